import { describe, expect, it } from 'vitest';
import { hebbChange, learn, lengthOf, linearOutput, ojaChange } from '../../../../engine/nn/hebb.ts';
import { generatorOf, normal, uniform } from '../../../../engine/random.ts';

/** Sums of a few products, in another order. */
const roundings = 1e-12;

/** The angle of the leading eigenvector of [[xx, xy], [xy, yy]], by the double-angle formula: ½ atan2(2xy, xx − yy). */
const principalAngle = (xx: number, xy: number, yy: number): number => Math.atan2(2 * xy, xx - yy) / 2;

describe('Hebb’s rule', () => {
  it('changes a connection only when both ends are active', () => {
    expect(hebbChange({ pre: 1, post: 1, rate: 0.2 })).toBe(0.2);
    expect(hebbChange({ pre: 1, post: 0, rate: 0.2 })).toBe(0);
    expect(hebbChange({ pre: 0, post: 1, rate: 0.2 })).toBe(0);
  });
  it('never makes the weight vector shorter: |w′|² = |w|² + 2ηy² + η²y²|x|²', () => {
    const generator = generatorOf(1);
    for (let k = 0; k < 50; k++) {
      const w = [normal(generator), normal(generator), normal(generator)];
      const x = [normal(generator), normal(generator), normal(generator)];
      const rate = uniform(generator);
      const y = linearOutput(w, x);
      const after = learn('hebb', w, x, rate);
      const expected =
        lengthOf(w) ** 2 + 2 * rate * y * y + rate * rate * y * y * x.reduce((sum, v) => sum + v * v, 0);
      expect(Math.abs(lengthOf(after) ** 2 - expected)).toBeLessThan(roundings * (1 + expected));
      expect(lengthOf(after)).toBeGreaterThanOrEqual(lengthOf(w));
    }
  });
  it('grows a weight by the same factor each time the same input is seen', () => {
    let w = [0.1];
    for (let k = 0; k < 100; k++) w = learn('hebb', w, [1], 0.1);
    expect(w[0]! / (0.1 * 1.1 ** 100)).toBeCloseTo(1, 12);
  });
});

describe('Oja’s rule', () => {
  it('is Hebb’s rule less y² η w', () => {
    const moment = { pre: 0.7, post: -1.3, rate: 0.05 };
    const w = 0.4;
    expect(ojaChange(moment, w)).toBeCloseTo(hebbChange(moment) - 0.05 * 1.3 * 1.3 * w, 15);
  });
  it('forgets when only the receiver is active', () => {
    expect(ojaChange({ pre: 0, post: 1, rate: 0.2 }, 0.5)).toBeCloseTo(-0.1, 15);
  });
  it('leaves a unit weight along the input alone', () => {
    expect(learn('oja', [0.6, 0.8], [3, 4], 0.1)).toEqual([0.6, 0.8]);
  });

  // A rate that falls like 1/k, as the proof of convergence asks for; what is left is noise of the last samples.
  it.each([
    [1, 2, 0.5, 0.3],
    [2, 1.5, 0.4, 2.2],
    [3, 1.2, 0.3, -1.1],
  ])(
    'with a falling rate converges to the leading eigenvector, length 1 (seed %d)',
    (seed, wide, thin, turn) => {
      const generator = generatorOf(seed);
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      const points = Array.from({ length: 200 }, () => {
        const [a, b] = [wide * normal(generator), thin * normal(generator)];
        return [a * c - b * s, a * s + b * c] as const;
      });
      const mean = (of: (p: readonly [number, number]) => number): number =>
        points.reduce((sum, p) => sum + of(p), 0) / points.length;
      const angle = principalAngle(
        mean(([x]) => x * x),
        mean(([x, y]) => x * y),
        mean(([, y]) => y * y),
      );
      let w = [normal(generator), normal(generator)];
      for (let k = 0; k < 60_000; k++) w = learn('oja', w, points[k % 200]!, 2 / (k + 100));
      expect(Math.abs(w[0]! * Math.cos(angle) + w[1]! * Math.sin(angle))).toBeCloseTo(1, 3);
      expect(lengthOf(w)).toBeCloseTo(1, 3);
    },
  );
});
