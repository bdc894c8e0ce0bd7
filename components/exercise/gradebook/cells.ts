/** What stands in the cells of a table that leaves the page: never a formula, and nothing that is not seen. */
import { visible } from '@components/exchange/visible.ts';

/** Digits: a number as somebody typed it, whose zeros at the end are kept. */
export type Cell = string | number | { readonly digits: string };

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** No table program keeps more in a cell. */
const longest = 32_000;
const plain = /^-?\d{1,15}(?:\.\d{1,15})?$/;
/** What table programs take for the beginning of a formula, wide letters and what may stand before them included. */
const startsFormula = /^[\s\u00a0\u3000'"]*[=+\-@＝＋－＠]/u;

/** What was typed, as digits where it is a plain number. */
export const typed = (text: string): Cell => (plain.test(text) ? { digits: text } : text);

/** A text that is read as text: unseen characters and line breaks are shown as their numbers, and no formula begins. */
export function harmless(text: string): string {
  const seen = visible(
    text.replace(/[\t\n\r]/g, (c) => `⟨U+000${c.charCodeAt(0).toString(16).toUpperCase()}⟩`),
  );
  const short = seen.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  return startsFormula.test(short) ? `'${short}` : short;
}

/** Points and shares: at most four decimals, none that say nothing. */
export const rounded = (value: number): number => Number(value.toFixed(4));

/** Only numbers are written as numbers. */
export function written(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return typeof cell === 'string'
    ? harmless(cell)
    : plain.test(cell.digits)
      ? cell.digits
      : harmless(cell.digits);
}
