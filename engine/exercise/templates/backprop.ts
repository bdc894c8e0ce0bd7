import type { Derivation } from '../../derivation/derivation.ts';
import { minus, negate, one, product, ref, sum, type Id } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { lectureNames } from '../../nn/names.ts';
import { onePass, repeat } from '../../nn/optimizer.ts';
import type { Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal, differentDecimals, signedDecimal } from '../draw.ts';
import { common, everywhere, instead } from '../mistakes.ts';
import { needed } from '../needed.ts';
import { networksDrawn } from '../networks.ts';
import type { Template } from '../template.ts';
import { backwardInOrder, chain, whichWay, wrongStep } from './backprop-steps.ts';

/** The lecture's network with other numbers (figure 5.8). @param ids what is asked for, or rested on by a mistake */
const pass = (...ids: Id[]): ((g: Generator) => Derivation) =>
  networksDrawn({ layers: [2, 2, 2], sharedBias: true }, (spec) =>
    needed(onePass(spec, { names: lectureNames }), ...ids),
  );
const outputPass = pass('E', 'w2_1_1_p2');
// The updated weights of the output layer are there for somebody to take by mistake.
const hiddenPass = pass('d_E__w1_1_1', 'w2_1_1_p2', 'w2_1_2_p2');

const chainTwice = chain((once) => needed(repeat(once, 2), 'E', 'E_p2'));

/** The error signals d of the lecture's recurrence, for one hidden neuron and two output neurons, outputs given. */
const signals = (g: Generator): Derivation =>
  write(({ give, step }) => {
    const x = give('x', 'y_j^{1}', signedDecimal(g, 0.5, 1.5, 0.1));
    const y = give('y', 'y_i^{2}', decimal(g, 0.21, 0.79, 0.01));
    const [y1, y2] = differentDecimals(g, 2, 0.21, 0.79, 0.01).map((v, i) =>
      give(`y${i + 1}`, `y_${i + 1}^{3}`, v),
    );
    const [t1, t2] = [1, 2].map((i) => give(`t${i}`, `y_${i}`, decimal(g, 0.02, 0.98, 0.01), 'target'));
    const [w1, w2] = [1, 2].map((i) =>
      give(`w${i}`, `w_{i${i}}^{2}`, signedDecimal(g, 0.3, 1.8, 0.1), 'weight'),
    );
    const rate = give('eta', '\\eta', decimal(g, 0.3, 0.9, 0.1), 'rate');
    const atOutput = {
      zh: '输出层的误差信号：输出减目标，乘以sigmoid在这里的斜率。',
      en: 'The error signal of an output neuron: output minus target, times the slope of the sigmoid there.',
    };
    const d1 = step('d1', 'd_1^{3}', product([y1!, minus(one, y1!), minus(y1!, t1!)]), atOutput, 'backward');
    const d2 = step('d2', 'd_2^{3}', product([y2!, minus(one, y2!), minus(y2!, t2!)]), atOutput, 'backward');
    const d = step(
      'd',
      'd_i^{2}',
      product([y, minus(one, y), sum([product([d1, w1!]), product([d2, w2!])])]),
      {
        zh: '两个误差信号各沿一条边回来，乘边上的权值，相加，再乘自己的斜率。',
        en: 'Two error signals come back, each along its edge: multiply by the weight of the edge, add, then multiply by the slope of this neuron.',
      },
      'backward',
    );
    step(
      'dw',
      '\\Delta w_{ji}^{1}',
      negate(product([rate, d, x])),
      {
        zh: '修正量：接收一端的误差信号乘发送一端的输出，乘学习率，取相反数。',
        en: 'The change: the error signal at the receiving end times the output at the sending end, times the learning rate, with a minus sign.',
      },
      'update',
    );
  });

const hiddenSlope = product([ref('y'), minus(one, ref('y'))]);
const comingBack = sum([product([ref('d1'), ref('w1')]), product([ref('d2'), ref('w2')])]);

/** Ways from a weight of the first layer to the error in a network of two hidden layers. */
const paths = (g: Generator): Derivation =>
  write(({ give, step }) => {
    const [n1, n2, n3] = differentDecimals(g, 3, 3, 12, 1).map((n, l) => give(`n${l + 1}`, `n_${l + 1}`, n));
    give('n0', 'n_0', decimal(g, 2, 12, 1));
    step('ways', 'N', product([n2!, n3!]), {
      zh: '从第一隐藏层的那一个神经元出发，先选第二隐藏层的一个，再选输出层的一个；每种选法是一条路。',
      en: 'From that one neuron of the first hidden layer, choose one of the second, then one of the output layer. Each choice is a path.',
    });
    step('edges', 'M', sum([product([n1!, n2!]), product([n2!, n3!])]), {
      zh: '误差信号经过的边：后两层之间的每条边走一次，不是每条路走一次。',
      en: 'The edges that error signals pass: each between the later layers once, not once for each path.',
    });
  });

