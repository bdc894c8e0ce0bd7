import { generatorOf, normal } from '../random.ts';
import type { ActivationName } from './activation.ts';
import type { LossName } from './loss.ts';
import { readLayers, readSpecification, type NetworkSpec } from './specification.ts';

/** What is not the layers and not chance. */
export interface RandomNetworkOptions {
  /** Of every hidden layer; tanh where left out. */
  readonly hidden?: ActivationName;
  /** Of the last layer; sigmoid where left out. */
  readonly output?: ActivationName;
  /** `half-squared-error` where left out. */
  readonly loss?: LossName;
  /** η; 0.5 where left out. */
  readonly rate?: number;
}

/**
 * A network before training: weights normal with variance 1 / inputs of the layer (LeCun et al., Efficient BackProp, 1998),
 * biases 0, one for each neuron. The same layers and seed give the same network everywhere.
 * @param layers neurons in each layer, input first @param seed an integer or any text
 * @throws EngineError as `readSpecification` does
 * @example randomNetwork([2, 4, 1], 7)
 */
export function randomNetwork(
  layers: readonly number[],
  seed: number | string,
  options: RandomNetworkOptions = {},
): NetworkSpec {
  const { hidden = 'tanh', output = 'sigmoid', loss = 'half-squared-error', rate = 0.5 } = options;
  const [inputs, ...above] = readLayers(layers);
  const chance = generatorOf(seed);
  return readSpecification({
    layers: [inputs, ...above],
    activation: above.map((_, l) => (l === above.length - 1 ? output : hidden)),
    loss,
    weights: above.map((size, l) => {
      const from = layers[l]!;
      return listOf(size, () => listOf(from, () => normal(chance) / Math.sqrt(from)));
    }),
    biases: above.map((size) => listOf(size, () => 0)),
    input: listOf(inputs!, () => 0),
    // A distribution as well as any: some losses can be taken of nothing else.
    target: listOf(above.at(-1)!, (i) => (i === 0 ? 1 : 0)),
    rate,
  });
}

const listOf = <Item>(length: number, item: (i: number) => Item): Item[] =>
  Array.from({ length }, (_, i) => item(i));
