/** Where a line between two classes is drawn, and how it is placed by hand. Pure geometry. */
import type { ClassPoint } from '@engine/exercise/template.ts';
import { readNumber } from '@engine/number-entry.ts';

/** Side of the drawing, in its own units. */
export const side = 320;
/** Steps of a tenth are as fine as a hand places a point. */
export const grain = 10;

export interface Spot {
  readonly x: number;
  readonly y: number;
}
/** Two points of a line. */
export type Ends = readonly [Spot, Spot];

/** What is in view: the same stretch on both axes, whole numbers, room around every stone. */
export function reachOf(points: readonly ClassPoint[]): number {
  return Math.max(2, ...points.map(({ x, y }) => Math.ceil(Math.max(Math.abs(x), Math.abs(y)) + 0.5)));
}

export const toDrawing = ({ x, y }: Spot, reach: number): Spot => ({
  x: (side * (x + reach)) / (2 * reach),
  y: (side * (reach - y)) / (2 * reach),
});

/** In tenths, and inside the view. */
export function snapped({ x, y }: Spot, reach: number): Spot {
  const on = (value: number): number => {
    const held = Math.max(-reach, Math.min(reach, Math.round(value * grain) / grain));
    return held === 0 ? 0 : held;
  };
  return { x: on(x), y: on(y) };
}

export const toData = (spot: Spot, reach: number): Spot =>
  snapped({ x: (spot.x / side) * 2 * reach - reach, y: reach - (spot.y / side) * 2 * reach }, reach);

/** Where the handles lie before anybody has touched them: below every stone, so that the line parts nothing. */
export const restingEnds = (reach: number): Ends => [
  { x: -reach / 2, y: 0.3 - reach },
  { x: reach / 2, y: 0.3 - reach },
];

/** What stands in the four fields. Nothing typed in one of them is `?`, which is no number. */
export function fieldsOf(answer: string): readonly [string, string, string, string] {
  const [a = '', b = '', c = '', d = ''] = answer
    .trim()
    .split(/\s+/)
    .map((text) => (text === '?' ? '' : text));
  return [a, b, c, d];
}
export function answerOf(fields: readonly string[]): string {
  const bare = fields.map((text) => text.replace(/\s+/g, ''));
  return bare.every((text) => text === '') ? '' : bare.map((text) => text || '?').join(' ');
}
export const answerOfEnds = ([a, b]: Ends): string => [a.x, a.y, b.x, b.y].join(' ');

/** The two points of an answer, where all four numbers can be read; equal ones as well, a hand passes through them. */
export function endsOf(answer: string): Ends | undefined {
  const [x1, y1, x2, y2] = fieldsOf(answer).map((text) => {
    const entry = readNumber(text);
    return entry.kind === 'number' ? entry.value : undefined;
  });
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
}

/** The piece of the line that is in view; nothing where it misses the view or the points are one. */
export function seen([a, b]: Ends, reach: number): Ends | undefined {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  if (dx === 0 && dy === 0) return undefined;
  // Liang & Barsky 1984: the stretch of the parameter inside all four borders.
  let [from, to] = [-Infinity, Infinity];
  for (const [start, step] of [
    [a.x, dx],
    [a.y, dy],
  ] as const) {
    if (step === 0) {
      if (Math.abs(start) > reach) return undefined;
      continue;
    }
    const [p, q] = [(-reach - start) / step, (reach - start) / step];
    from = Math.max(from, Math.min(p, q));
    to = Math.min(to, Math.max(p, q));
  }
  if (from >= to) return undefined;
  const at = (t: number): Spot => ({ x: a.x + t * dx, y: a.y + t * dy });
  return [at(from), at(to)];
}

/** The two stones of different classes that lie nearest to each other. */
export function nearestPair(points: readonly ClassPoint[]): readonly [ClassPoint, ClassPoint] | undefined {
  let best: readonly [ClassPoint, ClassPoint] | undefined;
  let least = Infinity;
  for (const a of points) {
    for (const b of points) {
      if (a.class !== 1 || b.class !== 0) continue;
      const far = (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
      if (far < least) [best, least] = [[a, b], far];
    }
  }
  return best;
}

/** A point for reading, with a true minus; its two numbers never part. */
export const spotText = ({ x, y }: Spot): string => `(${x},\u00a0${y})`.replaceAll('-', '−');
