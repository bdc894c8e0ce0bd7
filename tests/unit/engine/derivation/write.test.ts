import { expect, it } from 'vitest';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import { power, product, number } from '../../../../engine/derivation/expr.ts';
import { sayName } from '../../../../engine/derivation/speak.ts';
import { nameTex } from '../../../../engine/derivation/typeset.ts';
import { letter, write } from '../../../../engine/derivation/write.ts';

it('reads letters as TeX writes them', () => {
  expect(letter('w')).toEqual({ base: 'w' });
  expect(letter('w_1^{(2)}')).toEqual({ base: 'w', sub: '1', sup: '(2)' });
  expect(letter("\\sigma'_h")).toEqual({ base: "\\sigma'", sub: 'h' });
});

it('names the derivative of a function of one variable with d, in formulas and aloud', () => {
  const square = write(({ give, step }) => {
    const x = give('x', 'x', 3);
    step('y', 'y', power(x, 2), { zh: '平方。', en: 'Square it.' });
    step(
      'dy_dx',
      { of: 'y', by: 'x', ordinary: true },
      product([number(2), x]),
      { zh: '求导。', en: 'Differentiate.' },
      'backward',
    );
  });
  expect(evaluate(square).get('dy_dx')).toBe(6);
  expect(nameTex(square, 'dy_dx')).toBe('\\frac{\\mathrm{d}y}{\\mathrm{d}x}');
  expect(sayName(square, 'dy_dx', 'zh')).toBe('y 对 x 的导数');
  expect(sayName(square, 'dy_dx', 'en')).toBe('the derivative of y with respect to x');
});

it('gives a step without a sentence the reason that it is so by definition, in both languages', () => {
  const d = write(({ give, step }) => void step('y', 'y', power(give('x', 'x', 3), 2)));
  expect(d.steps[0]!.reason).toEqual({ code: 'note', zh: '照定义。', en: 'By definition.' });
});
