/** A network told by its layers alone, without weights: how deep it is, and how many numbers it has to learn. */

/** A layer with weights. */
export type WeightedLayer =
  | {
      readonly kind: 'dense';
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'convolution';
      /** Side of the square kernel, in pixels. */
      readonly kernel: number;
      /** Channels in and out. */
      readonly from: number;
      readonly to: number;
      /** Channels fall into so many groups that do not see each other; 1 where absent. */
      readonly groups?: number;
      /** Followed by batch normalisation: two numbers a channel to learn, and no bias. */
      readonly normalised?: true;
    };

/** Branches side by side, whose results are added or put together. An empty branch passes its input on. */
export interface Parallel {
  readonly kind: 'parallel';
  readonly branches: readonly (readonly WeightedLayer[])[];
}

/** Layers and branchings, one after the other. */
export type Architecture = readonly (WeightedLayer | Parallel)[];

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Layers with weights on the longest way through: how depth is counted, pooling left out. */
export const depthOf = (architecture: Architecture): number =>
  sumOf(
    architecture.map((part) =>
      part.kind === 'parallel' ? Math.max(...part.branches.map((branch) => branch.length)) : 1,
    ),
  );

/**
 * Weights and biases of one layer.
 * Dense: from · to + to. Convolution: kernel² · (from / groups) · to, and a bias a channel, or two numbers where normalised.
 */
export function layerParameters(layer: WeightedLayer): { readonly weights: number; readonly biases: number } {
  if (layer.kind === 'dense') return { weights: layer.from * layer.to, biases: layer.to };
  const { kernel, from, to, groups = 1, normalised } = layer;
  return { weights: (kernel * kernel * from * to) / groups, biases: normalised ? 2 * to : to };
}

/** All numbers to be learnt. */
export const parameterCount = (architecture: Architecture): number =>
  sumOf(
    architecture.flatMap((part) => {
      const layers = part.kind === 'parallel' ? part.branches.flat() : [part];
      return layers.map((layer) => {
        const { weights, biases } = layerParameters(layer);
        return weights + biases;
      });
    }),
  );

/** A fully connected network from its layers' sizes, input first, with a bias for every neuron. @example dense([784, 100, 10]) */
export const denseLayers = (sizes: readonly number[]): WeightedLayer[] =>
  sizes.slice(1).map((to, l) => ({ kind: 'dense', from: sizes[l]!, to }));
