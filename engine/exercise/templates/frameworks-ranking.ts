/** The exercise of chapter 10 on its ranking. */
import type { Derivation } from '../../derivation/derivation.ts';
import { minus, number, power, quotient, ref, sum, type Expr } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import type { Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal, signedDecimal } from '../draw.ts';
import { withGiven } from '../given.ts';
import { everywhere, instead } from '../mistakes.ts';
import type { Template } from '../template.ts';

/** One column of the ranking from two metrics, and Overall from three columns (slide 108). */
const ranking = write(({ give, step }) => {
  const score = (n: 1 | 2): Expr => {
    const x = give(`x${n}`, `x_${n}`, 5);
    const mean = give(`m${n}`, `\\bar{x}_${n}`, 3);
    const s = give(`s${n}`, `s_${n}`, 2);
    return step(`z${n}`, `z_${n}`, quotient(minus(x, mean), s), {
      zh: '标准分：减去平均数，再除以标准差。',
      en: 'The standard score: minus the mean, divided by the standard deviation.',
    });
  };
  const scores = [score(1), score(2)];
  const others = [give('c2', 'c_2', 0.1), give('c3', 'c_3', 0.2)];
  const column = step('column', 'c_1', quotient(sum(scores), number(2)), {
    zh: '一列是两个标准分的平均。',
    en: 'A column is the mean of two standard scores.',
  });
  step('overall', 'O', sum([column, ...others]), {
    zh: '总分是三列之和。',
    en: 'Overall is the sum of three columns.',
  });
});
const [x1, x2, m1, m2, s1, s2] = ['x1', 'x2', 'm1', 'm2', 's1', 's2'].map(ref);
const rankingMistakes = [
  everywhere('mean-not-subtracted', { z1: quotient(x1!, s1!), z2: quotient(x2!, s2!) }),
  everywhere('deviation-not-divided', { z1: minus(x1!, m1!), z2: minus(x2!, m2!) }),
  everywhere('variance-divided', {
    z1: quotient(minus(x1!, m1!), power(s1!, 2)),
    z2: quotient(minus(x2!, m2!), power(s2!, 2)),
  }),
  instead('sum-for-mean', 'column', sum([ref('z1'), ref('z2')])),
  instead('mean-for-sum', 'overall', (right) => quotient(right, number(3))),
];

const drawRanking = (g: Generator): Derivation => {
  const [m1, m2] = [decimal(g, 20, 40, 2), decimal(g, 130, 250, 10)];
  return withGiven(ranking, {
    s1: decimal(g, 4, 12, 0.5),
    s2: decimal(g, 40, 90, 5),
    m1,
    m2,
    x1: m1 + signedDecimal(g, 1, 18, 1),
    x2: m2 + signedDecimal(g, 10, 120, 10),
    c2: signedDecimal(g, 0.1, 1.2, 0.01),
    c3: signedDecimal(g, 0.1, 1.2, 0.01),
  });
};
export const rankingToScore: Template = {
  id: 'frameworks-standard-score',
  version: 1,
  chapter: 'frameworks',
  kind: 'numbers',
  level: 2,
  minutes: 6,
  rounding: { kind: 'display', decimals: 3 },
  draw: (g) => ({
    derivation: drawRanking(g),
    boxes: numbers('z1', 'z2', 'column', 'overall'),
    mistakes: rankingMistakes,
  }),
};
