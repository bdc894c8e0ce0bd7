import { firings, interval, potential } from '@engine/nn/integrate-and-fire.ts';
import { describe, expect, test } from 'vitest';

/** Time to the threshold by small steps of V′ = s − V. */
function byEuler(stimulus: number, threshold: number): number {
  const dt = 1e-5;
  let v = 0;
  let t = 0;
  while (v < threshold) {
    v += (stimulus - v) * dt;
    t += dt;
  }
  return t;
}

describe('a leaky membrane', () => {
  test('fills towards the stimulus', () => {
    expect(potential(0.8, 0)).toBe(0);
    expect(potential(0.8, 1)).toBeCloseTo(0.8 * (1 - Math.exp(-1)), 14);
    expect(potential(0.8, 40)).toBeCloseTo(0.8, 14);
  });
  test.each([1.05, 1.5, 2])('fires at stimulus %d when small steps say so', (stimulus) => {
    // Euler's error grows with its step of 1e-5; three decimals are far above it.
    expect(interval(stimulus)).toBeCloseTo(byEuler(stimulus, 1), 3);
    expect(potential(stimulus, interval(stimulus))).toBeCloseTo(1, 13);
  });
  test('never fires at or below the threshold', () => {
    expect([interval(1), interval(0.5), interval(0)]).toEqual([Infinity, Infinity, Infinity]);
    expect(firings(1, 1000)).toBe(0);
  });
  test('fires more often the stronger the stimulus', () => {
    const counts = [1.05, 1.2, 1.5, 2].map((s) => firings(s, 10));
    expect(counts).toEqual([3, 5, 9, 14]);
  });
});
