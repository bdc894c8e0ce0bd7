/** Three classes: softmax, cross-entropy and the error signals, for the exercises of chapter 9. */
import type { Derivation } from '../../derivation/derivation.ts';
import { call, minus, negate, product, quotient, ref, sum, type Expr } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { integer, type Generator } from '../../random.ts';
import { differentDecimals } from '../draw.ts';
import { withGiven } from '../given.ts';
import { planted } from '../planted.ts';
import type { Template, Variant } from '../template.ts';

export const classes = [1, 2, 3] as const;

/** −Σ t ln p, read with other probabilities where somebody reads the wrong ones. */
export const crossEntropy = (p: (i: number) => Expr): Expr =>
  negate(sum(classes.map((i) => call('xlny', [ref(`t${i}`), p(i)]))));
export const lossOfClass = {
  zh: '交叉熵：期望为一的那一类，概率取对数，再取相反数；期望为零的两项没有了。',
  en: 'Cross-entropy: the logarithm of the probability of the class whose target is one, with a minus sign. The two terms whose targets are zero are gone.',
};

/** Slide 101 and 105. The ids are those of the chapter's own derivation. */
export const classifier: Derivation = write(({ give, step }) => {
  const z = classes.map((i) => give(`z${i}`, `z_${i}`, i));
  const t = classes.map((i) => give(`t${i}`, `t_${i}`, i === 3 ? 1 : 0, 'target'));
  const e = classes.map((i) =>
    step(`e${i}`, `e_${i}`, call('exp', [z[i - 1]!]), {
      zh: `取指数，把{z${i}}变成正数。`,
      en: `Take the exponential, which makes {z${i}} positive.`,
    }),
  );
  const s = step('s', 's', sum(e), { zh: '三个正数之和。', en: 'The sum of the three.' });
  const p = classes.map((i) =>
    step(`p${i}`, `p_${i}`, quotient(e[i - 1]!, s), {
      zh: `第${i}类占多大一份。`,
      en: `The share of class ${i}.`,
    }),
  );
  step(
    'L',
    'L',
    crossEntropy((i) => p[i - 1]!),
    lossOfClass,
    'loss',
  );
  for (const i of classes)
    step(
      `short${i}`,
      `\\delta_${i}`,
      minus(p[i - 1]!, t[i - 1]!),
      { zh: '误差信号：概率减期望。', en: 'The error signal: probability minus target.' },
      'backward',
    );
});

/** One of the three is the right class. */
export function oneHot(g: Generator): Record<string, number> {
  const right = 1 + integer(g, classes.length);
  return Object.fromEntries(classes.map((i) => [`t${i}`, i === right ? 1 : 0]));
}

/** Net inputs of one decimal, none equal. @param lowest above zero where they may be taken for probabilities by mistake */
export function classifierDrawn(g: Generator, d: Derivation, lowest = -1): Derivation {
  const z = differentDecimals(g, 3, lowest, 2.5, 0.1);
  return withGiven(d, { ...Object.fromEntries(z.map((value, i) => [`z${i + 1}`, value])), ...oneHot(g) });
}

const signals = (i: number): Expr => minus(ref(`t${i}`), ref(`p${i}`));

function goneWrong(g: Generator): Variant {
  const d = classifierDrawn(g, classifier, 0.2);
  return planted(
    g,
    d,
    d.steps.map(({ quantity }) => quantity.id),
    [
      ['e2', ref('z2')],
      ['e3', call('exp', [negate(ref('z3'))])],
      ['s', sum([ref('e1'), ref('e2')])],
      ['s', sum(classes.map((i) => ref(`z${i}`)))],
      ['p1', quotient(ref('z1'), ref('s'))],
      ['p2', quotient(ref('e2'), sum([ref('e1'), ref('e3')]))],
      ['p3', product([ref('e3'), ref('s')])],
      ['L', (right) => negate(right)],
      ['L', crossEntropy((i) => ref(`p${(i % 3) + 1}`))],
      ['short1', signals(1)],
      ['short2', signals(2)],
      ['short3', signals(3)],
    ],
  );
}

export const practiceWrongStep: Template = {
  id: 'practice-wrong-step',
  version: 1,
  chapter: 'practice',
  kind: 'wrong-step',
  level: 3,
  minutes: 8,
  rounding: { kind: 'display', decimals: 4 },
  draw: goneWrong,
};
