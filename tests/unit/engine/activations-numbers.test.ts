import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../engine/derivation/evaluate.ts';
import { stretchedOnly } from '../../../engine/lecture/activations.ts';
import { result, resultValue } from '../../../engine/lecture/results.ts';

/** The engine's functions and the platform's differ in the last bits. */
const lastBits = 1e-14;
/** Central differences with h = 1e-4: h² / 6 times a third derivative of at most 2, and the rounding of a quotient by h. */
const differences = 1e-8;
const sigma = (x: number): number => 1 / (1 + Math.exp(-x));
const near = (of: string, q: string, expected: number): void =>
  expect(Math.abs(resultValue(of, q) - expected), `${of}.${q}`).toBeLessThanOrEqual(
    lastBits * Math.max(1, Math.abs(expected)),
  );

describe.each([
  [
    'sigmoid-derivative',
    ['slope', 'slope_1', 'slope_2', 'slope_3'],
    (x: number) => sigma(x) * (1 - sigma(x)),
  ],
  ['tanh-derivative', ['slope', 'slope_1', 'slope_2'], (x: number) => 1 - Math.tanh(x) ** 2],
] as const)('%s', (name, forms, slope) => {
  it.each([-3, -0.5, 0, 1, 2.5])('is the same number in every form, at x = %d', (x) => {
    const values = evaluate(result(name).derivation!, { inputs: { x } });
    for (const form of forms) {
      expect(Math.abs(values.get(form)! - slope(x)), form).toBeLessThanOrEqual(lastBits);
    }
    expect(Math.abs(values.get('difference')! - slope(x))).toBeLessThan(differences);
  });
});

describe('values and slopes', () => {
  it.each([-10, -5, -2, 0, 1, 2, 5, 10])('at %d', (x) => {
    const at = x < 0 ? `m${-x}` : String(x);
    near('activation-values', `sigmoid_${at}`, sigma(x));
    near('activation-values', `sigmoid_slope_${at}`, sigma(x) * sigma(-x));
    near('activation-values', `tanh_${at}`, Math.tanh(x));
    near('activation-values', `tanh_slope_${at}`, 1 / Math.cosh(x) ** 2);
    near('activation-values', `softplus_slope_${at}`, sigma(x));
    near('activation-values', `leaky_relu_slope_${at}`, x > 0 ? 1 : 0.01);
  });
  it('are those the course states', () => {
    expect(resultValue('activation-values', 'sigmoid_slope_1').toFixed(10)).toBe('0.1966119332');
    expect(resultValue('activation-values', 'sigmoid_slope_5').toFixed(10)).toBe('0.0066480567');
    expect(resultValue('sigmoid-limits', 'at_37')).toBe(1);
  });
  it('the minus sign printed on slide 50 turns the slope of tanh at 1 round', () => {
    near('tanh-as-printed', 'slope', -(1 - Math.tanh(1) ** 2));
  });
});

describe('tanh as a stretched sigmoid', () => {
  it('differs from the merely stretched one most where the closed form says', () => {
    const gap = resultValue('tanh-stretch', 'gap');
    let most = 0;
    for (let x = 0; x <= 10; x += 0.001) most = Math.max(most, Math.tanh(x) - stretchedOnly(x));
    // The scan steps over the top: at most half its step squared lower.
    expect(most).toBeLessThanOrEqual(gap + lastBits);
    expect(gap - most).toBeLessThan(1e-6);
    expect(gap.toFixed(6)).toBe('0.300283');
  });
  it('does not differ once it is compressed as well', () => {
    expect(resultValue('activation-identities', 'tanh_stretched')).toBeLessThan(1e-15);
    near('tanh-stretch', 'both_1', Math.tanh(1));
    near('tanh-stretch', 'ratio', 4);
  });
});

it('products of slopes', () => {
  near('activation-depth', 'sigmoid_best_10', 1 / 1048576);
  near('activation-depth', 'tanh_at1_20', (1 - Math.tanh(1) ** 2) ** 20);
  near('activation-depth', 'relu_at1_20', 1);
});
