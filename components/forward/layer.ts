/** One hidden layer and one output, neuron by neuron and term by term: every number on the way. */
import { activations, type ActivationName } from '@engine/nn/activation.ts';

/** What can be chosen to stand after the sum. */
export const choices = ['sigmoid', 'tanh', 'relu', 'identity', 'step'] as const;
export type Choice = Extract<ActivationName, (typeof choices)[number]>;

/** Everything given; unitless. Rows of `hidden` are neurons, columns inputs. */
export interface Given {
  readonly input: readonly number[];
  readonly hidden: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly output: readonly number[];
  readonly outputBias: number;
  readonly activation: Choice;
}
/** A weighted sum as it grows: the products, and the sum after each of them and after the bias. */
export interface Sum {
  readonly products: readonly number[];
  readonly partial: readonly number[];
  readonly net: number;
  readonly out: number;
}

function valueOf(name: Choice, net: number): number {
  const rule = activations[name];
  if (rule.kind !== 'componentwise')
    throw new Error(`forward: expected an activation of one number, found ${name}. Choose another.`);
  return rule.value(net);
}

function sumOf(weights: readonly number[], from: readonly number[], bias: number, activation: Choice): Sum {
  const products = weights.map((w, j) => w * from[j]!);
  const partial: number[] = [];
  let total = 0;
  for (const term of [...products, bias]) {
    // The first term stands alone: 0 + −0 would lose its sign.
    total = partial.length === 0 ? term : total + term;
    partial.push(total);
  }
  return { products, partial, net: total, out: valueOf(activation, total) };
}

/** The hidden neurons in order, and the output computed from them. */
export function computed(given: Given): { readonly hidden: readonly Sum[]; readonly output: Sum } {
  const { input, bias, activation } = given;
  const hiddenSums = given.hidden.map((weights, i) => sumOf(weights, input, bias[i]!, activation));
  const outs = hiddenSums.map(({ out }) => out);
  return { hidden: hiddenSums, output: sumOf(given.output, outs, given.outputBias, activation) };
}

/** The frames of the lecture's animation: each input's term, the bias, the activation. */
export const frames = 5;

/** Where the picture's parts stand, in its own units. */
export const picture = { width: 300, height: 210, radius: 20 } as const;
export const inputAt = (j: number): { x: number; y: number } => ({ x: 40, y: 36 + 69 * j });
export const neuronAt = { x: 200, y: 105 } as const;
/** An edge is as wide as its weight is large, within what can be seen and told apart. */
export const edgeWidth = (weight: number): number => Math.min(7, 1 + 3.5 * Math.abs(weight));
