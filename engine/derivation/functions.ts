import { exp, log, log1p, tanh } from '../math.ts';
import {
  call,
  minus,
  negate,
  number,
  one,
  power,
  product,
  quotient,
  sum,
  type CallExpr,
  type Expr,
} from './expr.ts';

/** The slope of leaky ReLU left of zero (Maas, Hannun & Ng 2013). */
export const leak = { top: 1, bottom: 100 } as const;

/**
 * A function of one or several numbers and everything known about it, in one place:
 * nothing else in the derivation engine names a function, so a new one is one new entry here.
 */
export interface FunctionRule {
  /** The value; `index` picks the component of a vector-valued function. */
  readonly evaluate: (args: readonly number[], index: number) => number;
  /**
   * The derivative by argument k; absent where it is of no use (the step).
   * It may contain `self` or a sibling component: `differentiate` writes those with the name of the quantity
   * that holds them, so that σ(net)(1 − σ(net)) becomes out(1 − out) without a special case.
   */
  readonly partial?: (k: number, args: readonly Expr[], self: CallExpr) => Expr;
  /** Arguments at which the slope jumps; central differences must stay away from them. */
  readonly kinks: readonly number[];
  /** `groups` are the arguments again, in parentheses where they are compound. */
  readonly tex: (args: readonly string[], index: number, groups: readonly string[]) => string;
  /** Set where the formula is a product, which needs parentheses under an exponent; the others hold together by themselves. */
  readonly texIsProduct?: true;
  /** A call of a function that `code.ts` defines in its preludes, in either language. */
  readonly code: (args: readonly string[], index: number) => string;
  readonly say: { readonly zh: string; readonly en: string };
}

export type FunctionName =
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky_relu'
  | 'step'
  | 'softplus'
  | 'softmax'
  | 'log_softmax'
  | 'exp'
  | 'ln'
  | 'xlny'
  | 'xovery';

const bracket = (s: string): string => `\\left(${s}\\right)`;

