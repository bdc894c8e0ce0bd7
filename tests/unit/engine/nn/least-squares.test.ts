import { describe, expect, it } from 'vitest';
import { descend } from '../../../../engine/nn/gradient-descent.ts';
import { curvatures, hessianOf, meanSquaredError, minimumOf } from '../../../../engine/nn/least-squares.ts';

const one = [{ x: 0.78, t: 1.51 }];
const four = [...one, { x: 0.1, t: 1.14 }, { x: 1.4, t: 1.86 }, { x: 1.9, t: 2.27 }];
const loss = (points: typeof one, w: number, b: number): number =>
  points.reduce((total, { x, t }) => total + (w * x + b - t) ** 2, 0) / points.length;

describe.each([
  ['one point', one],
  ['four points', four],
])('the mean squared error of %s', (_name, points) => {
  const f = meanSquaredError(points);
  it('and its gradient agree with differences, which are exact for a parabola', () => {
    const h = 1e-3;
    for (const [w, b] of [
      [1, 1],
      [-0.4, 2.3],
    ] as const) {
      expect(f.value([w, b])).toBeCloseTo(loss(points, w, b), 14);
      const [gw, gb] = f.gradient([w, b]);
      expect(gw).toBeCloseTo((loss(points, w + h, b) - loss(points, w - h, b)) / (2 * h), 10);
      expect(gb).toBeCloseTo((loss(points, w, b + h) - loss(points, w, b - h)) / (2 * h), 10);
    }
  });
  it('bends by the second derivatives', () => {
    const { ww, wb, bb } = hessianOf(points);
    const base = f.gradient([0, 0]);
    const [alongW, alongB] = [f.gradient([1, 0]), f.gradient([0, 1])];
    expect(alongW[0]! - base[0]!).toBeCloseTo(ww, 13);
    expect(alongW[1]! - base[1]!).toBeCloseTo(wb, 13);
    expect(alongB[1]! - base[1]!).toBeCloseTo(bb, 13);
  });
});

describe('curvatures', () => {
  it('have the trace and the determinant of the second derivatives', () => {
    const h = hessianOf(four);
    const [most, least] = curvatures(h);
    expect(most + least).toBeCloseTo(h.ww + h.bb, 13);
    expect(most * least).toBeCloseTo(h.ww * h.bb - h.wb * h.wb, 13);
    expect(most).toBeGreaterThan(least);
  });
  it('of one point are 2(x² + 1) and 0: the bottom is a line', () => {
    const [most, least] = curvatures(hessianOf(one));
    expect(most).toBeCloseTo(2 * (0.78 ** 2 + 1), 14);
    expect(least).toBeCloseTo(0, 14);
  });
  it('tell the rates that converge from those that do not', () => {
    const [most] = curvatures(hessianOf(four));
    const f = meanSquaredError(four);
    const end = (rate: number): number => descend(f, [0, 0], { rate, steps: 400 }).places.at(-1)!.value;
    expect(end((2 / most) * 0.98)).toBeLessThan(f.value([0, 0]) / 100);
    expect(end((2 / most) * 1.02)).toBeGreaterThan(f.value([0, 0]) * 100);
  });
});

describe('minimumOf', () => {
  it('is the least-squares line: residuals and their products with x add up to nothing', () => {
    const [w, b] = minimumOf(four)!;
    expect(four.reduce((sum, { x, t }) => sum + (w * x + b - t), 0)).toBeCloseTo(0, 13);
    expect(four.reduce((sum, { x, t }) => sum + (w * x + b - t) * x, 0)).toBeCloseTo(0, 13);
  });
  it('does not exist as one place for a single point', () => {
    expect(minimumOf(one)).toBeUndefined();
  });
});
