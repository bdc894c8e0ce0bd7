/** Points of two classes: such as a line parts, by a gap that can be seen, and such as none does. */
import { integer, shuffle, type Generator } from '../random.ts';
import { decimal, signedDecimal } from './draw.ts';
import { sideOf } from './line.ts';
import type { ClassPoint } from './template.ts';

/** Least distance from the hidden line, so that there is room to place one. */
const gap = 0.6;

/** Points with coordinates in halves, −3 … 3, of which a line parts the classes. @param each how many of either class */
export function partedPoints(g: Generator, each: number): ClassPoint[] {
  for (;;) {
    const [a, b, c] = [signedDecimal(g, 0.5, 2, 0.5), signedDecimal(g, 0.5, 2, 0.5), decimal(g, -1, 1, 0.5)];
    const points: ClassPoint[] = [];
    const room: [number, number] = [each, each];
    for (let tries = 0; tries < 80 && points.length < 2 * each; tries++) {
      const [x, y] = [decimal(g, -3, 3, 0.5), decimal(g, -3, 3, 0.5)];
      const side = a * x + b * y + c;
      const of = side > 0 ? 1 : 0;
      const near = side * side < gap * gap * (a * a + b * b);
      if (near || room[of] === 0 || points.some((p) => p.x === x && p.y === y)) continue;
      room[of]--;
      points.push({ x, y, class: of });
    }
    if (points.length === 2 * each) return shuffle(g, points);
  }
}

type Place = readonly [x: number, y: number];

/** On which side of the line from `a` to `b` a place lies, and how far in units of that length: > 0 to the left. */
export const turn = (a: Place, b: Place, [x, y]: Place): number => sideOf([...a, ...b], { x, y });

/**
 * Two places of one class and two of the other, whole numbers, no three in a line.
 * @param crossing whether the segments between them meet, so that no line parts the classes
 */
export function fourPlaces(g: Generator, crossing: boolean): readonly [Place, Place, Place, Place] {
  for (;;) {
    const place = (): Place => [integer(g, 9) - 4, integer(g, 9) - 4];
    const [a, b, c, d] = [place(), place(), place(), place()];
    const [tc, td, ta, tb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
    if (tc * td * ta * tb === 0) continue;
    if ((tc * td < 0 && ta * tb < 0) === crossing) return [a, b, c, d];
  }
}
