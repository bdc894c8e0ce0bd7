import { describe, expect, it } from 'vitest';
import { softmax, softmaxSlope } from '../../../../engine/nn/softmax.ts';
import { refusalOf } from '../../../support/refusal.ts';

/** The engine's exponential and the platform's differ in the last bits. */
const lastBits = 1e-15;
/** Central differences with h = 1e-5: h² times a third derivative, and the rounding of a quotient by h. */
const differences = 1e-9;

/** The definition, with the platform's exponential and nothing subtracted. */
const plain = (z: readonly number[], t: number): number[] => {
  const powers = z.map((x) => Math.exp(x / t));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((e) => e / sum);
};

describe('softmax', () => {
  it('of 1, 2, 3 is what the course is known to come to', () => {
    expect(softmax([1, 2, 3]).map((p) => p.toFixed(10))).toEqual([
      '0.0900305732',
      '0.2447284711',
      '0.6652409558',
    ]);
  });
  it.each([0.1, 0.5, 1, 3, 10])('at temperature %d is the definition', (t) => {
    const z = [-1.5, 0.2, 4];
    softmax(z, t).forEach((p, i) => expect(Math.abs(p - plain(z, t)[i]!)).toBeLessThanOrEqual(lastBits));
  });
  it('is moved by no constant, not even one whose exponential overflows', () => {
    const [a, b] = [softmax([1, 2, 3]), softmax([1001, 1002, 1003])];
    expect(b).toEqual(a);
    expect(plain([1001, 1002, 1003], 1).some(Number.isNaN)).toBe(true);
  });
  it('goes to the largest when cold and to even shares when hot', () => {
    expect(softmax([1, 2, 3], 0.01)[2]).toBe(1);
    for (const p of softmax([1, 2, 3], 1e9)) expect(Math.abs(p - 1 / 3)).toBeLessThan(1e-8);
  });
  it('of two is the sigmoid of their difference', () => {
    expect(Math.abs(softmax([0.7, -0.4])[0]! - 1 / (1 + Math.exp(-1.1)))).toBeLessThanOrEqual(lastBits);
  });
  it.each([0, -1, Number.NaN])('refuses the temperature %d', (t) => {
    expect(refusalOf(() => softmax([1, 2], t))).toMatchObject({ code: 'out-of-range', path: 'temperature' });
  });
});

it.each([0.5, 1, 2])('its slope is what it differs by, at temperature %d', (t) => {
  const z = [1, 2, 3];
  const h = 1e-5;
  for (const i of [0, 1, 2])
    for (const j of [0, 1, 2]) {
      const moved = (by: number): number => plain(z.with(j, z[j]! + by), t)[i]!;
      const difference = (moved(h) - moved(-h)) / (2 * h);
      expect(Math.abs(softmaxSlope(softmax(z, t), i, j, t) - difference)).toBeLessThan(differences);
    }
});
