import { logSpaced, lossCurve } from '@components/backprop/loss-curve.ts';
import { resultValue } from '@engine/lecture/results.ts';
import { expect, test } from 'vitest';

test('points are whole, rising, without repetition, from the first update to the last', () => {
  const points = logSpaced(10_000, 24);
  expect(points[0]).toBe(1);
  expect(points.at(-1)).toBe(10_000);
  expect(points).toEqual([...new Set(points)].sort((a, b) => a - b));
  for (const power of [10, 100, 1000]) expect(points).toContain(power);
  expect(logSpaced(1, 24)).toEqual([1]);
});

test('the curve passes through the numbers that the derivation gives', () => {
  const curve = new Map(lossCurve(1000).map(({ updates, loss }) => [updates, loss]));
  for (const k of [1, 2, 3, 10, 100, 1000]) {
    const exact = resultValue('backprop-training', `E_${k}`);
    // The tape adds in another order than the derivation: the last bits may differ, and a thousand updates carry them on.
    expect(Math.abs(curve.get(k)! - exact)).toBeLessThan(1e-12 + 1e-9 * exact);
  }
});
