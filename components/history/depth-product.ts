/** The product of |w · f′| over depth as numbers and as a drawing on a logarithmic axis. */
import type { ActivationName } from '@engine/nn/activation.ts';
import {
  backwardProducts,
  layerFactor,
  passable,
  steepest,
  type Chain,
} from '@engine/nn/vanishing-gradient.ts';

export const deepest = 30;
/** What the reader may choose. */
export const firstChain: Chain = { activation: 'sigmoid', weight: 1, net: 0, depth: 10 };
export const weightRange = { min: 0.25, max: 8, step: 0.25 } as const;
export const netRange = { min: -6, max: 6, step: 0.25 } as const;

/** Size of the drawing in its own units, and the box of its curve. */
export const frame = { width: 340, height: 260, left: 44, right: 330, top: 26, bottom: 222 } as const;
/** Powers of ten the axis reaches to. A curve that goes beyond ends where it leaves, with an arrow. */
export const powers = { top: 10, bottom: -20 } as const;
export const gridPowers = [10, 5, 0, -5, -10, -15, -20] as const;

export const xOf = (layers: number): number => frame.left + ((frame.right - frame.left) * layers) / deepest;
export const yOfPower = (power: number): number =>
  frame.top + ((frame.bottom - frame.top) * (powers.top - power)) / (powers.top - powers.bottom);

/** Where a product stands; on the edge when it lies beyond, and a product of 0 lies beyond every edge. */
export function yOf(product: number): { readonly y: number; readonly beyond: 'above' | 'below' | undefined } {
  const power = product === 0 ? -Infinity : Math.log10(product);
  if (power > powers.top) return { y: frame.top, beyond: 'above' };
  if (power < powers.bottom) return { y: frame.bottom, beyond: 'below' };
  return { y: yOfPower(power), beyond: undefined };
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface DepthView {
  /** |w · f′(net)|. */
  readonly factor: number;
  /** After 1 … depth layers. */
  readonly products: readonly number[];
  /** (|w| · the largest |f′|)^depth: no net input gives more. */
  readonly bound: number;
  /** From no layer at all, where the product is 1, to the depth or to where the curve leaves the drawing. */
  readonly spots: readonly Spot[];
  /** The product lies beyond the axis. */
  readonly beyond: 'above' | 'below' | undefined;
  readonly trend: 'vanishes' | 'explodes' | 'stays' | 'stops';
}

/** @throws EngineError as `backwardProducts` does */
export function depthView(chain: Chain): DepthView {
  const factor = layerFactor(chain);
  const products = backwardProducts(chain);
  const last = products.at(-1)!;
  return {
    factor,
    products,
    bound: backwardProducts({ ...chain, activation: 'identity', weight: boundFactor(chain) }).at(-1)!,
    spots: spotsOf([1, ...products]),
    beyond: yOf(last).beyond,
    trend: factor === 0 ? 'stops' : factor === 1 ? 'stays' : factor < 1 ? 'vanishes' : 'explodes',
  };
}

/** The products after 0, 1, 2 … layers as places, as far as the first that lies beyond: there, where the edge is crossed. */
function spotsOf(products: readonly number[]): readonly Spot[] {
  const leaves = products.findIndex((product) => yOf(product).beyond !== undefined);
  const inside = leaves < 0 ? products : products.slice(0, leaves);
  const spots = inside.map((product, k) => ({ x: xOf(k), y: yOf(product).y }));
  if (leaves < 0) return spots;
  const { y } = yOf(products[leaves]!);
  const from = spots.at(-1)!;
  // Straight on the logarithmic axis; a product of 0 has no logarithm, and the line just goes down to its layer.
  const whole = yOfPower(Math.log10(products[leaves]!)) - from.y;
  const share = products[leaves] === 0 ? 1 : (y - from.y) / whole;
  return [...spots, { x: xOf(leaves - 1 + share), y }];
}

const boundFactor = ({ weight, activation }: Chain): number => Math.abs(weight) * steepest[activation]!;

/** 0.25ⁿ, the sigmoid's bound at |w| = 1, as a line from the top left to where it leaves the axis. */
export function quarterLine(): readonly [Spot, Spot] {
  const last = Math.min(deepest, powers.bottom / Math.log10(0.25));
  return [
    { x: xOf(0), y: yOfPower(0) },
    { x: xOf(last), y: yOfPower(last * Math.log10(0.25)) },
  ];
}

export const pathOf = (spots: readonly Spot[]): string =>
  `M${spots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;

/** The names readers know the activations by; they are the same in both languages. */
export const activationLabels: Readonly<Partial<Record<ActivationName, string>>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  softplus: 'softplus',
  identity: 'f(u) = u',
};

/** What of the drawing and the controls stays the same for every choice. */
export const scene = {
  frame,
  /** Powers of ten with a line across. */
  lines: gridPowers.map((power) => ({ power, y: yOfPower(power) })),
  ticks: [0, 10, 20, 30].map((layers) => ({ layers, x: xOf(layers) })),
  quarter: pathOf(quarterLine()),
  /** Where the line of 0.25ⁿ is named. */
  quarterName: { x: xOf(21.5), y: yOfPower(-10.5) },
  activations: passable.map((name) => ({ name, label: activationLabels[name]! })),
  deepest,
  weightRange,
  netRange,
} as const;
export type Scene = typeof scene;
