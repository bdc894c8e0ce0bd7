import type { Derivation } from '../../derivation/derivation.ts';
import {
  call,
  minus,
  negate,
  number,
  one,
  product,
  quotient,
  ref,
  sum,
  type Expr,
} from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { integer, pick, shuffle, type Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal, signedDecimal } from '../draw.ts';
import { withGiven } from '../given.ts';
import { everywhere, instead } from '../mistakes.ts';
import { needed } from '../needed.ts';
import type { Template, Variant } from '../template.ts';
import { outputLayerToChoose, parametersToCount } from './practice-model.ts';
import {
  classes,
  classifier,
  classifierDrawn,
  crossEntropy,
  lossOfClass,
  oneHot,
  practiceWrongStep,
} from './practice-classifier.ts';

const each = (of: (i: number) => Expr, name: string): Record<string, Expr> =>
  Object.fromEntries(classes.map((i) => [`${name}${i}`, of(i)]));
const at = (name: string, i: number): Expr => ref(`${name}${i}`);

const shares = needed(classifier, 'p1', 'p2', 'p3');
const shareMistakes = [
  everywhere(
    'exponential-forgotten',
    each((i) => at('z', i), 'e'),
  ),
  everywhere(
    'exponent-negated',
    each((i) => call('exp', [negate(at('z', i))]), 'e'),
  ),
  everywhere(
    'own-share-left-out',
    each((i) => quotient(at('e', i), sum(classes.filter((j) => j !== i).map((j) => at('e', j)))), 'p'),
  ),
];

const targetMinusOutput = everywhere(
  'target-minus-output',
  each((i) => minus(at('t', i), at('p', i)), 'short'),
);
const signalMistakes = [
  targetMinusOutput,
  everywhere(
    'targets-forgotten',
    each((i) => at('p', i), 'short'),
  ),
  everywhere(
    'slope-too-many',
    each((i) => product([minus(at('p', i), at('t', i)), at('p', i), minus(one, at('p', i))]), 'short'),
  ),
];

/** Probabilities as they are, the loss, and its slope by the one that counts. */
const lossOfShares = write(({ give, step }) => {
  const p = classes.map((i) => give(`p${i}`, `p_${i}`, i / 6));
  const t = classes.map((i) => give(`t${i}`, `t_${i}`, i === 3 ? 1 : 0, 'target'));
  step(
    'L',
    'L',
    crossEntropy((i) => p[i - 1]!),
    lossOfClass,
    'loss',
  );
  step(
    'slope',
    "L'",
    negate(sum(classes.map((i) => call('xovery', [t[i - 1]!, p[i - 1]!])))),
    {
      zh: '损失对正确那一类的概率求导：对数的导数是倒数，带着负号。',
      en: 'The derivative of the loss by the probability of the right class: that of the logarithm is the reciprocal, and the minus sign stays.',
    },
    'backward',
  );
});
const given = sum(classes.map((i) => product([at('t', i), at('p', i)])));
const lossMistakes = [
  everywhere('minus-forgotten', { L: (right) => negate(right), slope: (right) => negate(right) }),
  instead('log-base-ten', 'L', (right) => quotient(right, call('ln', [number(10)]))),
  instead('targets-forgotten', 'L', negate(sum(classes.map((i) => call('ln', [at('p', i)]))))),
  instead('logarithm-forgotten', 'L', minus(one, given)),
  instead('slope-of-exponential', 'slope', negate(given)),
];

function probabilities(g: Generator): Record<string, number> {
  const [first, second] = [decimal(g, 0.05, 0.6, 0.01), decimal(g, 0.05, 0.3, 0.01)];
  const p = shuffle(g, [first, second, Number((1 - first - second).toFixed(2))]);
  return Object.fromEntries(p.map((value, i) => [`p${i + 1}`, value]));
}

/** One sigmoid output and the slopes of both losses by its net input. */
const twoLosses = write(({ give, step }) => {
  const z = give('z', 'z', -4);
  const t = give('t', 't', 1, 'target');
  const p = step('p', 'p', call('sigmoid', [z]), {
    zh: '净输入经过sigmoid。',
    en: 'The net input through the sigmoid.',
  });
  step(
    'squared',
    "E'",
    product([minus(p, t), p, minus(one, p)]),
    {
      zh: '平方误差的斜率：输出减目标，再乘sigmoid的斜率。',
      en: 'The slope of the squared error: output minus target, times the slope of the sigmoid.',
    },
    'backward',
  );
  step(
    'entropy',
    "L'",
    minus(p, t),
    {
      zh: '交叉熵的斜率：sigmoid的斜率约掉了，只剩输出减目标。',
      en: 'The slope of the cross-entropy: the slope of the sigmoid has cancelled, and output minus target is left.',
    },
    'backward',
  );
  step(
    'ratio',
    'r',
    quotient(ref('entropy'), ref('squared')),
    { zh: '后者是前者的多少倍。', en: 'How many times the one is the other.' },
    'backward',
  );
});
const [p, t] = [ref('p'), ref('t')];
const twoLossesMistakes = [
  everywhere('target-minus-output', {
    squared: product([minus(t, p), p, minus(one, p)]),
    entropy: minus(t, p),
  }),
  instead('slope-forgotten', 'squared', minus(p, t)),
  instead('slope-too-many', 'entropy', product([minus(p, t), p, minus(one, p)])),
];
/** Net inputs, by the ratio of the two slopes they lead to. */
const sizes = { 'below-10': [1.2, 2], '10-to-50': [2.4, 3.6], 'above-50': [4.2, 5] } as const;

