import { describe, expect, it } from 'vitest';
import { derivation } from '../../../../engine/derivation/derivation.ts';
import { evaluate, evaluateExpr } from '../../../../engine/derivation/evaluate.ts';
import {
  call,
  minus,
  negate,
  number,
  power,
  product,
  quotient,
  ref,
  sum,
  type Expr,
} from '../../../../engine/derivation/expr.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { computed, given } from '../../../support/toy-derivation.ts';

const [x, y] = [ref('x'), ref('y')];

describe('evaluateExpr', () => {
  const table: readonly (readonly [string, Expr, number])[] = [
    ['a constant', number(2, 3), 2 / 3],
    ['a quantity', x, 3],
    ['a sum', sum([x, y, number(1)]), -1],
    ['a difference', minus(x, y), 8],
    ['a negative', negate(x), -3],
    ['a product', product([number(2), x, y]), -30],
    ['a quotient', quotient(x, y), -0.6],
    ['a power', power(y, 3), -125],
    ['a power 0', { kind: 'power', base: y, exponent: 0 }, 1],
    ['a call', call('relu', [y]), 0],
    ['a component', call('softmax', [x, x], 1), 0.5],
  ];
  it.each(table)('%s', (_what, e, value) => {
    expect(evaluateExpr(e, (id) => (id === 'x' ? 3 : -5))).toBe(value);
  });
  it('runs left to right, so that the last bit is always the same', () => {
    const terms = [number(0.1), number(0.2), number(0.3)];
    expect(evaluateExpr(sum(terms), () => NaN)).toBe(0.1 + 0.2 + 0.3);
    expect(evaluateExpr(sum(terms.toReversed()), () => NaN)).toBe(0.3 + 0.2 + 0.1);
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
  });
});

const d = derivation(
  [given('x', 0.5), given('y', 1 / 3)],
  [
    computed('a', product([x, y])),
    computed('b', product([ref('a'), number(10)])),
    computed('c', sum([ref('b'), y])),
  ],
);

describe('evaluate', () => {
  it('computes every quantity, in order', () => {
    expect([...evaluate(d).keys()]).toEqual(['x', 'y', 'a', 'b', 'c']);
    expect(evaluate(d).get('c')).toBe(0.5 * (1 / 3) * 10 + 1 / 3);
  });
  it('takes other values for inputs, 0 too, and leaves the derivation alone', () => {
    expect(evaluate(d, { inputs: { x: 0 } }).get('b')).toBe(0);
    expect(evaluate(d).get('x')).toBe(0.5);
  });
  it('goes on with a number put in place of a computed one', () => {
    const carried = evaluate(d, { overrides: { a: 2 } });
    expect(carried.get('b')).toBe(20);
    expect(carried.get('x')).toBe(0.5);
  });
  it('rounds each result, never the given numbers, and goes on with the rounded one', () => {
    const rounded = evaluate(d, { rounding: { kind: 'step', decimals: 2 } });
    expect([...rounded.values()]).toEqual([0.5, 1 / 3, 0.17, 1.7, 2.03]);
  });
  it('keeps every digit when rounding is only for display', () => {
    expect([...evaluate(d, { rounding: { kind: 'display', decimals: 2 } })]).toEqual([...evaluate(d)]);
  });
  it('does not take a property of every object for a value', () => {
    const named = derivation([given('constructor', 1)], [computed('toString', ref('constructor'))]);
    expect(evaluate(named).get('toString')).toBe(1);
  });
  it.each([
    ['an input', { inputs: { x: Infinity } }, 'x'],
    ['an input that is no number', { inputs: { y: NaN } }, 'y'],
    ['an overridden value', { overrides: { b: -Infinity } }, 'b'],
    ['a result', { inputs: { x: 1e308, y: 1e308 } }, 'a'],
  ])('names the first quantity that left the finite numbers: %s', (_what, options, path) => {
    expect(refusalOf(() => evaluate(d, options))).toMatchObject({ code: 'non-finite', path });
  });
});
