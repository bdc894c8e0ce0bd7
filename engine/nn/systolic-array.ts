import { EngineError } from '../errors.ts';

/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/** One cell of the array during one beat. */
export interface Cell {
  /** What has come in from the left and from above; absent while nothing is there. They arrive together or not at all. */
  readonly left?: number;
  readonly above?: number;
  /** How many products the cell has added, this beat's included: 0 … n. */
  readonly added: number;
  /** The sum of them, which stays in the cell. */
  readonly sum: number;
}

/** The array after so many beats: rows of cells. */
export interface Beat {
  /** From 0, before anything has come in. */
  readonly beat: number;
  readonly cells: readonly (readonly Cell[])[];
  /** Cells that multiply in this beat. */
  readonly busy: number;
}

/** Beats until the last of n × n cells has added its last product: row and column n − 1 wait 2(n − 1), then n follow. */
export const beatsFor = (n: number): number => 3 * n - 2;

/**
 * The product of two n × n matrices in an n × n systolic array whose sums stay where they are (output-stationary).
 *
 * Row i of A comes in from the left, i beats late; column j of B comes in from above, j beats late. In each beat every
 * cell multiplies what it holds, adds the product to its sum, and hands A on to the right and B on downwards. It looks
 * at no index: it knows only its two neighbours, which is the point of the design (Kung & Leiserson 1979; Kung 1982).
 * @returns beats 0 … 3n − 2
 * @throws EngineError `wrong-shape` unless both are n × n with n ≥ 1, `not-a-number`
 */
export function systolicProduct(a: Matrix, b: Matrix): Beat[] {
  const n = a.length;
  square('a', a, n);
  square('b', b, n);
  const start: Beat = {
    beat: 0,
    busy: 0,
    cells: a.map((row) => row.map(() => ({ added: 0, sum: 0 }))),
  };
  const beats = [start];
  for (let beat = 1; beat <= beatsFor(n); beat++) beats.push(next(beats.at(-1)!, a, b));
  return beats;
}

function next({ beat, cells }: Beat, a: Matrix, b: Matrix): Beat {
  let busy = 0;
  const moved = cells.map((row, i) =>
    row.map(({ added, sum }, j): Cell => {
      // At the edges stand the queues; inside, what the neighbour held a beat ago.
      const left = j === 0 ? a[i]![beat - i] : row[j - 1]!.left;
      const above = i === 0 ? b[beat - j]?.[j] : cells[i - 1]![j]!.above;
      if (left === undefined || above === undefined) return { added, sum };
      busy++;
      return { left, above, added: added + 1, sum: sum + left * above };
    }),
  );
  return { beat: beat + 1, cells: moved, busy };
}

/** The sums of the last beat: the product. */
export const productOf = (beats: readonly Beat[]): Matrix =>
  beats.at(-1)!.cells.map((row) => row.map(({ sum }) => sum));

/** The ordinary product, row by column. Both n × n. @throws EngineError as `systolicProduct` */
export function matrixProduct(a: Matrix, b: Matrix): Matrix {
  const n = a.length;
  square('a', a, n);
  square('b', b, n);
  return a.map((row) => b.map((_, j) => row.reduce((sum, x, k) => sum + x * b[k]![j]!, 0)));
}

function square(path: string, matrix: Matrix, n: number): void {
  if (n === 0 || matrix.length !== n || matrix.some((row) => row.length !== n)) {
    throw new EngineError({
      code: 'wrong-shape',
      path,
      expected: `${Math.max(n, 1)} rows of ${Math.max(n, 1)} numbers`,
      found: `rows of ${matrix.map((row) => row.length).join(', ') || 'nothing'}`,
      cure: 'give two square matrices of one size',
    });
  }
  matrix.forEach((row, i) =>
    row.forEach((x, j) => {
      if (Number.isFinite(x)) return;
      throw new EngineError({
        code: 'not-a-number',
        path: `${path}[${i}][${j}]`,
        expected: 'a finite number',
        found: String(x),
        cure: 'write e.g. 2',
      });
    }),
  );
}
