import {
  curveNames,
  frames,
  netAt,
  reading,
  slopePath,
  tangentPath,
  valuePath,
  valueY,
  xAt,
} from '@components/activation/curve.ts';
import { describe, expect, test } from 'vitest';

/** Coordinates of a path, in order. */
const points = (path: string): number[][] =>
  [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
/** Paths are written with one decimal. */
const pixel = 0.06;

describe('readings', () => {
  test('are value and slope of the function', () => {
    expect(reading('sigmoid', 0)).toEqual({ value: 0.5, slope: 0.25, byConvention: false });
    expect(reading('tanh', 1).slope).toBeCloseTo(1 / Math.cosh(1) ** 2, 14);
    expect(reading('softplus', -2).slope).toBeCloseTo(1 / (1 + Math.exp(2)), 14);
    expect(reading('identity', 7)).toEqual({ value: 7, slope: 1, byConvention: false });
  });
  test('say where a slope is a convention, and where there is none', () => {
    expect(reading('relu', 0)).toEqual({ value: 0, slope: 0, byConvention: true });
    expect(reading('leaky-relu', 0)).toEqual({ value: 0, slope: 0.01, byConvention: true });
    expect(reading('step', 0)).toEqual({ value: 0, byConvention: false });
    expect(reading('step', 3)).toEqual({ value: 1, slope: 0, byConvention: false });
  });
});

describe.each(['flat', 'tall'] as const)('the %s drawing', (size) => {
  const frame = frames[size];
  test('finds the net input under a finger', () => {
    for (const x of [-10, -3.3, 0, 10]) expect(netAt(frame, xAt(frame, x))).toBeCloseTo(x, 10);
    expect(netAt(frame, -100)).toBe(-10);
    expect(netAt(frame, 10_000)).toBe(10);
  });
  test.each(curveNames)('%s stays in its box', (name) => {
    for (const [, y] of points(valuePath(frame, name))) {
      expect(y).toBeGreaterThanOrEqual(frame.value.top - pixel);
      expect(y).toBeLessThanOrEqual(frame.value.bottom + pixel);
    }
    for (const [, y] of points(slopePath(frame, name))) {
      expect(y).toBeGreaterThanOrEqual(frame.slope.top);
      expect(y).toBeLessThanOrEqual(frame.slope.bottom);
    }
  });
  test('a jump is not drawn as a line', () => {
    expect(valuePath(frame, 'step').match(/M/g)).toHaveLength(2);
    expect(valuePath(frame, 'sigmoid').match(/M/g)).toHaveLength(1);
  });
  test('the tangent passes through the point and rises as the slope says', () => {
    const [[x1, y1], [x2, y2]] = points(tangentPath(frame, 'tanh', 0.5)!) as [number[], number[]];
    const { value, slope } = reading('tanh', 0.5);
    const y = (at: number): number => valueY(frame, 'tanh', value + slope! * (at - 0.5));
    expect(Math.abs(y1! - y(-10))).toBeLessThan(pixel);
    expect(Math.abs(y2! - y(10))).toBeLessThan(pixel);
    expect([x1, x2]).toEqual([frame.left, frame.right]);
    expect(tangentPath(frame, 'step', 0)).toBeUndefined();
  });
});
