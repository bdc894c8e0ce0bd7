/** A handwritten digit as the network sees it: 28 × 28 numbers between 0 (paper) and 1 (ink). */

export const side = 28;

type Point = readonly [number, number];

/** The stroke of a 3, drawn by hand, in pixels from the upper left. */
const stroke: readonly Point[] = [
  [8.5, 8],
  [11, 5.6],
  [15, 5],
  [18.6, 6.6],
  [19.4, 9.6],
  [17.2, 12.4],
  [13.2, 13.6],
  [17.4, 14.4],
  [20.2, 17],
  [19.8, 20.6],
  [16.6, 22.8],
  [12, 23],
  [8, 21],
];
/** Half the width of the pen, and how softly its edge fades. */
const pen = { half: 1.25, edge: 0.9 } as const;

/** How far p is from the straight piece between a and b. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Rows from the top, each from the left; two decimals. */
export function pixelDigit(): number[][] {
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (__, column) => {
      const centre: Point = [column + 0.5, row + 0.5];
      const nearest = Math.min(...stroke.slice(1).map((to, i) => distance(centre, stroke[i]!, to)));
      const ink = (pen.half + pen.edge / 2 - nearest) / pen.edge;
      return Math.round(100 * Math.min(1, Math.max(0, ink))) / 100;
    }),
  );
}
