import { describe, expect, it } from 'vitest';
import {
  call,
  children,
  isNumber,
  minus,
  negate,
  number,
  one,
  power,
  product,
  quotient,
  reads,
  ref,
  rewrite,
  sum,
  withChildren,
  zero,
  type Expr,
} from '../../../../engine/derivation/expr.ts';

const [a, b, c] = [ref('a'), ref('b'), ref('c')];

describe('isNumber', () => {
  it('knows a constant, and its value however it is written', () => {
    expect(isNumber(number(2, 4))).toBe(true);
    expect(isNumber(number(2, 4), 0.5)).toBe(true);
    expect(isNumber(number(2, 4), 2)).toBe(false);
    expect(isNumber(a)).toBe(false);
  });
});

describe('negate', () => {
  it('turns −(t − o) into o − t, the positive term first', () => {
    expect(negate(minus(a, b))).toEqual(minus(b, a));
  });
  it('keeps the order where no term turns positive, or the first does', () => {
    expect(negate(sum([a, b]))).toEqual({ kind: 'sum', terms: [negate(a), negate(b)] });
    expect(negate({ kind: 'sum', terms: [negate(a), b] })).toEqual({ kind: 'sum', terms: [a, negate(b)] });
  });
  it('does not lead with a negative constant', () => {
    expect(negate(sum([number(1), negate(a)]))).toEqual({ kind: 'sum', terms: [a, number(-1)] });
  });
  it('undoes itself and changes the sign of a constant, never making −0', () => {
    expect(negate(negate(a))).toEqual(a);
    expect(negate(number(2, 3))).toEqual(number(-2, 3));
    expect(negate(zero)).toEqual(number(0));
  });
});

describe('sum', () => {
  it('drops zeros, flattens sums, and keeps the order', () => {
    expect(sum([a, zero, sum([c, b])])).toEqual({ kind: 'sum', terms: [a, c, b] });
  });
  it('is the term itself where only one is left, and 0 where none is', () => {
    expect(sum([zero, a])).toEqual(a);
    expect(sum([])).toEqual(zero);
    expect(minus(zero, zero)).toEqual(zero);
  });
});

describe('product', () => {
  it('cancels constants exactly: ½ · 2 · (−1) · a is −a', () => {
    expect(product([number(1, 2), number(2), number(-1), a])).toEqual({ kind: 'negate', of: a });
  });
  it('gathers what is left of the constants in front, in lowest terms', () => {
    expect(product([a, number(2, 3), b, number(3, 4)])).toEqual({
      kind: 'product',
      factors: [number(1, 2), a, b],
    });
  });
  it('pulls signs out and flattens products', () => {
    expect(product([negate(a), product([b, negate(c)])])).toEqual({ kind: 'product', factors: [a, b, c] });
    expect(product([negate(a), b])).toEqual({ kind: 'negate', of: { kind: 'product', factors: [a, b] } });
  });
  it('is 0 with a factor 0, 1 without factors, and the factor itself where only one is left', () => {
    expect(product([a, zero])).toEqual(zero);
    expect(product([])).toEqual(one);
    expect(product([one, a])).toEqual(a);
    expect(product([number(-1)])).toEqual(number(-1));
  });
  it('does not look for a ratio in decimals', () => {
    expect(product([number(0.01), a])).toEqual({ kind: 'product', factors: [number(0.01), a] });
  });
});

describe('quotient and power', () => {
  it('leave out a division by 1, a top of 0, and pull the sign out', () => {
    expect(quotient(a, one)).toEqual(a);
    expect(quotient(zero, a)).toEqual(zero);
    expect(quotient(negate(a), b)).toEqual({ kind: 'negate', of: { kind: 'quotient', top: a, bottom: b } });
    expect(quotient(a, b)).toEqual({ kind: 'quotient', top: a, bottom: b });
  });
  it('leave out an exponent of 1, and know that of 0', () => {
    expect(power(a, 0)).toEqual(one);
    expect(power(a, 1)).toEqual(a);
    expect(power(a, 2)).toEqual({ kind: 'power', base: a, exponent: 2 });
  });
});

const everyKind: readonly (readonly [Expr, readonly Expr[]])[] = [
  [number(1, 2), []],
  [a, []],
  [sum([a, b]), [a, b]],
  [negate(a), [a]],
  [product([a, b]), [a, b]],
  [quotient(a, b), [a, b]],
  [power(a, 3), [a]],
  [call('softmax', [a, b, c], 1), [a, b, c]],
];

describe.each(everyKind)('the parts of %j', (e, parts) => {
  it('are given left to right', () => {
    expect(children(e)).toEqual(parts);
  });
  it('can be put back, or others in their places', () => {
    expect(withChildren(e, parts)).toEqual(e);
    const others = parts.map((_, i) => ref(`z${i}`));
    expect(children(withChildren(e, others))).toEqual(others);
    expect({ ...withChildren(e, others), ...e }).toEqual(e);
  });
});

describe('rewrite', () => {
  it('goes from the outside in and does not enter an answer', () => {
    const e = sum([power(a, 2), product([a, b])]);
    const twice = rewrite(e, (part) =>
      part.kind === 'ref' && part.id === 'a' ? product([a, a]) : undefined,
    );
    expect(twice).toEqual({
      kind: 'sum',
      terms: [
        { kind: 'power', base: product([a, a]), exponent: 2 },
        { kind: 'product', factors: [product([a, a]), b] },
      ],
    });
    expect(rewrite(e, (part) => (part.kind === 'sum' ? c : a))).toEqual(c);
  });
  it('simplifies nothing by itself', () => {
    const e: Expr = { kind: 'sum', terms: [zero, a] };
    expect(rewrite(e, () => undefined)).toEqual(e);
  });
});

describe('reads', () => {
  it('names each quantity once, in reading order', () => {
    expect([...reads(sum([product([b, a]), quotient(b, c)]))]).toEqual(['b', 'a', 'c']);
    expect([...reads(number(3))]).toEqual([]);
  });
});
