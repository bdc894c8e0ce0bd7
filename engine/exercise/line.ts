/** A line placed between two classes by two of its points. */
import { readNumber } from '../number-entry.ts';
import type { ClassPoint } from './template.ts';

/** Points nearer to the line than this, as a share of the distance between the two given ones, lie on it. */
const onLine = 1e-6;

/** The four numbers of `x1 y1 x2 y2`; nothing where they are not four, or the two points are one. */
export function readLine(text: string): readonly [number, number, number, number] | undefined {
  const numbers = text.trim().split(/\s+/).map(readNumber);
  const [x1, y1, x2, y2, more] = numbers.map((entry) => (entry.kind === 'number' ? entry.value : NaN));
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined || more !== undefined)
    return undefined;
  if (![x1, y1, x2, y2].every(Number.isFinite) || (x1 === x2 && y1 === y2)) return undefined;
  return [x1, y1, x2, y2];
}

/** On which side of the line a point lies: its distance times the length between the two, signed. */
export const sideOf = (
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  { x, y }: { readonly x: number; readonly y: number },
): number => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);

/** Whether each class has a side to itself and no point lies on the line; nothing where the text is no line. */
export function linePlaced(text: string, points: readonly ClassPoint[]): boolean | undefined {
  const line = readLine(text);
  if (!line) return undefined;
  const [x1, y1, x2, y2] = line;
  const least = onLine * ((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
  const sides = points.map((p) => ({ class: p.class, side: sideOf(line, p) }));
  if (sides.some(({ side }) => Math.abs(side) <= least)) return false;
  const signOf = (c: 0 | 1): Set<boolean> =>
    new Set(sides.filter((s) => s.class === c).map(({ side }) => side > 0));
  const [a, b] = [signOf(0), signOf(1)];
  return a.size <= 1 && b.size <= 1 && (a.size === 0 || b.size === 0 || [...a][0] !== [...b][0]);
}
