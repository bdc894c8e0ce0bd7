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
import { sayExpr, sayName, speak } from '../../../../engine/derivation/speak.ts';
import { generalNames, lectureNames } from '../../../../engine/nn/names.ts';
import { onePass, repeat } from '../../../../engine/nn/optimizer.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { computed, given, oneStep, stepOf } from '../../../support/toy-derivation.ts';

const [a, b, c] = [ref('a'), ref('b'), ref('c')];
const say = (e: Expr, lang: 'zh' | 'en'): string => sayExpr(e, lang, (id) => id);

describe('sayExpr', () => {
  const table: readonly (readonly [Expr, string, string])[] = [
    [number(2), '2', '2'],
    [number(1, 2), '2 分之 1', '1 over 2'],
    [sum([a, b, negate(c)]), 'a 加 b 减 c', 'a plus b minus c'],
    [negate(a), '负 a', 'minus a'],
    [product([a, minus(one, a)]), 'a 乘 括号 1 减 a 括号完', 'a times open bracket 1 minus a close bracket'],
    [power(minus(a, b), 2), '括号 a 减 b 括号完 的平方', 'open bracket a minus b close bracket squared'],
    [power(a, 3), 'a 的 3 次方', 'a to the power 3'],
    [quotient(a, b), 'a 除以 b', 'a divided by b'],
    [call('sigmoid', [a]), 'a 的S 型函数', 'sigmoid of a'],
    [
      call('exp', [negate(a)]),
      '括号 负 a 括号完 的自然指数',
      'e to the power open bracket minus a close bracket',
    ],
    [call('xlny', [a, b]), 'a 乘 b 的自然对数', 'a times natural logarithm of b'],
    [call('xovery', [a, b]), 'a 除以 b', 'a divided by b'],
    [call('softmax', [a, b], 1), 'a、b 的软最大值 的第 2 个分量', 'component 2 of softmax of a, b'],
  ];
  it.each(table)('%j', (e, zh, en) => {
    expect(say(e, 'zh')).toBe(zh);
    expect(say(e, 'en')).toBe(en);
  });

  // Pairs of different meaning must not sound alike.
  const pairs: readonly (readonly [Expr, Expr])[] = [
    [product([a, sum([b, c])]), sum([product([a, b]), c])],
    [
      { kind: 'sum', terms: [a, negate(sum([b, c]))] },
      { kind: 'sum', terms: [a, negate(b), c] },
    ],
    [quotient(a, product([b, c])), product([quotient(a, b), c])],
    [power(product([a, b]), 2), product([a, power(b, 2)])],
    [power(quotient(a, b), 2), quotient(a, power(b, 2))],
    [power({ kind: 'negate', of: a }, 2), negate(power(a, 2))],
    [quotient(quotient(a, b), c), quotient(a, quotient(b, c))],
    [call('ln', [product([a, b])]), product([a, call('ln', [b])])],
    [quotient(a, number(1, 2)), quotient(quotient(a, one), number(2))],
    [power(number(1, 2), 2), quotient(one, power(number(2), 2))],
    [power(call('ln', [a]), 2), call('ln', [power(a, 2)])],
    [call('sigmoid', [quotient(a, b)]), quotient(call('sigmoid', [a]), b)],
    [product([number(1, 2), a]), number(1, 2)],
  ];
  it.each(pairs)('tells %j from %j by ear', (one, other) => {
    for (const lang of ['zh', 'en'] as const) expect(say(one, lang)).not.toBe(say(other, lang));
  });
});

const d = repeat(onePass(lectureExample, { names: lectureNames }), 2);
const values = evaluate(d);

describe('sayName', () => {
  it.each([
    ['w1_2_1', 'a 2 1', 'a 2 1'],
    ['b2', '偏置 θ 2', 'bias theta 2'],
    ['eta', '学习率', 'the learning rate'],
    ['net1_1', 'net h 1', 'net h 1'],
    ['d_E__net2_1', '误差信号 δ o 1', 'error signal delta o 1'],
    [
      'd_E__w1_1_1',
      '误差 E 对 a 1 1 的偏导数',
      'the partial derivative of the error E with respect to a 1 1',
    ],
    [
      'd_E__out1_1__via_net2_1',
      '误差 E 对 out h 1 的偏导数，只算经过 net o 1 的一份',
      'the partial derivative of the error E with respect to out h 1, the share through net o 1',
    ],
    ['w1_1_1_p2', '新的 a 1 1', 'the new a 1 1'],
    ['w1_1_1_p3', '第 3 遍的 a 1 1', 'pass 3, a 1 1'],
  ])('%s', (id, zh, en) => {
    expect(sayName(d, id, 'zh')).toBe(zh);
    expect(sayName(d, id, 'en')).toBe(en);
  });
  it('says the layer of general names, and the digits one by one', () => {
    const general = onePass(lectureExample, { names: generalNames });
    expect(sayName(general, 'w1_1_2', 'en')).toBe('layer 1, w 1 2');
    expect(sayName(general, 'w1_1_2', 'zh')).toBe('第 1 层的 w 1 2');
  });
});

describe('speak', () => {
  it('says name, formula, numbers, result', () => {
    expect(speak(d, stepOf(d, 'd_E__out2_1'), values, 'en')).toBe(
      'the partial derivative of the error E with respect to out o 1 equals out o 1 minus t 1; with numbers, 0.6935 minus 0.03; the result is 0.6635.',
    );
    expect(speak(d, stepOf(d, 'd_E__out2_1'), values, 'zh')).toBe(
      '误差 E 对 out o 1 的偏导数 等于 out o 1 减 t 1，代入得 0.6935 减 0.03，结果是 0.6635。',
    );
  });
  it('does not say a number twice', () => {
    expect(speak(d, stepOf(d, 'd_net2_1__out1_1'), values, 'en')).toBe(
      'the partial derivative of net o 1 with respect to out h 1 equals b 1 1, which is 0.5.',
    );
  });
  it('says a negative number as minus, and rounds as it is told', () => {
    const toy = oneStep({ a: -0.5, b: 2 }, product([a, b]));
    const spoken = speak(toy, toy.steps[0]!, evaluate(toy), 'en', { kind: 'display', decimals: 1 });
    expect(spoken).toBe('y equals a times b; with numbers, minus 0.5 times 2; the result is minus 1.0.');
  });
  it('says a negative number in brackets where one could not hear how far the minus reaches', () => {
    const toy = oneStep({ a: -0.5 }, minus(one, power(a, 2)));
    const spoken = (lang: 'zh' | 'en'): string => speak(toy, toy.steps[0]!, evaluate(toy), lang);
    expect(spoken('en')).toContain('with numbers, 1 minus open bracket minus 0.5 close bracket squared');
    expect(spoken('zh')).toContain('代入得 1 减 括号 负 0.5 括号完 的平方');
  });
  it('names the quantities as seen from the step’s own pass', () => {
    expect(speak(d, stepOf(d, 'd_E_p2__out2_1_p2'), values, 'en')).toMatch(
      /^the partial derivative of the error E with/,
    );
  });
  it('says a name that holds an underscore or a dollar as it is', () => {
    const odd = derivation([given('a', 1, { base: '$&' })], [computed('y', sum([a, one]))]);
    expect(speak(odd, odd.steps[0]!, evaluate(odd), 'en')).toContain('$& plus 1');
  });
});
