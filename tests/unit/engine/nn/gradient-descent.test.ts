import { describe, expect, it } from 'vitest';
import { number, power, product, sum } from '../../../../engine/derivation/expr.ts';
import { write } from '../../../../engine/derivation/write.ts';
import {
  contraction,
  descend,
  largestRate,
  objectiveOf,
  type Objective,
} from '../../../../engine/nn/gradient-descent.ts';
import { refusalOf } from '../../../support/refusal.ts';

/** The same products in another order. */
const roundings = 1e-13;

/** c/2 · (x − m)², whose descent is known in closed form: xₖ = m + (1 − ηc)ᵏ (x₀ − m). */
const parabola = (c: number, m: number): Objective => ({
  value: ([x]) => (c / 2) * (x! - m) ** 2,
  gradient: ([x]) => [c * (x! - m)],
});

describe('descend', () => {
  it.each([
    ['creeps', 0.1],
    ['lands at once', 0.5],
    ['swings and settles', 0.9],
    ['swings for ever', 1],
    ['runs away', 1.1],
  ])('follows the closed form where it %s', (_how, rate) => {
    const [c, m, start] = [2, 3, 5];
    const { places, diverged } = descend(parabola(c, m), [start], { rate, steps: 25 });
    expect(diverged).toBe(false);
    expect(places).toHaveLength(26);
    places.forEach(({ at, value, gradient }, k) => {
      const x = m + (1 - rate * c) ** k * (start - m);
      const size = Math.max(1, Math.abs(x - m) ** 2);
      expect(Math.abs(at[0]! - x)).toBeLessThan(roundings * size);
      expect(Math.abs(value - (c / 2) * (x - m) ** 2)).toBeLessThan(10 * roundings * size);
      expect(Math.abs(gradient[0]! - c * (x - m))).toBeLessThan(10 * roundings * size);
    });
  });
  it('stops where the walk runs away, and says so', () => {
    const { places, diverged } = descend(parabola(2, 0), [1], { rate: 2, steps: 100, limit: 1000 });
    // |x| triples each time: 1, 3, …, 729 is the last within 1000.
    expect(diverged).toBe(true);
    expect(places.map(({ at }) => Math.round(Math.abs(at[0]!)))).toEqual([1, 3, 9, 27, 81, 243, 729]);
  });
  it('stops before a function that leaves the finite numbers', () => {
    const f: Objective = { value: ([x]) => 1 / (x! - 2), gradient: () => [-1] };
    const { places, diverged } = descend(f, [0], { rate: 1, steps: 5 });
    expect([places.length, diverged]).toEqual([2, true]);
  });
  it('walks each coordinate at its own speed', () => {
    const bowl: Objective = {
      value: ([x, y]) => x! * x! + 5 * y! * y!,
      gradient: ([x, y]) => [2 * x!, 10 * y!],
    };
    const last = descend(bowl, [1, 1], { rate: 0.15, steps: 10 }).places.at(-1)!;
    expect(last.at[0]).toBeCloseTo(0.7 ** 10, 14);
    expect(last.at[1]).toBeCloseTo((-0.5) ** 10, 14);
  });
  it('stays where it is without steps, without a rate, and on level ground', () => {
    expect(descend(parabola(2, 0), [1], { rate: 1, steps: 0 }).places).toHaveLength(1);
    expect(descend(parabola(2, 0), [1], { rate: 0, steps: 3 }).places.at(-1)!.at).toEqual([1]);
    expect(descend(parabola(2, 0), [0], { rate: 9, steps: 3 }).places.at(-1)!.value).toBe(0);
  });
  it.each([
    [{ rate: -0.1, steps: 1 }, 'out-of-range', 'rate'],
    [{ rate: NaN, steps: 1 }, 'out-of-range', 'rate'],
    [{ rate: 1, steps: 1.5 }, 'out-of-range', 'steps'],
    [{ rate: 1, steps: -1 }, 'out-of-range', 'steps'],
    [{ rate: 1, steps: 1, limit: 0.5 }, 'non-finite', 'start'],
  ])('%j is refused', (options, code, path) => {
    expect(refusalOf(() => descend(parabola(2, 0), [1], options))).toMatchObject({ code, path });
  });
});

describe('objectiveOf', () => {
  const d = write(({ give, step }) => {
    const x = give('x', 'x', 0);
    const y = give('y', 'y', 0);
    const u = step('u', 'u', sum([x, product([number(2), y])]), { zh: '和。', en: 'Sum.' });
    step('z', 'z', product([power(u, 2), y]), { zh: '积。', en: 'Product.' });
  });
  const f = objectiveOf(d, 'z', ['x', 'y']);
  it('gives value and gradient, as worked out by hand and as differences say', () => {
    const z = (x: number, y: number): number => (x + 2 * y) ** 2 * y;
    for (const [x, y] of [
      [1, 2],
      [-0.5, 0.3],
      [0, 0],
    ] as const) {
      expect(f.value([x, y])).toBeCloseTo(z(x, y), 13);
      const [gx, gy] = f.gradient([x, y]);
      expect(gx).toBeCloseTo(2 * (x + 2 * y) * y, 13);
      expect(gy).toBeCloseTo(4 * (x + 2 * y) * y + (x + 2 * y) ** 2, 13);
      const h = 1e-4; // central differences of a cubic are off by h²
      expect(Math.abs(gx! - (z(x + h, y) - z(x - h, y)) / (2 * h))).toBeLessThan(1e-6);
      expect(Math.abs(gy! - (z(x, y + h) - z(x, y - h)) / (2 * h))).toBeLessThan(1e-6);
    }
  });
  it('keeps what is not asked for as it was given', () => {
    expect(objectiveOf(d, 'z', ['y']).gradient([1])[0]).toBeCloseTo(8 + 4, 13);
  });
  it('refuses a quantity that is not there', () => {
    expect(refusalOf(() => objectiveOf(d, 'v', ['x']))).toMatchObject({ code: 'unknown-quantity' });
  });
});

describe('the factor of an update', () => {
  it('is what divides two distances to the bottom, whatever the rate', () => {
    for (const rate of [0.05, 0.5, 1.2, 1.7]) {
      const [before, after] = descend(parabola(1.2168, 0.65), [1], { rate, steps: 1 }).places;
      expect((after!.at[0]! - 0.65) / (before!.at[0]! - 0.65)).toBeCloseTo(contraction(rate, 1.2168), 13);
    }
  });
  it('is −1 at the largest rate, and only beyond it does the walk grow', () => {
    const edge = largestRate(1.2168);
    expect(contraction(edge, 1.2168)).toBeCloseTo(-1, 14);
    const size = (rate: number): number =>
      Math.abs(descend(parabola(1.2168, 0), [1], { rate, steps: 200 }).places.at(-1)!.at[0]!);
    expect(size(0.99 * edge)).toBeLessThan(0.05);
    expect(size(1.01 * edge)).toBeGreaterThan(20);
  });
});
