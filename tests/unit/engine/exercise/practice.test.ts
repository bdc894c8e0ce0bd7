// The exercises of chapter 9 against plain arithmetic and against slopes measured by central differences.
import { describe, expect, it } from 'vitest';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { exercise, fewSeeds } from '../../../support/exercise.ts';

const digits = 10;
/** Of logarithms of softmax a central difference at this distance is right to eight decimals. */
const near = 1e-4;
type Given = Readonly<Record<string, number>>;
const three = (g: Given, name: string): number[] => [1, 2, 3].map((i) => g[`${name}${i}`]!);
const softmax = (z: readonly number[]): number[] => {
  const total = z.reduce((sum, x) => sum + Math.exp(x), 0);
  return z.map((x) => Math.exp(x) / total);
};
const crossEntropy = (p: readonly number[], t: readonly number[]): number =>
  -t.reduce((sum, target, i) => sum + (target === 0 ? 0 : target * Math.log(p[i]!)), 0);

describe.each(fewSeeds)('seed %s', (seed) => {
  it('practice-parameters: every weight and bias counted', () => {
    const { given: g, value } = exercise('practice-parameters', seed);
    const sizes = [g['side']! * g['side']!, g['h1']!, g['h2']!, g['out']!];
    const layers = sizes.slice(1).map((n, l) => (sizes[l]! + 1) * n);
    expect([value('layer1'), value('layer3'), value('total')]).toEqual([
      layers[0],
      layers[2],
      layers.reduce((a, b) => a + b),
    ]);
  });

  it('practice-output-layer: the pairs of the chapter’s table, and the last layer counted', () => {
    const { given: g, value, right } = exercise('practice-output-layer', seed);
    expect(['amount', 'yes-or-no', 'one-of-many', 'several-questions'].map(right)).toEqual([
      'identity-squares',
      'sigmoid-entropy',
      'softmax-entropy',
      'sigmoids-entropy',
    ]);
    expect(value('last')).toBe((g['h']! + 1) * g['k']!);
  });

  it('practice-softmax', () => {
    const { given: g, value } = exercise('practice-softmax', seed);
    const z = three(g, 'z');
    expect(value('s')).toBeCloseTo(
      z.reduce((sum, x) => sum + Math.exp(x), 0),
      digits,
    );
    softmax(z).forEach((p, i) => {
      expect(value(`p${i + 1}`)).toBeCloseTo(p, digits);
    });
  });

  it('practice-cross-entropy: probabilities that sum to one, the loss and its slope', () => {
    const { given: g, value } = exercise('practice-cross-entropy', seed);
    const [p, t] = [three(g, 'p'), three(g, 't')];
    const place = t.indexOf(1);
    expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(Math.min(...p)).toBeGreaterThan(0.04);
    expect(value('L')).toBeCloseTo(crossEntropy(p, t), digits);
    const moved = (by: number): number => crossEntropy(p.with(place, p[place]! + by), t);
    expect(value('slope')).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 4);
  });

  it.each(['practice-error-signals', 'practice-wrong-step'])('%s: slopes as they are measured', (id) => {
    const { given: g, value, drawn, right } = exercise(id, seed);
    const [z, t] = [three(g, 'z'), three(g, 't')];
    expect(value('L')).toBeCloseTo(crossEntropy(softmax(z), t), digits);
    for (const i of [0, 1, 2]) {
      const moved = (by: number): number => crossEntropy(softmax(z.with(i, z[i]! + by)), t);
      expect(value(`short${i + 1}`)).toBeCloseTo((moved(near) - moved(-near)) / (2 * near), 7);
    }
    if (!drawn.shown) return;
    expect(Math.abs(evaluate(drawn.shown).get(right('wrong'))! - value(right('wrong')))).toBeGreaterThan(
      1e-4,
    );
  });

  it('practice-sum-or-mean', () => {
    const { given: g, value } = exercise('practice-sum-or-mean', seed);
    const targets = [1, 2, 3, 4].map((r) => g[`t${r}`]!);
    const total = targets.reduce((sum, t) => sum + g['b']! - t, 0);
    expect(value('grad_sum')).toBeCloseTo(total, digits);
    expect(value('grad_mean')).toBeCloseTo(total / 4, digits);
    expect(value('b_sum')).toBeCloseTo(g['b']! - g['lr']! * total, digits);
    expect(value('b_mean')).toBeCloseTo(g['b']! - (g['lr']! * total) / 4, digits);
  });

  it('practice-two-losses: sure and wrong, and the ratio of the slopes in its bounds', () => {
    const { given: g, value, right } = exercise('practice-two-losses', seed);
    const [z, t] = [g['z']!, g['t']!];
    const p = (at: number): number => 1 / (1 + Math.exp(-at));
    const measured = (loss: (at: number) => number): number => (loss(z + near) - loss(z - near)) / (2 * near);
    const squared = measured((at) => 0.5 * (p(at) - t) ** 2);
    const entropy = measured((at) => -Math.log(t === 1 ? p(at) : 1 - p(at)));
    expect(Math.abs(p(z) - t)).toBeGreaterThan(0.7);
    expect(value('squared')).toBeCloseTo(squared, 7);
    expect(value('entropy')).toBeCloseTo(entropy, 7);
    const ratio = entropy / squared;
    expect(right('size')).toBe(ratio < 10 ? 'below-10' : ratio < 50 ? '10-to-50' : 'above-50');
  });
});
