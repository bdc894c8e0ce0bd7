import { duration, firing, frame as firingFrame } from '@components/mp-model/firing.ts';
import { isPart, partAfter, parts } from '@components/mp-model/neuron.ts';
import { rowsUnder, thetasFor } from '@components/mp-model/sign-convention.ts';
import { chords, distances } from '@components/mp-model/step-slope.ts';
import {
  bandOf,
  frame,
  leftOf,
  rightOf,
  stonesOf,
  ticksOf,
  xOf,
} from '@components/mp-model/threshold-line.ts';
import { firstChoice, view } from '@components/mp-model/gate-workbench.ts';
import { contains } from '@engine/nn/mp-neuron.ts';
import { describe, expect, test } from 'vitest';

/** The numbers of path data, in pairs. */
const spots = (path: string): number[][] =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the membrane', () => {
  test('fires five times in ten time constants at 1.2, every ln 6', () => {
    const { count, interval } = firing(1.2);
    expect(count).toBe(5);
    expect(interval).toBeCloseTo(Math.log(6), 14);
  });
  test.each([0, 0.5, 1, 1.05, 2])('at %d stays in its frame', (stimulus) => {
    const { curve, strokes } = firing(stimulus);
    for (const [x, y] of spots(curve)) {
      // Half a tenth: path data have one decimal.
      expect(x).toBeGreaterThanOrEqual(firingFrame.left - 0.05);
      expect(x).toBeLessThanOrEqual(firingFrame.right + 0.05);
      expect(y).toBeGreaterThanOrEqual(firingFrame.top);
      expect(y).toBeLessThanOrEqual(firingFrame.bottom + 0.05);
    }
    expect(strokes === '').toBe(stimulus <= 1);
    expect(`${curve}${strokes}`).not.toMatch(/NaN|Infinity/);
  });
  test('its last rise ends with the time watched', () => {
    expect(spots(firing(1.2).curve).at(-1)![0]).toBeCloseTo(firingFrame.right, 1);
    expect(duration).toBe(10);
  });
});

describe('one θ in two readings', () => {
  test('subtracted, 0.8 makes AND; added, it makes 1 of everything', () => {
    expect(rowsUnder('subtracted', 16).map(({ u, y }) => [u, y])).toEqual([
      [-0.8, 0],
      [-0.3, 0],
      [-0.3, 0],
      [0.2, 1],
    ]);
    expect(rowsUnder('added', 16).map(({ u, y }) => [u, y])).toEqual([
      [0.8, 1],
      [1.3, 1],
      [1.3, 1],
      [1.8, 1],
    ]);
  });
  test.each(['added', 'subtracted'] as const)('%s, the range is the one found by trying', (reading) => {
    for (let theta = -40; theta <= 40; theta++) {
      const makes = rowsUnder(reading, theta).every(({ y, wanted }) => y === wanted);
      expect(contains(thetasFor(reading), theta / 20)).toBe(makes);
    }
  });
});

test('the chord across the jump has the slope 1/h, the other 0, at every stop', () => {
  for (const h of distances) {
    expect(chords(h, 0)).toMatchObject({ left: 0, right: 1 / h, leftEnd: 0, rightEnd: 1 });
    expect(chords(h, 1)).toMatchObject({ left: 1 / h, right: 0 });
  }
});

describe('the line of thresholds', () => {
  test('piles up equal sums and keeps every stone inside', () => {
    const stones = stonesOf(view(firstChoice).rows, 'weighted', 'narrow');
    expect(stones[1]!.x).toBe(stones[2]!.x);
    expect(stones[2]!.y).toBeLessThan(stones[1]!.y - 2 * frame.stone);
    const all = stonesOf(view({ ...firstChoice, weights: [0, 0] }).rows, 'weighted', 'roomy');
    for (const { y } of all) expect(y - frame.stone).toBeGreaterThanOrEqual(0);
  });
  test('every tick lies on the axis, in either width', () => {
    for (const width of ['roomy', 'narrow'] as const) {
      for (const manner of ['weighted', '1943'] as const) {
        const places = ticksOf(manner, width).map((tick) => xOf(tick, manner, width));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places[0]).toBeGreaterThan(leftOf(width));
        expect(places.at(-1)).toBeLessThan(rightOf(width));
      }
    }
  });
  test('an end at infinity stands at the axis’s end, without a mark', () => {
    const { low, high } = bandOf({ low: -Infinity, high: 1, closed: 'high' }, '1943', 'roomy');
    expect(low).toEqual({ x: leftOf('roomy'), closed: false, marked: false });
    expect(high).toEqual({ x: xOf(1, '1943', 'roomy'), closed: true, marked: true });
  });
});

describe('walking over the nerve cell', () => {
  test('arrows go round, Home and End to the ends, other keys nowhere', () => {
    expect(partAfter('synapse', 'ArrowRight')).toBe('dendrite');
    expect(partAfter('dendrite', 'ArrowUp')).toBe('synapse');
    expect([partAfter('soma', 'Home'), partAfter('soma', 'End'), partAfter('soma', 'a')]).toEqual([
      parts[0],
      parts.at(-1),
      undefined,
    ]);
    expect(isPart('nucleus')).toBe(false);
  });
});
