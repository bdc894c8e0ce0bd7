/** A network built by hand: how many layers, how many neurons in each, and where they stand in the drawing. */
import { depthOf, fullyConnected, networkParameters, widthOf } from '@engine/nn/parameter-count.ts';
import { twoHidden } from '@engine/lecture/multilayer-example.ts';

/** What can be built: hidden layers, and neurons in any layer. Beyond it the edges of the drawing run together. */
export const limits = { hidden: 4, neurons: 8 } as const;

/** Neurons in each layer, input first. */
export type Layers = readonly number[];
export const firstLayers: Layers = twoHidden;

export const canAdd = (layers: Layers): boolean => layers.length - 2 < limits.hidden;
export const canRemove = (layers: Layers): boolean => layers.length > 2;

/** One more hidden layer before the output, as large as the last hidden one (3 where there was none). */
export const withLayer = (layers: Layers): Layers =>
  canAdd(layers) ? layers.toSpliced(-1, 0, layers.length > 2 ? layers.at(-2)! : 3) : layers;

/** Without the last hidden layer. */
export const withoutLayer = (layers: Layers): Layers =>
  canRemove(layers) ? layers.toSpliced(-2, 1) : layers;

/** @param by +1 or −1; what would leave 1 … `limits.neurons` changes nothing */
export function resized(layers: Layers, layer: number, by: number): Layers {
  const size = layers[layer]! + by;
  return size >= 1 && size <= limits.neurons ? layers.with(layer, size) : layers;
}

/** Everything that is said of a network beside its drawing. */
export function countsOf(layers: Layers) {
  return {
    width: widthOf(layers),
    depth: depthOf(layers),
    ...networkParameters(layers),
    /** For each layer after the input. */
    each: layers.slice(1).map((size, l) => fullyConnected(layers[l]!, size)),
  };
}

/** The drawing, in its own units; the same size whatever is in it. */
export const frame = { width: 600, height: 330, radius: 12 } as const;
const [left, right, middle, gap] = [40, 560, 178, 37];

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where each neuron of each layer stands: layers from left to right, centred on one axis. */
export function spotsOf(layers: Layers): Spot[][] {
  const stride = (right - left) / (layers.length - 1);
  return layers.map((size, l) =>
    Array.from({ length: size }, (_, i) => ({
      x: Math.round((left + l * stride) * 100) / 100,
      y: middle + (i - (size - 1) / 2) * gap,
    })),
  );
}

/** All edges between two neighbouring layers as one path, from rim to rim. */
export function edgesPath(from: readonly Spot[], to: readonly Spot[]): string {
  return from
    .flatMap((a) =>
      to.map((b) => {
        const length = Math.hypot(b.x - a.x, b.y - a.y);
        const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
        const at = (spot: Spot, sign: number): string =>
          `${(spot.x + sign * dx * frame.radius).toFixed(1)} ${(spot.y + sign * dy * frame.radius).toFixed(1)}`;
        return `M${at(a, 1)}L${at(b, -1)}`;
      }),
    )
    .join('');
}
