/** Small networks with numbers that are pleasant to compute with. */
import type { Generator } from '../random.ts';
import type { ActivationName } from '../nn/activation.ts';
import type { LossName } from '../nn/loss.ts';
import type { NetworkSpec } from '../nn/specification.ts';
import { decimal, signedDecimal } from './draw.ts';

export interface NetworkChoice {
  /** Input first. */
  readonly layers: readonly number[];
  readonly activation?: ActivationName;
  readonly output?: ActivationName;
  readonly loss?: LossName;
  /** One bias for each layer, as the lecture has it, instead of one for each neuron. */
  readonly sharedBias?: true;
}

/** Inputs and targets of one or two decimals, weights of one, so that a pocket calculator is enough. */
export function networkDrawn(g: Generator, choice: NetworkChoice): NetworkSpec {
  const { layers, activation = 'sigmoid', output = activation, loss = 'half-squared-error' } = choice;
  const after = layers.slice(1);
  return {
    layers,
    activation: after.map((_, l) => (l === after.length - 1 ? output : activation)),
    loss,
    weights: after.map((size, l) =>
      Array.from({ length: size }, () =>
        Array.from({ length: layers[l]! }, () => signedDecimal(g, 0.1, 1.2, 0.1)),
      ),
    ),
    biases: after.map((size) =>
      choice.sharedBias
        ? signedDecimal(g, 0.05, 0.6, 0.05)
        : Array.from({ length: size }, () => signedDecimal(g, 0.05, 0.6, 0.05)),
    ),
    input: Array.from({ length: layers[0]! }, () => decimal(g, 0.2, 1.5, 0.1)),
    target: Array.from({ length: after.at(-1)! }, () => decimal(g, 0.05, 0.95, 0.05)),
    rate: decimal(g, 0.2, 0.9, 0.1),
  };
}
