import { EngineError } from '../errors.ts';
import { activations } from './activation.ts';

/**
 * Softmax at a temperature: p_i = e^(z_i/T) / Σ_j e^(z_j/T). Lecture, slide 101, where T is 1.
 *
 * @param z net inputs, any length
 * @param temperature above 0; towards 0 all of it goes to the largest, towards ∞ each gets 1/n
 * @returns probabilities, as many as net inputs, sum 1
 * @throws EngineError `out-of-range` when the temperature is not above 0
 */
export function softmax(z: readonly number[], temperature = 1): number[] {
  if (!(temperature > 0)) {
    throw new EngineError({
      code: 'out-of-range',
      path: 'temperature',
      expected: 'a number above 0',
      found: String(temperature),
      cure: 'write e.g. 1',
    });
  }
  const rule = activations.softmax;
  const scaled = z.map((x) => x / temperature);
  return rule.kind === 'layer' ? rule.value(scaled) : scaled;
}

/**
 * ∂p_i/∂z_j = p_i ([i = j] − p_j) / T, from the probabilities.
 * @param p as `softmax` gives them @param temperature the same as there
 */
export const softmaxSlope = (p: readonly number[], i: number, j: number, temperature = 1): number =>
  (p[i]! * ((i === j ? 1 : 0) - p[j]!)) / temperature;
