import { activationNames, activations, type ActivationName } from '../../engine/nn/activation.ts';
import { losses, lossNames, type LossName } from '../../engine/nn/loss.ts';
import type { NetworkSpec } from '../../engine/nn/specification.ts';
import { integer, pick, uniform, type Generator } from '../../engine/random.ts';
import { forward } from '../oracles/forward.ts';

/** Registered activations that something can be learnt through. */
export const slopedActivations = activationNames.filter((name) => name !== 'step');
const hidden = slopedActivations.filter((name) => activations[name].kind === 'componentwise');

/** One network for each hidden activation and each output that the loss goes with. */
export interface Combination {
  readonly hidden: ActivationName;
  readonly output: ActivationName;
  readonly loss: LossName;
}

export const combinations: readonly Combination[] = lossNames.flatMap((loss) =>
  (losses[loss].outputs ?? slopedActivations).flatMap((output) =>
    hidden.map((name) => ({ hidden: name, output, loss })),
  ),
);

/** Net inputs stay this far from every kink, so that moving one weight by a difference step crosses none. */
const kinkMargin = 0.05;

const between = (g: Generator, low: number, high: number): number => low + (high - low) * uniform(g);

function targets(g: Generator, n: number, loss: LossName): number[] {
  const raw = Array.from({ length: n }, () => between(g, 0.05, 0.95));
  if (losses[loss].targets !== 'sum-to-1') return raw;
  if (integer(g, 2) === 0) {
    const hot = integer(g, n);
    return raw.map((_, i) => (i === hot ? 1 : 0));
  }
  const total = raw.reduce((a, b) => a + b, 0);
  return raw.map((x) => x / total);
}

function draw(g: Generator, { hidden: inner, output, loss }: Combination): NetworkSpec {
  const layers = Array.from({ length: 2 + integer(g, 3) }, () => 1 + integer(g, 4));
  const after = layers.slice(1);
  return {
    layers,
    activation: after.map((_, l) => (l === after.length - 1 ? output : inner)),
    loss,
    rate: between(g, 0.05, 0.9),
    input: Array.from({ length: layers[0]! }, () => between(g, -1.5, 1.5)),
    target: targets(g, layers.at(-1)!, loss),
    weights: after.map((size, l) =>
      Array.from({ length: size }, () => Array.from({ length: layers[l]! }, () => between(g, -1, 1))),
    ),
    biases: after.map((size) =>
      integer(g, 2) === 0 ? between(g, -0.5, 0.5) : Array.from({ length: size }, () => between(g, -0.5, 0.5)),
    ),
  };
}

/** A network of two to four layers with one to four neurons each, biases shared or owned, no net input near a kink. */
export function randomNetwork(g: Generator, combination: Combination): NetworkSpec {
  for (;;) {
    const spec = draw(g, combination);
    const clear = forward(spec).nets.every((nets, l) =>
      activations[spec.activation[l]!].kinks.every((kink) =>
        nets.every((net) => Math.abs(net - kink) > kinkMargin),
      ),
    );
    if (clear) return spec;
  }
}

/** Any one of the combinations. */
export const anyNetwork = (g: Generator): NetworkSpec => randomNetwork(g, pick(g, combinations));
