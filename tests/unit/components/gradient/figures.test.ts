import { bottomNear, curves, factorOf, fateOf, walkOn } from '@components/gradient/descent.ts';
import {
  factorsOf,
  kept as keptOnMap,
  levels,
  terrains,
  walkOn as walkOver,
} from '@components/gradient/loss-contours.ts';
import {
  changesFrame,
  gradientAt,
  heightAt,
  hessian,
  inSpace,
  kept,
  picture,
  reach,
  steepestDirection,
  stepFrom,
} from '@components/gradient/surface.ts';
import { secantAt, slopeAt, valueAt, views } from '@components/gradient/tangent.ts';
import { resultValue } from '@engine/lecture/results.ts';
import { describe, expect, test } from 'vitest';

describe('the tangent of x²', () => {
  test('has slope 2x, a secant 2x + h, and none without width', () => {
    for (const x of [-3, 0, 0.35, 15]) {
      expect([valueAt(x), slopeAt(x)]).toEqual([x * x, 2 * x]);
      expect(secantAt(x, 0.5)).toBeCloseTo(2 * x + 0.5, 12);
      expect(secantAt(x, 0)).toBeUndefined();
    }
  });
  test('both of the slide’s points lie on their pictures', () => {
    expect(valueAt(1)).toBeLessThan(views.near.frame.ys[1]);
    expect(valueAt(15)).toBeLessThan(views.far.frame.ys[1]);
  });
});

describe('the surface', () => {
  test('is what its second derivatives say: level lines may be drawn by them', () => {
    for (const [x, y] of [
      [1, 2],
      [-0.4, 0.7],
    ] as const) {
      const half = (hessian.ww * x * x + 2 * hessian.wb * x * y + hessian.bb * y * y) / 2;
      expect(heightAt(x, y)).toBeCloseTo(half, 13);
      expect(gradientAt(x, y)[0]).toBeCloseTo(2 * x + y, 13);
      expect(gradientAt(x, y)[1]).toBeCloseTo(x + 2 * y, 13);
    }
  });
  test('lies wholly on its picture', () => {
    for (let x = -reach; x <= reach; x += 0.5) {
      for (let y = -reach; y <= reach; y += 0.5) {
        const spot = inSpace(x, y);
        expect(spot.x).toBeGreaterThan(0);
        expect(spot.x).toBeLessThan(picture.width);
        expect(spot.y).toBeGreaterThan(0);
        expect(spot.y).toBeLessThan(picture.height);
      }
    }
  });
  test('is climbed fastest where the gradient points, and not at all in a definite direction at the bottom', () => {
    expect(steepestDirection(1, 1)).toBeCloseTo(45, 12);
    expect(steepestDirection(-1, -1)).toBeCloseTo(225, 12);
    expect(steepestDirection(0, 0)).toBeUndefined();
    const best = steepestDirection(0.6, -1.1)!;
    const predicted = (degrees: number): number => stepFrom(0.6, -1.1, degrees, 0.01).predicted;
    for (let turn = 5; turn < 360; turn += 5) expect(predicted(best + turn)).toBeLessThan(predicted(best));
  });
  test('true and predicted change of a step differ by its second-degree part alone', () => {
    const { change, predicted, to } = stepFrom(0.5, 1, 30, 0.4);
    expect(change - predicted).toBeCloseTo(heightAt(to[0] - 0.5, to[1] - 1), 13);
  });
  test('changes in every direction fit their chart', () => {
    for (const [x, y, length] of [
      [0, 0, 0.05],
      [1, 0.5, 0.4],
      [2, 2, 1],
    ] as const) {
      const [low, high] = changesFrame(x, y, length).ys;
      for (let turn = 0; turn < 360; turn += 15) {
        expect(stepFrom(x, y, turn, length).change).toBeLessThanOrEqual(high);
        expect(stepFrom(x, y, turn, length).change).toBeGreaterThanOrEqual(low);
      }
    }
  });
  test('points stay on it, at decimals of one step', () => {
    expect([kept(2.7), kept(-9), kept(0.3333)]).toEqual([2, -2, 0.35]);
  });
});

describe('descent on the error of the exercise', () => {
  const curve = curves.exercise;
  test('has the places and the factor of the lecture’s results', () => {
    const { places } = walkOn(curve, 1, 0.5);
    for (const k of [1, 2, 3, 10]) expect(places[k]!.at[0]).toBe(resultValue('gradient-walk', `w_${k}`));
    expect(factorOf(curve, 0.5)).toBeCloseTo(resultValue('gradient-rate', 'factor'), 14);
    expect(factorOf(curves.valleys, 0.5)).toBeUndefined();
  });
  test.each([
    [0.3, 'creeps'],
    [0.82, 'lands'],
    [1.2, 'swings'],
    [1.643655, 'forever'],
    [1.7, 'grows'],
  ] as const)('at the rate %d it %s', (rate, fate) => {
    expect(fateOf(factorOf(curve, rate)!)).toBe(fate);
  });
  test('one that runs away is given up within its number of steps', () => {
    const { places, diverged } = walkOn(curve, 1, 2);
    expect(diverged).toBe(true);
    expect(places.length).toBeLessThan(curve.steps);
  });
});

describe('descent into valleys', () => {
  const curve = curves.valleys;
  test('from A, B and E ends in C, D and F, at the rate it begins with', () => {
    const ends = curve.starts.map(({ x }) => {
      const { places } = walkOn(curve, x, curve.rate.start);
      return bottomNear(curve, places.at(-1)!.at[0]!)?.letter;
    });
    expect(ends).toEqual(['C', 'D', 'F']);
    expect(bottomNear(curve, 1)).toBeUndefined();
  });
  test('never leaves the picture’s range of starts without saying so', () => {
    for (let x = -2.5; x <= 2.5; x += 0.25) {
      const { places, diverged } = walkOn(curve, x, curve.rate.most);
      expect(diverged || places.length === curve.steps + 2).toBe(true);
    }
  });
});

describe('descent over w and b', () => {
  test('with one sample takes the exercise’s step', () => {
    const [, first] = walkOver('one', terrains.one.start, 0.5).places;
    expect(first!.at[0]).toBeCloseTo(0.7894, 13);
    expect(first!.at[1]).toBeCloseTo(0.73, 13);
  });
  test('the line of bottoms passes the one that is marked', () => {
    const [w, b] = terrains.one.bottom;
    expect(w * 0.78 + b).toBeCloseTo(1.51, 13);
    // From the start it lies straight across the line: along (x, 1).
    expect((w - 1) / (b - 1)).toBeCloseTo(0.78, 12);
  });
  test('diverges just where the factor of the steep direction is below −1', () => {
    for (const name of ['one', 'four'] as const) {
      const { largestRate, start, bottom } = terrains[name];
      const distance = (rate: number): number => {
        const { at } = walkOver(name, start, rate).places.at(-1)!;
        return Math.hypot(at[0]! - bottom[0], at[1]! - bottom[1]);
      };
      const from = Math.hypot(start[0] - bottom[0], start[1] - bottom[1]);
      expect(factorsOf(terrains[name], largestRate)[0]).toBeCloseTo(-1, 13);
      expect(distance(largestRate * 0.9)).toBeLessThan(from / 2);
      expect(distance(largestRate * 1.1)).toBeGreaterThan(from);
    }
  });
  test('starts stay on the map, and level lines rise', () => {
    expect(keptOnMap(9, -3)).toEqual([1.7, 0]);
    expect(levels.every((level, i) => i === 0 || level > levels[i - 1]!)).toBe(true);
  });
});
