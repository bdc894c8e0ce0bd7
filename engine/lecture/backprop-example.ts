import type { Sample } from '../nn/training-order.ts';
import type { NetworkSpec } from '../nn/specification.ts';

/**
 * The worked example of backpropagation, figure 5.8 and slides 77–89.
 *
 * The figure with the starting weights is missing from the text of the lecture; they follow without a choice from its
 * printed steps (each new weight is the old one minus 0.5 times a printed gradient) and give every printed net input.
 */
export const backpropExample: NetworkSpec = {
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

/** The same start with one output: for what the lecture's order of training does to more than one sample. */
export const oneOutput: NetworkSpec = {
  ...backpropExample,
  layers: [2, 2, 1],
  weights: [backpropExample.weights[0]!, [[0.5, 0.7]]],
  target: [0],
  input: [0, 0],
};

const gate = (outputs: readonly [number, number, number, number]): Sample[] =>
  outputs.map((target, row) => ({ input: [row >> 1, row & 1], target: [target] }));

/** Exclusive or, rows 00, 01, 10, 11. */
export const xor = gate([0, 1, 1, 0]);
/** And, rows 00, 01, 10, 11. */
export const and = gate([0, 0, 0, 1]);
