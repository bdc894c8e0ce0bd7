import { describe, expect, it } from 'vitest';
import { derivation } from '../../../../engine/derivation/derivation.ts';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import {
  call,
  minus,
  negate,
  number,
  one,
  power,
  product,
  quotient,
  ref,
  sum,
  type Expr,
} from '../../../../engine/derivation/expr.ts';
import {
  exprTex,
  isGiven,
  nameTex,
  numberTex,
  showValue,
  stepTex,
} from '../../../../engine/derivation/typeset.ts';
import { generalNames, lectureNames } from '../../../../engine/nn/names.ts';
import { onePass, repeat } from '../../../../engine/nn/optimizer.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { computed, given, oneStep, stepOf } from '../../../support/toy-derivation.ts';

const [a, b, c] = [ref('a'), ref('b'), ref('c')];
const positive = { a: 2, b: 3, c: 0.5 };
const negative = { a: -2, b: -0.04, c: -1e-7 };
const set = (e: Expr, numbers?: Readonly<Record<string, number>>): string => {
  const d = oneStep(numbers ?? positive, e);
  return exprTex(d, e, numbers && evaluate(d));
};

describe('parentheses and signs', () => {
  const table: readonly (readonly [string, Expr, string, string])[] = [
    // what, expression, in symbols, with a = −2, b = −0.04, c = −1e−7
    ['a sum of negatives', sum([a, b]), 'a + b', '-2 + \\left(-0.04\\right)'],
    ['a difference of negatives', minus(a, b), 'a - b', '-2 - \\left(-0.04\\right)'],
    ['a lone minus', negate(a), '-a', '-\\left(-2\\right)'],
    ['minus a product', negate(product([a, b])), '-a \\cdot b', '-\\left(-2\\right)\\left(-0.04\\right)'],
    [
      'minus a sum',
      { kind: 'negate', of: sum([a, b]) },
      '-\\left(a + b\\right)',
      '-\\left(-2 + \\left(-0.04\\right)\\right)',
    ],
    [
      'a sum of products',
      sum([product([a, b]), c]),
      'a \\cdot b + c',
      '\\left(-2\\right)\\left(-0.04\\right) + \\left(-1 \\times 10^{-7}\\right)',
    ],
    [
      'a product with a sum',
      product([a, minus(one, a)]),
      'a\\left(1 - a\\right)',
      '\\left(-2\\right)\\left(1 - \\left(-2\\right)\\right)',
    ],
    ['a power of a name', power(a, 2), 'a^{2}', '\\left(-2\\right)^{2}'],
    [
      'a power of a sum',
      power(minus(a, b), 2),
      '\\left(a - b\\right)^{2}',
      '\\left(-2 - \\left(-0.04\\right)\\right)^{2}',
    ],
    [
      'a power of a power',
      power(power(a, 2), 3),
      '\\left(a^{2}\\right)^{3}',
      '\\left(\\left(-2\\right)^{2}\\right)^{3}',
    ],
    [
      'a power of a product',
      power(product([a, b]), 2),
      '\\left(a \\cdot b\\right)^{2}',
      '\\left(\\left(-2\\right)\\left(-0.04\\right)\\right)^{2}',
    ],
    [
      'a power of a fraction',
      power(quotient(a, b), 2),
      '\\left(\\frac{a}{b}\\right)^{2}',
      '\\left(\\frac{-2}{-0.04}\\right)^{2}',
    ],
    [
      '½ of a square',
      product([number(1, 2), power(a, 2)]),
      '\\frac{1}{2} \\cdot a^{2}',
      '\\frac{1}{2}\\left(-2\\right)^{2}',
    ],
    ['a negative ratio', number(-1, 2), '-\\frac{1}{2}', '-\\frac{1}{2}'],
    [
      'plus a negative ratio',
      sum([a, number(-1, 2)]),
      'a + \\left(-\\frac{1}{2}\\right)',
      '-2 + \\left(-\\frac{1}{2}\\right)',
    ],
    [
      'a power of t ln o',
      power(call('xlny', [a, b]), 2),
      '\\left(a \\ln\\left(b\\right)\\right)^{2}',
      '\\left(\\left(-2\\right) \\ln\\left(-0.04\\right)\\right)^{2}',
    ],
    ['a function', call('sigmoid', [a]), '\\sigma\\left(a\\right)', '\\sigma\\left(-2\\right)'],
    [
      'a leaky rectifier',
      call('leaky_relu', [a]),
      '\\max\\left(\\tfrac{1}{100} \\cdot a,\\,a\\right)',
      '\\max\\left(\\tfrac{1}{100} \\cdot \\left(-2\\right),\\,-2\\right)',
    ],
  ];
  it.each(table)('%s', (_what, e, symbols, numbers) => {
    expect(set(e)).toBe(symbols);
    // ln of a negative number is not finite; only its looks are asked here.
    const d = oneStep(negative, number(0));
    expect(exprTex(d, e, evaluate(d))).toBe(numbers);
  });
  it('puts no dot before a parenthesis, with an exponent or without: ½(a − b)²', () => {
    expect(set(product([number(1, 2), power(minus(a, b), 2)]))).toBe('\\frac{1}{2}\\left(a - b\\right)^{2}');
  });
  it('puts a name with an upper mark in parentheses under an exponent', () => {
    const d = derivation(
      [given('w', 3, { base: 'w', sub: '11', sup: '(1)' })],
      [computed('y', power(ref('w'), 2))],
    );
    expect(exprTex(d, power(ref('w'), 2))).toBe('\\left(w_{11}^{(1)}\\right)^{2}');
    expect(exprTex(d, power(ref('w'), 2), evaluate(d))).toBe('3^{2}');
  });
});

