import { demoRate, demoWeight, fire, fresh, lineWidth, type Firing } from '@components/history/hebb-demo.ts';
import { firstShown, longest, runAt, side, trail } from '@components/history/hebb-run.ts';
import { hebbPoints } from '@engine/lecture/hebb-example.ts';
import { result } from '@engine/lecture/results.ts';
import { describe, expect, test } from 'vitest';

const after = (firings: readonly Firing[]) => firings.reduce(fire, fresh);
const times = (n: number, firing: Firing): Firing[] => Array.from({ length: n }, () => firing);

describe('clicks on the two neurons', () => {
  test('together: Hebb adds the rate each time, Oja goes to 1', () => {
    const { hebb, oja, moments, last } = after(times(40, 'both'));
    expect(hebb).toBeCloseTo(demoWeight + 40 * demoRate, 12);
    expect(oja).toBeCloseTo(1 - (1 - demoWeight) * (1 - demoRate) ** 40, 12);
    expect(moments).toBe(40);
    expect(last).toEqual({ pre: 1, post: 1 });
  });
  test('A alone changes nothing', () => {
    const { hebb, oja, hebbChange, ojaChange } = after(times(5, 'pre'));
    expect([hebb, oja, hebbChange, ojaChange]).toEqual([demoWeight, demoWeight, 0, 0]);
  });
  test('B alone makes Oja forget and Hebb not', () => {
    const { hebb, oja } = after(['both', 'post', 'post']);
    const before = after(['both']);
    expect(hebb).toBe(before.hebb);
    expect(oja).toBeCloseTo(before.oja * (1 - demoRate) ** 2, 12);
  });
  test('the line is as wide as the weight, up to what can be drawn', () => {
    expect(lineWidth(1).width).toBe(9);
    expect(lineWidth(100)).toEqual({ width: 26, full: true });
    expect(lineWidth(0).width).toBeGreaterThan(0);
  });
});

describe('the same inputs by both rules', () => {
  // The main direction once more, by the double-angle formula.
  const mean = (of: (p: readonly [number, number]) => number): number =>
    hebbPoints.reduce((sum, p) => sum + of(p), 0) / hebbPoints.length;
  const angle = Math.atan2(2 * mean(([x, y]) => x * y), mean(([x]) => x * x) - mean(([, y]) => y * y)) / 2;

  test('Oja ends along the main direction with length 1, Hebb far away', () => {
    const oja = runAt('oja', longest);
    expect(Math.abs(oja.weights[0] * Math.cos(angle) + oja.weights[1] * Math.sin(angle))).toBeCloseTo(1, 2);
    expect(oja.length).toBeCloseTo(1, 2);
    expect(oja.along).toBeGreaterThan(0.9999);
    expect(oja.out).toBe(false);
    const hebb = runAt('hebb', longest);
    expect(hebb.length).toBeGreaterThan(1e6);
    expect(hebb.out).toBe(true);
  });
  test('is the run whose numbers the text quotes', () => {
    expect(runAt('hebb', 96).along).toBe(result('hebb-run').values.get('cos_96'));
    expect(runAt('oja', firstShown).length).toBe(result('oja-run').values.get(`length_${firstShown}`));
  });
  test('the trail has a spot for each input seen, as far as it can be drawn', () => {
    expect(trail('oja', 10).split('L')).toHaveLength(11);
    expect(trail('hebb', longest).split('L').length).toBeLessThan(longest);
    for (const [x, y] of trail('hebb', longest)
      .slice(1)
      .split('L')
      .map((spot) => spot.split(' ').map(Number))) {
      expect(Math.max(Math.abs(x!), Math.abs(y!))).toBeLessThan(2 * side);
    }
  });
});
