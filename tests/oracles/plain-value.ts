import type { Expr } from '../../engine/derivation/expr.ts';

/** Nearer than this to a kink, a pole or the edge of a domain, an expression counts as having no value. */
const margin = 0.05;

const clear = (x: number): number => (Math.abs(x) < margin ? NaN : x);
const positive = (x: number): number => (x < margin ? NaN : x);

function softmax(xs: readonly number[], index: number): number {
  const total = xs.reduce((sum, x) => sum + Math.exp(x), 0);
  return Math.exp(xs[index]!) / total;
}

const calls: Readonly<Record<string, (xs: readonly number[], index: number) => number>> = {
  sigmoid: ([x]) => 1 / (1 + Math.exp(-x!)),
  tanh: ([x]) => Math.tanh(x!),
  relu: ([x]) => Math.max(0, clear(x!)),
  leaky_relu: ([x]) => (clear(x!) > 0 ? x! : clear(x!) / 100),
  step: ([x]) => (Number.isNaN(clear(x!)) ? NaN : x! > 0 ? 1 : 0),
  softplus: ([x]) => Math.log(1 + Math.exp(x!)),
  softmax,
  log_softmax: (xs, index) => Math.log(softmax(xs, index)),
  exp: ([x]) => Math.exp(x!),
  ln: ([x]) => Math.log(positive(x!)),
  xlny: ([x, y]) => x! * Math.log(positive(y!)),
  xovery: ([x, y]) => x! / clear(y!),
};

/**
 * The value of an expression by the meaning of its parts, with the platform's functions; NaN where it is
 * within a margin of having none, or no slope.
 */
export function plainValue(e: Expr, names: Readonly<Record<string, number>>): number {
  const inner = (part: Expr): number => plainValue(part, names);
  switch (e.kind) {
    case 'number':
      return e.top / e.bottom;
    case 'ref':
      return names[e.id]!;
    case 'negate':
      return 0 - inner(e.of);
    case 'sum':
      return e.terms.map(inner).reduce((a, b) => a + b, 0);
    case 'product':
      return e.factors.map(inner).reduce((a, b) => a * b, 1);
    case 'quotient':
      return inner(e.top) / clear(inner(e.bottom));
    case 'power':
      return inner(e.base) ** e.exponent;
    case 'call':
      return calls[e.fn]!(e.args.map(inner), e.index);
  }
}
