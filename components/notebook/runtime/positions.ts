/**
 * Where a place in the program that runs stands in the text that was written. Taking types out keeps every line
 * and moves the rest of it to the left, as a source map tells.
 */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** One segment of a source map's line, in base 64 with a sign and a bit that says that more comes. */
function segment(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const letter of text) {
    const digit = digits.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return numbers;
}

/** @param mappings of a source map that keeps lines; empty where nothing was taken out */
export function inSource(mappings: string, { line, column }: Position): Position {
  let written = 0;
  let best = { at: 0, written: 0 };
  for (const [i, row] of mappings.split(';').slice(0, line).entries()) {
    let at = 0;
    for (const [moved = 0, , , columns = 0] of row.split(',').map(segment)) {
      at += moved;
      written += columns;
      if (i === line - 1 && row !== '' && at <= column - 1) best = { at, written };
    }
  }
  return { line, column: best.written + column - best.at };
}
