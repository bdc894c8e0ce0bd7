/** A list of students in a file of the instructor's: cells to be looked at, some of them to be filled. */

export interface Grid {
  /** Texts by row and column; where a row has fewer columns there is nothing. */
  readonly rows: readonly (readonly string[])[];
  /**
   * The file with numbers in some cells and everything else as it was.
   * @param scores by row, from 0
   */
  readonly filled: (column: number, scores: ReadonlyMap<number, number>) => Filled;
}

export interface Filled {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Rows whose cell holds a formula or is not there: left alone. */
  readonly leftAlone: readonly number[];
}

export type RosterFault =
  /** An old workbook (.xls), or some other file. */
  'not-a-table' | 'roster-too-large' | 'utf-16' | 'roster-damaged';

/** Caught before it reaches a page. */
export class RosterRefused extends Error {
  readonly code: RosterFault;
  constructor(code: RosterFault) {
    super(code);
    this.name = 'RosterRefused';
    this.code = code;
  }
}

export const mostRosterBytes = 16 * 1024 * 1024;
export const mostRosterRows = 50_000;
