import { describe, expect, it } from 'vitest';
import { principalDirection, secondMoments, type Point } from '../../../../engine/nn/principal-direction.ts';
import { generatorOf, normal } from '../../../../engine/random.ts';

/** A closed form against another: a few roundings. */
const roundings = 1e-12;

describe('the principal direction of points in the plane', () => {
  it('is an eigenvector of unit length, with x ≥ 0', () => {
    const generator = generatorOf(5);
    for (let k = 0; k < 100; k++) {
      const points = Array.from({ length: 3 }, (): Point => [normal(generator), normal(generator)]);
      const { xx, xy, yy } = secondMoments(points);
      const {
        value,
        direction: [x, y],
      } = principalDirection({ xx, xy, yy });
      expect(Math.abs(xx * x + xy * y - value * x)).toBeLessThan(roundings);
      expect(Math.abs(xy * x + yy * y - value * y)).toBeLessThan(roundings);
      expect(Math.abs(x * x + y * y - 1)).toBeLessThan(roundings);
      expect(x).toBeGreaterThanOrEqual(0);
    }
  });
  it('spreads no less than any other direction', () => {
    const points: Point[] = [
      [1, 2],
      [-0.5, 1.5],
      [2, 0.3],
    ];
    const { value } = principalDirection(secondMoments(points));
    for (let degree = 0; degree < 180; degree++) {
      const [c, s] = [Math.cos((degree * Math.PI) / 180), Math.sin((degree * Math.PI) / 180)];
      const spread = points.reduce((sum, [x, y]) => sum + (x * c + y * s) ** 2, 0) / points.length;
      expect(spread).toBeLessThanOrEqual(value + roundings);
    }
  });
  it.each([
    [{ xx: 4, xy: 0, yy: 1 }, 4, [1, 0]],
    [{ xx: 1, xy: 0, yy: 4 }, 4, [0, 1]],
    [{ xx: 2, xy: 0, yy: 2 }, 2, [1, 0]],
    [{ xx: 0, xy: 0, yy: 0 }, 0, [1, 0]],
    [{ xx: 1, xy: -1, yy: 1 }, 2, [Math.SQRT1_2, -Math.SQRT1_2]],
    [{ xx: 1e8, xy: 1e-4, yy: 1 }, 1e8, [1, 1e-12]],
  ])('of %j is known', (moments, value, direction) => {
    const found = principalDirection(moments);
    expect(found.value).toBeCloseTo(value, 6);
    expect(found.direction[0]).toBeCloseTo(direction[0]!, 12);
    expect(found.direction[1]).toBeCloseTo(direction[1]!, 12);
  });
});
