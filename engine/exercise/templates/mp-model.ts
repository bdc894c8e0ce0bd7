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
import { writeDecimal, type Writer } from '../../derivation/write.ts';
import { pick, shuffle, type Generator } from '../../random.ts';
import { bits, numbers } from '../boxes.ts';
import { decimal, differentDecimals, signedDecimal } from '../draw.ts';
import { everywhere, instead, signTurned } from '../mistakes.ts';
import { planted, type Plant } from '../planted.ts';
import type { Template } from '../template.ts';

/** The rows of a truth table of two inputs. */
const rows = ['00', '01', '10', '11'] as const;
type Row = (typeof rows)[number];

const fired = {
  zh: '净输入大于零，输出1；不大于零，输出0。',
  en: 'The output is 1 if the net input is above zero, otherwise 0.',
};

/** Σ w x of a row, written with the weights whose input is 1 only. */
const sumOf = (row: Row, weights: readonly [Expr, Expr]): Expr =>
  sum(weights.flatMap((w, j) => (row[j] === '1' ? [w] : [])));

/** u and y of all four rows. */
function fourRows({ step }: Writer, weights: readonly [Expr, Expr], theta: Expr): void {
  for (const row of rows) {
    const u = step(`u${row}`, `u_{${row}}`, minus(sumOf(row, weights), theta), {
      zh: `输入是${row[0]}与${row[1]}：是1的输入把权值加进来，再减去阈值。`,
      en: `Inputs ${row[0]} and ${row[1]}: each input that is 1 adds its weight, then the threshold is subtracted.`,
    });
    step(`y${row}`, `y_{${row}}`, call('step', [u]), fired);
  }
}

const gate = (w1: number, w2: number, theta: number): Derivation =>
  writeDecimal((writer) => {
    const weights = [writer.give('w1', 'w_1', w1, 'weight'), writer.give('w2', 'w_2', w2, 'weight')] as const;
    fourRows(writer, weights, writer.give('theta', '\\theta', theta, 'bias'));
  });

const [w1, w2, theta] = [ref('w1'), ref('w2'), ref('theta')];
/** Fires when the net input is zero as well. */
const fromZero = (id: string): Expr => minus(one, call('step', [negate(ref(id))]));

/** A weighted sum of 1 row exactly as large as the threshold. */
function withTie(g: Generator): Derivation {
  const [a, b] = [signedDecimal(g, 0.2, 0.9, 0.1), signedDecimal(g, 0.2, 0.9, 0.1)];
  const sums = { '01': b, '10': a, '11': a + b };
  return gate(a, b, Number(pick(g, Object.values(sums)).toFixed(1)));
}

