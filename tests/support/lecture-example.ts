import type { NetworkSpec } from '../../engine/nn/specification.ts';

/** The worked example of the lecture: two inputs, two hidden units, two outputs, one bias for each layer (slides 79–89). */
export const lectureExample: NetworkSpec = {
  layers: [2, 2, 2],
  activation: ['sigmoid', 'sigmoid'],
  loss: 'half-squared-error',
  weights: [
    [
      [0.1, 0.3],
      [0.2, 0.4],
    ],
    [
      [0.5, 0.7],
      [0.6, 0.8],
    ],
  ],
  biases: [0.35, 0.1],
  input: [0.05, 0.1],
  target: [0.03, 0.05],
  rate: 0.5,
};
