import type { Derivation } from '../../derivation/derivation.ts';
import { minus, number, product, ref, sum, type Expr, type Id } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { lectureNames } from '../../nn/names.ts';
import { forward, network } from '../../nn/network.ts';
import { shuffle, type Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { differentDecimals, signedDecimal } from '../draw.ts';
import {
  activationLeftOut,
  biasLeftOut,
  indicesSwapped,
  layerSkipped,
  mirrored,
  weightsLeftOut,
} from '../forward-mistakes.ts';
import { everywhere, instead } from '../mistakes.ts';
import { needed } from '../needed.ts';
import { networksDrawn } from '../networks.ts';
import { planted } from '../planted.ts';
import type { Option, Template, Variant } from '../template.ts';

const layerOfThree = networksDrawn({ layers: [3, 3] }, (spec) => needed(forward(spec), 'out1_2'));
const twoLayers = networksDrawn({ layers: [2, 2, 2], sharedBias: true }, (spec) =>
  needed(forward(spec, { names: lectureNames }), 'out2_1'),
);
const toOneOutput = networksDrawn({ layers: [2, 2, 1], sharedBias: true }, (spec) =>
  forward(spec, { names: lectureNames }),
);
const toError = networksDrawn({ layers: [2, 2, 1], sharedBias: true }, (spec) =>
  network(spec, { names: lectureNames }),
);

/** Sizes of a layer as quantities, and how many numbers its matrices hold. */
const sizes = (inputs: number, neurons: number, samples: number): Derivation =>
  write(({ give, step }) => {
    const [p, q] = [give('p', 'p', inputs), give('q', 'q', neurons)];
    const m = give('m', 'm', samples);
    step('weights', 'N_W', product([q, p]), {
      zh: '权值矩阵每个神经元一行、每个输入一列，行数乘列数。',
      en: 'The weight matrix has a row for each neuron and a column for each input: rows times columns.',
    });
    step('states', 'N_Z', product([q, m]), {
      zh: '状态矩阵每个神经元一行、每个样本一列。',
      en: 'The matrix of states has a row for each neuron and a column for each sample.',
    });
  });

const shapeOptions = (g: Generator, right: string): { right: string; options: Option[] } => ({
  right,
  options: shuffle(g, ['q-by-p', 'p-by-q', 'q-by-m', 'm-by-q']).map((id) => ({
    id,
    ...(id === right.split('-').reverse().join('-') && { mistake: 'rows-and-columns-swapped' }),
  })),
});

/** Two neurons with two inputs, two samples: z_ik of neuron i and sample k. */
const batch = (g: Generator): Derivation =>
  write(({ give, step }) => {
    const pairs = [11, 12, 21, 22].map((jk) => [Math.floor(jk / 10), jk % 10] as const);
    for (const [j, k] of pairs) give(`x${j}_${k}`, `x_{${j}${k}}`, signedDecimal(g, 0.2, 1.5, 0.1));
    for (const [j, i] of pairs) give(`w${j}_${i}`, `w_{${j}${i}}`, signedDecimal(g, 0.1, 1.2, 0.1), 'weight');
    for (const i of [1, 2]) give(`b${i}`, `b_${i}`, signedDecimal(g, 0.2, 0.9, 0.05), 'bias');
    for (const [i, k] of pairs)
      step(`z${i}_${k}`, `z_{${i}${k}}`, state(i, k), {
        zh: `第${i}个神经元看第${k}个样本：那一列的输入乘上自己的权值，再加自己的偏置。`,
        en: `Neuron ${i} looks at sample ${k}: the inputs of that column times its own weights, plus its own bias.`,
      });
  });

const terms = (i: number, k: number): Expr[] =>
  [1, 2].map((j) => product([ref(`w${j}_${i}`), ref(`x${j}_${k}`)]));
const state = (i: number, k: number): Expr => sum([...terms(i, k), ref(`b${i}`)]);

const batchAsked: readonly (readonly [i: number, k: number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
];
const inBatch = (of: (i: number, k: number) => Expr): Record<Id, Expr> =>
  Object.fromEntries(batchAsked.map(([i, k]) => [`z${i}_${k}`, of(i, k)]));

const orderSteps = ['net1_1', 'out1_1', 'net1_2', 'out1_2', 'net2_1', 'out2_1', 'E'] as const;

function forwardGoneWrong(g: Generator): Variant {
  const d = toOneOutput(g);
  const steps = d.steps.map(({ quantity }) => quantity.id);
  const variant = planted(g, d, steps, [
    ['net1_1', (e) => mirrored(e, d)],
    ['net1_2', (e) => (e.kind === 'sum' ? sum(e.terms.slice(0, -1)) : e)],
    ['out1_1', ref('net1_1')],
    ['net2_1', (e) => minus(e, product([number(2), ref('b2')]))],
    [
      'net2_1',
      (e) => (e.kind === 'sum' ? sum([product([ref('w2_1_1'), ref('x1')]), ...e.terms.slice(1)]) : e),
    ],
    ['out2_1', ref('net2_1')],
  ]);
  return { ...variant, boxes: [...variant.boxes, ...numbers('out2_1')] };
}

/** Chapter 6, slides 68–75 and 79–80. */
export const forwardTemplates: readonly Template[] = [
  {
    id: 'forward-net-input',
    version: 1,
    chapter: 'forward',
    kind: 'numbers',
    level: 1,
    minutes: 5,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => ({
      derivation: layerOfThree(g),
      boxes: numbers('net1_2', 'out1_2'),
      mistakes: [biasLeftOut, weightsLeftOut, indicesSwapped, activationLeftOut],
    }),
  },
  {
    id: 'forward-shapes',
    version: 1,
    chapter: 'forward',
    kind: 'choice',
    level: 1,
    minutes: 3,
    rounding: { kind: 'display', decimals: 0 },
    draw: (g) => {
      const [p, q, m] = differentDecimals(g, 3, 2, 12, 1);
      return {
        derivation: sizes(p!, q!, m!),
        boxes: [
          { kind: 'choice', id: 'weight-matrix', ...shapeOptions(g, 'q-by-p') },
          { kind: 'choice', id: 'state-matrix', ...shapeOptions(g, 'q-by-m') },
        ],
        mistakes: [],
      };
    },
  },
  {
    id: 'forward-order',
    version: 1,
    chapter: 'forward',
    kind: 'order',
    level: 1,
    minutes: 3,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => ({
      derivation: toError(g),
      boxes: [{ kind: 'order', id: 'order', steps: shuffle(g, orderSteps) }],
      mistakes: [],
    }),
  },
  {
    id: 'forward-batch',
    version: 1,
    chapter: 'forward',
    kind: 'numbers',
    level: 2,
    minutes: 7,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => ({
      derivation: batch(g),
      boxes: numbers(...batchAsked.map(([i, k]) => `z${i}_${k}`)),
      mistakes: [
        instead('bias-first-only', 'z1_2', sum(terms(1, 2))),
        everywhere(
          'samples-mixed',
          inBatch((i, k) =>
            sum([...[1, 2].map((j) => product([ref(`w${j}_${i}`), ref(`x${k}_${j}`)])), ref(`b${i}`)]),
          ),
        ),
        everywhere(
          'weights-transposed',
          inBatch((i, k) =>
            sum([...[1, 2].map((j) => product([ref(`w${i}_${j}`), ref(`x${j}_${k}`)])), ref(`b${i}`)]),
          ),
        ),
      ],
    }),
  },
  {
    id: 'forward-two-layers',
    version: 1,
    chapter: 'forward',
    kind: 'numbers',
    level: 2,
    minutes: 12,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => ({
      derivation: twoLayers(g),
      boxes: numbers('net1_1', 'out1_1', 'out1_2', 'net2_1', 'out2_1'),
      mistakes: [biasLeftOut, activationLeftOut, indicesSwapped, layerSkipped],
    }),
  },
  {
    id: 'forward-wrong-step',
    version: 1,
    chapter: 'forward',
    kind: 'wrong-step',
    level: 3,
    minutes: 8,
    rounding: { kind: 'display', decimals: 4 },
    draw: forwardGoneWrong,
  },
];
