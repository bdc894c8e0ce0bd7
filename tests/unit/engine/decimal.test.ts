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

it('agrees with whole-number arithmetic on numbers of every length', () => {
  let state = 1;
  /** −10⁹ … 10⁹, the same every time. */
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return (state % 2000000001) - 1000000000;
  };
  for (let run = 0; run < 2000; run++) {
    const places = run % 14;
    const factors = [next(), next(), next(), next()];
    const [a, b, c, d] = factors.map((units) => Number(`${units}e-${places}`)) as [
      number,
      number,
      number,
      number,
    ];
    const exact = factors.map(BigInt) as [bigint, bigint, bigint, bigint];
    expect(
      decimalSum([
        [a, b],
        [c, d],
      ]),
    ).toBe(Number(`${exact[0] * exact[1] + exact[2] * exact[3]}e-${2 * places}`));
  }
});
