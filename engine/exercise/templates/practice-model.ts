/** Exercises of chapter 9 on the first of the three steps, the model. */
import { product, ref, sum, type Expr } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { shuffle, type Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal } from '../draw.ts';
import { withGiven } from '../given.ts';
import { everywhere, instead } from '../mistakes.ts';
import type { Template, Variant } from '../template.ts';

/** Dense layers over a square image (slides 98–100). */
const dense = write(({ give, step }) => {
  const side = give('side', 'a', 28);
  const [h1, h2, out] = [give('h1', 'n_1', 30), give('h2', 'n_2', 20), give('out', 'n_3', 10)];
  const inputs = step('inputs', 'n_0', product([side, side]), {
    zh: '每个像素一个输入。',
    en: 'An input for each pixel.',
  });
  const layer = (id: string, from: Expr, to: Expr): Expr =>
    step(id, `N_${id.at(-1)}`, sum([product([from, to]), to]), {
      zh: '每对神经元一个权值，后一层每个神经元再加一个偏置。',
      en: 'A weight for each pair of neurons, and a bias for each neuron of the later layer.',
    });
  const layers = [layer('layer1', inputs, h1), layer('layer2', h1, h2), layer('layer3', h2, out)];
  step('total', 'N', sum(layers), { zh: '三层相加。', en: 'Add the three layers.' });
});
const denseMistakes = [
  instead('side-not-squared', 'inputs', ref('side')),
  everywhere('biases-forgotten', {
    layer1: product([ref('inputs'), ref('h1')]),
    layer2: product([ref('h1'), ref('h2')]),
    layer3: product([ref('h2'), ref('out')]),
  }),
  everywhere('input-biases-counted', {
    layer1: sum([product([ref('inputs'), ref('h1')]), ref('inputs')]),
    layer2: sum([product([ref('h1'), ref('h2')]), ref('h1')]),
    layer3: sum([product([ref('h2'), ref('out')]), ref('h2')]),
  }),
];

/** The last layer of a network, by what it is to answer. */
const lastLayer = write(({ give, step }) => {
  const [h, k] = [give('h', 'h', 20), give('k', 'K', 10)];
  step('last', 'N', sum([product([h, k]), k]), {
    zh: '每一类一个输出神经元：{h}乘{k}个权值，{k}个偏置。',
    en: 'An output neuron for each class: {h} times {k} weights and {k} biases.',
  });
});
const lastLayerMistakes = [
  instead('biases-forgotten', 'last', product([ref('h'), ref('k')])),
  instead('input-biases-counted', 'last', sum([product([ref('h'), ref('k')]), ref('h')])),
];
const pairs = ['identity-squares', 'sigmoid-entropy', 'softmax-entropy', 'sigmoids-entropy'] as const;
const pairFor = { amount: 0, 'yes-or-no': 1, 'one-of-many': 2, 'several-questions': 3 } as const;

function outputLayer(g: Generator): Variant {
  return {
    derivation: withGiven(lastLayer, { h: decimal(g, 12, 60, 1), k: decimal(g, 3, 11, 1) }),
    boxes: [
      ...shuffle(g, Object.entries(pairFor)).map(([id, which]) => ({
        kind: 'choice' as const,
        id,
        right: pairs[which],
        options: pairs.map((pair) => ({ id: pair })),
      })),
      ...numbers('last'),
    ],
    mistakes: lastLayerMistakes,
  };
}

export const parametersToCount: Template = {
  id: 'practice-parameters',
  version: 1,
  chapter: 'practice',
  kind: 'numbers',
  level: 1,
  minutes: 5,
  rounding: { kind: 'display', decimals: 0 },
  draw: (g) => ({
    derivation: withGiven(dense, {
      side: decimal(g, 16, 32, 2),
      h1: decimal(g, 30, 90, 10),
      h2: decimal(g, 12, 28, 2),
      out: decimal(g, 5, 11, 1),
    }),
    boxes: numbers('layer1', 'layer3', 'total'),
    mistakes: denseMistakes,
  }),
};

export const outputLayerToChoose: Template = {
  id: 'practice-output-layer',
  version: 1,
  chapter: 'practice',
  kind: 'choice',
  level: 1,
  minutes: 4,
  rounding: { kind: 'display', decimals: 0 },
  draw: outputLayer,
};
