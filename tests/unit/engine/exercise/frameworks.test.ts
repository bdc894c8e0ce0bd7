// The exercises of chapter 10 against plain arithmetic, a training step done plainly, and an array whose cells are counted.
import { describe, expect, it } from 'vitest';
import { exercise, fewSeeds } from '../../../support/exercise.ts';

const digits = 10;
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

describe.each(fewSeeds)('seed %s', (seed) => {
  it.each(['frameworks-which-line', 'frameworks-order'])('%s: one training step of a neuron', (id) => {
    const { given: g, value } = exercise(id, seed);
    const o = sigmoid(g['w1_1_1']! * g['x1']! + g['b1_1']!);
    const slope = (o - g['t1']!) * o * (1 - o) * g['x1']!;
    expect(value('out1_1')).toBeCloseTo(o, digits);
    expect(value('E')).toBeCloseTo(0.5 * (g['t1']! - o) ** 2, digits);
    expect(value('d_E__w1_1_1')).toBeCloseTo(slope, digits);
    expect(value('w1_1_1_p2')).toBeCloseTo(g['w1_1_1']! - g['eta']! * slope, digits);
  });

  it('frameworks-which-line: each number has the line that makes it', () => {
    const { right } = exercise('frameworks-which-line', seed);
    expect(['output', 'error', 'derivative', 'weight'].map(right)).toEqual([
      'line-forward',
      'line-loss',
      'line-backward',
      'line-step',
    ]);
  });

  it('frameworks-systolic: beats counted cell by cell', () => {
    const { given: g, value } = exercise('frameworks-systolic', seed);
    const n = g['n']!;
    // Cell (i, j) gets its k-th pair of numbers in beat i + j + k − 2, all from 1.
    let last = 0;
    let products = 0;
    let first = Infinity;
    for (let i = 1; i <= n; i++)
      for (let j = 1; j <= n; j++)
        for (let k = 1; k <= n; k++) {
          const beat = i + j + k - 2;
          last = Math.max(last, beat);
          products += 1;
          if (i === g['i'] && j === g['j']) first = Math.min(first, beat);
        }
    expect(value('beats')).toBe(last);
    expect(value('wait')).toBe(first - 1);
    expect(value('share')).toBeCloseTo(products / (n * n * last), digits);
  });

  it('frameworks-peak', () => {
    const { given: g, value } = exercise('frameworks-peak', seed);
    expect(value('units')).toBe(g['rows']! * g['columns']!);
    expect(value('tops')).toBeCloseTo((2 * g['rows']! * g['columns']! * g['clock']! * 1e9) / 1e12, digits);
  });

  it('frameworks-standard-score', () => {
    const { given: g, value } = exercise('frameworks-standard-score', seed);
    const z = [1, 2].map((n) => (g[`x${n}`]! - g[`m${n}`]!) / g[`s${n}`]!);
    expect(value('z1')).toBeCloseTo(z[0]!, digits);
    expect(value('z2')).toBeCloseTo(z[1]!, digits);
    expect(value('column')).toBeCloseTo((z[0]! + z[1]!) / 2, digits);
    expect(value('overall')).toBeCloseTo((z[0]! + z[1]!) / 2 + g['c2']! + g['c3']!, digits);
  });

  it('frameworks-gradients-kept: a program that never clears what it holds', () => {
    const { given: g, value } = exercise('frameworks-gradients-kept', seed);
    let held = 0;
    let w = g['w']!;
    const seen: number[] = [];
    for (let k = 0; k < 2; k++) {
      const slope = (w * g['x']! - g['t']!) * g['x']!;
      held += slope;
      w -= g['lr']! * held;
      seen.push(slope, w);
    }
    ['g1', 'w1', 'g2', 'w2'].forEach((id, i) => {
      expect(value(id)).toBeCloseTo(seen[i]!, digits);
    });
  });

  it('frameworks-shared-bias: the derivative by a shared bias, measured', () => {
    const { given: g, value } = exercise('frameworks-shared-bias', seed);
    const logit = (o: number): number => Math.log(o / (1 - o));
    const error = (by1: number, by2: number): number =>
      0.5 * (sigmoid(logit(g['o1']!) + by1) - g['t1']!) ** 2 +
      0.5 * (sigmoid(logit(g['o2']!) + by2) - g['t2']!) ** 2;
    const near = 1e-4;
    const measured = (a: number, b: number): number =>
      (error(a * near, b * near) - error(-a * near, -b * near)) / (2 * near);
    expect(value('d1')).toBeCloseTo(measured(1, 0), 7);
    expect(value('d2')).toBeCloseTo(measured(0, 1), 7);
    expect(value('shared')).toBeCloseTo(g['theta']! - g['lr']! * measured(1, 1), 7);
    expect(value('own1')).toBeCloseTo(g['theta']! - g['lr']! * measured(1, 0), 7);
    expect(value('own2')).toBeCloseTo(g['theta']! - g['lr']! * measured(0, 1), 7);
  });
});
