import type { FeedbackNetwork } from '../nn/feedback-network.ts';
import type { Convolution } from '../nn/parameter-count.ts';
import type { NetworkSpec } from '../nn/specification.ts';

/** OR, NAND, and AND of the two: exclusive or in two layers, with the weights and biases of slide 58. */
export const xorNetwork: NetworkSpec = {
  layers: [2, 2, 1],
  activation: ['step', 'step'],
  loss: 'half-squared-error',
  weights: [
    [
      [1, 1],
      [-1, -1],
    ],
    [[1, 1]],
  ],
  biases: [[-0.5, 1.5], [-1.5]],
  input: [0, 0],
  target: [0],
  rate: 1,
};

/** The rows of its truth table. */
export const rows = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** A network with two hidden layers, as in the figure of slide 57, whose sizes the text of the lecture does not give. */
export const twoHidden = [3, 4, 4, 2] as const;

/** Layer C1 of LeNet-5: a grey picture of 32 × 32 pixels, six maps with kernels of 5 × 5 (LeCun et al. 1998). */
export const firstOfLeNet: Convolution = { side: 32, channels: 1, kernel: 5, maps: 6 };

/** Two units, each hearing the other: what one excites, the other damps. */
export const feedbackPair: FeedbackNetwork = {
  activation: 'tanh',
  connections: [
    { from: 1, to: 2, weight: 1.5 },
    { from: 2, to: 1, weight: -1.5 },
  ],
  start: [0.8, 0],
};
/** Moments that are shown: two rounds of the swing. */
export const moments = 8;

/** The same two units, each exciting the other: the sign of the start is kept. */
export const holdingPair: FeedbackNetwork = {
  activation: 'tanh',
  connections: [
    { from: 1, to: 2, weight: 1.5 },
    { from: 2, to: 1, weight: 1.5 },
  ],
  start: [0.2, 0.2],
};
/** Weights below one: whatever the start, it fades. */
export const fadingPair: FeedbackNetwork = {
  activation: 'tanh',
  connections: [
    { from: 1, to: 2, weight: 0.5 },
    { from: 2, to: 1, weight: 0.5 },
  ],
  start: [0.8, 0.8],
};