describe('numberTex', () => {
  it('writes exponents as powers of ten', () => {
    expect(numberTex(5.3e-8)).toBe('5.3 \\times 10^{-8}');
    expect(numberTex(-2e21)).toBe('-2 \\times 10^{21}');
    expect(numberTex(1 / 3, { kind: 'display', decimals: 3 })).toBe('0.333');
  });
});

const d = repeat(onePass(lectureExample, { names: lectureNames }), 2);
const values = evaluate(d);

describe('nameTex', () => {
  it.each([
    ['w1_2_1', 'a_{21}'],
    ['w2_1_2', 'b_{12}'],
    ['b2', '\\theta_{2}'],
    ['net1_1', '\\mathit{net}_{h_{1}}'],
    ['out2_2', '\\mathit{out}_{o_{2}}'],
    ['eta', '\\eta'],
    ['d_E__w1_1_1', '\\frac{\\partial E}{\\partial a_{11}}'],
    ['d_E__net2_1', '\\delta_{o_{1}}'],
    [
      'd_E__out1_1__via_net2_1',
      '\\left.\\frac{\\partial E}{\\partial \\mathit{out}_{h_{1}}}\\right|_{\\mathit{net}_{o_{1}}}',
    ],
  ])('writes %s as the lecture does: %s', (id, tex) => {
    expect(nameTex(d, id)).toBe(tex);
  });
  it('spells a nickname out when asked', () => {
    expect(nameTex(d, 'd_E__net2_1', {}, true)).toBe('\\frac{\\partial E}{\\partial \\mathit{net}_{o_{1}}}');
  });
  it('marks a pass as seen from the present one', () => {
    expect(nameTex(d, 'w1_1_1_p2')).toBe('a_{11}^{\\mathrm{new}}');
    expect(nameTex(d, 'w1_1_1_p2', { now: 2 })).toBe('a_{11}');
    expect(nameTex(d, 'w1_1_1', { now: 2 })).toBe('a_{11}^{\\langle 1\\rangle}');
    expect(nameTex(d, 'w1_1_1_p3')).toBe('a_{11}^{\\langle 3\\rangle}');
    expect(nameTex(d, 'd_E_p2__net2_1_p2', { now: 2 })).toBe('\\delta_{o_{1}}');
    expect(nameTex(d, 'x1', { now: 2 })).toBe('x_{1}');
  });
  it('joins the mark to a layer that already stands above', () => {
    const general = repeat(onePass(lectureExample, { names: generalNames }), 2);
    expect(nameTex(general, 'w1_1_1_p2')).toBe('w_{11}^{(1)\\mathrm{new}}');
  });
  it('refuses an id that is not there', () => {
    expect(refusalOf(() => nameTex(d, 'w9')).code).toBe('unknown-quantity');
  });
});

