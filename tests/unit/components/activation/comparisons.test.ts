import { depthRows } from '@components/activation/depth.ts';
import { firstGiven, sideOf } from '@components/activation/gradient-signs.ts';
import { largestGap, stretched } from '@components/activation/stretch.ts';
import { describe, expect, test } from 'vitest';

describe('products of slopes', () => {
  const product = (name: string, net: number, count: number): number =>
    depthRows(net, count).find((row) => row.name === name)!.product;
  test('are powers', () => {
    expect(product('sigmoid-best', 2, 10)).toBe(1 / 1048576);
    expect(product('tanh', 1, 20)).toBeCloseTo((1 / Math.cosh(1) ** 2) ** 20, 14);
    expect(product('relu', 0.1, 50)).toBe(1);
    expect(product('relu', -0.1, 1)).toBe(0);
    expect(product('leaky-relu', -1, 3)).toBeCloseTo(1e-6, 18);
  });
  test('fill the bar by orders of magnitude', () => {
    const shares = depthRows(-1, 15).map(({ name, share }) => [name, share] as const);
    expect(Object.fromEntries(shares)).toMatchObject({ relu: 0, 'leaky-relu': 0 });
    expect(depthRows(1, 15).find(({ name }) => name === 'relu')!.share).toBe(1);
    const best = depthRows(1, 15).find(({ name }) => name === 'sigmoid-best')!.share;
    expect(best).toBeCloseTo(1 - (15 * Math.log10(4)) / 30, 12);
  });
});

describe('signs of gradients', () => {
  test('behind sigmoids all are the error signal’s', () => {
    expect(sideOf('sigmoid', firstGiven).common).toBe(1);
    expect(sideOf('sigmoid', { ...firstGiven, delta: -0.4 }).common).toBe(-1);
    expect(sideOf('sigmoid', { ...firstGiven, delta: 0 }).common).toBe(0);
  });
  test('behind tanh they follow the net inputs', () => {
    expect(sideOf('tanh', firstGiven).common).toBeUndefined();
    expect(sideOf('tanh', { ...firstGiven, nets: [1, 2, 3] }).common).toBe(1);
  });
  test('are error signal times output', () => {
    const [row] = sideOf('tanh', firstGiven).rows;
    expect(row!.output).toBeCloseTo(Math.tanh(0.8), 14);
    expect(row!.gradient).toBeCloseTo(0.4 * Math.tanh(0.8), 14);
  });
});

describe('tanh as a stretched sigmoid', () => {
  test('2σ(x) − 1 is tanh of half x', () => {
    for (const x of [-3, -0.2, 0, 1.5]) expect(stretched(1, x)).toBeCloseTo(Math.tanh(x / 2), 14);
  });
  test('the largest gap is where t⁴ + 4t² = 1 for t = tanh(x/2)', () => {
    const { x, gap } = largestGap(1);
    const t = Math.sqrt(Math.sqrt(5) - 2);
    // Near its top the gap changes with the square of the distance: x is known to half the digits.
    expect(Math.abs(x - 2 * Math.atanh(t))).toBeLessThan(1e-7);
    expect(Math.abs(gap - ((2 * t) / (1 + t * t) - t))).toBeLessThan(1e-14);
  });
  test('shrinks as k grows and is gone at 2', () => {
    const gaps = [1, 1.25, 1.5, 1.75].map((k) => largestGap(k).gap);
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    expect(largestGap(2).gap).toBeLessThan(1e-15);
  });
});
