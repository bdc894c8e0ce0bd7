/** A table as CSV (RFC 4180), as table programs in China open it: with a mark that it is UTF-8, every field between quotes. */
import { written, type Sheet } from './cells.ts';

const mark = '\ufeff';
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const csvOf = ({ header, rows }: Sheet): string =>
  mark + [header, ...rows].map((row) => `${row.map((cell) => quoted(written(cell))).join(',')}\r\n`).join('');
