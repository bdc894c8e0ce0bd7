import type { FunctionName } from './functions.ts';

/** Name of a quantity: a legal identifier in Python and TypeScript, and safe in an address. Opaque: nothing parses it.
 *  @example 'd_E__w1_2_1' */
export type Id = string;

/**
 * A scalar expression over quantities: the right-hand side of a step.
 * It can be evaluated, set as a formula, spoken, printed as code and differentiated, each in a file of its own.
 * Constants are ratios, so that ⅔ is never shown as 0.6667 and ½ · 2 cancels exactly.
 */
export type Expr =
  | { readonly kind: 'number'; readonly top: number; readonly bottom: number }
  | { readonly kind: 'ref'; readonly id: Id }
  | { readonly kind: 'sum'; readonly terms: readonly Expr[] }
  | { readonly kind: 'negate'; readonly of: Expr }
  | { readonly kind: 'product'; readonly factors: readonly Expr[] }
  | { readonly kind: 'quotient'; readonly top: Expr; readonly bottom: Expr }
  | { readonly kind: 'power'; readonly base: Expr; readonly exponent: number } // a natural number
  | {
      readonly kind: 'call';
      readonly fn: FunctionName;
      readonly args: readonly Expr[];
      readonly index: number;
    };

export type NumberExpr = Extract<Expr, { kind: 'number' }>;
export type CallExpr = Extract<Expr, { kind: 'call' }>;

/** A constant, a whole number or the ratio top / bottom. */
export const number = (top: number, bottom = 1): Expr => ({ kind: 'number', top, bottom });
/** A quantity, by its name. */
export const ref = (id: Id): Expr => ({ kind: 'ref', id });
export const zero = number(0);
export const one = number(1);

/** A function of the registry; `index` says which component of a vector-valued one (softmax), 0 otherwise. */
export const call = (fn: FunctionName, args: readonly Expr[], index = 0): Expr => ({
  kind: 'call',
  fn,
  args,
  index,
});

/** Whether `e` is a constant (the constant `value`, when given). */
export const isNumber = (e: Expr, value?: number): e is NumberExpr =>
  e.kind === 'number' && (value === undefined || e.top === value * e.bottom);

/** −e, pushed inwards so that −(t − o) reads o − t. */
export function negate(e: Expr): Expr {
  if (e.kind === 'number') return number(e.top === 0 ? 0 : -e.top, e.bottom);
  if (e.kind === 'negate') return e.of;
  if (e.kind !== 'sum') return { kind: 'negate', of: e };
  const flipped = e.terms.map(negate);
  const positive = flipped.findIndex((t) => t.kind !== 'negate' && !(t.kind === 'number' && t.top < 0));
  if (positive <= 0) return { kind: 'sum', terms: flipped };
  return { kind: 'sum', terms: [flipped[positive]!, ...flipped.toSpliced(positive, 1)] };
}

/** a + b + …, without zeros; the order of the terms is kept, because readers follow it. */
export function sum(terms: readonly Expr[]): Expr {
  const kept = terms.flatMap((t) => (t.kind === 'sum' ? t.terms : [t])).filter((t) => !isNumber(t, 0));
  if (kept.length === 0) return zero;
  return kept.length === 1 ? kept[0]! : { kind: 'sum', terms: kept };
}

/** a − b. */
export const minus = (a: Expr, b: Expr): Expr => sum([a, negate(b)]);

/** a · b · …; constants are gathered exactly in front, signs pulled out, ones dropped. */
export function product(factors: readonly Expr[]): Expr {
  let top = 1;
  let bottom = 1;
  const kept: Expr[] = [];
  const take = (f: Expr): void => {
    if (f.kind === 'product') f.factors.forEach(take);
    else if (f.kind === 'negate') {
      top = -top;
      take(f.of);
    } else if (f.kind === 'number') {
      top *= f.top;
      bottom *= f.bottom;
    } else kept.push(f);
  };
  factors.forEach(take);
  if (top === 0) return zero;
  const common = greatestCommonDivisor(top, bottom);
  const constant = Math.abs(top) === bottom ? [] : [number(Math.abs(top) / common, bottom / common)];
  const all = [...constant, ...kept];
  const plain: Expr = all.length === 0 ? one : all.length === 1 ? all[0]! : { kind: 'product', factors: all };
  return top < 0 ? negate(plain) : plain;
}

/** 1 where a number is not whole: decimals such as 0.01 have no ratio worth cancelling. */
function greatestCommonDivisor(a: number, b: number): number {
  if (!Number.isInteger(a) || !Number.isInteger(b)) return 1;
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}

/** top / bottom; a zero on top and a one below are cleared away. */
export function quotient(top: Expr, bottom: Expr): Expr {
  if (isNumber(top, 0)) return zero;
  if (isNumber(bottom, 1)) return top;
  return top.kind === 'negate' ? negate(quotient(top.of, bottom)) : { kind: 'quotient', top, bottom };
}

/** base to a natural exponent. */
export const power = (base: Expr, exponent: number): Expr =>
  exponent === 0 ? one : exponent === 1 ? base : { kind: 'power', base, exponent };

/** The parts of an expression, left to right. */
export function children(e: Expr): readonly Expr[] {
  switch (e.kind) {
    case 'number':
    case 'ref':
      return [];
    case 'sum':
      return e.terms;
    case 'product':
      return e.factors;
    case 'call':
      return e.args;
    case 'negate':
      return [e.of];
    case 'quotient':
      return [e.top, e.bottom];
    case 'power':
      return [e.base];
  }
}

/** The same expression with each part replaced; nothing is simplified. */
export function withChildren(e: Expr, parts: readonly Expr[]): Expr {
  switch (e.kind) {
    case 'number':
    case 'ref':
      return e;
    case 'sum':
      return { kind: 'sum', terms: parts };
    case 'product':
      return { kind: 'product', factors: parts };
    case 'call':
      return { ...e, args: parts };
    case 'negate':
      return { kind: 'negate', of: parts[0]! };
    case 'quotient':
      return { kind: 'quotient', top: parts[0]!, bottom: parts[1]! };
    case 'power':
      return { ...e, base: parts[0]! };
  }
}

/** Rewrites from the outside in: where `rule` answers, its answer stands and is not entered. */
export function rewrite(e: Expr, rule: (e: Expr) => Expr | undefined): Expr {
  return (
    rule(e) ??
    withChildren(
      e,
      children(e).map((c) => rewrite(c, rule)),
    )
  );
}

/** Ids read by `e`, each once, in reading order. */
export function reads(e: Expr, into: Set<Id> = new Set()): Set<Id> {
  if (e.kind === 'ref') into.add(e.id);
  for (const c of children(e)) reads(c, into);
  return into;
}
