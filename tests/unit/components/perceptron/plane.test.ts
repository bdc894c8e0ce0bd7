import { cut, drawn, size, ticksOf, toData, toDrawing, viewOf } from '@components/perceptron/plane.ts';
import { generatorOf, uniform } from '@engine/random.ts';
import { describe, expect, test } from 'vitest';

const view = { low: -1, high: 2 };
/** Corners of a square cut by a few products. */
const rounding = 1e-9;

describe('the line', () => {
  test('may be vertical or horizontal', () => {
    expect(cut(view, [-0.5, 1, 0]).line).toEqual([
      { x: 0.5, y: -1 },
      { x: 0.5, y: 2 },
    ]);
    expect(cut(view, [-0.5, 0, 1]).line?.map(({ y }) => y)).toEqual([0.5, 0.5]);
  });

  test('may run through corners, and along an edge', () => {
    expect(cut(view, [0, 1, -1]).line).toEqual([
      { x: -1, y: -1 },
      { x: 2, y: 2 },
    ]);
    const edge = cut(view, [1, 1, 0]);
    expect(edge.line?.map(({ x }) => x)).toEqual([-1, -1]);
    expect(edge.region.length).toBeGreaterThanOrEqual(4);
  });

  test('is none for zero weights, for a bias alone, and outside the view', () => {
    expect(cut(view, [0, 0, 0])).toEqual({ region: [] });
    expect(cut(view, [1, 0, 0]).line).toBeUndefined();
    expect(cut(view, [1, 0, 0]).region).toHaveLength(4);
    expect(cut(view, [-1, 0, 0])).toEqual({ region: [] });
    expect(cut(view, [-10, 1, 1]).line).toBeUndefined();
    expect(drawn(view, [-10, 1, 1])).toEqual({ region: '', line: '' });
  });

  test('does not depend on the size of the weights, however large or small', () => {
    for (const scale of [1e-300, 1e300]) {
      expect(cut(view, [-0.5 * scale, scale, 0]).line?.[0].x).toBeCloseTo(0.5, 12);
    }
    expect(cut(view, [Infinity, 1, 1])).toEqual({ region: [] });
  });
});

test('the region is exactly where the net input is above zero', () => {
  const generator = generatorOf(2);
  const next = (low: number, high: number): number => low + (high - low) * uniform(generator);
  for (let run = 0; run < 100; run++) {
    const w = [next(-1, 1), next(-1, 1), next(-1, 1)];
    const { region, line } = cut(view, w);
    const net = (x: number, y: number): number => w[0]! + w[1]! * x + w[2]! * y;
    for (const { x, y } of region) expect(net(x, y)).toBeGreaterThan(-rounding);
    for (const { x, y } of line ?? []) expect(Math.abs(net(x, y))).toBeLessThan(rounding);
    // The area of the polygon against the share of a fine grid of points.
    const area =
      region.reduce((sum, a, i) => {
        const b = region[(i + 1) % region.length]!;
        return sum + a.x * b.y - b.x * a.y;
      }, 0) / 2;
    let inside = 0;
    const grid = 60;
    for (let i = 0; i < grid; i++) {
      for (let j = 0; j < grid; j++) {
        if (net(-1 + (3 * (i + 0.5)) / grid, -1 + (3 * (j + 0.5)) / grid) > 0) inside++;
      }
    }
    // Half a cell along a line of at most the diagonal.
    expect(Math.abs(area - (9 * inside) / (grid * grid))).toBeLessThan((9 * 1.5) / grid);
  }
});

describe('the view', () => {
  test('has room around the gates and widens for points outside', () => {
    expect(viewOf([{ input: [0, 1], target: 0 }])).toEqual({ low: -1, high: 2 });
    expect(viewOf([{ input: [-3.1, 5], target: 0 }])).toEqual({ low: -4, high: 6 });
  });
  test('goes to the drawing and back, on tenths', () => {
    expect(toDrawing(view, { x: -1, y: 2 })).toEqual({ x: 0, y: 0 });
    expect(toDrawing(view, { x: 0.5, y: 0.5 })).toEqual({ x: size / 2, y: size / 2 });
    expect(toData(view, { x: size / 2 + 1, y: size / 2 })).toEqual({ x: 0.5, y: 0.5 });
    expect(toData(view, { x: size * 0.3333, y: size * 0.6667 })).toEqual({ x: 0, y: 0 });
    expect(Object.is(toData(view, { x: size * 0.333, y: 0 }).x, 0)).toBe(true);
    expect(toData({ low: -10, high: 10 }, { x: size * 0.51, y: 0 }).x).toBe(0);
  });
  test('has whole numbers on its axes, never too many', () => {
    expect(ticksOf(view)).toEqual([-1, 0, 1, 2]);
    expect(ticksOf({ low: -50, high: 50 }).length).toBeLessThan(14);
    expect(ticksOf({ low: -50, high: 50 })).toContain(0);
  });
});
