import { describe, expect, it } from 'vitest';
import { codeOf, script } from '../../../../engine/derivation/code.ts';
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
  type Expr,
} from '../../../../engine/derivation/expr.ts';
import { functions } from '../../../../engine/derivation/functions.ts';
import { onePass } from '../../../../engine/nn/optimizer.ts';
import { readScript } from '../../../oracles/read-script.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { oneStep } from '../../../support/toy-derivation.ts';

const [a, b] = [ref('a'), ref('b')];

describe('codeOf', () => {
  const table: readonly (readonly [Expr, string])[] = [
    [number(3), '3'],
    [number(1, 2), '1 / 2'],
    [minus(a, b), 'a - b'],
    [minus(negate(a), product([number(2), b])), '-a - ((2) * b)'],
    [negate(power(a, 2)), '-(a ** 2)'],
    [power(negate(a), 2), '(-a) ** 2'],
    [product([number(1, 2), power(minus(a, b), 2)]), '(1 / 2) * ((a - b) ** 2)'],
    [quotient(one, product([a, b])), '(1) / (a * b)'],
    [product([call('sigmoid', [a]), minus(one, call('sigmoid', [a]))]), 'sigmoid(a) * ((1) - sigmoid(a))'],
    [call('softmax', [a, minus(a, b)], 1), 'softmax([a, a - b])[1]'],
  ];
  it.each(table)('%j is %s in both languages', (e, code) => {
    expect(codeOf(e, 'python')).toBe(code);
    expect(codeOf(e, 'typescript')).toBe(code);
  });
});

describe('script', () => {
  const d = onePass(lectureExample);
  const values = evaluate(d);

  it('defines every function that a formula can hold, in both languages', () => {
    const python = script(d, values, 'python');
    const typescript = script(d, values, 'typescript');
    for (const name of Object.keys(functions)) {
      expect(python).toContain(`def ${name}(`);
      expect(typescript).toContain(`const ${name} = (`);
    }
  });
  it('gives the inputs in full, then each step and its check, then a report', () => {
    const toy = oneStep({ a: 0.1, b: -3 }, product([a, b]));
    const lines = script(toy, evaluate(toy), 'python').trimEnd().split('\n');
    expect(lines.slice(-7)).toEqual([
      'a = 0.1',
      'b = -3.0',
      '',
      'y = a * b',
      `check('y', y, ${0.1 * -3})`,
      '',
      "print('1 values hold')",
    ]);
    expect(script(toy, evaluate(toy), 'typescript')).toContain(
      `const y = a * b;\ncheck('y', y, ${0.1 * -3});`,
    );
  });
  it('computes with the inputs it was evaluated with, not those of the derivation', () => {
    const other = evaluate(d, { inputs: { x1: 7 } });
    expect(readScript(script(d, other, 'python')).values['x1']).toBe(7);
  });
  it('rounds each step where the values were, in both languages', () => {
    const rounding = { kind: 'step', decimals: 3 } as const;
    const rounded = evaluate(d, { rounding });
    const python = script(d, rounded, 'python', rounding);
    expect(python).toContain('out1_1 = rounded(sigmoid(net1_1), 3)');
    expect(readScript(python).values['E']).toBe(0.444);
    expect(script(d, rounded, 'typescript', rounding)).toContain(
      'const out1_1 = rounded(sigmoid(net1_1), 3);',
    );
    expect(script(d, values, 'python', { kind: 'display', decimals: 3 })).toBe(script(d, values, 'python'));
  });
});
