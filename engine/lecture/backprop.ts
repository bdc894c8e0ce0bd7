import type { Derivation } from '../derivation/derivation.ts';
import { evaluate } from '../derivation/evaluate.ts';
import type { Id } from '../derivation/expr.ts';
import { mutate } from '../derivation/mutate.ts';
import { network } from '../nn/network.ts';
import { lectureNames } from '../nn/names.ts';
import { onePass, repeat, train, updatedId } from '../nn/optimizer.ts';
import { parametersOf } from '../nn/parameters.ts';
import { trainByEpoch, trainBySample, type Sample, type Training } from '../nn/training-order.ts';
import { and, backpropExample, oneOutput, xor } from './backprop-example.ts';
import { derived, numbers, type Result, type ResultMakers } from './result.ts';

const firstPass = (): Derivation => onePass(backpropExample, { names: lectureNames });
const twoPasses = (): Derivation => repeat(firstPass(), 2);

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
export const backpropResults = {
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
    const values = evaluate(twoPasses());
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
} as const satisfies ResultMakers;
