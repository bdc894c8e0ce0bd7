import { rowsOf, type Bit, type MpNeuron } from '../nn/mp-neuron.ts';

/** A logic gate, and one neuron that makes it. */
export interface Gate extends MpNeuron {
  readonly name: 'and' | 'or' | 'not' | 'nand';
  /** One for each row of the truth table, counted up in binary. */
  readonly outputs: readonly Bit[];
}

const gate = (
  name: Gate['name'],
  weights: readonly number[],
  threshold: number,
  rule: (row: readonly Bit[]) => boolean,
): Gate => ({
  name,
  weights,
  threshold,
  outputs: rowsOf(weights.length).map((row) => (rule(row) ? 1 : 0)),
});

const all = (row: readonly Bit[]): boolean => row.every((x) => x === 1);

/** The lecture's own setting, slide 39. */
export const andGate = gate('and', [0.5, 0.5], 0.8, all);

/** The gates of the workbench; weights and thresholds other than those of AND are ours. */
export const gates: readonly Gate[] = [
  andGate,
  gate('or', [0.5, 0.5], 0.3, (row) => row.includes(1)),
  gate('not', [-1], -0.5, (row) => !all(row)),
  gate('nand', [-0.5, -0.5], -0.8, (row) => !all(row)),
];
