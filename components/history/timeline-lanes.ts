/** Where events stand in a drawing, so that no two labels touch. */

export interface Placed {
  /** Row, from 0. */
  readonly lane: number;
  /** On which side of its mark the label stands. */
  readonly side: 'right' | 'left';
}

/** About the width of a label in pixels at 13 px: Han characters are square, Latin ones half as wide. */
export const labelWidth = (label: string): number =>
  [...label].reduce((sum, mark) => sum + (mark.charCodeAt(0) > 0x2e80 ? 13 : 7), 0);

/** From the mark to its label, and between two labels of one row. */
export const labelGap = 14;

/**
 * Each in the first row where it fits; a label that would run over the right edge stands on the left of its mark.
 * @param marks in order of x; x and width in pixels, width of the label alone, 0 for none
 */
export function lanesOf(
  marks: readonly { readonly x: number; readonly width: number }[],
  right: number,
  radius: number,
): Placed[] {
  const rows: { from: number; to: number }[][] = [];
  return marks.map(({ x, width }) => {
    const room = width === 0 ? 0 : labelGap + width;
    const side = x + radius + room > right ? 'left' : 'right';
    const [from, to] = side === 'right' ? [x - radius, x + radius + room] : [x - radius - room, x + radius];
    let lane = rows.findIndex((row) =>
      row.every((other) => to + labelGap / 2 <= other.from || from >= other.to + labelGap / 2),
    );
    if (lane < 0) lane = rows.push([]) - 1;
    rows[lane]!.push({ from, to });
    return { lane, side };
  });
}
