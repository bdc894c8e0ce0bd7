import { describe, expect, it } from 'vitest';
import { decimalSum } from '../../../engine/math/decimal.ts';

describe('a sum of products in decimals', () => {
  it.each([
    [[[0.1], [0.2], [-0.3]], 0],
    [[[0.1, 3], [-0.3]], 0],
    [[[1.1, 1.1]], 1.21],
    [[[0.1, 0.1, 0.1]], 0.001],
    [[[1e-7], [2e-7]], 3e-7],
    [[[1e21, 3], [1]], 3e21],
    [[[1e300], [1e-300], [-1e300]], 1e-300],
    [[[-0.5, 0]], 0],
    [[], 0],
  ] as const)('%j is %d', (products, sum) => {
    expect(decimalSum(products)).toBe(sum);
  });
  it('is plain arithmetic where nothing rounds', () => {
    expect(decimalSum([[3, -7, 2], [0.5, 0.25], [-1024]])).toBe(3 * -7 * 2 + 0.125 - 1024);
  });
  it('overflows and passes on what is not finite, as plain arithmetic does', () => {
    expect(decimalSum([[1e200, 1e200]])).toBe(Infinity);
    expect(decimalSum([[Infinity], [1]])).toBe(Infinity);
    expect(decimalSum([[Infinity], [-Infinity]])).toBeNaN();
  });
});
