import type { Derivation } from '../../derivation/derivation.ts';
import { minus, negate, number, one, product, quotient, ref, sum, type Expr } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { onePass, repeat } from '../../nn/optimizer.ts';
import { shuffle, type Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal, signedDecimal } from '../draw.ts';
import { withGiven } from '../given.ts';
import { everywhere, instead } from '../mistakes.ts';
import { needed } from '../needed.ts';
import { networksDrawn } from '../networks.ts';
import type { Box, Template } from '../template.ts';
import { peakOfUnit, systolicArray } from './frameworks-hardware.ts';
import { rankingToScore } from './frameworks-ranking.ts';

/** What each line of a training step is for; `clear` has no step by hand. */
const lines = ['line-forward', 'line-loss', 'line-backward', 'line-step', 'line-clear'] as const;
const lineFor = { output: 0, error: 1, derivative: 2, weight: 3 } as const;
const whichLine = (g: Generator): Box[] =>
  shuffle(g, Object.entries(lineFor)).map(([id, which]) => ({
    kind: 'choice',
    id,
    right: lines[which],
    options: lines.map((line) => ({ id: line })),
  }));
const neuron = networksDrawn({ layers: [1, 1] }, (spec) => needed(onePass(spec), 'E', 'w1_1_1_p2'));

/** A training loop, twice through (slide 109 and the programs of the chapter). */
const loop = networksDrawn({ layers: [1, 1] }, (spec) => repeat(onePass(spec), 2));
const loopOrder = [
  'out1_1',
  'E',
  'd_E__w1_1_1',
  'w1_1_1_p2',
  'out1_1_p2',
  'E_p2',
  'd_E_p2__w1_1_1_p2',
] as const;

/** y = wx, e = ½(y − t)²; the second backward pass adds to the first, because nothing was cleared. */
const accumulated = write(({ give, step }) => {
  const x = give('x', 'x', 1);
  const t = give('t', 't', 1, 'target');
  const w = give('w', 'w', 1, 'weight');
  const lr = give('lr', '\\eta', 0.1, 'rate');
  const slope = {
    zh: '误差对权值的导数：预测减目标，乘输入。',
    en: 'The derivative of the error by the weight: prediction minus target, times the input.',
  };
  const g1 = step('g1', 'g_1', product([minus(product([w, x]), t), x]), slope, 'backward');
  const w1 = step(
    'w1',
    'w_1',
    minus(w, product([lr, g1])),
    { zh: '第一次更新。', en: 'The first update.' },
    'update',
  );
  const g2 = step('g2', 'g_2', product([minus(product([w1, x]), t), x]), slope, 'backward');
  const held = step(
    'held',
    'G',
    sum([g1, g2]),
    {
      zh: '没有清零，新的导数加在旧的上面。',
      en: 'Nothing was cleared, so the new derivative is added to the old one.',
    },
    'backward',
  );
  step(
    'w2',
    'w_2',
    minus(w1, product([lr, held])),
    { zh: '第二次更新用的是两次之和。', en: 'The second update uses the sum of both.' },
    'update',
  );
});
const [w, w1, lr] = [ref('w'), ref('w1'), ref('lr')];
const accumulatedMistakes = [
  everywhere('input-forgotten', {
    g1: minus(product([w, ref('x')]), ref('t')),
    g2: minus(product([w1, ref('x')]), ref('t')),
  }),
  everywhere('sign-flipped', {
    w1: sum([w, product([lr, ref('g1')])]),
    w2: sum([w1, product([lr, ref('held')])]),
  }),
  everywhere('rate-forgotten', { w1: minus(w, ref('g1')), w2: minus(w1, ref('held')) }),
  instead('gradients-cleared', 'held', ref('g2')),
  instead('first-gradient-only', 'held', ref('g1')),
];

