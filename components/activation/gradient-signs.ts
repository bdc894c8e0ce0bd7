/**
 * What all-positive outputs do to the layer behind them: of one neuron with three inputs, the gradient of each weight is
 * the neuron's error signal times the output that arrives, so its sign is that of the error signal whenever all are positive.
 */
import { activations } from '@engine/nn/activation.ts';

/** The activations of the layer before that are compared. */
export const compared = ['sigmoid', 'tanh'] as const;
export type Compared = (typeof compared)[number];

/** Net inputs of the layer before, and the error signal of the neuron behind it; unitless. */
export interface Given {
  readonly nets: readonly number[];
  readonly delta: number;
}
export const firstGiven: Given = { nets: [0.8, -1.5, 0.3], delta: 0.4 };

export type Sign = -1 | 0 | 1;
export const signOf = (value: number): Sign => (value > 0 ? 1 : value < 0 ? -1 : 0);

export interface Row {
  /** y_j, what arrives. */
  readonly output: number;
  /** ∂E/∂w_j = δ · y_j. */
  readonly gradient: number;
}

export interface Side {
  readonly rows: readonly Row[];
  /** The one sign all gradients have; absent where they differ. */
  readonly common?: Sign;
}

/** The gradients of the weights behind a layer with one of the activations. */
export function sideOf(name: Compared, { nets, delta }: Given): Side {
  const rule = activations[name];
  if (rule.kind !== 'componentwise')
    throw new Error(`signs: expected an activation of one number, found ${name}.`);
  const rows = nets.map((net) => {
    const output = rule.value(net);
    return { output, gradient: delta * output };
  });
  const signs = new Set(rows.map(({ gradient }) => signOf(gradient)));
  const [common] = signs;
  return { rows, ...(signs.size === 1 && common !== undefined && { common }) };
}

/** What can be chosen; unitless. */
export const ranges = {
  net: { min: -3, max: 3, step: 0.1 },
  delta: { min: -1, max: 1, step: 0.1 },
} as const;
export const signs = ['1', '0', '-1'] as const;
export const commonMark = ({ common }: Side): string => (common === undefined ? 'mixed' : String(common));
export const format = { decimals: 4 } as const;
export const tenths = (value: number): string => value.toFixed(1).replace('-', '−');
