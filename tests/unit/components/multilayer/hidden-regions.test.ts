import {
  crossedKnobs,
  crossing,
  hasArea,
  lectureKnobs,
  oneKnobs,
  otherKnobs,
  outputPieces,
  rowsOf,
  sideOf,
  view,
  type Knobs,
  type Line,
  type Point,
} from '@components/multilayer/hidden-regions.ts';
import { describe, expect, test } from 'vitest';

const step = (net: number): number => (net > 0 ? 1 : 0);
/** The network written out by hand. */
function answer(k: Knobs, [x1, x2]: Point): number {
  const s1 = step(k.w11 * x1 + k.w21 * x2 + k.b1);
  const s2 = step(k.w12 * x1 + k.w22 * x2 + k.b2);
  return step(k.w3 * s1 + k.w4 * s2 + k.b3);
}
/** Whether a point lies in a convex polygon, by the turns around it. */
function inside(polygon: readonly Point[], [x, y]: Point): boolean {
  const turns = polygon.map(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length]!;
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  });
  return polygon.length > 2 && (turns.every((t) => t > 0) || turns.every((t) => t < 0));
}
/** Points off every line of the examples. */
const grid: Point[] = Array.from({ length: 19 * 19 }, (_, i) => [
  view.low + 0.0537 + 0.101 * (i % 19),
  view.low + 0.0611 + 0.0997 * Math.floor(i / 19),
]);

const given: readonly (readonly [string, Knobs])[] = [
  ['the lecture’s', lectureKnobs],
  ['from the other side', otherKnobs],
  ['crossed', crossedKnobs],
  ['one neuron', oneKnobs],
  ['everything', { ...lectureKnobs, b3: 3 }],
  ['nothing', { ...lectureKnobs, b3: -3 }],
  ['a neuron without weights', { ...lectureKnobs, w11: 0, w21: 0, b1: 0.5 }],
  ['slanted lines', { ...lectureKnobs, w11: 0.7, w21: -1.3, w12: 2.1, w22: 0.4, b2: -0.6, w4: -1, b3: -0.2 }],
];

describe.each(given)('%s', (_name, knobs) => {
  test('the coloured pieces are where the network says 1', () => {
    const pieces = outputPieces(knobs);
    const wrong = grid.filter(
      (point) => pieces.some((piece) => inside(piece, point)) !== (answer(knobs, point) === 1),
    );
    expect(wrong).toEqual([]);
  });
  test('a hatched side is where its neuron says 1', () => {
    const line: Line = [knobs.w12, knobs.w22, knobs.b2];
    const wrong = grid.filter(
      ([x, y]) => inside(sideOf(line), [x, y]) !== line[0] * x + line[1] * y + line[2] > 0,
    );
    expect(wrong).toEqual([]);
  });
});

describe('the four rows', () => {
  const outputs = (k: Knobs): number[] => rowsOf(k).map(({ y }) => y);
  test.each([
    ['lecture', lectureKnobs],
    ['other', otherKnobs],
    ['crossed', crossedKnobs],
  ] as const)('%s make XOR', (_name, knobs) => {
    expect(outputs(knobs)).toEqual([0, 1, 1, 0]);
    expect(rowsOf(knobs).every(({ right }) => right)).toBe(true);
  });
  test('one neuron gets three of them', () => {
    expect(rowsOf(oneKnobs).map(({ right }) => right)).toEqual([true, true, true, false]);
  });
  test('b₂ may go from above 1 up to 2, since f(0) = 0', () => {
    const right = (b2: number): boolean => rowsOf({ ...lectureKnobs, b2 }).every((row) => row.right);
    expect([1, 1.1, 2, 2.1].map(right)).toEqual([false, true, true, false]);
  });
});

test('lines end at the edge of the view, whatever their slope', () => {
  for (const line of [
    [1, 1, -0.5],
    [1, 0, -0.3],
    [0, 2, -1],
    [-1, 1, 0],
  ] as const) {
    const [a, b] = crossing(line)!;
    for (const [x, y] of [a, b]) {
      expect(line[0] * x + line[1] * y + line[2]).toBeCloseTo(0, 12);
      expect([x, y].some((c) => c === view.low || c === view.high)).toBe(true);
    }
    expect(a).not.toEqual(b);
  }
  expect(crossing([1, 1, 5])).toBeUndefined();
  expect(crossing([0, 0, 1])).toBeUndefined();
  expect(hasArea(sideOf([1, 1, 5]))).toBe(true);
  expect(sideOf([1, 1, -5])).toEqual([]);
});
