import { call, minus, number, power, product, ref, sum, type Expr } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { integer, pick, shuffle } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal, signedDecimal } from '../draw.ts';
import { everywhere, instead } from '../mistakes.ts';
import type { Template } from '../template.ts';

/** Chapter 5, slides 54–62: how networks are counted, and in which order they are computed. */
export const networkSizeTemplates: readonly Template[] = [
  {
    id: 'count-parameters',
    version: 1,
    chapter: 'multilayer',
    kind: 'numbers',
    level: 1,
    minutes: 3,
    rounding: { kind: 'display', decimals: 0 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const n = [0, 1, 2, 3].map((l) => give(`n${l}`, `p_${l}`, 2 + integer(g, 9)));
        const weights = step('weights', 'W', sum([1, 2, 3].map((l) => product([n[l - 1]!, n[l]!]))), {
          zh: '每两层之间，一对神经元一个权值。',
          en: 'Between two layers, a weight for each pair of neurons.',
        });
        const biases = step('biases', 'B', sum(n.slice(1)), {
          zh: '每个计算的神经元一个偏置；输入层不计算，没有偏置。',
          en: 'A bias for each neuron that computes. The input layer does not, and has none.',
        });
        step('total', 'P', sum([weights, biases]), { zh: '加起来。', en: 'Together.' });
      });
      const n = [0, 1, 2, 3].map((l) => ref(`n${l}`));
      return {
        derivation,
        boxes: numbers('weights', 'biases', 'total'),
        mistakes: [
          instead('all-layers-multiplied', 'weights', product(n)),
          instead('input-biases-counted', 'biases', sum(n)),
          instead('biases-forgotten', 'total', ref('weights')),
        ],
      };
    },
  },
  {
    id: 'network-size',
    version: 1,
    chapter: 'multilayer',
    kind: 'numbers',
    level: 2,
    minutes: 5,
    rounding: { kind: 'display', decimals: 0 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const n = give('n', 'n', 2 + integer(g, 5));
        const k = give('k', 'k', 3 + integer(g, 4));
        const h = give('h', 'h', 7 + integer(g, 6));
        const m = give('m', 'm', 2 + integer(g, 4));
        step('depth', 'L', sum([k, number(1)]), {
          zh: '隐藏层数加一：输出层也算，输入层不算。',
          en: 'The hidden layers and one more: the output layer counts, the input layer does not.',
        });
        const first = step('first', 'A', sum([product([n, h]), h]), {
          zh: '第一个隐藏层：权值与偏置。',
          en: 'The first hidden layer: weights and biases.',
        });
        const between = step('between', 'B', product([minus(k, number(1)), sum([power(h, 2), h])]), {
          zh: '其余的隐藏层，每层一样多。',
          en: 'The other hidden layers, each with as many.',
        });
        const last = step('last', 'C', sum([product([h, m]), m]), {
          zh: '输出层。',
          en: 'The output layer.',
        });
        step('total', 'P', sum([first, between, last]), { zh: '加起来。', en: 'Together.' });
      });
      const [n, k, h, m] = [ref('n'), ref('k'), ref('h'), ref('m')];
      return {
        derivation,
        boxes: numbers('depth', 'total'),
        mistakes: [
          instead('input-layer-counted', 'depth', sum([k, number(2)])),
          instead('hidden-layers-only', 'depth', k),
          everywhere('biases-forgotten', {
            first: product([n, h]),
            between: product([minus(k, number(1)), power(h, 2)]),
            last: product([h, m]),
          }),
          instead('one-block-too-many', 'between', product([k, sum([power(h, 2), h])])),
        ],
      };
    },
  },
  {
    id: 'convolution-count',
    version: 1,
    chapter: 'multilayer',
    kind: 'numbers',
    level: 2,
    minutes: 5,
    rounding: { kind: 'display', decimals: 0 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const n = give('n', 'n', decimal(g, 12, 32, 2));
        const k = give('k', 'k', pick(g, [3, 5, 7]));
        const m = give('m', 'm', 2 + integer(g, 11));
        const o = step('side', 'o', sum([minus(n, k), number(1)]), {
          zh: '卷积核放得下的位置：边长相减，再加一。',
          en: 'Where the kernel fits along an edge: the difference of the edges, plus one.',
        });
        const neurons = step('neurons', 'N', product([power(o, 2), m]), {
          zh: '每张特征图的每个位置一个神经元。',
          en: 'A neuron for each place of each map.',
        });
        step('shared', 'S', sum([product([power(k, 2), m]), m]), {
          zh: '每张特征图只有一个核、一个偏置，在所有位置共用。',
          en: 'Each map has one kernel and one bias, used at all places.',
        });
        step('full', 'F', sum([product([power(n, 2), neurons]), neurons]), {
          zh: '全连接：每个神经元给每个像素一个权值，再加一个偏置。',
          en: 'Fully connected: each neuron has a weight for each pixel, and a bias.',
        });
      });
      const [n, k, m] = [ref('n'), ref('k'), ref('m')];
      return {
        derivation,
        boxes: numbers('side', 'neurons', 'shared', 'full'),
        mistakes: [
          instead('edge-one-short', 'side', minus(n, k)),
          everywhere('biases-forgotten', {
            shared: product([power(k, 2), m]),
            full: product([power(n, 2), ref('neurons')]),
          }),
          instead('one-kernel-for-all', 'shared', sum([power(k, 2), number(1)])),
        ],
      };
    },
    mayCoincide: true,
  },
  {
    id: 'evaluation-order',
    version: 1,
    chapter: 'multilayer',
    kind: 'order',
    level: 2,
    minutes: 3,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const names = shuffle(g, ['a', 'b', 'c', 'd', 'e']);
      const derivation = write(({ give, step }) => {
        const known = [
          give('x1', 'x_1', decimal(g, 0.2, 1, 0.1)),
          give('x2', 'x_2', decimal(g, 0.2, 1, 0.1)),
        ];
        names.forEach((name, place) => {
          // One from anywhere, across levels too; the other is the last, or for the first two an input.
          const other = place < 2 ? known[place]! : known.at(-1)!;
          const some = pick(g, known);
          const from = some === other ? [other] : [some, other];
          const weighted = from.map((of: Expr, j) =>
            product([
              give(`w_${name}${j + 1}`, `w_{${name}${j + 1}}`, signedDecimal(g, 0.5, 2, 0.5), 'weight'),
              of,
            ]),
          );
          known.push(
            step(name, name, call('tanh', [sum(weighted)]), {
              zh: '它读的都已算好，轮到它了。',
              en: 'All that it reads has been computed, so it is next.',
            }),
          );
        });
      });
      return {
        derivation,
        boxes: [{ kind: 'order', id: 'order', steps: ['a', 'b', 'c', 'd', 'e'] }],
        mistakes: [],
      };
    },
    maySaturate: true,
  },
];
