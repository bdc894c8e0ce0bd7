import type { Derivation } from '../derivation/derivation.ts';
import { partialId } from '../derivation/differentiate.ts';
import { evaluate, type EvaluateOptions } from '../derivation/evaluate.ts';
import type { Id } from '../derivation/expr.ts';
import { mutate } from '../derivation/mutate.ts';
import type { Rounding } from '../derivation/rounding.ts';
import { EngineError } from '../errors.ts';
import { network } from '../nn/network.ts';
import { lectureNames } from '../nn/names.ts';
import type { NetworkSpec } from '../nn/specification.ts';
import { onePass, parametersOf, repeat, train, updatedId } from '../nn/optimizer.ts';
import { trainByEpoch, trainBySample, type Sample, type Training } from '../nn/training-order.ts';
import { and, backpropExample, oneOutput, xor } from './backprop-example.ts';

/** Numbers by name, and the derivation they are the ends of where there is one to be read. */
export interface Result {
  readonly values: ReadonlyMap<Id, number>;
  readonly derivation?: Derivation;
  /** The network whose passes the derivation is, where it is one: then activations and loss can be exchanged. */
  readonly network?: NetworkSpec;
  /** How the values were rounded on the way; full where absent. */
  readonly rounding?: Rounding;
}

const firstPass = (): Derivation => onePass(backpropExample, { names: lectureNames });
const twoPasses = (): Derivation => repeat(firstPass(), 2);

const derived = (derivation: Derivation, options: EvaluateOptions = {}): Result => ({
  derivation,
  values: evaluate(derivation, options),
  ...(options.rounding && { rounding: options.rounding }),
});

const numbers = (entries: Readonly<Record<Id, number>>): Result => ({
  values: new Map(Object.entries(entries)),
});

/** The second forward pass with every parameter rightly updated but θ₂, which is given. */
function secondForward(b2: number): Result {
  const first = firstPass();
  const values = evaluate(first);
  const inputs = Object.fromEntries(parametersOf(first).map((id) => [id, values.get(updatedId(id))!]));
  return derived(network(backpropExample, { names: lectureNames }), { inputs: { ...inputs, b2 } });
}

const counted = [0, 1, 2, 3, 10, 100, 1000, 10_000];

/** Loss and outputs after k updates, for the k of `counted`: E_k, o1_k, o2_k. */
function trainingOf(): Result {
  const pass = firstPass();
  const found: Record<Id, number> = {};
  train(pass, counted.at(-1)! + 1, {}, (done, values) => {
    if (!counted.includes(done)) return true;
    found[`E_${done}`] = values.get('E')!;
    found[`o1_${done}`] = values.get('out2_1')!;
    found[`o2_${done}`] = values.get('out2_2')!;
    return true;
  });
  return numbers(found);
}

const ended = ({ updates, losses, total, epochs }: Training): Result =>
  numbers({
    ...Object.fromEntries(updates.map((n, i) => [`updates_${i + 1}`, n])),
    ...Object.fromEntries(losses.map((e, i) => [`E_${i + 1}`, e])),
    total,
    epochs,
  });
const bySample = (samples: readonly Sample[], threshold: number): Result =>
  ended(trainBySample(oneOutput, samples, { threshold }));
const byEpoch = (samples: readonly Sample[], threshold: number): Result =>
  ended(trainByEpoch(oneOutput, samples, { threshold }));

/** Where a mistake leads: the same example with the mistake made throughout. */
const mistaken = (code: Parameters<typeof mutate>[1]): Result => derived(mutate(firstPass(), code));

const half = (a: number, b: number): number => 0.5 * (a * a + b * b);

/**
 * What the lecture's chapter on backpropagation computes, each by the engine. A page that shows a number and a test that
 * holds a printed one against it name the same entry here.
 */
const makers = {
  backprop: () => ({ ...derived(twoPasses()), network: backpropExample }),
  'backprop-rounded': () => derived(twoPasses(), { rounding: { kind: 'step', decimals: 3 } }),
  'backprop-theta2-913': () => secondForward(0.913),
  'backprop-theta2-013': () => secondForward(0.013),
  'backprop-theta2-038': () => secondForward(0.038),
  'backprop-training': trainingOf,
  'xor-by-sample-0.01': () => bySample(xor, 0.01),
  'xor-by-sample-0.001': () => bySample(xor, 0.001),
  'and-by-sample-0.01': () => bySample(and, 0.01),
  'xor-by-epoch-0.01': () => byEpoch(xor, 0.01),
  'and-by-epoch-0.01': () => byEpoch(and, 0.01),
  /** How much of the error the first update takes away. */
  'backprop-decrease': () => {
    const { values } = result('backprop');
    return numbers({ fraction: 1 - values.get('E_p2')! / values.get('E')! });
  },
  /** ∂E/∂out_h1 by the general formula as printed on slide 85, with the indices of w the wrong way round. */
  'backprop-transposed': () => mistaken('weights-transposed'),
  /** The hidden gradients had one used the output weights that were just updated. */
  'backprop-new-weights': () => mistaken('updated-weights'),
  /** The lecture's own printed numbers put into its own printed formulas: what its arithmetic should have given. */
  'backprop-printed-arithmetic': () =>
    numbers({
      E_first: half(0.664, 0.668),
      E_second: half(0.667 - 0.03, 0.693 - 0.05),
      theta2: 0.1 - 0.5 * 0.174,
      b22: 0.8 - 0.5 * 0.081,
      dEdh1: 0.141 * 0.5 + 0.135 * 0.6,
      da11: 0.151 * 0.241 * 0.05,
    }),
  /** Parameters of the example: with a bias shared by each layer, and with one for each neuron. */
  'backprop-counts': () => {
    const [hidden, output] = backpropExample.weights.map((matrix) => matrix.flat().length);
    const neurons = backpropExample.layers.slice(1).reduce((a, b) => a + b, 0);
    return numbers({
      hidden: hidden! + 1,
      output: output! + 1,
      total: hidden! + output! + 2,
      total_own: hidden! + output! + neurons,
    });
  },
} as const satisfies Record<string, () => Result>;

export type ResultName = keyof typeof makers;
export const resultNames = Object.keys(makers) as ResultName[];

const made = new Map<ResultName, Result>();

/** A result by name; computed at the first call, then kept. @throws EngineError `unknown-result` */
export function result(name: string): Result {
  const known = resultNames.find((n) => n === name);
  if (!known) {
    throw new EngineError({
      code: 'unknown-result',
      path: name,
      expected: `one of ${resultNames.join(', ')}`,
      found: name,
      cure: 'correct its spelling, or add it to engine/lecture/results.ts',
    });
  }
  let found = made.get(known);
  if (!found) {
    found = makers[known]();
    made.set(known, found);
  }
  return found;
}

/** One number of a result. @throws EngineError `unknown-result`, `unknown-quantity` */
export function resultValue(name: string, id: Id): number {
  const { values } = result(name);
  const value = values.get(id);
  if (value === undefined) {
    throw new EngineError({
      code: 'unknown-quantity',
      path: `${name}.${id}`,
      expected: `one of ${[...values.keys()].slice(0, 12).join(', ')}, …`,
      found: id,
      cure: `gradients are named ${partialId('E', 'w1_1_1')}, values of pass 2 end in _p2`,
    });
  }
  return value;
}
