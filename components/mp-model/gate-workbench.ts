/**
 * The gate workbench: a neuron the reader sets, judged row by row against a gate, and every threshold that would do.
 *
 * With weights, all numbers are whole twentieths while they are compared, so that 0.1 + 0.2 is 0.3 and an interval's end
 * is exactly where it is said to be. In the manner of 1943 they are counts.
 */
import { gates, type Gate } from '@engine/lecture/logic-gates.ts';
import {
  fires,
  fires1943,
  rowsOf,
  thresholds1943,
  thresholdsFor,
  weightedSum,
  type Bit,
  type Interval,
  type Synapse,
} from '@engine/nn/mp-neuron.ts';

export type GateName = Gate['name'];
export type Manner = 'weighted' | '1943';
export const gateNames: readonly GateName[] = gates.map(({ name }) => name);

/** What the reader has set. */
export interface Choice {
  readonly gate: GateName;
  readonly manner: Manner;
  /** In twentieths. */
  readonly weights: readonly [number, number];
  /** In twentieths. */
  readonly threshold: number;
  /** f(0) */
  readonly atZero: Bit;
  readonly synapses: readonly [Synapse, Synapse];
  /** The threshold of 1943, a count. */
  readonly count: number;
}

/** What one unit of a weight slider is. */
export const perUnit = 20;
/** Ends of the sliders, in their own units. */
export const limits = { weight: 20, threshold: 40, count: 3 } as const;

const gateOf = (name: GateName): Gate => gates.find((gate) => gate.name === name)!;
export const inputsOf = (name: GateName): number => gateOf(name).weights.length;
const twentieths = (value: number): number => Math.round(value * perUnit);

/** A setting that works, with weights; what is not asked for stays as it was. */
export function solved(choice: Choice): Choice {
  const { weights, threshold } = gateOf(choice.gate);
  return {
    ...choice,
    weights: [twentieths(weights[0]!), weights[1] === undefined ? choice.weights[1] : twentieths(weights[1])],
    threshold: twentieths(threshold),
  };
}

export const firstChoice: Choice = solved({
  gate: 'and',
  manner: 'weighted',
  weights: [0, 0],
  threshold: 0,
  atZero: 0,
  synapses: ['excitatory', 'excitatory'],
  count: 2,
});

export interface Row {
  /** `00`, `01` …; of NOT `0`, `1`. */
  readonly name: string;
  readonly inputs: readonly Bit[];
  /** Weighted sum, or exciting inputs; undefined where an inhibiting one forbids. */
  readonly sum: number | undefined;
  readonly output: Bit;
  readonly wanted: Bit;
}

export interface View {
  readonly rows: readonly Row[];
  readonly wrong: readonly string[];
  readonly threshold: number;
  /** Every threshold that gives the gate. */
  readonly interval: Interval | undefined;
  /** Where there is none: a row that must stay silent and one that must fire, with sums the wrong way round. */
  readonly clash: { readonly silent: Row; readonly firing: Row } | undefined;
}

/** Sums and thresholds in ones. */
export function view(choice: Choice): View {
  const { gate, manner, atZero, count } = choice;
  const { outputs } = gateOf(gate);
  const n = inputsOf(gate);
  const weights = choice.weights.slice(0, n);
  const synapses = choice.synapses.slice(0, n);
  const weighted = manner === 'weighted';
  const rows = rowsOf(n).map((inputs, i): Row => {
    const forbidden = inputs.some((x, j) => x === 1 && synapses[j] === 'inhibitory');
    return {
      name: inputs.join(''),
      inputs,
      sum: weighted
        ? weightedSum(weights, inputs) / perUnit
        : forbidden
          ? undefined
          : inputs.filter((x) => x === 1).length,
      output: weighted
        ? fires({ weights, threshold: choice.threshold }, inputs, atZero)
        : fires1943({ synapses, threshold: count }, inputs),
      wanted: outputs[i]!,
    };
  });
  const found = weighted ? thresholdsFor(weights, outputs, atZero) : thresholds1943(synapses, outputs);
  const unit = weighted ? perUnit : 1;
  return {
    rows,
    wrong: rows.filter(({ output, wanted }) => output !== wanted).map(({ name }) => name),
    threshold: weighted ? choice.threshold / perUnit : count,
    interval: found && { ...found, low: found.low / unit, high: found.high / unit },
    clash: found ? undefined : clashOf(rows),
  };
}

const order = ({ sum }: Row): number => sum ?? -Infinity;

function clashOf(rows: readonly Row[]): View['clash'] {
  const silent = rows.filter(({ wanted }) => wanted === 0).toSorted((a, b) => order(b) - order(a))[0];
  const firing = rows.filter(({ wanted }) => wanted === 1).toSorted((a, b) => order(a) - order(b))[0];
  return silent && firing ? { silent, firing } : undefined;
}
