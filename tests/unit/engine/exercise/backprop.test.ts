// The exercises of chapter 8 against a network computed plainly, with slopes measured by central differences.
import { describe, expect, it } from 'vitest';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { exercise, fewSeeds } from '../../../support/exercise.ts';

const digits = 10;
/** Of sigmoids a central difference at this distance is right to eight decimals. */
const near = 1e-4;
type Given = Readonly<Record<string, number>>;
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Outputs of all layers, by the ids of weights and biases; the bias is its layer's or its neuron's own. */
function outputs(g: Given, layers: readonly number[]): number[][] {
  const all = [Array.from({ length: layers[0]! }, (_, i) => g[`x${i + 1}`]!)];
  for (let l = 1; l < layers.length; l++) {
    const below = all[l - 1]!;
    all.push(
      Array.from({ length: layers[l]! }, (_, i) =>
        sigmoid(
          below.reduce(
            (sum, x, j) => sum + x * g[`w${l}_${j + 1}_${i + 1}`]!,
            g[`b${l}`] ?? g[`b${l}_${i + 1}`]!,
          ),
        ),
      ),
    );
  }
  return all;
}
const error = (g: Given, layers: readonly number[]): number =>
  outputs(g, layers)
    .at(-1)!
    .reduce((sum, o, i) => sum + 0.5 * (g[`t${i + 1}`]! - o) ** 2, 0);
const slopeBy = (g: Given, layers: readonly number[], id: string): number =>
  (error({ ...g, [id]: g[id]! + near }, layers) - error({ ...g, [id]: g[id]! - near }, layers)) / (2 * near);

const two = [2, 2, 2];
const chain = [1, 1, 1];

describe.each(fewSeeds)('seed %s', (seed) => {
  it('backprop-order: the numbers that its words give', () => {
    const { given: g, value } = exercise('backprop-order', seed);
    expect(value('out2_1')).toBeCloseTo(outputs(g, chain)[2]![0]!, digits);
    expect(value('d_E__w1_1_1')).toBeCloseTo(slopeBy(g, chain, 'w1_1_1'), 7);
  });

  it('backprop-paths: every path and every edge counted one by one', () => {
    const { given: g, value } = exercise('backprop-paths', seed);
    const units = (l: number): number[] => Array.from({ length: g[`n${l}`]! }, (_, i) => i);
    const ways = units(2).flatMap((j) => units(3).map((k) => [j, k]));
    const edges = [
      ...units(1).flatMap((i) => units(2).map((j) => [1, i, j])),
      ...units(2).flatMap((j) => units(3).map((k) => [2, j, k])),
    ];
    expect([value('ways'), value('edges')]).toEqual([ways.length, edges.length]);
  });

  it('backprop-output-weight', () => {
    const { given: g, value } = exercise('backprop-output-weight', seed);
    const [, hidden, [o]] = outputs(g, two) as [number[], number[], number[]];
    const back = o! - g['t1']!;
    expect(value('d_E__out2_1')).toBeCloseTo(back, digits);
    expect(value('d_out2_1__net2_1')).toBeCloseTo(o! * (1 - o!), digits);
    expect(value('d_E__net2_1')).toBeCloseTo(back * o! * (1 - o!), digits);
    expect(value('d_E__w2_1_1')).toBeCloseTo(back * o! * (1 - o!) * hidden[0]!, digits);
    expect(value('d_E__w2_1_1')).toBeCloseTo(slopeBy(g, two, 'w2_1_1'), 7);
    expect(value('w2_1_1_p2')).toBeCloseTo(g['w2_1_1']! - g['eta']! * value('d_E__w2_1_1'), digits);
  });

  it('backprop-hidden-weight', () => {
    const { given: g, value } = exercise('backprop-hidden-weight', seed);
    const [, [h], out] = outputs(g, two) as [number[], number[], number[]];
    const [d1, d2] = out.map((o, i) => (o - g[`t${i + 1}`]!) * o * (1 - o));
    const back = d1! * g['w2_1_1']! + d2! * g['w2_1_2']!;
    expect(value('d_E__net2_1')).toBeCloseTo(d1!, digits);
    expect(value('d_E__net2_2')).toBeCloseTo(d2!, digits);
    expect(value('d_E__out1_1')).toBeCloseTo(back, digits);
    expect(value('d_E__net1_1')).toBeCloseTo(back * h! * (1 - h!), digits);
    expect(value('d_E__w1_1_1')).toBeCloseTo(slopeBy(g, two, 'w1_1_1'), 7);
  });

  it('backprop-which-way: the update goes where the error falls', () => {
    const { given: g, value, right } = exercise('backprop-which-way', seed);
    const layers = [2, 1];
    const slope = slopeBy(g, layers, 'w1_1_1');
    expect(right('output')).toBe(outputs(g, layers)[1]![0]! < g['t1']! ? 'too-small' : 'too-large');
    expect(right('weight')).toBe(slope < 0 ? 'grows' : 'shrinks');
    expect(value('d_E__w1_1_1')).toBeCloseTo(slope, 7);
    expect(value('w1_1_1_p2')).toBeCloseTo(g['w1_1_1']! - g['eta']! * slope, 7);
  });

  it('backprop-error-signals: the recurrence, spelled out', () => {
    const { given: g, value } = exercise('backprop-error-signals', seed);
    const at = (i: number): number => g[`y${i}`]! * (1 - g[`y${i}`]!) * (g[`y${i}`]! - g[`t${i}`]!);
    const d = g['y']! * (1 - g['y']!) * (at(1) * g['w1']! + at(2) * g['w2']!);
    expect([value('d1'), value('d2')].map((x) => x.toFixed(digits))).toEqual(
      [at(1), at(2)].map((x) => x.toFixed(digits)),
    );
    expect(value('d')).toBeCloseTo(d, digits);
    expect(value('dw')).toBeCloseTo(-g['eta']! * d * g['x']!, digits);
  });

  it('backprop-whole-pass: every weight and bias moved by its measured slope', () => {
    const { given: g, value } = exercise('backprop-whole-pass', seed);
    const learnt = Object.keys(g).filter((id) => /^[wb]/.test(id));
    const after = {
      ...g,
      ...Object.fromEntries(learnt.map((id) => [id, g[id]! - g['eta']! * slopeBy(g, chain, id)])),
    };
    expect(value('E')).toBeCloseTo(error(g, chain), digits);
    expect(value('w2_1_1_p2')).toBeCloseTo(after['w2_1_1']!, 7);
    expect(value('w1_1_1_p2')).toBeCloseTo(after['w1_1_1']!, 7);
    expect(value('E_p2')).toBeCloseTo(error(after, chain), 7);
  });

  it('backprop-wrong-step: the right weight, and another where a step went wrong', () => {
    const { given: g, value, right, drawn } = exercise('backprop-wrong-step', seed);
    expect(value('w1_1_1_p2')).toBeCloseTo(g['w1_1_1']! - g['eta']! * slopeBy(g, chain, 'w1_1_1'), 7);
    const shown = evaluate(drawn.shown!);
    expect(Math.abs(shown.get(right('wrong'))! - value(right('wrong')))).toBeGreaterThan(1e-4);
    expect(shown.get('out2_1')).toBe(value('out2_1'));
  });
});
