/** The ranking of deep learning libraries: the printed rows, what they come to when recomputed, and their order. */
import {
  columns,
  hundredths,
  libraries,
  libraryId,
  overall,
  overallOfPrinted,
  type Column,
} from '@engine/lecture/library-ranking.ts';

/** A row as the lecture prints it. */
export interface PrintedRow extends Readonly<Record<Column, number>> {
  readonly name: string;
  readonly rank: number;
  readonly overall: number;
}

/** A row of the table on the page. */
export interface Row extends PrintedRow {
  /** Its name as an id. */
  readonly id: string;
  /** The three printed columns added up. */
  readonly sum: number;
  /** The same before anything was rounded. */
  readonly full: number;
  /** Whether the lecture prints the row. */
  readonly printed: boolean;
}

/** Columns a reader can sort by. Each begins with the order one would ask for: names and ranks rising, scores falling. */
export const sortable = ['rank', 'name', 'overall', ...columns, 'sum', 'full'] as const;
export type Key = (typeof sortable)[number];
export type Direction = 'ascending' | 'descending';
export const firstDirection = (key: Key): Direction =>
  key === 'rank' || key === 'name' ? 'ascending' : 'descending';

/** What a press on a head asks for: its first order, or the other one if the table is in that already. */
export const directionAfter = (key: Key, before?: Direction): Direction =>
  before === firstDirection(key)
    ? before === 'ascending'
      ? 'descending'
      : 'ascending'
    : firstDirection(key);

const fields = ['name', 'rank', 'overall', ...columns] as const;

/**
 * The printed rows, checked, and below them those the lecture leaves out, rounded as it rounds.
 * @param data the file of printed rows, as imported
 * @throws Error where a row lacks a field, has a wrong one, or names a library the ranking does not have
 */
export function rowsOf(data: unknown): Row[] {
  if (!Array.isArray(data)) throw new Error('ranking: expected a list of rows. Correct the file of rows.');
  const printed = data.map((row: unknown, i) => readRow(row, i));
  return libraries.map((library, i) => {
    const row = printed.find(({ name }) => name === library.name) ?? {
      name: library.name,
      rank: i + 1,
      overall: hundredths(overall(library)),
      github: hundredths(library.github),
      stackOverflow: hundredths(library.stackOverflow),
      google: hundredths(library.google),
    };
    return {
      ...row,
      id: libraryId(row.name),
      sum: overallOfPrinted(row),
      full: overall(library),
      printed: printed.some(({ name }) => name === library.name),
    };
  });
}

function readRow(row: unknown, i: number): PrintedRow {
  const entries = new Map(Object.entries(typeof row === 'object' && row !== null ? row : {}));
  const number = (field: string): number => {
    const value: unknown = entries.get(field);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new Error(
      `ranking: row ${i + 1}: expected a number as ${field}, found ${JSON.stringify(value) ?? 'nothing'}. Correct it in the file of rows.`,
    );
  };
  const name: unknown = entries.get('name');
  const stray = [...entries.keys()].filter((key) => !fields.some((field) => field === key));
  if (stray.length > 0 || !libraries.some((library) => library.name === name)) {
    throw new Error(
      `ranking: row ${i + 1}: expected the fields ${fields.join(', ')} of a library in the ranking, found ${JSON.stringify(row)}. Correct it in the file of rows.`,
    );
  }
  return {
    name: String(name),
    rank: number('rank'),
    overall: number('overall'),
    github: number('github'),
    stackOverflow: number('stackOverflow'),
    google: number('google'),
  };
}

/** Rows in another order; what is equal keeps the order it had. Names by their letters, which are all Latin and small. */
export function sorted<T extends Readonly<Record<Key, string | number>>>(
  rows: readonly T[],
  key: Key,
  direction: Direction,
): T[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => (a[key] < b[key] ? -sign : a[key] > b[key] ? sign : 0));
}