function confidentlyWrong(g: Generator): Variant {
  const size = pick(g, Object.keys(sizes) as (keyof typeof sizes)[]);
  const [least, most] = sizes[size];
  const far = decimal(g, least, most, 0.1);
  const target = integer(g, 2);
  return {
    derivation: withGiven(twoLosses, { z: target === 1 ? -far : far, t: target }),
    boxes: [
      { kind: 'choice', id: 'size', right: size, options: Object.keys(sizes).map((id) => ({ id })) },
      ...numbers('squared', 'entropy'),
    ],
    mistakes: twoLossesMistakes,
  };
}

const samples = [1, 2, 3, 4] as const;
/** A single number as the answer to four samples (slide 106). */
const total = write(({ give, step }) => {
  const b = give('b', 'b', 0, 'bias');
  const lr = give('lr', '\\eta', 0.1, 'rate');
  const targets = samples.map((r) => give(`t${r}`, `t_${r}`, r, 'target'));
  const s = step(
    'grad_sum',
    'S',
    sum(targets.map((target) => minus(b, target))),
    {
      zh: '每个样本的损失对{b}求导是{b}减目标，四个相加。',
      en: 'The loss of a sample has the derivative {b} minus target. Add the four.',
    },
    'backward',
  );
  const mean = step(
    'grad_mean',
    'M',
    quotient(s, number(samples.length)),
    { zh: '平均就是总和除以样本数。', en: 'The mean is the sum divided by the number of samples.' },
    'backward',
  );
  const why = { zh: '减去学习率乘梯度。', en: 'Minus the learning rate times the gradient.' };
  step('b_sum', 'b_S', minus(b, product([lr, s])), why, 'update');
  step('b_mean', 'b_M', minus(b, product([lr, mean])), why, 'update');
});
const [b, lr] = [ref('b'), ref('lr')];
const totalMistakes = [
  everywhere('sign-flipped', {
    b_sum: sum([b, product([lr, ref('grad_sum')])]),
    b_mean: sum([b, product([lr, ref('grad_mean')])]),
  }),
  everywhere('rate-forgotten', { b_sum: minus(b, ref('grad_sum')), b_mean: minus(b, ref('grad_mean')) }),
  // With the plus that belongs to it, this still gives the right step.
  everywhere('target-minus-output', {
    grad_sum: (right) => negate(right),
    b_sum: sum([b, product([lr, ref('grad_sum')])]),
    b_mean: sum([b, product([lr, ref('grad_mean')])]),
  }),
  instead('mean-for-sum', 'grad_sum', (right) => quotient(right, number(samples.length))),
  instead('sum-for-mean', 'grad_mean', ref('grad_sum')),
];

const rounded = (decimals: number) => ({ kind: 'display', decimals }) as const;
const drawnFrom =
  (d: Derivation, boxes: Variant['boxes'], mistakes: Variant['mistakes']) => (g: Generator) => ({
    derivation: classifierDrawn(g, d),
    boxes,
    mistakes,
  });

/** Chapter 9, slides 92–106. */
export const practiceTemplates: readonly Template[] = [
  parametersToCount,
  outputLayerToChoose,
  {
    id: 'practice-softmax',
    version: 1,
    chapter: 'practice',
    kind: 'numbers',
    level: 1,
    minutes: 5,
    rounding: rounded(4),
    draw: drawnFrom(shares, numbers('s', 'p1', 'p3'), shareMistakes),
  },
  {
    id: 'practice-cross-entropy',
    version: 1,
    chapter: 'practice',
    kind: 'numbers',
    level: 1,
    minutes: 4,
    rounding: rounded(4),
    draw: (g) => ({
      derivation: withGiven(lossOfShares, { ...probabilities(g), ...oneHot(g) }),
      boxes: numbers('L', 'slope'),
      mistakes: lossMistakes,
    }),
  },
  {
    id: 'practice-error-signals',
    version: 1,
    chapter: 'practice',
    kind: 'numbers',
    level: 2,
    minutes: 8,
    rounding: rounded(4),
    draw: drawnFrom(classifier, numbers('L', 'short1', 'short2', 'short3'), signalMistakes),
  },
  {
    id: 'practice-sum-or-mean',
    version: 1,
    chapter: 'practice',
    kind: 'numbers',
    level: 2,
    minutes: 6,
    rounding: rounded(4),
    draw: (g) => ({
      derivation: withGiven(total, {
        b: signedDecimal(g, 0.5, 2, 0.5),
        lr: decimal(g, 0.1, 0.9, 0.05),
        ...Object.fromEntries(samples.map((r) => [`t${r}`, decimal(g, 0.2, 4, 0.2)])),
      }),
      boxes: numbers('grad_sum', 'grad_mean', 'b_sum', 'b_mean'),
      mistakes: totalMistakes,
    }),
  },
  {
    id: 'practice-two-losses',
    version: 1,
    chapter: 'practice',
    kind: 'predict',
    level: 3,
    minutes: 7,
    rounding: rounded(5),
    // Being wrong and sure of it is the matter.
    maySaturate: true,
    draw: confidentlyWrong,
  },
  practiceWrongStep,
];
