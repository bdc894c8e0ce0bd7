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

/** The names of the layers over the drawing, kept inside it at both ends. */
const nameAt = (x: number, l: number, depth: number): string =>
  l === 0
    ? `x="${x - 32}" text-anchor="start"`
    : l === depth
      ? `x="${x + 32}" text-anchor="end"`
      : `x="${x}" text-anchor="middle"`;

/** What stands in the drawing, as SVG. @param nameOf the name of each layer, without marks of HTML */
export function drawingOf(layers: Layers, nameOf: (layer: number) => string): string {
  const spots = spotsOf(layers);
  const edges = spots.slice(1).map((to, l) => `<path class="edges" d="${edgesPath(spots[l]!, to)}"/>`);
  const units = spots.map(
    (layer, l) =>
      `<text y="20" ${nameAt(layer[0]!.x, l, layers.length - 1)}>${nameOf(l)}</text>` +
      layer
        .map(
          ({ x, y }) => `<circle${l === 0 ? ' class="input"' : ''} cx="${x}" cy="${y}" r="${frame.radius}"/>`,
        )
        .join(''),
  );
  return [...edges, ...units].join('');
}

/** Which of the three kinds of layer it is. */
export const kindOf = (layers: Layers, l: number): 'input' | 'hidden' | 'output' =>
  l === 0 ? 'input' : l === layers.length - 1 ? 'output' : 'hidden';

/** The sum behind the parameters of a layer, but for its result. */
export const sumOf = (layers: Layers, l: number): string =>
  `${layers[l - 1]} × ${layers[l]} + ${layers[l]} =`;

/** Rows that there can be at most: hidden layers, input and output. */
export const slots = limits.hidden + 2;
