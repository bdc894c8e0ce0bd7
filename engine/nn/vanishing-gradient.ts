import { EngineError } from '../errors.ts';
import { activations, type ActivationName } from './activation.ts';

/**
 * What a derivative is multiplied by on its way back through many layers: one factor w · f′(net) a layer.
 *
 * Lecture, slide 15. Hochreiter, Untersuchungen zu dynamischen neuronalen Netzen (diploma thesis, TU München, 1991);
 * Bengio, Simard & Frasconi, IEEE Transactions on Neural Networks 5 (1994).
 */
export interface Chain {
  readonly activation: ActivationName;
  /** The weight between two layers, the same throughout; any sign. */
  readonly weight: number;
  /** The net input of every neuron of the chain, the same throughout. */
  readonly net: number;
  /** Layers, a whole number from 1. */
  readonly depth: number;
}

/**
 * The largest |f′| there is, reached or, for softplus, approached: with |w| = 1 no factor exceeds it.
 * Absent for activations without a slope of their own.
 */
export const steepest: Readonly<Partial<Record<ActivationName, number>>> = {
  identity: 1,
  sigmoid: 0.25,
  tanh: 1,
  relu: 1,
  'leaky-relu': 1,
  softplus: 1,
};
/** Activations a derivative can pass through by a factor a layer. */
export const passable = Object.keys(steepest) as ActivationName[];

/**
 * |w · f′(net)|, the factor of one layer.
 * @throws EngineError `no-slope` for step and softmax
 */
export function layerFactor({ activation, weight, net }: Omit<Chain, 'depth'>): number {
  const rule = activations[activation];
  if (rule.kind !== 'componentwise' || !rule.slope) {
    throw new EngineError({
      code: 'no-slope',
      path: 'activation',
      expected: `one of ${passable.join(', ')}`,
      found: activation,
      cure: 'choose an activation with a slope of its own',
    });
  }
  return Math.abs(weight * rule.slope(net, rule.value(net)));
}

/**
 * The products after 1, 2, …, depth layers, each from the one before it.
 * @throws EngineError `no-slope`, `out-of-range`
 */
export function backwardProducts(chain: Chain): number[] {
  if (!Number.isInteger(chain.depth) || chain.depth < 1) {
    throw new EngineError({
      code: 'out-of-range',
      path: 'depth',
      expected: 'a whole number from 1',
      found: String(chain.depth),
      cure: 'write e.g. 10',
    });
  }
  const factor = layerFactor(chain);
  let product = 1;
  return Array.from({ length: chain.depth }, () => (product *= factor));
}