/** Chapter 8, slides 76–91. */
export const backpropTemplates: readonly Template[] = [
  backwardInOrder,
  {
    id: 'backprop-paths',
    version: 1,
    chapter: 'backprop',
    kind: 'numbers',
    level: 1,
    minutes: 4,
    rounding: { kind: 'display', decimals: 0 },
    draw: (g) => ({
      derivation: paths(g),
      boxes: numbers('ways', 'edges'),
      mistakes: [
        instead('choices-added', 'ways', sum([ref('n2'), ref('n3')])),
        instead('all-neurons-counted', 'ways', product([ref('n1'), ref('n2'), ref('n3')])),
        instead('edges-multiplied', 'edges', product([ref('n1'), ref('n2'), ref('n2'), ref('n3')])),
      ],
    }),
  },
  {
    id: 'backprop-output-weight',
    version: 1,
    chapter: 'backprop',
    kind: 'numbers',
    level: 2,
    minutes: 12,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => ({
      derivation: outputPass(g),
      boxes: numbers('d_E__out2_1', 'd_out2_1__net2_1', 'd_E__net2_1', 'd_E__w2_1_1', 'w2_1_1_p2'),
      mistakes: (
        ['slope-forgotten', 'slope-at-output', 'half-forgotten', 'sign-flipped', 'rate-forgotten'] as const
      ).map(common),
    }),
  },
  whichWay,
  {
    id: 'backprop-error-signals',
    version: 1,
    chapter: 'backprop',
    kind: 'numbers',
    level: 2,
    minutes: 10,
    rounding: { kind: 'display', decimals: 5 },
    draw: (g) => ({
      derivation: signals(g),
      boxes: numbers('d1', 'd2', 'd', 'dw'),
      mistakes: [
        instead('sign-flipped', 'dw', product([ref('eta'), ref('d'), ref('x')])),
        // With the plus that belongs to it, this still gives the right change; by itself it gives the signals of another convention.
        everywhere('target-minus-output', {
          d1: product([ref('y1'), minus(one, ref('y1')), minus(ref('t1'), ref('y1'))]),
          d2: product([ref('y2'), minus(one, ref('y2')), minus(ref('t2'), ref('y2'))]),
          dw: product([ref('eta'), ref('d'), ref('x')]),
        }),
        everywhere('slope-forgotten', {
          d1: minus(ref('y1'), ref('t1')),
          d2: minus(ref('y2'), ref('t2')),
          d: comingBack,
        }),
        instead('path-dropped', 'd', product([hiddenSlope, ref('d1'), ref('w1')])),
        instead('edge-weights-forgotten', 'd', product([hiddenSlope, sum([ref('d1'), ref('d2')])])),
        instead('input-forgotten', 'dw', negate(product([ref('eta'), ref('d')]))),
      ],
    }),
  },
  {
    id: 'backprop-hidden-weight',
    version: 1,
    chapter: 'backprop',
    kind: 'numbers',
    level: 3,
    minutes: 20,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => ({
      derivation: hiddenPass(g),
      boxes: numbers('d_E__net2_1', 'd_E__net2_2', 'd_E__out1_1', 'd_E__net1_1', 'd_E__w1_1_1'),
      mistakes: (['slope-forgotten', 'path-dropped', 'weights-transposed', 'updated-weights'] as const).map(
        common,
      ),
    }),
  },
  {
    id: 'backprop-whole-pass',
    version: 1,
    chapter: 'backprop',
    kind: 'numbers',
    level: 3,
    minutes: 20,
    rounding: { kind: 'display', decimals: 5 },
    draw: (g) => ({
      derivation: chainTwice(g),
      boxes: numbers('E', 'w2_1_1_p2', 'w1_1_1_p2', 'E_p2'),
      mistakes: [
        common('half-forgotten'),
        common('slope-forgotten'),
        common('sign-flipped'),
        common('rate-forgotten'),
        common('bias-not-updated'),
      ],
    }),
  },
  wrongStep,
];