describe('isGiven and showValue', () => {
  it('show numbers as they were given, computed ones by the policy', () => {
    const rounding = { kind: 'display', decimals: 6 } as const;
    expect(showValue(d, 'x1', values, rounding)).toBe('0.05');
    expect(showValue(d, 'out1_1', values, rounding)).toBe('0.595078');
    // ∂net/∂w is the input itself: passed on, not computed.
    expect(isGiven(d, 'd_net1_1__w1_1_1')).toBe(true);
    expect(showValue(d, 'd_net1_1__w1_1_1', values, rounding)).toBe('0.05');
    expect(isGiven(d, 'd_net2_1__w2_1_1')).toBe(false);
  });
});

describe('stepTex', () => {
  it('gives name, symbols, numbers and value apart', () => {
    expect(stepTex(d, stepOf(d, 'net1_1'), values, { rounding: { kind: 'display', decimals: 4 } })).toEqual({
      name: '\\mathit{net}_{h_{1}}',
      symbols: 'a_{11} \\cdot x_{1} + a_{21} \\cdot x_{2} + \\theta_{1}',
      numbers: '0.1 \\cdot 0.05 + 0.3 \\cdot 0.1 + 0.35',
      value: '0.3850',
    });
  });
  it('shows both names where there is a nickname', () => {
    expect(stepTex(d, stepOf(d, 'd_E__net2_1'), values).name).toBe(
      '\\delta_{o_{1}} = \\frac{\\partial E}{\\partial \\mathit{net}_{o_{1}}}',
    );
  });
  it('leaves the numbers out where they would only repeat the value', () => {
    expect(stepTex(d, stepOf(d, 'd_net1_1__w1_1_1'), values)).toEqual({
      name: '\\frac{\\partial \\mathit{net}_{h_{1}}}{\\partial a_{11}}',
      symbols: 'x_{1}',
      value: '0.05',
    });
  });
  it('calls the updated weight new in the pass that makes it, and plain in the next', () => {
    const update = stepTex(d, stepOf(d, 'w1_1_1_p2'), values);
    expect(update.name).toBe('a_{11}^{\\mathrm{new}}');
    expect(update.symbols).toBe('a_{11} - \\eta \\cdot \\frac{\\partial E}{\\partial a_{11}}');
    expect(stepTex(d, stepOf(d, 'net1_1_p2'), values).symbols).toBe(
      'a_{11} \\cdot x_{1} + a_{21} \\cdot x_{2} + \\theta_{1}',
    );
  });
  it('wraps every quantity, in symbols and with numbers, inside its parentheses', () => {
    const wrap = (id: string, tex: string): string => `<${id}|${tex}>`;
    expect(
      stepTex(d, stepOf(d, 'd_E__out2_1'), values, { wrap, rounding: { kind: 'display', decimals: 2 } }),
    ).toMatchObject({
      symbols: '<out2_1|\\mathit{out}_{o_{1}}> - <t1|t_{1}>',
      numbers: '<out2_1|0.69> - <t1|0.03>',
      value: '0.66',
    });
    const e = negate(a);
    const toy = oneStep(negative, e);
    expect(exprTex(toy, e, evaluate(toy), { wrap })).toBe('-\\left(<a|-2>\\right)');
  });
});
