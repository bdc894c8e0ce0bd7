/** Small networks with numbers that are pleasant to compute with. */
import type { Derivation } from '../derivation/derivation.ts';
import type { Role } from '../derivation/step.ts';
import { generatorOf, type Generator } from '../random.ts';
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

/** One number for each part that a given number can play. */
const drawn = {
  input: (g) => decimal(g, 0.2, 1.5, 0.1),
  target: (g) => decimal(g, 0.05, 0.95, 0.05),
  weight: (g) => signedDecimal(g, 0.1, 1.2, 0.1),
  bias: (g) => signedDecimal(g, 0.05, 0.6, 0.05),
  rate: (g) => decimal(g, 0.2, 0.9, 0.1),
} as const satisfies Partial<Record<Role, (g: Generator) => number>>;

/** Inputs and targets of one or two decimals, weights of one, so that a pocket calculator is enough. */
export function networkDrawn(g: Generator, choice: NetworkChoice): NetworkSpec {
  const { layers, activation = 'sigmoid', output = activation, loss = 'half-squared-error' } = choice;
  const after = layers.slice(1);
  return {
    layers,
    activation: after.map((_, l) => (l === after.length - 1 ? output : activation)),
    loss,
    weights: after.map((size, l) =>
      Array.from({ length: size }, () => Array.from({ length: layers[l]! }, () => drawn.weight(g))),
    ),
    biases: after.map((size) =>
      choice.sharedBias ? drawn.bias(g) : Array.from({ length: size }, () => drawn.bias(g)),
    ),
    input: Array.from({ length: layers[0]! }, () => drawn.input(g)),
    target: Array.from({ length: after.at(-1)! }, () => drawn.target(g)),
    rate: drawn.rate(g),
  };
}

/**
 * A network's derivation with such numbers, again and again: it is built once, because its steps do not depend on them.
 * @param build what to make of a network; what numbers that has does not matter
 */
export function networksDrawn(
  choice: NetworkChoice,
  build: (spec: NetworkSpec) => Derivation,
): (g: Generator) => Derivation {
  let built: Derivation | undefined;
  return (g) => {
    built ??= build(networkDrawn(generatorOf(0), choice));
    const inputs = built.inputs.map(({ quantity }) => ({
      quantity,
      value: drawn[quantity.role as keyof typeof drawn](g),
    }));
    return { ...built, inputs };
  };
}
