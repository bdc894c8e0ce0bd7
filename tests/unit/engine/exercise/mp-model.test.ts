import { describe, expect, it } from 'vitest';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { contains, fires, rowsOf, stepAt, thresholdsFor, type Bit } from '@engine/nn/mp-neuron.ts';
import { expectBoxes, type Given } from '../../../support/drawn-exercise.ts';

/** In whole tenths, so that no rest of rounding decides. */
const tenths = (x: number): number => Math.round(10 * x);
const neuron = (g: Given) => ({ weights: [tenths(g('w1')), tenths(g('w2'))], threshold: tenths(g('theta')) });
const table = (g: Given): Bit[] => rowsOf(2).map((row) => fires(neuron(g), row));

describe('exercises on the MP model, against plain arithmetic', () => {
  it('one output', () => {
    expectBoxes('mp-output', (g) => {
      let s = 0;
      for (const j of [1, 2, 3, 4]) if (g(`x${j}`) === 1) s += tenths(g(`w${j}`));
      const u = s - tenths(g('theta'));
      return { s: s / 10, u: u / 10, y: stepAt(u) };
    });
  });

  it('a truth table, with a row that is exactly zero', () => {
    expectBoxes('mp-truth-table', (g) => {
      const [y00, y01, y10, y11] = table(g);
      return { y00: y00!, y01: y01!, y10: y10!, y11: y11! };
    });
  });

  it('the gate that a truth table is', () => {
    expectBoxes('mp-which-gate', (g) => ({
      gate: { '0001': 'and', '0111': 'or', '1110': 'nand', '1000': 'nor' }[table(g).join('')]!,
    }));
  });

  it('the row that went wrong is the first to differ', () => {
    expectBoxes('mp-wrong-row', (_, { shown, values, derivation }) => {
      const there = evaluate(shown!);
      const first = derivation.steps.find(({ quantity: { id } }) => values.get(id) !== there.get(id));
      return { wrong: first!.quantity.id };
    });
  });

  it('chords of the step', () => {
    expectBoxes('step-chord', (g) => ({ left_size: 'zero', nearer: 'beyond-bounds', right: 1 / g('h') }));
  });

  it.each([
    ['mp-and-range', [0, 0, 0, 1]],
    ['mp-inhibited', [0, 0, 1, 0]],
  ] as const)('%s: every threshold and no other', (id, outputs) => {
    expectBoxes(id, (g) => {
      const found = thresholdsFor([tenths(g('w1')), tenths(g('w2'))], outputs)!;
      expect([contains(found, found.low), contains(found, found.high)]).toEqual([true, false]);
      return { low: found.low / 10, high: found.high / 10, middle: (found.low + found.high) / 20 };
    });
  });
});
