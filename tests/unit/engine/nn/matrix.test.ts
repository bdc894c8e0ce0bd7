import { dot, matrixProduct, matrixVector, transpose } from '@engine/nn/matrix.ts';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../support/refusal.ts';

const a = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('dot', () => {
  test('of vectors at right angles is 0, of a vector with itself its length squared', () => {
    expect(dot([3, 4], [-4, 3])).toBe(0);
    expect(dot([3, 4], [3, 4])).toBe(25);
    expect(dot([], [])).toBe(0);
  });
  test('needs as many on both sides', () => {
    expect(refusalOf(() => dot([1, 2], [1])).code).toBe('wrong-shape');
  });
});

describe('transpose', () => {
  test('makes columns of rows, and rows of them again', () => {
    expect(transpose(a)).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(transpose(transpose(a))).toEqual(a);
    expect(transpose([])).toEqual([]);
  });
  test('moves to the other side of a product: (M v) · w = v · (Mᵀ w)', () => {
    const [v, w] = [
      [1, -2, 3],
      [5, 7],
    ] as const;
    expect(dot(matrixVector(a, v), w)).toBe(dot(v, matrixVector(transpose(a), w)));
  });
  test('turns a product around: (A Aᵀ)ᵀ = A Aᵀ', () => {
    const square = matrixProduct(a, transpose(a));
    expect(transpose(square)).toEqual(square);
  });
});
