import { call, minus, negate, number, one, power, product, sum, type Expr } from '../derivation/expr.ts';
import { exp, log, log1p } from '../math.ts';
import { sigmoid } from '../derivation/functions.ts';
import type { ActivationName } from './activation.ts';

/** A loss of one sample: the expression a derivation shows, and its number and slopes written apart, to check it. */
export interface Loss {
  /** Targets t, outputs o, of one length. */
  readonly expr: (t: readonly Expr[], o: readonly Expr[]) => Expr;
  readonly value: (t: readonly number[], o: readonly number[]) => number;
  /** ∂E/∂o_i. */
  readonly slope: (t: readonly number[], o: readonly number[], i: number) => number;
  /** Output activations whose range it makes sense on; absent: any. */
  readonly outputs?: readonly ActivationName[];
  /** Which targets it can be taken of. */
  readonly targets: 'any' | 'between-0-and-1' | 'sum-to-1';
}

const squares = (t: readonly Expr[], o: readonly Expr[]): Expr =>
  sum(t.map((ti, i) => power(minus(ti, o[i]!), 2)));
const squared = (t: readonly number[], o: readonly number[]): number =>
  t.reduce((total, ti, i) => total + (ti - o[i]!) * (ti - o[i]!), 0);
/** t ln o, with 0 ln 0 = 0. */
const weightedLog = (t: number, o: number): number => (t === 0 ? 0 : t * log(o));
/** t / o, with 0 / 0 = 0. */
const ratio = (t: number, o: number): number => (t === 0 ? 0 : t / o);

const rules = {
  /** ½ Σ (t − o)²: lecture, formula 5.10. The ½ cancels the 2 of the derivative. */
  'half-squared-error': {
    expr: (t, o) => product([number(1, 2), squares(t, o)]),
    value: (t, o) => 0.5 * squared(t, o),
    slope: (t, o, i) => o[i]! - t[i]!,
    targets: 'any',
  },
  /** Σ (t − o)²: lecture, slide 90. */
  'squared-error': {
    expr: squares,
    value: squared,
    slope: (t, o, i) => 2 * (o[i]! - t[i]!),
    targets: 'any',
  },
  /** (1/n) Σ (t − o)². */
  'mean-squared-error': {
    expr: (t, o) => product([number(1, t.length), squares(t, o)]),
    value: (t, o) => squared(t, o) / t.length,
    slope: (t, o, i) => (2 * (o[i]! - t[i]!)) / t.length,
    targets: 'any',
  },
  /** −Σ [t ln o + (1 − t) ln(1 − o)]: each output a yes-or-no question of its own. */
  'binary-cross-entropy': {
    expr: (t, o) =>
      negate(
        sum(
          t.flatMap((ti, i) => [
            call('xlny', [ti, o[i]!]),
            call('xlny', [minus(one, ti), minus(one, o[i]!)]),
          ]),
        ),
      ),
    value: (t, o) =>
      -t.reduce((total, ti, i) => total + weightedLog(ti, o[i]!) + weightedLog(1 - ti, 1 - o[i]!), 0),
    slope: (t, o, i) => ratio(1 - t[i]!, 1 - o[i]!) - ratio(t[i]!, o[i]!),
    outputs: ['sigmoid'],
    targets: 'between-0-and-1',
  },
  /** −Σ t ln o: lecture, slide 105. The outputs are one distribution, the targets another. */
  'cross-entropy': {
    expr: (t, o) => negate(sum(t.map((ti, i) => call('xlny', [ti, o[i]!])))),
    value: (t, o) => -t.reduce((total, ti, i) => total + weightedLog(ti, o[i]!), 0),
    slope: (t, o, i) => -ratio(t[i]!, o[i]!),
    outputs: ['softmax'],
    targets: 'sum-to-1',
  },
} as const satisfies Record<string, Loss>;

/** The name of a loss. */
export type LossName = keyof typeof rules;
/** Every loss by its name: its value and its slope by each output. @example losses['cross-entropy'].value([1, 0], [0.8, 0.2]) */
export const losses: Readonly<Record<LossName, Loss>> = rules;
/** Every loss there is, by name. */
export const lossNames = Object.keys(rules) as LossName[];

/**
 * The same loss as a function of the net inputs, for the two pairs made for each other
 * (softmax with cross-entropy, sigmoid with binary cross-entropy): −Σ t ln softmax(net), Σ softplus(net) − t · net.
 * It stays finite where the output itself has rounded to 0 or 1; undefined for other pairs.
 */
export function lossFromNet(
  loss: LossName,
  output: ActivationName,
  t: readonly Expr[],
  net: readonly Expr[],
): Expr | undefined {
  if (loss === 'cross-entropy' && output === 'softmax') {
    return negate(sum(t.map((ti, i) => product([ti, call('log_softmax', net, i)]))));
  }
  if (loss === 'binary-cross-entropy' && output === 'sigmoid') {
    return sum(t.flatMap((ti, i) => [call('softplus', [net[i]!]), negate(product([ti, net[i]!]))]));
  }
  return undefined;
}

/** A loss as numbers of the net inputs: the counterpart of `lossFromNet`, written apart from it. */
export interface NetLoss {
  readonly value: (t: readonly number[], net: readonly number[]) => number;
  /** ∂E/∂net_i. */
  readonly slope: (t: readonly number[], net: readonly number[], i: number) => number;
}

/** ln Σ eˣ without overflow. */
function logSumExp(xs: readonly number[]): number {
  const most = Math.max(...xs);
  return most + log(xs.reduce((total, x) => total + exp(x - most), 0));
}

/** Undefined for the same pairs as `lossFromNet`. */
export function netLoss(loss: LossName, output: ActivationName): NetLoss | undefined {
  if (loss === 'cross-entropy' && output === 'softmax') {
    return {
      value: (t, net) => t.reduce((total, ti, i) => total + ti * (logSumExp(net) - net[i]!), 0),
      slope: (t, net, i) => t.reduce((a, b) => a + b, 0) * exp(net[i]! - logSumExp(net)) - t[i]!,
    };
  }
  if (loss === 'binary-cross-entropy' && output === 'sigmoid') {
    return {
      value: (t, net) =>
        t.reduce(
          (total, ti, i) => total + Math.max(net[i]!, 0) - ti * net[i]! + log1p(exp(-Math.abs(net[i]!))),
          0,
        ),
      slope: (t, net, i) => sigmoid(net[i]!) - t[i]!,
    };
  }
  return undefined;
}
