/** The fully connected network for handwritten digits: layers and nodes to choose, numbers to learn. */
import { denseLayers, layerParameters, parameterCount } from '@engine/nn/architecture.ts';

export const pixels = 28 * 28;
export const digits = 10;
/** Hidden layers that can be chosen, and nodes in each. */
export const most = 4;
export const nodes = { least: 10, most: 1000, step: 10 } as const;
export const firstHidden: readonly number[] = [300, 100, 100, 100];
export const firstCount = 2;

export interface LayerRow {
  readonly from: number;
  readonly to: number;
  readonly weights: number;
  readonly biases: number;
}

export interface Counted {
  /** One for each layer with weights, input side first. */
  readonly rows: readonly LayerRow[];
  readonly total: number;
  /** What share of all parameters the first layer has. */
  readonly firstShare: number;
}

/** @param hidden nodes of each hidden layer, from the input on; none connects the pixels with the ten outputs at once */
export function counted(hidden: readonly number[]): Counted {
  const layers = denseLayers([pixels, ...hidden, digits]);
  const rows = layers.map((layer) => ({ from: layer.from, to: layer.to, ...layerParameters(layer) }));
  const total = parameterCount(layers);
  return { rows, total, firstShare: (rows[0]!.weights + rows[0]!.biases) / total };
}
