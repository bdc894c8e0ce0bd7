import { batchGradient } from '../nn/batch-training.ts';
import type { NetworkSpec } from '../nn/specification.ts';
import { stepDown, type Sample } from '../nn/training-order.ts';

/** The smallest training there is, to see what summing a loss does to a learning rate: one number guessed for all samples. */

/** What the targets average. */
export const centre = 2;

/** So many samples without input; targets in pairs about `centre`, one alone where there is only one. */
export const measured = (count: number): Sample[] =>
  Array.from({ length: count }, (_, r) => {
    const apart = count === 1 ? 0 : ((r >> 1) + 1) / count;
    return { input: [0], target: [centre + (r % 2 === 0 ? apart : -apart)] };
  });

/** A network that answers its bias, whatever it is shown; loss ½(b − t)². It begins with 0. */
export const constantGuess = (rate: number): NetworkSpec => ({
  layers: [1, 1],
  activation: ['identity'],
  loss: 'half-squared-error',
  weights: [[[0]]],
  biases: [[0]],
  input: [0],
  target: [0],
  rate,
});

/**
 * The guess after 0, 1, … updates on a loss that is the mean over the samples, or their sum. The sum has a gradient as many
 * times as large as there are samples: it is the mean at a rate as many times as high.
 * @param count of samples, at least 1 @param rate above 0 @param updates 0 or more
 * @returns updates + 1 numbers, the first 0
 */
export function guesses(total: 'mean' | 'sum', count: number, rate: number, updates: number): number[] {
  const samples = measured(count);
  let spec = constantGuess(total === 'sum' ? rate * count : rate);
  const guess = (): number => (spec.biases[0] as readonly number[])[0]!;
  const found = [guess()];
  for (let done = 0; done < updates; done++) {
    spec = stepDown(spec, batchGradient(spec, samples).gradients);
    found.push(guess());
  }
  return found;
}
