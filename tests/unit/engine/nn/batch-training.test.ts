import { describe, expect, it } from 'vitest';
import { lossNames, type LossName } from '../../../../engine/nn/loss.ts';
import {
  answer,
  batchGradient,
  gradientLength,
  largestAt,
  rightAnswers,
} from '../../../../engine/nn/batch-training.ts';
import { centralDifferences, flat, forwardLoss } from '../../../../engine/nn/gradient-check.ts';
import type { NetworkSpec } from '../../../../engine/nn/specification.ts';
import { tape } from '../../../../engine/nn/tape.ts';
import { withSample, type Sample } from '../../../../engine/nn/training-order.ts';

/** Two orders of the same sums. */
const roundings = 1e-14;
/** Fourth-order differences with h = 1e-3. */
const differences = 1e-10;

const samples: Sample[] = [
  { input: [0.3, -1.2], target: [1, 0, 0] },
  { input: [1.1, 0.4], target: [0, 0, 1] },
  { input: [-0.7, 0.9], target: [0, 1, 0] },
];
const networkWith = (loss: LossName): NetworkSpec => ({
  layers: [2, 3, 2, 3],
  activation: ['tanh', 'relu', loss === 'cross-entropy' ? 'softmax' : 'sigmoid'],
  loss,
  weights: [
    [
      [0.4, -0.3],
      [0.8, 0.1],
      [-0.5, 0.6],
    ],
    [
      [0.7, 0.2, -0.4],
      [0.3, 0.9, 0.5],
    ],
    [
      [0.6, -0.2],
      [-0.1, 0.5],
      [0.2, 0.3],
    ],
  ],
  // The middle layer shares one bias, as in the lecture.
  biases: [[0.1, -0.2, 0.3], 0.4, [0, 0.05, -0.05]],
  input: [0, 0],
  target: [1, 0, 0],
  rate: 0.5,
});
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe.each(lossNames)('%s', (loss) => {
  const network = networkWith(loss);
  const found = batchGradient(network, samples);
  const each = samples.map((sample) => withSample(network, sample));

  it('is the mean of the losses of the samples', () => {
    expect(Math.abs(found.loss - mean(each.map(forwardLoss)))).toBeLessThan(roundings);
  });
  it('has the mean of their gradients, as reverse mode on a tape finds them', () => {
    const gradients = each.map((spec) => flat(tape(spec).gradients));
    flat(found.gradients).forEach((g, i) =>
      expect(Math.abs(g - mean(gradients.map((one) => one[i]!)))).toBeLessThan(roundings),
    );
  });
  it('agrees with central differences', () => {
    const gradients = each.map((spec) => flat(centralDifferences(spec)));
    flat(found.gradients).forEach((g, i) =>
      expect(Math.abs(g - mean(gradients.map((one) => one[i]!)))).toBeLessThan(differences),
    );
  });
});

it('softmax with the squared error goes through every pair of outputs', () => {
  const network: NetworkSpec = { ...networkWith('cross-entropy'), loss: 'half-squared-error' };
  const [sample] = samples;
  const expected = flat(centralDifferences(withSample(network, sample!)));
  flat(batchGradient(network, [sample!]).gradients).forEach((g, i) =>
    expect(Math.abs(g - expected[i]!)).toBeLessThan(differences),
  );
});

it('answers are right where the largest output is the largest target', () => {
  const network = networkWith('cross-entropy');
  const right = samples.filter(({ input, target }) => {
    const outputs = tape(withSample(network, { input, target })).outputs.at(-1)!;
    return outputs.indexOf(Math.max(...outputs)) === target.indexOf(1);
  }).length;
  expect(rightAnswers(network, samples)).toBe(right);
  expect(batchGradient(network, samples).right).toBe(right);
  expect(largestAt([1, 3, 3])).toBe(1);
  expect(answer(network, [0.3, -1.2]).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14);
});

it('the length of a gradient is the root of its squares', () => {
  expect(gradientLength({ weights: [[[3, 0]]], biases: [4] })).toBe(5);
});
