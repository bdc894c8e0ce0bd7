import { describe, expect, it } from 'vitest';
import { functionsOf, gate, isSeparable } from '../../../../engine/lecture/perceptron-example.ts';
import { marginOf, norm, radius, separability, signed, updateBound } from '../../../../engine/nn/margin.ts';
import { learn } from '../../../../engine/nn/perceptron.ts';
import { generatorOf, uniform } from '../../../../engine/random.ts';

/** Draws from 0 to 1, the same every time. */
function drawn(seed: number): () => number {
  const generator = generatorOf(seed);
  return () => uniform(generator);
}

/** Sums and square roots of a few numbers near 1. */
const rounding = 1e-9;
const and = gate([0, 0, 0, 1]);
const xor = gate([0, 1, 1, 0]);

/** Some points in the plane, their classes drawn or by a line. */
function points(next: () => number, byLine: boolean) {
  const line = [next() - 0.5, next() - 0.5, next() - 0.5] as const;
  return Array.from({ length: 3 + Math.floor(next() * 5) }, () => {
    const [x, y] = [next() * 2 - 1, next() * 2 - 1];
    const above = line[0] + line[1] * x + line[2] * y > 0;
    return { input: [x, y], target: (byLine ? above : next() < 0.5) ? 1 : 0 };
  });
}

