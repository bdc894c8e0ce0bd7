/** Matrices as rows of numbers: what a layer without activation does to its input. */
import { EngineError } from '../errors.ts';

/** matrix[to][from], as the weights of a layer are. */
export type Matrix = readonly (readonly number[])[];
/** A list of numbers. */
export type Vector = readonly number[];

/** a · b = Σ aᵢ bᵢ, added from left to right. @throws EngineError `wrong-shape` */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw misfit(a.length, b.length);
  return a.reduce((total, x, i) => total + x * b[i]!, 0);
}

/** Mᵀ: rows become columns. What leads back through a layer is the transpose of its weights. */
export const transpose = (matrix: Matrix): number[][] =>
  (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j]!));

/** M v: the weighted sums of a layer. @throws EngineError `wrong-shape` */
export function matrixVector(matrix: Matrix, vector: Vector): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** A B: first B, then A. Entry (i, j) is row i of A times column j of B. @throws EngineError `wrong-shape` */
export function matrixProduct(a: Matrix, b: Matrix): number[][] {
  return a.map((row) => {
    if (row.length !== b.length) throw misfit(row.length, b.length);
    return b[0]!.map((_, j) => row.reduce((total, factor, k) => total + factor * b[k]![j]!, 0));
  });
}

const misfit = (columns: number, rows: number): EngineError =>
  new EngineError({
    code: 'wrong-shape',
    path: 'matrix',
    expected: `as many rows on the right as columns on the left (${columns})`,
    found: `${rows}`,
    cure: 'check the shapes: the outputs of one layer are the inputs of the next',
  });
