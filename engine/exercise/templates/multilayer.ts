import type { Derivation } from '../../derivation/derivation.ts';
import { call, minus, negate, product, ref, sum, type Expr, type Id } from '../../derivation/expr.ts';
import { writeDecimal } from '../../derivation/write.ts';
import { unrolled } from '../../nn/feedback-network.ts';
import { pick, type Generator } from '../../random.ts';
import { bits, numbers } from '../boxes.ts';
import { decimal, differentDecimals, signedDecimal } from '../draw.ts';
import { everywhere, instead } from '../mistakes.ts';
import type { Template } from '../template.ts';

const rows = ['00', '01', '10', '11'] as const;

/** Weights and bias with which a step neuron is a gate, with room to spare. */
function gateDrawn(g: Generator, gate: 'or' | 'and' | 'nand' | 'nor'): readonly [number, number, number] {
  const [a, b] = differentDecimals(g, 2, 0.6, 1.4, 0.2) as [number, number];
  const or = gate === 'or' || gate === 'nor';
  const threshold = or
    ? decimal(g, 0.1, Math.min(a, b) - 0.1, 0.1)
    : Math.max(a, b) + decimal(g, 0.1, 0.4, 0.1);
  const sign = gate === 'nand' || gate === 'nor' ? -1 : 1;
  return [sign * a, sign * b, Number((-sign * threshold).toFixed(1))];
}

const twoHidden = [
  { w: ['w11', 'w21'], b: 'b1', to: 's1' },
  { w: ['w12', 'w22'], b: 'b2', to: 's2' },
] as const;

/** Three neurons on all four rows, named as the lecture names its own that make XOR (slide 58). */
function threeNeurons(g: Generator): Derivation {
  const drawn = [
    gateDrawn(g, pick(g, ['or', 'and'])),
    gateDrawn(g, pick(g, ['nand', 'nor'])),
    gateDrawn(g, pick(g, ['and', 'or'])),
  ] as const;
  return writeDecimal(({ give, step }) => {
    const given = [...twoHidden, { w: ['w3', 'w4'], b: 'b3', to: 'y' }].map(({ w, b }, k) => {
      const name = (id: string): string => `${id[0]}_{${id.slice(1)}}`;
      return {
        w: w.map((id, j) => give(id, name(id), drawn[k]![j]!, 'weight')),
        b: give(b, name(b), drawn[k]![2], 'bias'),
      };
    });
    const why = {
      zh: '乘权值，加偏置，看是否大于零。',
      en: 'Weight, add the bias, ask whether it is above zero.',
    };
    for (const row of rows) {
      const on = (k: number): Expr[] => given[k]!.w.filter((_, j) => row[j] === '1');
      const s = [0, 1].map((k) =>
        step(`s${k + 1}_${row}`, `s_{${k + 1},${row}}`, call('step', [sum([...on(k), given[k]!.b])]), why),
      );
      const [w3, w4] = given[2]!.w as [Expr, Expr];
      step(
        `y_${row}`,
        `y_{${row}}`,
        call('step', [sum([product([w3, s[0]!]), product([w4, s[1]!]), given[2]!.b])]),
        why,
      );
    }
  });
}

/** For each row, another net input within the step. */
const ofRows = (of: (row: (typeof rows)[number]) => Record<Id, Expr>): Record<Id, Expr> =>
  Object.assign({}, ...rows.map(of)) as Record<Id, Expr>;
const onIn = (row: string, w: readonly string[]): Expr[] =>
  w.flatMap((id, j) => (row[j] === '1' ? [ref(id)] : []));
const output = (row: string): Expr[] => [
  product([ref('w3'), ref(`s1_${row}`)]),
  product([ref('w4'), ref(`s2_${row}`)]),
];

