import { call, type Expr } from '../derivation/expr.ts';
import { leak, sigmoid } from '../derivation/functions.ts';
import { EngineError } from '../errors.ts';
import { exp, log1p, tanh } from '../math.ts';

/** An activation that acts on each net input by itself: the number, its slope, and the expression a derivation shows. */
export interface ComponentwiseActivation {
  readonly kind: 'componentwise';
  readonly value: (net: number) => number;
  /** d out / d net, given both; absent where there is none to learn by. Written apart from the derivation's rules, to check them. */
  readonly slope?: (net: number, out: number) => number;
  readonly expr: (net: Expr) => Expr;
  /** Net inputs at which the slope jumps. */
  readonly kinks: readonly number[];
  readonly range: string;
}

/** Softmax: each output depends on every net input of its layer. */
export interface LayerActivation {
  readonly kind: 'layer';
  readonly value: (nets: readonly number[]) => number[];
  /** ∂out_i/∂net_j, from the outputs. */
  readonly slope: (outs: readonly number[], i: number, j: number) => number;
  readonly expr: (nets: readonly Expr[], i: number) => Expr;
  readonly kinks: readonly number[];
  readonly range: string;
}

const rules = {
  /** Lecture, slides 37–39: the neuron of McCulloch and Pitts. Its slope is 0 wherever it has one, so nothing can be learnt through it. */
  step: {
    kind: 'componentwise',
    value: (net) => (net > 0 ? 1 : 0),
    expr: (net) => call('step', [net]),
    kinks: [0],
    range: '{0, 1}',
  },
  identity: {
    kind: 'componentwise',
    value: (net) => net,
    slope: () => 1,
    expr: (net) => net,
    kinks: [],
    range: '(−∞, ∞)',
  },
  /** Lecture, slides 48–49. */
  sigmoid: {
    kind: 'componentwise',
    value: sigmoid,
    slope: (_net, out) => out * (1 - out),
    expr: (net) => call('sigmoid', [net]),
    kinks: [],
    range: '(0, 1)',
  },
  /** Lecture, slide 50. */
  tanh: {
    kind: 'componentwise',
    value: tanh,
    slope: (_net, out) => 1 - out * out,
    expr: (net) => call('tanh', [net]),
    kinks: [],
    range: '(−1, 1)',
  },
  /** Lecture, slide 47 (figure only). Slope 0 at 0. */
  relu: {
    kind: 'componentwise',
    value: (net) => (net > 0 ? net : 0),
    slope: (net) => (net > 0 ? 1 : 0),
    expr: (net) => call('relu', [net]),
    kinks: [0],
    range: '[0, ∞)',
  },
  /** Maas, Hannun & Ng 2013; slope 0.01 left of zero and at it. */
  'leaky-relu': {
    kind: 'componentwise',
    value: (net) => (net > 0 ? net : (leak.top / leak.bottom) * net),
    slope: (net) => (net > 0 ? 1 : leak.top / leak.bottom),
    expr: (net) => call('leaky_relu', [net]),
    kinks: [0],
    range: '(−∞, ∞)',
  },
  softplus: {
    kind: 'componentwise',
    value: (net) => (net > 0 ? net + log1p(exp(-net)) : log1p(exp(net))),
    slope: (net) => sigmoid(net),
    expr: (net) => call('softplus', [net]),
    kinks: [],
    range: '(0, ∞)',
  },
  /** Lecture, slide 101. On the output layer only. */
  softmax: {
    kind: 'layer',
    value: (nets) => {
      const most = Math.max(...nets);
      const powers = nets.map((net) => exp(net - most));
      const total = powers.reduce((a, b) => a + b, 0);
      return powers.map((p) => p / total);
    },
    slope: (outs, i, j) => outs[i]! * ((i === j ? 1 : 0) - outs[j]!),
    expr: (nets, i) => call('softmax', nets, i),
    kinks: [],
    range: '(0, 1), sum 1',
  },
} as const satisfies Record<string, ComponentwiseActivation | LayerActivation>;

/** The name of an activation. */
export type ActivationName = keyof typeof rules;
export const activations: Readonly<Record<ActivationName, ComponentwiseActivation | LayerActivation>> = rules;
/** Every activation there is, by name. */
export const activationNames = Object.keys(rules) as ActivationName[];
/** What a hidden layer can be, the step included: it computes, but nothing can be learnt through it. */
export const hiddenActivationNames = activationNames.filter(
  (name) => activations[name].kind === 'componentwise',
);

/** An activation that acts on each net input by itself. */
export type UnitActivationName = Exclude<ActivationName, 'softmax'>;

const unitRule = (name: UnitActivationName): ComponentwiseActivation => rules[name];

/**
 * f(net) of an activation by its name.
 * @example activate('sigmoid', 0) // 0.5
 */
export const activate = (name: UnitActivationName, net: number): number => unitRule(name).value(net);

/**
 * f′(net) of an activation by its name.
 * @throws EngineError `no-slope` for the step, whose slope is of no use
 * @example activationSlope('sigmoid', 0) // 0.25
 */
export function activationSlope(name: UnitActivationName, net: number): number {
  const { slope, value } = unitRule(name);
  if (!slope) {
    throw new EngineError({
      code: 'no-slope',
      path: 'name',
      expected: 'an activation with a slope',
      found: name,
      cure: 'choose one that has it, such as sigmoid',
    });
  }
  return slope(net, value(net));
}
