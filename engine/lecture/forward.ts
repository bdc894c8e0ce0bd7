import { forward } from '../nn/network.ts';
import type { NetworkSpec } from '../nn/specification.ts';
import { backpropExample } from './backprop-example.ts';
import { derived, forwardPass, type ResultMakers } from './result.ts';

/**
 * The network drawn on slides 68–75: three inputs, three hidden neurons with a bias each, one output V.
 * The slides have no numbers; these are ours, small and of both signs.
 */
export const forwardExample: NetworkSpec = {
  layers: [3, 3, 1],
  activation: ['sigmoid', 'sigmoid'],
  loss: 'half-squared-error',
  weights: [
    [
      [0.6, -0.3, 0.5],
      [-0.4, 0.9, 0.2],
      [0.3, 0.5, -0.7],
    ],
    [[0.7, -0.5, 0.4]],
  ],
  biases: [[0.1, -0.2, 0.3], [0.2]],
  input: [0.5, 0.8, -0.4],
  target: [0],
  rate: 0.5,
};

/** What the lecture computes in its chapter 6. */
export const forwardResults = {
  /** The 2-2-2 example of chapter 8, as far as its outputs. */
  forward: () => forwardPass(backpropExample),
  'forward-example': () => derived(forward(forwardExample)),
} as const satisfies ResultMakers;