/** 1 / (1 + e^(−x)); the exponential's argument is never positive, so nothing overflows. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

export const functions: Readonly<Record<FunctionName, FunctionRule>> = {
  sigmoid: {
    evaluate: ([x]) => sigmoid(x!),
    partial: (_k, _args, self) => product([self, minus(one, self)]),
    kinks: [],
    tex: ([x]) => `\\sigma${bracket(x!)}`,
    code: ([x]) => `sigmoid(${x})`,
    say: { zh: 'S 型函数', en: 'sigmoid of' },
  },
  tanh: {
    evaluate: ([x]) => tanh(x!),
    partial: (_k, _args, self) => minus(one, power(self, 2)),
    kinks: [],
    tex: ([x]) => `\\tanh${bracket(x!)}`,
    code: ([x]) => `tanh(${x})`,
    say: { zh: '双曲正切', en: 'hyperbolic tangent of' },
  },
  relu: {
    evaluate: ([x]) => (x! > 0 ? x! : 0),
    partial: (_k, args) => call('step', args),
    kinks: [0],
    tex: ([x]) => `\\max${bracket(`0,\\,${x}`)}`,
    code: ([x]) => `relu(${x})`,
    say: { zh: '线性整流', en: 'rectifier of' },
  },
  leaky_relu: {
    evaluate: ([x]) => (x! > 0 ? x! : (leak.top / leak.bottom) * x!),
    // 1 on the right, the leak on the left: written with the step so that no new function is needed.
    partial: (_k, args) =>
      sum([
        number(leak.top, leak.bottom),
        product([number(leak.bottom - leak.top, leak.bottom), call('step', args)]),
      ]),
    kinks: [0],
    tex: ([x], _index, [g]) => `\\max${bracket(`\\tfrac{${leak.top}}{${leak.bottom}} \\cdot ${g},\\,${x}`)}`,
    code: ([x]) => `leaky_relu(${x})`,
    say: { zh: '带泄漏的线性整流', en: 'leaky rectifier of' },
  },
  step: {
    evaluate: ([x]) => (x! > 0 ? 1 : 0),
    kinks: [0],
    tex: ([x]) => `\\left[${x} > 0\\right]`,
    code: ([x]) => `step(${x})`,
    say: { zh: '阶跃', en: 'step of' },
  },
  softplus: {
    evaluate: ([x]) => (x! > 0 ? x! : 0) + log1p(exp(-Math.abs(x!))),
    partial: (_k, args) => call('sigmoid', args),
    kinks: [],
    tex: ([x]) => `\\ln\\left(1 + e^{${x}}\\right)`,
    code: ([x]) => `softplus(${x})`,
    say: { zh: '软加函数', en: 'softplus of' },
  },
  softmax: {
    evaluate: (xs, index) => {
      const most = Math.max(...xs);
      let total = 0;
      for (const x of xs) total += exp(x - most);
      return exp(xs[index]! - most) / total;
    },
    partial: (k, args, self) =>
      k === self.index
        ? product([self, minus(one, self)])
        : negate(product([self, call('softmax', args, k)])),
    kinks: [],
    tex: (xs, index) => `\\frac{e^{${xs[index]}}}{${xs.map((x) => `e^{${x}}`).join(' + ')}}`,
    code: (xs, index) => `softmax([${xs.join(', ')}])[${index}]`,
    say: { zh: '软最大值', en: 'softmax of' },
  },
  /** ln of a softmax component, taken together so that a component too small for a double still has a logarithm. */
  log_softmax: {
    evaluate: (xs, index) => {
      const most = Math.max(...xs);
      let total = 0;
      for (const x of xs) total += exp(x - most);
      return xs[index]! - most - log(total);
    },
    partial: (k, args, self) => minus(k === self.index ? one : number(0), call('softmax', args, k)),
    kinks: [],
    tex: (xs, index) =>
      `\\ln${bracket(`\\frac{e^{${xs[index]}}}{${xs.map((x) => `e^{${x}}`).join(' + ')}}`)}`,
    code: (xs, index) => `log_softmax([${xs.join(', ')}])[${index}]`,
    say: { zh: '软最大值的对数', en: 'log of the softmax of' },
  },
  exp: {
    evaluate: ([x]) => exp(x!),
    partial: (_k, _args, self) => self,
    kinks: [],
    tex: ([x]) => `e^{${x}}`,
    code: ([x]) => `exp(${x})`,
    say: { zh: '自然指数', en: 'e to the power' },
  },
  ln: {
    evaluate: ([x]) => log(x!),
    partial: (_k, args) => quotient(one, args[0]!),
    kinks: [],
    tex: ([x]) => `\\ln${bracket(x!)}`,
    code: ([x]) => `ln(${x})`,
    say: { zh: '自然对数', en: 'natural logarithm of' },
  },
  /** x · ln y with 0 · ln 0 = 0: a one-hot target must not make NaN out of a saturated output. */
  xlny: {
    evaluate: ([x, y]) => (x === 0 ? 0 : x! * log(y!)),
    partial: (k, args) => (k === 0 ? call('ln', [args[1]!]) : call('xovery', args)),
    kinks: [],
    tex: ([, y], _index, [x]) => `${x} \\ln${bracket(y!)}`,
    texIsProduct: true,
    code: ([x, y]) => `xlny(${x}, ${y})`,
    say: { zh: '乘对数', en: 'times log' },
  },
  /** x / y with 0 / 0 = 0: the slope of x · ln y, under the same convention. */
  xovery: {
    evaluate: ([x, y]) => (x === 0 ? 0 : x! / y!),
    partial: (k, args, self) => (k === 0 ? quotient(one, args[1]!) : negate(quotient(self, args[1]!))),
    kinks: [],
    tex: ([x, y]) => `\\frac{${x}}{${y}}`,
    code: ([x, y]) => `xovery(${x}, ${y})`,
    say: { zh: '除以', en: 'divided by' },
  },
};
