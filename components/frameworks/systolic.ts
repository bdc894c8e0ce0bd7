/** The systolic array as it is drawn: where cells stand, and where the numbers wait that have not come in. */
import { roundTo, show } from '@engine/derivation/rounding.ts';
import type { Matrix } from '@engine/nn/systolic-array.ts';

/** Rows and columns of the array on the page. */
export const size = 3;
export const first: { readonly a: Matrix; readonly b: Matrix } = {
  a: [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ],
  b: [
    [1, 0, 2],
    [-1, 3, 1],
    [2, 1, 0],
  ],
};
/** Where the page begins: in the middle of the wave. */
export const firstBeat = 4;
/** Entries beyond are refused: their sums would not fit into a cell. */
export const most = 99;

/** In units of the drawing. */
export const cell = 88;
export const slot = 34;
/** The longest wait is that of the last number: 2(n − 1) beats for its row, then n. */
const queue = (2 * size - 1) * slot;
export const edge = queue + 8;
export const extent = edge + size * cell + 2;

/** Left or upper edge of a row or column of cells. */
export const cellAt = (i: number): number => edge + i * cell;

export interface Waiting {
  readonly key: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** Numbers of A that have not come in after so many beats: row i begins i beats late, one number a beat. */
export const waitingLeft = (a: Matrix, beat: number): Waiting[] =>
  waiting(a, beat, ({ lane, place, value, key }) => ({ key: `a${key}`, value, x: place, y: lane }));
/** The same of B, from above. */
export const waitingAbove = (b: Matrix, beat: number): Waiting[] =>
  waiting(transposed(b), beat, ({ lane, place, value, key }) => ({
    key: `b${key}`,
    value,
    x: lane,
    y: place,
  }));

const transposed = (m: Matrix): Matrix => m.map((_, j) => m.map((row) => row[j]!));

function waiting(
  lanes: Matrix,
  beat: number,
  put: (at: { lane: number; place: number; value: number; key: string }) => Waiting,
): Waiting[] {
  return lanes.flatMap((values, lane) =>
    values.flatMap((value, k) => {
      const beats = lane + k + 1 - beat;
      if (beats <= 0) return [];
      return [
        put({
          lane: cellAt(lane) + cell / 2,
          place: edge - 8 - (beats - 0.5) * slot,
          value,
          key: `${lane + 1}${k + 1}`,
        }),
      ];
    }),
  );
}

/** Few digits, for the narrow places of the drawing; the full number stands beside it in the page. */
export function brief(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 1 : 2;
  return show(roundTo(value, decimals)).replace('-', '−');
}
/** A factor on the right of ×. */
export const factor = (value: number): string => (value < 0 ? `(${brief(value)})` : brief(value));
