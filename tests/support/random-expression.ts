import type { Expr } from '../../engine/derivation/expr.ts';
import { functions, type FunctionName } from '../../engine/derivation/functions.ts';
import { integer, pick, uniform, type Generator } from '../../engine/random.ts';
import { plainValue } from '../oracles/plain-value.ts';

/** An expression and numbers at which it has a value and a slope. */
export interface Sample {
  readonly expr: Expr;
  readonly numbers: Readonly<Record<string, number>>;
}

const names = ['a', 'b', 'c'];
const functionNames = Object.keys(functions) as FunctionName[];
const arity = (fn: FunctionName): number =>
  fn === 'softmax' || fn === 'log_softmax' ? 3 : fn === 'xlny' || fn === 'xovery' ? 2 : 1;

/** Larger values, and slopes with them, say more about cancellation than about rules. */
const largest = 50;

/** An expression as a plain tree: none of the simplifying constructors is used. */
function tree(g: Generator, depth: number, allowed: readonly FunctionName[]): Expr {
  const inner = (): Expr => tree(g, depth - 1, allowed);
  const several = (): Expr[] => Array.from({ length: 2 + integer(g, 2) }, inner);
  if (depth === 0) {
    if (integer(g, 3) > 0) return { kind: 'ref', id: pick(g, names) };
    return { kind: 'number', top: integer(g, 7) - 3, bottom: 1 + integer(g, 3) };
  }
  switch (integer(g, 6)) {
    case 0:
      return { kind: 'sum', terms: several() };
    case 1:
      return { kind: 'negate', of: inner() };
    case 2:
      return { kind: 'product', factors: several() };
    case 3:
      return { kind: 'quotient', top: inner(), bottom: inner() };
    case 4:
      return { kind: 'power', base: inner(), exponent: integer(g, 4) };
    default: {
      const fn = pick(g, allowed);
      const n = arity(fn);
      const index = fn === 'softmax' || fn === 'log_softmax' ? integer(g, n) : 0;
      return { kind: 'call', fn, args: Array.from({ length: n }, inner), index };
    }
  }
}

/**
 * A random expression over a, b, c, up to three constructions deep.
 * @param without functions to leave out, e.g. the step, which has no derivative
 */
export function randomExpression(g: Generator, without: readonly FunctionName[] = []): Sample {
  const allowed = functionNames.filter((fn) => !without.includes(fn));
  for (;;) {
    const expr = tree(g, 1 + integer(g, 3), allowed);
    const numbers = Object.fromEntries(names.map((id) => [id, 4 * uniform(g) - 2]));
    const value = plainValue(expr, numbers);
    if (Number.isFinite(value) && Math.abs(value) < largest) return { expr, numbers };
  }
}
