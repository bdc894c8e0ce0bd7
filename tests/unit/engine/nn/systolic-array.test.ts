import { describe, expect, it } from 'vitest';
import {
  beatsFor,
  matrixProduct,
  productOf,
  systolicProduct,
  type Matrix,
} from '../../../../engine/nn/systolic-array.ts';
import { refusalOf } from '../../../support/refusal.ts';

/** Whole numbers from −9 to 9: sums of their products are exact, so nothing need be allowed for rounding. */
const matrix = (n: number, seed: number): number[][] =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => ((seed + 7 * i * i + 11 * j + 5 * i * j) % 19) - 9),
  );
/** By the definition, with three loops and nothing else. */
function plain(a: Matrix, b: Matrix): number[][] {
  const c = a.map((row) => row.map(() => 0));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < a.length; j++) {
      for (let k = 0; k < a.length; k++) c[i]![j]! += a[i]![k]! * b[k]![j]!;
    }
  }
  return c;
}

describe.each([1, 2, 3, 4, 5, 6])('%i × %i', (n) => {
  const [a, b] = [matrix(n, 3), matrix(n, 8)];
  const beats = systolicProduct(a, b);

  it('gives the product, as does the ordinary way', () => {
    expect(productOf(beats)).toEqual(plain(a, b));
    expect(matrixProduct(a, b)).toEqual(plain(a, b));
  });
  it('takes 3n − 2 beats and not one fewer', () => {
    expect(beatsFor(n)).toBe(3 * n - 2);
    expect(beats.at(-1)!.beat).toBe(3 * n - 2);
    expect(beats.at(-1)!.busy).toBe(1);
  });
  it('multiplies a[i][k] by b[k][j] in beat i + j + k + 1 (from 0), and nothing else', () => {
    for (const { beat, cells } of beats) {
      cells.forEach((row, i) =>
        row.forEach(({ left, above, added, sum }, j) => {
          const k = beat - 1 - i - j;
          const inside = beat > 0 && k >= 0 && k < n;
          expect([left, above]).toEqual(inside ? [a[i]![k], b[k]![j]] : [undefined, undefined]);
          expect(added).toBe(Math.min(n, Math.max(0, k + 1)));
          expect(sum).toBe(a[i]!.slice(0, added).reduce((s, x, m) => s + x * b[m]![j]!, 0));
        }),
      );
    }
  });
  it('does n³ multiplications in all', () => {
    expect(beats.reduce((sum, { busy }) => sum + busy, 0)).toBe(n * n * n);
  });
});

it('3 × 3: the cells at work form a wave', () => {
  const beats = systolicProduct(matrix(3, 1), matrix(3, 2));
  expect(beats.map(({ busy }) => busy)).toEqual([0, 1, 3, 6, 7, 6, 3, 1]);
});

it('refuses what is not square, not of one size, or not a number', () => {
  expect(refusalOf(() => systolicProduct([], [])).code).toBe('wrong-shape');
  expect(refusalOf(() => systolicProduct([[1, 2]], [[1]])).code).toBe('wrong-shape');
  expect(refusalOf(() => systolicProduct(matrix(2, 1), matrix(3, 1)))).toMatchObject({
    code: 'wrong-shape',
    path: 'b',
    expected: '2 rows of 2 numbers',
  });
  expect(refusalOf(() => matrixProduct([[1]], [[Infinity]]))).toMatchObject({
    code: 'not-a-number',
    path: 'b[0][0]',
  });
});
