import { EngineError } from '../errors.ts';

/** An input or output of the neuron: silent or firing. */
export type Bit = 0 | 1;

/** The neuron with weights, as the lecture has it (slides 36–39); unitless. */
export interface MpNeuron {
  /** One for each input; negative ones inhibit. */
  readonly weights: readonly number[];
  /** θ, subtracted from the weighted sum. */
  readonly threshold: number;
}

const needSameLength = (name: string, found: number, expected: number): void => {
  if (found === expected) return;
  throw new EngineError({
    code: 'wrong-shape',
    path: name,
    expected: `${expected} of them`,
    found: `${found}`,
    cure: 'give one for each input',
  });
};

/** Σ w_j x_j, added from left to right. @throws EngineError `wrong-shape` */
export function weightedSum(weights: readonly number[], inputs: readonly Bit[]): number {
  needSameLength('inputs', inputs.length, weights.length);
  return weights.reduce((sum, w, j) => sum + w * inputs[j]!, 0);
}

/** f(u): 1 above zero, 0 below; at zero what is agreed on, in the lecture 0 (slide 37). */
export const stepAt = (u: number, atZero: Bit = 0): Bit => (u > 0 ? 1 : u < 0 ? 0 : atZero);

/**
 * f(Σ w_j x_j − θ). Sum and threshold are compared, not subtracted, so that no rounding of a difference decides.
 * @throws EngineError `wrong-shape`
 */
export function fires({ weights, threshold }: MpNeuron, inputs: readonly Bit[], atZero: Bit = 0): Bit {
  const sum = weightedSum(weights, inputs);
  return sum > threshold ? 1 : sum < threshold ? 0 : atZero;
}

/** The rows of a truth table of `n` inputs, counted up in binary: 00, 01, 10, 11. */
export const rowsOf = (n: number): readonly (readonly Bit[])[] =>
  n === 0 ? [[]] : rowsOf(n - 1).flatMap((row) => [[...row, 0] as const, [...row, 1] as const]);

/**
 * The truth table of a function of `n` inputs, one record a row: x1 … xn and the output y.
 * @param n a whole number from 1
 * @example truthTable(2, (inputs) => fires(and, inputs))
 */
export const truthTable = (
  n: number,
  f: (inputs: readonly Bit[]) => number,
): Readonly<Record<string, number>>[] =>
  rowsOf(n).map((row) => ({
    ...Object.fromEntries(row.map((x, j) => [`x${j + 1}`, x])),
    y: f(row),
  }));

/** Thresholds between two ends; one end belongs to them, the other does not. Ends may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly closed: 'low' | 'high';
}

export const contains = ({ low, high, closed }: Interval, x: number): boolean =>
  closed === 'low' ? low <= x && x < high : low < x && x <= high;

/** The largest sum that must stay silent and the smallest that must fire, over the rows of a truth table. */
function ends(
  sums: readonly number[],
  outputs: readonly Bit[],
): { readonly low: number; readonly high: number } {
  needSameLength('outputs', outputs.length, sums.length);
  const of = (bit: Bit): number[] => sums.filter((_, row) => outputs[row] === bit);
  return { low: Math.max(-Infinity, ...of(0)), high: Math.min(Infinity, ...of(1)) };
}

/**
 * Every threshold with which the weights give the truth table, or undefined where there is none.
 * A silent row needs Σ ≤ θ and a firing one Σ > θ where f(0) = 0; where f(0) = 1, Σ < θ and Σ ≥ θ.
 * @param outputs one for each row of `rowsOf`
 * @throws EngineError `wrong-shape`
 */
export function thresholdsFor(
  weights: readonly number[],
  outputs: readonly Bit[],
  atZero: Bit = 0,
): Interval | undefined {
  const { low, high } = ends(
    rowsOf(weights.length).map((row) => weightedSum(weights, row)),
    outputs,
  );
  return low < high ? { low, high, closed: atZero === 0 ? 'low' : 'high' } : undefined;
}

/** How an input acts on the neuron of 1943: all that excite count alike, one that inhibits forbids. */
export type Synapse = 'excitatory' | 'inhibitory';

/** The neuron as McCulloch and Pitts had it (Bulletin of Mathematical Biophysics 5, 1943). */
export interface MpNeuron1943 {
  readonly synapses: readonly Synapse[];
  /** How many exciting inputs it takes, a whole number; with 0 it fires unasked. */
  readonly threshold: number;
}

/** Exciting inputs that fire; undefined where an inhibiting one does, which settles the matter. */
function excitation(synapses: readonly Synapse[], inputs: readonly Bit[]): number | undefined {
  needSameLength('inputs', inputs.length, synapses.length);
  if (synapses.some((kind, j) => kind === 'inhibitory' && inputs[j] === 1)) return undefined;
  return inputs.filter((x, j) => x === 1 && synapses[j] === 'excitatory').length;
}

/** Fires if no inhibiting input does and at least θ exciting ones do. @throws EngineError `wrong-shape` */
export function fires1943({ synapses, threshold }: MpNeuron1943, inputs: readonly Bit[]): Bit {
  const count = excitation(synapses, inputs);
  return count !== undefined && count >= threshold ? 1 : 0;
}

/**
 * Every threshold with which the synapses of 1943 give the truth table, or undefined where there is none.
 * @throws EngineError `wrong-shape`
 */
export function thresholds1943(synapses: readonly Synapse[], outputs: readonly Bit[]): Interval | undefined {
  const { low, high } = ends(
    rowsOf(synapses.length).map((row) => excitation(synapses, row) ?? -Infinity),
    outputs,
  );
  return low < high ? { low, high, closed: 'high' } : undefined;
}
