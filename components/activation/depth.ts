/** Slopes multiplied layer by layer: what is left of an error signal on its way to the front, weights left aside. */
import { activations, type ActivationName } from '@engine/nn/activation.ts';

export const rowNames = ['sigmoid-best', 'sigmoid', 'tanh', 'softplus', 'relu', 'leaky-relu'] as const;
export type RowName = (typeof rowNames)[number];

/** Layers that can be chosen, and the net input that all of them are taken to have. */
export const layers = { least: 1, most: 50 } as const;
export const nets = { least: -3, most: 3, step: 0.1 } as const;
export const firstDepth = { net: 1, layers: 10 } as const;

export interface DepthRow {
  readonly name: RowName;
  readonly slope: number;
  /** slope · slope · …, once for each layer. */
  readonly product: number;
  /** How much of the bar is filled: all for 1, nothing at 10^−30 and below. */
  readonly share: number;
}

const decades = 30;

function slopeAt(name: Exclude<RowName, 'sigmoid-best'>, net: number): number {
  const rule = activations[name satisfies ActivationName];
  if (rule.kind !== 'componentwise' || !rule.slope)
    throw new Error(`depth: expected an activation with a slope, found ${name}. Choose another.`);
  return rule.slope(net, rule.value(net));
}

/** @param net the net input of every neuron on the way @param count layers passed, a natural number */
export function depthRows(net: number, count: number): DepthRow[] {
  return rowNames.map((name) => {
    // The sigmoid is steepest at 0: no net input does better.
    const slope = name === 'sigmoid-best' ? slopeAt('sigmoid', 0) : slopeAt(name, net);
    let product = 1;
    for (let i = 0; i < count; i++) product *= slope;
    const share = product > 0 ? Math.max(0, 1 + Math.log10(product) / decades) : 0;
    return { name, slope, product, share };
  });
}

/** A product is written with its power of ten where decimals would be zeros. */
export const productFormat = (product: number): { readonly scientific?: boolean } =>
  product !== 0 && product < 1e-3 ? { scientific: true } : {};
export const netText = (net: number): string => net.toFixed(1).replace('-', '−');
/** Of 300 units. */
export const barWidth = (share: number): string => (300 * share).toFixed(1);
