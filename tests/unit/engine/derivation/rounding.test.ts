import { describe, expect, it } from 'vitest';
import { full, roundTo, show, type Rounding } from '../../../../engine/derivation/rounding.ts';
import { generatorOf, integer } from '../../../../engine/random.ts';

describe('roundTo', () => {
  it.each([
    // The lecture's b22: its double lies a little below the tie.
    [0.8 - 0.5 * 0.081, 3, 0.76],
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.0005, 3, -0.001],
    [0.0005, 3, 0.001],
    [0.00049999, 3, 0],
    [1.4999999, 0, 1],
    [123.456, 12, 123.456],
    [0.1 + 0.2, 12, 0.3],
  ])('%d to %i decimals is %d', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });
  it('never gives −0', () => {
    expect(Object.is(roundTo(-0.0001, 3), 0)).toBe(true);
  });
  it('leaves alone what is too large to have decimals', () => {
    expect(roundTo(1e18 + 4096, 3)).toBe(1e18 + 4096);
    expect(roundTo(Infinity, 2)).toBe(Infinity);
    expect(roundTo(NaN, 2)).toBeNaN();
  });
  it('decides by the decimal digits alone, away from zero at a tie, for thousands of numbers', () => {
    const g = generatorOf('rounding');
    for (let i = 0; i < 5000; i++) {
      const decimals = integer(g, 5);
      const digits = BigInt(integer(g, 2_000_000));
      // digits · 10^−(decimals + 1), rounded in whole numbers
      const rounded = (digits + 5n) / 10n;
      const value = Number(`${digits}e-${decimals + 1}`);
      const expected = Number(`${rounded}e-${decimals}`);
      expect(roundTo(value, decimals)).toBe(expected);
      expect(roundTo(-value, decimals)).toBe(expected === 0 ? 0 : -expected);
    }
  });
});

describe('show', () => {
  const display = (decimals: number): Rounding => ({ kind: 'display', decimals });
  const step = (decimals: number): Rounding => ({ kind: 'step', decimals });
  it.each([
    [0.1 + 0.2, full, '0.3'],
    [1 / 3, full, '0.333333333333'],
    [-0, full, '0'],
    [5.305360336141788e-8, full, '5.30536033614e-8'],
    [0.7595, display(3), '0.760'],
    [-0.03812967155921309, display(6), '-0.038130'],
    [0.5, display(6), '0.500000'],
    [0, display(6), '0.000000'],
    // Small numbers keep their digits once a reader asks for many, and are zeros where few are asked for.
    [5.305360336141788e-8, display(6), '5.305e-8'],
    [-5.305360336141788e-8, display(6), '-5.305e-8'],
    [5.305360336141788e-8, display(3), '0.000'],
    [5.305360336141788e-8, step(6), '0.000000'],
    [0.0001, display(6), '0.000100'],
    [1e15, display(3), '1.000000e+15'],
    [999999.9995, display(3), '1000000.000'],
    [-0.0001, display(3), '0.000'],
  ])('%d under %j reads %s', (value, rounding, text) => {
    expect(show(value, rounding)).toBe(text);
  });
  it('shows in full unless told otherwise', () => {
    expect(show(2 / 3)).toBe(show(2 / 3, full));
  });
});
