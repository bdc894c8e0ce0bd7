// The exercises of chapter 6 against plain arithmetic.
import { describe, expect, it } from 'vitest';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { exercise, fewSeeds } from '../../../support/exercise.ts';

/** Beyond the last bits two ways of adding may differ in. */
const digits = 12;
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Net inputs of a layer, from the ids of weights and biases; the bias is its layer's or its neuron's own. */
const nets = (
  g: Readonly<Record<string, number>>,
  layer: number,
  from: readonly number[],
  size: number,
): number[] =>
  Array.from({ length: size }, (_, i) =>
    from.reduce(
      (total, x, j) => total + x * g[`w${layer}_${j + 1}_${i + 1}`]!,
      g[`b${layer}`] ?? g[`b${layer}_${i + 1}`]!,
    ),
  );

describe.each(fewSeeds)('seed %s', (seed) => {
  it('forward-net-input: a sum of three products and a bias, through the sigmoid', () => {
    const { given: g, value } = exercise('forward-net-input', seed);
    const [, net] = nets(g, 1, [g['x1']!, g['x2']!, g['x3']!], 3);
    expect(value('net1_2')).toBeCloseTo(net!, digits);
    expect(value('out1_2')).toBeCloseTo(sigmoid(net!), digits);
  });

  it('forward-shapes: as many rows as neurons', () => {
    const { given: g, value, right } = exercise('forward-shapes', seed);
    expect([right('weight-matrix'), right('state-matrix')]).toEqual(['q-by-p', 'q-by-m']);
    expect([value('weights'), value('states')]).toEqual([g['q']! * g['p']!, g['q']! * g['m']!]);
    expect(new Set([g['p'], g['q'], g['m']]).size).toBe(3);
  });

  it('forward-batch: each sample by itself', () => {
    const { given: g, value } = exercise('forward-batch', seed);
    const z = (i: number, k: number): number =>
      g[`w1_${i}`]! * g[`x1_${k}`]! + g[`w2_${i}`]! * g[`x2_${k}`]! + g[`b${i}`]!;
    for (const [i, k] of [
      [1, 1],
      [1, 2],
      [2, 1],
    ] as const)
      expect(value(`z${i}_${k}`)).toBeCloseTo(z(i, k), digits);
  });

  it('forward-two-layers: the second layer reads what the first gives', () => {
    const { given: g, value } = exercise('forward-two-layers', seed);
    const hidden = nets(g, 1, [g['x1']!, g['x2']!], 2);
    const [net] = nets(g, 2, hidden.map(sigmoid), 2);
    expect(value('net1_1')).toBeCloseTo(hidden[0]!, digits);
    expect(value('out1_2')).toBeCloseTo(sigmoid(hidden[1]!), digits);
    expect(value('net2_1')).toBeCloseTo(net!, digits);
    expect(value('out2_1')).toBeCloseTo(sigmoid(net!), digits);
  });

  it('forward-order and forward-wrong-step: the right output, and another where a step went wrong', () => {
    for (const id of ['forward-order', 'forward-wrong-step']) {
      const { given: g, value } = exercise(id, seed);
      const [net] = nets(g, 2, nets(g, 1, [g['x1']!, g['x2']!], 2).map(sigmoid), 1);
      expect(value('out2_1')).toBeCloseTo(sigmoid(net!), digits);
    }
    const { drawn, value, right } = exercise('forward-wrong-step', seed);
    const shown = evaluate(drawn.shown!);
    expect(Math.abs(shown.get(right('wrong'))! - value(right('wrong')))).toBeGreaterThan(1e-4);
  });
});