describe('the best separator', () => {
  it('of AND is (−3, 2, 2)/√17 with γ = 1/√17', () => {
    const best = separability(and);
    if (!best.separable) throw new Error('expected a separator');
    [-3, 2, 2].forEach((w, i) => expect(best.weights[i]).toBeCloseTo(w / Math.sqrt(17), 12));
    expect(best.margin).toBeCloseTo(1 / Math.sqrt(17), 12);
    expect(radius(and)).toBe(Math.sqrt(3));
  });

  it('is a unit vector, has the margin it says, and no other direction has a larger one', () => {
    const next = drawn(11);
    let separable = 0;
    for (let run = 0; run < 25; run++) {
      const examples = points(next, true);
      const best = separability(examples);
      if (!best.separable) continue;
      separable++;
      expect(norm(best.weights)).toBeCloseTo(1, 9);
      expect(Math.abs(marginOf(best.weights, examples) - best.margin)).toBeLessThan(rounding);
      // Every direction of a fine net over the sphere, in plain arithmetic.
      for (let a = 0; a < 60; a++) {
        for (let b = 0; b < 120; b++) {
          const [up, round] = [(Math.PI * a) / 59, (Math.PI * b) / 60];
          const w = [Math.cos(up), Math.sin(up) * Math.cos(round), Math.sin(up) * Math.sin(round)] as const;
          const least = Math.min(
            ...examples.map(
              ({ input: [x, y], target }) => (target === 1 ? 1 : -1) * (w[0] + w[1] * x! + w[2] * y!),
            ),
          );
          expect(least).toBeLessThanOrEqual(best.margin + rounding);
        }
      }
    }
    expect(separable).toBeGreaterThan(20);
  });

  it('or a certificate: not negative, adding up to 1, mixing the examples to nothing', () => {
    const next = drawn(5);
    let inseparable = 0;
    for (let run = 0; run < 60; run++) {
      const examples = points(next, false);
      const found = separability(examples);
      if (found.separable) continue;
      inseparable++;
      expect(Math.min(...found.certificate)).toBeGreaterThanOrEqual(0);
      expect(found.certificate.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      for (const i of [0, 1, 2]) {
        const mixed = examples.reduce((sum, e, p) => sum + found.certificate[p]! * signed(e)[i]!, 0);
        expect(Math.abs(mixed)).toBeLessThan(rounding);
      }
    }
    expect(inseparable).toBeGreaterThan(10);
  });

  it('of XOR is none: all four inequalities, once each', () => {
    const found = separability(xor);
    if (found.separable) throw new Error('expected a certificate');
    found.certificate.forEach((part) => expect(part).toBeCloseTo(1 / 4, 12));
  });

  it('is decided for one class alone, one point, and points that lie on each other', () => {
    expect(separability(gate([0, 0, 0, 0])).separable).toBe(true);
    expect(separability([{ input: [3, 4], target: 1 }])).toMatchObject({
      separable: true,
      margin: Math.sqrt(26),
    });
    const twice = [
      { input: [1, 1], target: 1 },
      { input: [1, 1], target: 0 },
    ];
    expect(separability(twice).separable).toBe(false);
  });
});

describe('Novikoff’s bound', () => {
  it('is (R/γ)² from zero, 51 for AND, and 10 updates keep to it', () => {
    const best = separability(and);
    if (!best.separable) throw new Error('expected a separator');
    const { margin, weights } = best;
    for (const rate of [0.1, 1, 10]) {
      const bound = updateBound({ radius: radius(and), margin, separator: weights, start: [0, 0, 0], rate });
      expect(bound).toBeCloseTo(51, 9);
    }
    expect(learn(and).updates).toBeLessThanOrEqual(51);
  });

  it('holds from any start, at any rate', () => {
    const next = drawn(3);
    let tried = 0;
    for (let run = 0; run < 200; run++) {
      const examples = points(next, true);
      const best = separability(examples);
      if (!best.separable || best.margin < 0.05) continue;
      tried++;
      const start = [0, 0, 0].map(() => next() * 4 - 2);
      const rate = 0.1 + next() * 3;
      const { updates, ending } = learn(examples, { weights: start, rate, limit: 100_000 });
      expect(ending).toBe('separated');
      const { margin, weights } = best;
      const bound = updateBound({ radius: radius(examples), margin, separator: weights, start, rate });
      expect(updates).toBeLessThanOrEqual(bound + rounding);
    }
    expect(tried).toBeGreaterThan(50);
  });

  it('says nothing by a separator that an example lies on: γ of what AND learnt is 0', () => {
    expect(marginOf([-2, 2, 1], and)).toBe(0);
    expect(marginOf([0, 0, 0], and)).toBe(0);
    expect(marginOf([1, -1, -1], and)).toBeLessThan(0);
  });
});

describe('Boolean functions', () => {
  /** Whether some whole weights up to `most` in size give the function: plain search, no learning. */
  function found(outputs: readonly number[], inputs: number, most: number): boolean {
    const all = Array.from({ length: 2 * most + 1 }, (_, i) => i - most);
    const vectors = Array.from({ length: inputs }).reduce<number[][]>(
      (list) => list.flatMap((w) => all.map((x) => [...w, x])),
      all.map((b) => [b]),
    );
    return vectors.some((w) =>
      outputs.every((y, row) => {
        let net = w[0]!;
        for (let i = 0; i < inputs; i++) net += w[i + 1]! * ((row >> (inputs - 1 - i)) & 1);
        return net > 0 ? y === 1 : y === 0;
      }),
    );
  }

  it('14 of the 16 of two inputs can be separated; XOR and its opposite cannot', () => {
    const all = functionsOf(2);
    expect(new Set(all.map(String)).size).toBe(16);
    const not = all.filter((outputs) => !isSeparable(outputs));
    expect(not).toEqual([
      [0, 1, 1, 0],
      [1, 0, 0, 1],
    ]);
    for (const outputs of all) {
      expect(isSeparable(outputs)).toBe(found(outputs, 2, 2));
      expect(separability(gate(outputs)).separable).toBe(found(outputs, 2, 2));
    }
  });

  it('104 of the 256 of three inputs', () => {
    const all = functionsOf(3);
    expect(new Set(all.map(String)).size).toBe(256);
    const separable = all.filter(isSeparable);
    expect(separable).toHaveLength(104);
    // Each of them by weights of at most 3; that the others have none the certificate says.
    for (const outputs of separable) expect(found(outputs, 3, 3)).toBe(true);
    for (const outputs of all) expect(separability(gate(outputs)).separable).toBe(isSeparable(outputs));
  });
});
