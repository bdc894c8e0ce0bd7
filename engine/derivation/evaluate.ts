import { EngineError } from '../errors.ts';
import { decimalSum } from '../math/decimal.ts';
import type { Derivation } from './derivation.ts';
import type { Expr, Id } from './expr.ts';
import { functions } from './functions.ts';
import { full, roundTo, type Rounding } from './rounding.ts';

/** The value of each quantity, by its id. */
export type Values = ReadonlyMap<Id, number>;

export interface EvaluateOptions {
  /** Other values for inputs. */
  readonly inputs?: Readonly<Record<Id, number>>;
  /** Values put in place of computed ones: a student's own results, whose error is then carried forward. */
  readonly overrides?: Readonly<Record<Id, number>>;
  readonly rounding?: Rounding;
}

/**
 * Value of `e`; `get` gives the value of a quantity. Sums and products run left to right, so the last bit is always the same.
 * @param decimal sums and products exact in the decimals they are taken of, as `Derivation.decimal` says
 */
export function evaluateExpr(e: Expr, get: (id: Id) => number, decimal = false): number {
  const value = (part: Expr): number => evaluateExpr(part, get, decimal);
  switch (e.kind) {
    case 'number':
      return e.top / e.bottom;
    case 'ref':
      return get(e.id);
    case 'negate':
      return -value(e.of);
    case 'quotient':
      return value(e.top) / value(e.bottom);
    case 'sum': {
      if (decimal) {
        return decimalSum(e.terms.map((t) => (t.kind === 'product' ? t.factors.map(value) : [value(t)])));
      }
      let total = 0;
      for (const t of e.terms) total += value(t);
      return total;
    }
    case 'product': {
      if (decimal) return decimalSum([e.factors.map(value)]);
      let total = 1;
      for (const f of e.factors) total *= value(f);
      return total;
    }
    case 'power': {
      // Multiplied out: the built-in power may differ in its last bit from one engine to another.
      const base = value(e.base);
      let total = 1;
      for (let i = 0; i < e.exponent; i++) total *= base;
      return total;
    }
    case 'call':
      return functions[e.fn].evaluate(e.args.map(value), e.index);
  }
}

/**
 * Computes every quantity, in order.
 * @throws EngineError `non-finite`, naming the first quantity that left the finite numbers
 */
export function evaluate(d: Derivation, options: EvaluateOptions = {}): Values {
  const { inputs = {}, overrides = {}, rounding = full } = options;
  const values = new Map<Id, number>();
  const get = (id: Id): number => values.get(id)!;
  const keep = (id: Id, value: number): void => {
    if (!Number.isFinite(value)) throw nonFinite(id, value);
    values.set(id, value);
  };
  for (const { quantity, value } of d.inputs) {
    keep(quantity.id, Object.hasOwn(inputs, quantity.id) ? inputs[quantity.id]! : value);
  }
  for (const { quantity, expr } of d.steps) {
    const { id } = quantity;
    if (Object.hasOwn(overrides, id)) keep(id, overrides[id]!);
    else {
      const exact = evaluateExpr(expr, get, d.decimal);
      keep(id, rounding.kind === 'step' ? roundTo(exact, rounding.decimals) : exact);
    }
  }
  return values;
}

const nonFinite = (id: Id, value: number): EngineError =>
  new EngineError({
    code: 'non-finite',
    path: id,
    expected: 'a finite number',
    found: String(value),
    cure: 'the numbers have grown too large, or a saturated output met the opposite target; make weights, inputs or the learning rate smaller',
  });
