import {
  arrowOf,
  levelLine,
  lineOf,
  placeX,
  placeY,
  snapped,
  spotOf,
  ticksOf,
  within,
  type Frame,
} from '@components/gradient/plane.ts';
import { describe, expect, test } from 'vitest';

const frame: Frame = {
  ...{ width: 340, height: 300, left: 30, right: 330, top: 20, bottom: 270 },
  xs: [-2, 2],
  ys: [-1, 4],
};
/** The corners of a path, back in the plane; drawings keep a tenth of a unit. */
const placesOf = (path: string): { x: number; y: number }[] =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
    x: placeX(frame, Number(x)),
    y: placeY(frame, Number(y)),
  }));
const tenth = 0.002;

test('places go to the drawing and come back', () => {
  expect(spotOf(frame, -2, -1)).toEqual({ x: 30, y: 270 });
  expect(spotOf(frame, 2, 4)).toEqual({ x: 330, y: 20 });
  for (const [x, y] of [
    [0.3, 1.7],
    [-5, 9],
  ] as const) {
    const spot = spotOf(frame, x, y);
    expect(placeX(frame, spot.x)).toBeCloseTo(x, 12);
    expect(placeY(frame, spot.y)).toBeCloseTo(y, 12);
  }
});

test.each([
  [0.349, 0.05, 0.35],
  [0.1 + 0.2, 0.05, 0.3],
  [-1.02, 0.05, -1],
  [7.6, 0.5, 7.5],
  [7.6, 1, 8],
])('%d to steps of %d is %d, the decimal itself', (value, step, expected) => {
  expect(snapped(value, step)).toBe(expected);
});

test('within keeps what lies inside and cuts what does not', () => {
  expect([-3, 0.5, 3].map((x) => within(x, [-1, 1]))).toEqual([-1, 0.5, 1]);
});

test('a line has its slope and passes its point', () => {
  const [a, b] = placesOf(lineOf(frame, 0.5, 1, 0.75));
  expect((b!.y - a!.y) / (b!.x - a!.x)).toBeCloseTo(0.75, 2);
  expect(a!.y + 0.75 * (0.5 - a!.x)).toBeCloseTo(1, 2);
});

describe('an arrow', () => {
  test('ends in its tip, and shaft and head together are as long as it is', () => {
    const { shaft, tip } = arrowOf({ x: 0, y: 0 }, { x: 30, y: 40 });
    expect(tip.startsWith('M30.0 40.0')).toBe(true);
    expect(shaft).toBe('M0.0 0.0L24.6 32.8'); // the head takes 9 of 50
  });
  test('of no length is not drawn', () => {
    expect(arrowOf({ x: 5, y: 5 }, { x: 5, y: 5 })).toEqual({ shaft: '', tip: '' });
  });
});

test.each([
  [[-3, 3], 6, [-3, -2, -1, 0, 1, 2, 3]],
  [[-0.02, 0.26], 5, [0, 0.1, 0.2]],
  [[-72, 324], 5, [0, 100, 200, 300]],
  [[0, 2], 5, [0, 0.5, 1, 1.5, 2]],
] as const)('ticks of %j', (range, about, expected) => {
  expect(ticksOf(range, about)).toEqual(expected);
});

describe('a level line', () => {
  test('lies where the function has its height', () => {
    const centre = [0.2, 1.1] as const;
    for (const hessian of [
      { ww: 2, wb: 1, bb: 2 },
      { ww: 4, wb: -0.5, bb: 1 },
    ]) {
      const places = placesOf(levelLine(frame, hessian, centre, 0.6));
      expect(places).toHaveLength(72);
      for (const { x, y } of places) {
        const [dx, dy] = [x - centre[0], y - centre[1]];
        const height = (hessian.ww * dx * dx + 2 * hessian.wb * dx * dy + hessian.bb * dy * dy) / 2;
        expect(Math.abs(height - 0.6)).toBeLessThan(6 * tenth);
      }
    }
  });
  test('of a valley with a level bottom is two lines on either side of it', () => {
    // (w + b)²: ½ dᵀHd with every entry 2.
    const places = placesOf(levelLine(frame, { ww: 2, wb: 2, bb: 2 }, [0, 0], 1));
    expect(places).toHaveLength(4);
    expect(places.map(({ x, y }) => Math.round((x + y) * 50) / 50).sort()).toEqual([-1, -1, 1, 1]);
  });
});
