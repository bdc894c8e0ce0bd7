import { describe, expect, it } from 'vitest';
import { evaluateExpr } from '../../../../engine/derivation/evaluate.ts';
import { ref } from '../../../../engine/derivation/expr.ts';
import { activations } from '../../../../engine/nn/activation.ts';
import { lossFromNet, lossNames, losses, netLoss, type LossName } from '../../../../engine/nn/loss.ts';

/** Different formulas of one number. */
const roundings = 1e-14;
/** Fourth-order differences with h = 1e-3. */
const differences = 1e-9;

const t = [0.2, 0.7, 0.1];
const o = [0.3, 0.5, 0.2];
const refs = (name: string, n: number) => Array.from({ length: n }, (_, i) => ref(`${name}${i}`));
const get =
  (lists: Readonly<Record<string, readonly number[]>>) =>
  (id: string): number =>
    lists[id[0]!]![Number(id.slice(1))]!;

describe('the registry', () => {
  it('lists five losses', () => {
    expect(lossNames).toEqual([
      'half-squared-error',
      'squared-error',
      'mean-squared-error',
      'binary-cross-entropy',
      'cross-entropy',
    ]);
  });
});

describe('values by hand', () => {
  const { log } = Math;
  const squares = 0.1 ** 2 + 0.2 ** 2 + 0.1 ** 2;
  const table: readonly (readonly [LossName, number])[] = [
    ['half-squared-error', squares / 2],
    ['squared-error', squares],
    ['mean-squared-error', squares / 3],
    [
      'binary-cross-entropy',
      -(0.2 * log(0.3) + 0.8 * log(0.7) + 0.7 * log(0.5) + 0.3 * log(0.5) + 0.1 * log(0.2) + 0.9 * log(0.8)),
    ],
    ['cross-entropy', -(0.2 * log(0.3) + 0.7 * log(0.5) + 0.1 * log(0.2))],
  ];
  it.each(table)('%s', (name, value) => {
    expect(Math.abs(losses[name].value(t, o) - value)).toBeLessThan(roundings);
    const shown = evaluateExpr(losses[name].expr(refs('t', 3), refs('o', 3)), get({ t, o }));
    expect(Math.abs(shown - value)).toBeLessThan(roundings);
  });
  it('0 ln 0 is 0, so a one-hot target leaves no NaN', () => {
    expect(losses['cross-entropy'].value([1, 0], [1, 0])).toBeCloseTo(0, 15);
    expect(losses['binary-cross-entropy'].value([1, 0], [1, 0])).toBeCloseTo(0, 15);
    expect(losses['cross-entropy'].slope([1, 0], [1, 0], 1)).toBeCloseTo(0, 15);
    expect(losses['binary-cross-entropy'].slope([0], [0], 0)).toBe(1);
  });
  it('a wrong class with certainty costs infinitely much', () => {
    expect(losses['cross-entropy'].value([1, 0], [0, 1])).toBe(Infinity);
  });
});

describe.each(lossNames)('%s', (name) => {
  it('has the slopes of its values', () => {
    const h = 1e-3;
    const { value, slope } = losses[name];
    const at = (i: number, by: number): number =>
      value(
        t,
        o.map((x, k) => (k === i ? x + by : x)),
      );
    o.forEach((_, i) => {
      const d = (8 * (at(i, h) - at(i, -h)) - (at(i, 2 * h) - at(i, -2 * h))) / (12 * h);
      expect(Math.abs(slope(t, o, i) - d)).toBeLessThan(differences);
    });
  });
  it('knows which outputs and targets it goes with', () => {
    const needed = { 'binary-cross-entropy': ['sigmoid'], 'cross-entropy': ['softmax'] } as const;
    const targets = { 'binary-cross-entropy': 'between-0-and-1', 'cross-entropy': 'sum-to-1' } as const;
    const key = name as keyof typeof needed;
    expect(losses[name].outputs).toEqual(needed[key]);
    expect(losses[name].targets).toBe(targets[key] ?? 'any');
  });
});

describe('losses of the net inputs', () => {
  const pairs = [
    ['cross-entropy', 'softmax'],
    ['binary-cross-entropy', 'sigmoid'],
  ] as const;
  const net = [0.4, -1.2, 2];
  it.each(pairs)('%s with %s is the loss of the outputs', (loss, output) => {
    const rule = activations[output];
    const outs = rule.kind === 'layer' ? rule.value(net) : net.map(rule.value);
    const expected = losses[loss].value(t, outs);
    const shown = evaluateExpr(lossFromNet(loss, output, refs('t', 3), refs('n', 3))!, get({ t, n: net }));
    expect(Math.abs(shown - expected)).toBeLessThan(roundings);
    expect(Math.abs(netLoss(loss, output)!.value(t, net) - expected)).toBeLessThan(roundings);
  });
  it.each(pairs)('%s with %s has slope out − t', (loss, output) => {
    const rule = activations[output];
    const outs = rule.kind === 'layer' ? rule.value(net) : net.map(rule.value);
    net.forEach((_, i) => {
      expect(Math.abs(netLoss(loss, output)!.slope(t, net, i) - (outs[i]! - t[i]!))).toBeLessThan(roundings);
    });
  });
  it.each(pairs)('%s with %s stays finite where the output has rounded to 0', (loss, output) => {
    const far = [-900, 900];
    const shown = evaluateExpr(
      lossFromNet(loss, output, refs('t', 2), refs('n', 2))!,
      get({ t: [1, 0], n: far }),
    );
    expect(shown).toBe(netLoss(loss, output)!.value([1, 0], far));
    expect(shown).toBe(1800);
  });
  it('exist for these two pairs only', () => {
    for (const loss of lossNames) {
      for (const output of ['identity', 'sigmoid', 'tanh', 'softmax'] as const) {
        const made = pairs.some(([l, a]) => l === loss && a === output);
        expect(netLoss(loss, output) !== undefined).toBe(made);
        expect(lossFromNet(loss, output, [ref('t0')], [ref('n0')]) !== undefined).toBe(made);
      }
    }
  });
});