/** Chapter 2, slides 33–40: what a neuron says. */
export const mpModelTemplates: readonly Template[] = [
  {
    id: 'mp-output',
    version: 1,
    chapter: 'mp-model',
    kind: 'numbers',
    level: 1,
    minutes: 3,
    rounding: { kind: 'display', decimals: 1 },
    draw: (g) => {
      const on = shuffle(g, [1, 1, 0, pick(g, [0, 1])]);
      const derivation = writeDecimal(({ give, step }) => {
        const x = on.map((bit, j) => give(`x${j + 1}`, `x_${j + 1}`, bit));
        const w = on.map((_, j) =>
          give(`w${j + 1}`, `w_${j + 1}`, signedDecimal(g, 0.2, 1.5, 0.1), 'weight'),
        );
        const threshold = give('theta', '\\theta', decimal(g, 0.3, 1.2, 0.1), 'bias');
        const s = step('s', 's', sum(x.map((xj, j) => product([w[j]!, xj]))), {
          zh: '每个输入乘自己的权值，加起来。',
          en: 'Each input times its own weight, all added.',
        });
        const u = step('u', 'u', minus(s, threshold), { zh: '减去阈值。', en: 'Subtract the threshold.' });
        step('y', 'y', call('step', [u]), fired);
      });
      const all = (name: string): Expr => sum(on.map((_, j) => ref(`${name}${j + 1}`)));
      return {
        derivation,
        boxes: [...numbers('s', 'u'), ...bits('y')],
        mistakes: [
          signTurned('threshold-added', 'u', 'theta'),
          instead('weights-left-out', 's', all('x')),
          instead('inputs-left-out', 's', all('w')),
        ],
      };
    },
  },
  {
    id: 'mp-truth-table',
    version: 1,
    chapter: 'mp-model',
    kind: 'truth-table',
    level: 1,
    minutes: 4,
    rounding: { kind: 'display', decimals: 1 },
    draw: (g) => ({
      derivation: withTie(g),
      boxes: bits('y00', 'y01', 'y10', 'y11'),
      mistakes: [
        everywhere(
          'threshold-added',
          Object.fromEntries(rows.map((row) => [`u${row}`, sum([sumOf(row, [w1, w2]), theta])])),
        ),
        everywhere('fires-at-zero', Object.fromEntries(rows.map((row) => [`y${row}`, fromZero(`u${row}`)]))),
      ],
    }),
  },
  {
    id: 'mp-which-gate',
    version: 1,
    chapter: 'mp-model',
    kind: 'choice',
    level: 2,
    minutes: 4,
    rounding: { kind: 'display', decimals: 1 },
    draw: (g) => {
      const right = pick(g, ['and', 'or', 'nand', 'nor'] as const);
      const [a, b] = differentDecimals(g, 2, 0.3, 1.1, 0.1) as [number, number];
      // Between two sums, never on one: the larger weight and both for AND, nothing and the smaller weight for OR.
      const [from, to] = right === 'and' || right === 'nand' ? [Math.max(a, b), a + b] : [0, Math.min(a, b)];
      const between = decimal(g, from + 0.1, to - 0.1, 0.1);
      const inverted = right === 'nand' || right === 'nor';
      const s = inverted ? -1 : 1;
      // With the threshold added, one sign always fires and the other never does.
      const added = { always: !inverted, never: inverted };
      return {
        derivation: gate(s * a, s * b, s * Number(between.toFixed(1))),
        boxes: [
          {
            kind: 'choice',
            id: 'gate',
            options: ['and', 'or', 'nand', 'nor', 'always', 'never'].map((id) => ({
              id,
              ...((id === 'always' || id === 'never') && added[id] && { mistake: 'threshold-added' }),
            })),
            right,
          },
        ],
        mistakes: [],
      };
    },
  },
  {
    id: 'mp-wrong-row',
    version: 1,
    chapter: 'mp-model',
    kind: 'wrong-step',
    level: 1,
    minutes: 4,
    rounding: { kind: 'display', decimals: 1 },
    draw: (g) => {
      const derivation = gate(
        signedDecimal(g, 0.2, 1.2, 0.1),
        signedDecimal(g, 0.2, 1.2, 0.1),
        signedDecimal(g, 0.2, 1.2, 0.1),
      );
      const plants = rows.flatMap((row): Plant[] => [
        [`u${row}`, sum([sumOf(row, [w1, w2]), theta])],
        [`y${row}`, call('step', [negate(ref(`u${row}`))])],
        ...(row === '01' || row === '10'
          ? ([[`u${row}`, minus(sumOf(row, [w2, w1]), theta)]] satisfies Plant[])
          : []),
      ]);
      return planted(
        g,
        derivation,
        derivation.steps.map(({ quantity: { id } }) => id),
        plants,
      );
    },
  },
  {
    id: 'step-chord',
    version: 1,
    chapter: 'mp-model',
    kind: 'predict',
    level: 2,
    minutes: 4,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const derivation = writeDecimal(({ give, step }) => {
        const h = give('h', 'h', decimal(g, 0.02, 0.5, 0.01));
        const at = (x: Expr): Expr => call('step', [x]);
        step('left', 'c_-', quotient(minus(at(number(0)), at(negate(h))), h), {
          zh: '从左边一点到0：两处都是0，差是零。',
          en: 'From a little to the left up to 0: both values are 0, so is their difference.',
        });
        step('right', 'c_+', quotient(minus(at(h), at(number(0))), h), {
          zh: '从0到右边一点：函数跳了1，路只有{h}那么长。',
          en: 'From 0 to a little to the right: the function jumps by 1 on a way only {h} long.',
        });
      });
      return {
        derivation,
        boxes: [
          {
            kind: 'choice',
            id: 'left_size',
            options: [{ id: 'zero' }, { id: 'like-right', mistake: 'both-sides-alike' }, { id: 'negative' }],
            right: 'zero',
          },
          {
            kind: 'choice',
            id: 'nearer',
            options: shuffle(g, [
              { id: 'beyond-bounds' },
              { id: 'to-one', mistake: 'jump-not-divided' },
              { id: 'to-zero' },
            ]),
            right: 'beyond-bounds',
          },
          ...numbers('right'),
        ],
        mistakes: [
          instead('jump-not-divided', 'right', one),
          instead('multiplied-for-divided', 'right', ref('h')),
        ],
      };
    },
  },
];