/** Chapter 5, slides 54–62: what several layers compute. */
export const multilayerTemplates: readonly Template[] = [
  {
    id: 'xor-table',
    version: 1,
    chapter: 'multilayer',
    kind: 'truth-table',
    level: 2,
    minutes: 8,
    rounding: { kind: 'display', decimals: 1 },
    draw: (g) => ({
      derivation: threeNeurons(g),
      boxes: bits(...(['s1', 's2', 'y'] as const).flatMap((of) => rows.map((row) => `${of}_${row}`))),
      mistakes: [
        everywhere(
          'bias-left-out',
          ofRows((row) => ({
            ...Object.fromEntries(
              twoHidden.map(({ w, to }) => [`${to}_${row}`, call('step', [sum(onIn(row, w))])]),
            ),
            [`y_${row}`]: call('step', [sum(output(row))]),
          })),
        ),
        everywhere(
          'bias-subtracted',
          ofRows((row) => ({
            ...Object.fromEntries(
              twoHidden.map(({ w, b, to }) => [
                `${to}_${row}`,
                call('step', [minus(sum(onIn(row, w)), ref(b))]),
              ]),
            ),
            [`y_${row}`]: call('step', [minus(sum(output(row)), ref('b3'))]),
          })),
        ),
        everywhere(
          'output-reads-inputs',
          ofRows((row) => ({ [`y_${row}`]: call('step', [sum([...onIn(row, ['w3', 'w4']), ref('b3')])]) })),
        ),
      ],
    }),
  },
  {
    id: 'xor-bias-range',
    version: 1,
    chapter: 'multilayer',
    kind: 'numbers',
    level: 3,
    minutes: 7,
    rounding: { kind: 'display', decimals: 1 },
    draw: (g) => {
      const [a, b] = differentDecimals(g, 2, 0.5, 2, 0.1) as [number, number];
      const [larger, smaller] = (a > b ? ['w12', 'w22'] : ['w22', 'w12']) as [string, string];
      const derivation = writeDecimal(({ give, step }) => {
        give('w12', 'w_{12}', -a, 'weight');
        give('w22', 'w_{22}', -b, 'weight');
        step('low', 'l', negate(ref(larger)), {
          zh: '01与10两行，第二个神经元都要输出1，偏置必须压过较大的那个权值。',
          en: 'In rows 01 and 10 the second neuron must give 1, so the bias must outdo the larger of the two weights.',
        });
        step('high', 'h', negate(sum([ref('w12'), ref('w22')])), {
          zh: '11这一行，它要输出0，偏置不可压过两个权值之和。',
          en: 'In row 11 it must give 0, so the bias may not outdo both weights together.',
        });
      });
      return {
        derivation,
        boxes: numbers('low', 'high'),
        mistakes: [
          instead('weaker-demand', 'low', negate(ref(smaller))),
          everywhere('threshold-for-bias', { low: sum([ref('w12'), ref('w22')]), high: ref(larger) }),
        ],
      };
    },
  },
  {
    id: 'feedback-moments',
    version: 1,
    chapter: 'multilayer',
    kind: 'numbers',
    level: 2,
    minutes: 6,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const derivation = unrolled(
        {
          activation: 'tanh',
          connections: [
            { from: 1, to: 2, weight: signedDecimal(g, 0.5, 2, 0.1) },
            { from: 2, to: 1, weight: signedDecimal(g, 0.5, 2, 0.1) },
          ],
          start: [signedDecimal(g, 0.2, 0.9, 0.1), signedDecimal(g, 0.2, 0.9, 0.1)],
        },
        2,
      );
      const times = [1, 2];
      const states = (first: (now: number) => Expr, second: (now: number) => Expr): Record<Id, Expr> =>
        Object.fromEntries(
          times.flatMap((t) => [
            [`s1_t${t}`, first(t)],
            [`s2_t${t}`, second(t)],
          ]),
        );
      const tanh = (w: Id, s: Id): Expr => call('tanh', [product([ref(w), ref(s)])]);
      return {
        derivation,
        boxes: numbers('s1_t1', 's2_t1', 's1_t2', 's2_t2'),
        mistakes: [
          everywhere(
            'same-moment',
            Object.fromEntries(times.map((t) => [`s2_t${t}`, tanh('w1_2', `s1_t${t}`)])),
          ),
          everywhere(
            'connections-swapped',
            states(
              (t) => tanh('w1_2', `s2_t${t - 1}`),
              (t) => tanh('w2_1', `s1_t${t - 1}`),
            ),
          ),
          everywhere(
            'activation-left-out',
            states(
              (t) => product([ref('w2_1'), ref(`s2_t${t - 1}`)]),
              (t) => product([ref('w1_2'), ref(`s1_t${t - 1}`)]),
            ),
          ),
        ],
      };
    },
  },
];
