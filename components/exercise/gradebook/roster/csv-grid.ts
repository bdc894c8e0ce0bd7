/**
 * A CSV file read byte by byte, so that whatever is not filled stays as it is: its letters (UTF-8 or GB18030), its quotes, its
 * ends of lines.
 */
import { mostRosterRows, RosterRefused, type Filled, type Grid } from './grid.ts';

const [tab, newline, carriage, quote, comma, semicolon] = [9, 10, 13, 34, 44, 59];

interface Field {
  /** Bytes, quotes and all. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Bytes of the character that begins here: in GB18030 the later ones may look like letters of their own. */
function sizeOf(bytes: Uint8Array, at: number, gb: boolean): number {
  if (!gb || bytes[at]! < 0x81) return 1;
  const second = bytes[at + 1] ?? 0;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

/** What parts the fields: what is found most in the first lines, outside of quotes. */
function delimiterOf(bytes: Uint8Array, gb: boolean): number {
  const counts = new Map([comma, tab, semicolon].map((byte) => [byte, 0]));
  let [inQuotes, lines] = [false, 0];
  for (let at = 0; at < bytes.length && lines < 5; at += sizeOf(bytes, at, gb)) {
    const byte = bytes[at]!;
    if (byte === quote) inQuotes = !inQuotes;
    else if (!inQuotes && counts.has(byte)) counts.set(byte, counts.get(byte)! + 1);
    else if (!inQuotes && byte === newline) lines++;
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

/** @throws RosterRefused */
export function csvGrid(bytes: Uint8Array): Grid {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new RosterRefused('utf-16');
  // Eight bytes that only old workbooks begin with, and whatever holds what no text does.
  if (bytes.includes(0) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) throw new RosterRefused('not-a-table');
  const gb = !isUtf8(bytes);
  const decoder = new TextDecoder(gb ? 'gb18030' : 'utf-8');
  const delimiter = delimiterOf(bytes, gb);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const rows: Field[][] = [];
  let [at, row] = [marked ? 3 : 0, [] as Field[]];
  while (at < bytes.length) {
    const from = at;
    let inQuotes = bytes[at] === quote;
    if (inQuotes) at++;
    for (; at < bytes.length; at += sizeOf(bytes, at, gb)) {
      const byte = bytes[at]!;
      if (inQuotes) {
        if (byte !== quote) continue;
        if (bytes[at + 1] === quote) at++;
        else inQuotes = false;
      } else if (byte === delimiter || byte === newline || byte === carriage) break;
    }
    const to = Math.min(at, bytes.length);
    row.push({ from, to, text: textOf(decoder.decode(bytes.subarray(from, to))) });
    const end = bytes[at];
    at++;
    if (end === delimiter) {
      if (at >= bytes.length) row.push({ from: at, to: at, text: '' });
      else continue;
    }
    if (end === carriage && bytes[at] === newline) at++;
    rows.push(row);
    row = [];
    if (rows.length > mostRosterRows) throw new RosterRefused('roster-too-large');
  }
  return {
    rows: rows.map((fields) => fields.map(({ text }) => text)),
    filled: (column, scores) => filled(bytes, rows, delimiter, column, scores),
  };
}

const textOf = (raw: string): string => (raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);

function filled(
  bytes: Uint8Array,
  rows: readonly (readonly Field[])[],
  delimiter: number,
  column: number,
  scores: ReadonlyMap<number, number>,
): Filled {
  const pieces: Uint8Array[] = [];
  let last = 0;
  for (const [r, fields] of rows.entries()) {
    const score = scores.get(r);
    if (score === undefined) continue;
    const field = fields[column];
    const end = fields.at(-1)!.to;
    const raw = field && bytes[field.from] === quote ? `"${score}"` : String(score);
    // A row that is too short grows to the column.
    const missing = String.fromCharCode(delimiter).repeat(Math.max(0, column - fields.length + 1));
    pieces.push(bytes.subarray(last, field?.from ?? end), new TextEncoder().encode(missing + raw));
    last = field?.to ?? end;
  }
  pieces.push(bytes.subarray(last));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { bytes: whole, leftAlone: [] };
}