/** Two output neurons that share one bias, as in the lecture, or have one each, as in a framework's layer. */
const biases = write(({ give, step }) => {
  const theta = give('theta', '\\theta', 0.5, 'bias');
  const rate = give('lr', '\\eta', 0.5, 'rate');
  const signal = (i: 1 | 2): Expr => {
    const o = give(`o${i}`, `o_${i}`, 0.5);
    const t = give(`t${i}`, `t_${i}`, 0.5, 'target');
    return step(
      `d${i}`,
      `\\delta_${i}`,
      product([minus(o, t), o, minus(one, o)]),
      {
        zh: '误差信号：输出减目标，乘sigmoid的斜率。',
        en: 'The error signal: output minus target, times the slope of the sigmoid.',
      },
      'backward',
    );
  };
  const [d1, d2] = [signal(1), signal(2)];
  step(
    'shared',
    "\\theta'",
    minus(theta, product([rate, sum([d1, d2])])),
    {
      zh: '一个偏置通到两个神经元，有两条路，导数相加。',
      en: 'One bias reaches two neurons. There are two paths, and the derivatives add up.',
    },
    'update',
  );
  for (const [i, d] of [
    [1, d1],
    [2, d2],
  ] as const)
    step(
      `own${i}`,
      `\\theta'_${i}`,
      minus(theta, product([rate, d])),
      {
        zh: '各有一个偏置，就各用自己的误差信号。',
        en: 'With a bias each, each has its own error signal alone.',
      },
      'update',
    );
});
const [theta, d1, d2] = [ref('theta'), ref('d1'), ref('d2')];
const uphill = {
  shared: sum([theta, product([lr, sum([d1, d2])])]),
  own1: sum([theta, product([lr, d1])]),
  own2: sum([theta, product([lr, d2])]),
};
const biasMistakes = [
  everywhere('slope-forgotten', { d1: minus(ref('o1'), ref('t1')), d2: minus(ref('o2'), ref('t2')) }),
  everywhere('sign-flipped', uphill),
  everywhere('rate-forgotten', {
    shared: minus(theta, sum([d1, d2])),
    own1: minus(theta, d1),
    own2: minus(theta, d2),
  }),
  instead('mean-for-sum', 'shared', minus(theta, product([lr, quotient(sum([d1, d2]), number(2))]))),
  // With the plus that belongs to it, this still gives the right biases.
  everywhere('target-minus-output', {
    d1: (right) => negate(right),
    d2: (right) => negate(right),
    ...uphill,
  }),
];
const rounded = (decimals: number) => ({ kind: 'display', decimals }) as const;
const drawn = (d: Derivation, numbersOf: (g: Generator) => Record<string, number>) => (g: Generator) =>
  withGiven(d, numbersOf(g));
const drawAccumulated = drawn(accumulated, (g) => ({
  x: signedDecimal(g, 0.5, 1.5, 0.1),
  t: signedDecimal(g, 0.5, 2.5, 0.1),
  w: signedDecimal(g, 0.2, 1.8, 0.1),
  lr: decimal(g, 0.1, 0.6, 0.1),
}));
const drawBiases = drawn(biases, (g) => ({
  theta: signedDecimal(g, 0.1, 0.9, 0.05),
  lr: decimal(g, 0.3, 0.9, 0.1),
  o1: decimal(g, 0.21, 0.79, 0.01),
  o2: decimal(g, 0.21, 0.79, 0.01),
  t1: decimal(g, 0.02, 0.98, 0.01),
  t2: decimal(g, 0.02, 0.98, 0.01),
}));

/** Chapter 10, slides 107–121. */
export const frameworksTemplates: readonly Template[] = [
  {
    id: 'frameworks-which-line',
    version: 1,
    chapter: 'frameworks',
    kind: 'choice',
    level: 1,
    minutes: 3,
    rounding: rounded(4),
    draw: (g) => ({ derivation: neuron(g), boxes: whichLine(g), mistakes: [] }),
  },
  {
    id: 'frameworks-order',
    version: 1,
    chapter: 'frameworks',
    kind: 'order',
    level: 1,
    minutes: 3,
    rounding: rounded(4),
    draw: (g) => ({
      derivation: loop(g),
      boxes: [{ kind: 'order', id: 'order', steps: shuffle(g, loopOrder) }],
      mistakes: [],
    }),
  },
  systolicArray,
  peakOfUnit,
  rankingToScore,
  {
    id: 'frameworks-gradients-kept',
    version: 1,
    chapter: 'frameworks',
    kind: 'numbers',
    level: 2,
    minutes: 8,
    rounding: rounded(4),
    draw: (g) => ({
      derivation: drawAccumulated(g),
      boxes: numbers('g1', 'w1', 'g2', 'w2'),
      mistakes: accumulatedMistakes,
    }),
  },
  {
    id: 'frameworks-shared-bias',
    version: 1,
    chapter: 'frameworks',
    kind: 'numbers',
    level: 3,
    minutes: 8,
    rounding: rounded(5),
    draw: (g) => ({
      derivation: drawBiases(g),
      boxes: numbers('d1', 'd2', 'shared', 'own1', 'own2'),
      mistakes: biasMistakes,
    }),
  },
];
