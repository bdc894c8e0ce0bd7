import {
  contains,
  fires,
  fires1943,
  rowsOf,
  stepAt,
  thresholds1943,
  thresholdsFor,
  truthTable,
  weightedSum,
  type Bit,
  type Synapse,
} from '@engine/nn/mp-neuron.ts';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../support/refusal.ts';

/** Every truth table of so many inputs. */
const tables = (inputs: number): Bit[][] => rowsOf(1 << inputs).map((row) => [...row]);
/** Whole numbers a … b. */
const span = (a: number, b: number): number[] => Array.from({ length: b - a + 1 }, (_, i) => a + i);

describe('the neuron with weights', () => {
  test('adds up and compares', () => {
    expect(weightedSum([3, -2, 5], [1, 1, 0])).toBe(1);
    expect(fires({ weights: [3, -2], threshold: 0 }, [1, 1])).toBe(1);
    expect(fires({ weights: [3, -2], threshold: 0 }, [0, 1])).toBe(0);
  });
  test('at zero does what is agreed on', () => {
    expect([stepAt(0), stepAt(0, 1), stepAt(1e-300), stepAt(-1e-300, 1)]).toEqual([0, 1, 1, 0]);
    expect(fires({ weights: [1], threshold: 1 }, [1])).toBe(0);
    expect(fires({ weights: [1], threshold: 1 }, [1], 1)).toBe(1);
  });
  test('refuses inputs that do not fit its weights', () => {
    expect(refusalOf(() => weightedSum([1, 1], [1])).code).toBe('wrong-shape');
    expect(refusalOf(() => thresholdsFor([1], [1])).code).toBe('wrong-shape');
  });
  test('rows are counted up in binary', () => {
    expect(rowsOf(2)).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });
});

describe('the thresholds that make a truth table', () => {
  test('of AND with 0.5, 0.5 are 0.5 ≤ θ < 1, and with f(0) = 1 they are 0.5 < θ ≤ 1', () => {
    const and: Bit[] = [0, 0, 0, 1];
    expect(thresholdsFor([0.5, 0.5], and)).toEqual({ low: 0.5, high: 1, closed: 'low' });
    expect(thresholdsFor([0.5, 0.5], and, 1)).toEqual({ low: 0.5, high: 1, closed: 'high' });
  });
  test('of XOR do not exist, whatever the weights', () => {
    for (const a of span(-4, 4)) {
      for (const b of span(-4, 4)) expect(thresholdsFor([a, b], [0, 1, 1, 0])).toBeUndefined();
    }
  });
  test('are those found by trying every one, for all tables and whole weights, under both conventions', () => {
    for (const outputs of tables(2)) {
      for (const a of span(-2, 2)) {
        for (const b of span(-2, 2)) {
          for (const atZero of [0, 1] as const) {
            const found = thresholdsFor([a, b], outputs, atZero);
            // Halves: every sum is whole, so that a threshold between two sums is among them.
            for (const threshold of span(-10, 10).map((n) => n / 2)) {
              const makes = rowsOf(2).every(
                (x, row) => fires({ weights: [a, b], threshold }, x, atZero) === outputs[row],
              );
              expect(found !== undefined && contains(found, threshold)).toBe(makes);
            }
          }
        }
      }
    }
  });
});

describe('the neuron of 1943', () => {
  test('one inhibiting input outweighs any number of exciting ones', () => {
    const synapses: Synapse[] = ['excitatory', 'excitatory', 'excitatory', 'inhibitory'];
    expect(fires1943({ synapses, threshold: 1 }, [1, 1, 1, 0])).toBe(1);
    expect(fires1943({ synapses, threshold: 1 }, [1, 1, 1, 1])).toBe(0);
  });
  test('its thresholds are those found by trying every one', () => {
    const kinds = rowsOf(2).map((row): Synapse[] => row.map((x) => (x ? 'inhibitory' : 'excitatory')));
    const made = new Set<string>();
    for (const synapses of kinds) {
      for (const outputs of tables(2)) {
        const found = thresholds1943(synapses, outputs);
        for (const threshold of span(0, 3)) {
          const makes = rowsOf(2).every((x, row) => fires1943({ synapses, threshold }, x) === outputs[row]);
          expect(found !== undefined && contains(found, threshold)).toBe(makes);
          if (makes) made.add(outputs.join(''));
        }
      }
    }
    // Rows 00, 01, 10, 11. AND and OR are among them, and NOR; NAND (1110) and XOR (0110) are not.
    expect([...made].sort()).toEqual([
      '0000',
      '0001',
      '0010',
      '0100',
      '0111',
      '1000',
      '1010',
      '1100',
      '1111',
    ]);
  });
});

test('a truth table has a record for each row, inputs by their number and the output', () => {
  expect(truthTable(1, ([x]) => (x === 1 ? 0 : 1))).toEqual([
    { x1: 0, y: 1 },
    { x1: 1, y: 0 },
  ]);
  const and = { weights: [0.5, 0.5], threshold: 0.8 };
  const table = truthTable(2, (inputs) => fires(and, inputs));
  expect(table.map(({ y }) => y)).toEqual([0, 0, 0, 1]);
  expect(table.map(({ x1, x2 }) => [x1, x2])).toEqual(rowsOf(2));
});
