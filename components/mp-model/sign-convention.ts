/** One number θ read in two ways: added as a bias, and subtracted as a threshold. */
import { andGate } from '@engine/lecture/logic-gates.ts';
import { fires, rowsOf, thresholdsFor, weightedSum, type Bit, type Interval } from '@engine/nn/mp-neuron.ts';
import { perUnit } from './gate-workbench.ts';

/** The slider, in twentieths. */
export const slider = { most: 40, start: Math.round(andGate.threshold * perUnit) } as const;

export type Reading = 'added' | 'subtracted';
export const readings: readonly Reading[] = ['added', 'subtracted'];

export interface Row {
  readonly name: string;
  /** Net input. */
  readonly u: number;
  readonly y: Bit;
  readonly wanted: Bit;
}

const inputs = rowsOf(2);
const weights = andGate.weights.map((w) => Math.round(w * perUnit));

/** @param theta in twentieths */
export function rowsUnder(reading: Reading, theta: number): Row[] {
  const threshold = reading === 'subtracted' ? theta : -theta;
  return inputs.map((x, i) => ({
    name: x.join(''),
    u: (weightedSum(weights, x) - threshold) / perUnit,
    y: fires({ weights, threshold }, x),
    wanted: andGate.outputs[i]!,
  }));
}

/** The θ that make AND under a reading: for the bias it is the interval of thresholds turned round. */
export function thetasFor(reading: Reading): Interval {
  const { low, high, closed } = thresholdsFor(andGate.weights, andGate.outputs)!;
  if (reading === 'subtracted') return { low, high, closed };
  return { low: -high, high: -low, closed: closed === 'low' ? 'high' : 'low' };
}
