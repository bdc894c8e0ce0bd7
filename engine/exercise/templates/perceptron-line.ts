import { minus, negate, one, power, product, quotient, ref, sum } from '../../derivation/expr.ts';
import { writeDecimal } from '../../derivation/write.ts';
import { netInput } from '../../nn/perceptron.ts';
import { integer, shuffle } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { fourPlaces, partedPoints } from '../class-points.ts';
import { differentDecimals, signedDecimal } from '../draw.ts';
import { everywhere, instead } from '../mistakes.ts';
import type { Template } from '../template.ts';

const [w0, w1, w2] = [ref('w0'), ref('w1'), ref('w2')];

/** Chapter 3, slides 41–53: the line, and whether there is one. */
export const perceptronLineTemplates: readonly Template[] = [
  {
    id: 'perceptron-boundary',
    version: 1,
    chapter: 'perceptron',
    kind: 'numbers',
    level: 1,
    minutes: 4,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const derivation = writeDecimal(({ give, step }) => {
        const bias = give('w0', 'w_0', signedDecimal(g, 0.5, 4, 0.5), 'bias');
        const first = give('w1', 'w_1', signedDecimal(g, 0.5, 3, 0.5), 'weight');
        const second = give('w2', 'w_2', signedDecimal(g, 0.5, 3, 0.5), 'weight');
        step('a', 'a', negate(quotient(bias, first)), {
          zh: '在横轴上第二个输入是零，净输入为零只剩两项，解出第一个输入。',
          en: 'On the first axis the second input is zero. Net input zero leaves two terms; solve for the first input.',
        });
        step('b', 'b', negate(quotient(bias, second)), {
          zh: '在纵轴上第一个输入是零，同样解出第二个输入。',
          en: 'On the second axis the first input is zero. Solve for the second in the same way.',
        });
        step('m', 'm', negate(quotient(first, second)), {
          zh: '把第二个输入解出来，第一个输入前面的系数就是直线的斜率。',
          en: 'Solve for the second input. The factor of the first is the slope of the line.',
        });
      });
      return {
        derivation,
        boxes: numbers('a', 'b', 'm'),
        mistakes: [
          everywhere('intercept-sign', { a: quotient(w0, w1), b: quotient(w0, w2) }),
          everywhere('quotient-turned', {
            a: negate(quotient(w1, w0)),
            b: negate(quotient(w2, w0)),
            m: negate(quotient(w2, w1)),
          }),
          instead('slope-sign', 'm', quotient(w1, w2)),
        ],
      };
    },
  },
  {
    id: 'perceptron-line',
    version: 1,
    chapter: 'perceptron',
    kind: 'line',
    level: 1,
    minutes: 2,
    rounding: { kind: 'display', decimals: 1 },
    draw: (g) => {
      const points = partedPoints(g, 4);
      const derivation = writeDecimal(({ give }) => {
        points.forEach((p, k) => {
          give(`x${k + 1}_1`, `x_{${k + 1}1}`, p.x);
          give(`x${k + 1}_2`, `x_{${k + 1}2}`, p.y);
          give(`t${k + 1}`, `t_${k + 1}`, p.class, 'target');
        });
      });
      return { derivation, boxes: [{ kind: 'line', id: 'line', points }], mistakes: [] };
    },
  },
  {
    id: 'perceptron-separable',
    version: 1,
    chapter: 'perceptron',
    kind: 'choice',
    level: 2,
    minutes: 4,
    rounding: { kind: 'display', decimals: 1 },
    draw: (g) => {
      const crossing = integer(g, 2) === 1;
      const places = fourPlaces(g, crossing);
      const derivation = writeDecimal(({ give, step }) => {
        const names = ['a', 'b', 'c', 'd'] as const;
        const at = places.map(
          ([x, y], k) =>
            [give(`${names[k]}1`, `${names[k]}_1`, x), give(`${names[k]}2`, `${names[k]}_2`, y)] as const,
        );
        const side = (id: string, i: number, j: number, k: number): void => {
          const [p, q, r] = [at[i]!, at[j]!, at[k]!];
          step(
            id,
            `s_${names[k]}`,
            minus(
              product([minus(q[0], p[0]), minus(r[1], p[1])]),
              product([minus(q[1], p[1]), minus(r[0], p[0])]),
            ),
            {
              zh: '这一点在另两点连线的哪一侧：正是一侧，负是另一侧。',
              en: 'On which side of the line through the two points of the other class this one lies: positive one side, negative the other.',
            },
          );
        };
        side('side_c', 0, 1, 2);
        side('side_d', 0, 1, 3);
        side('side_a', 2, 3, 0);
        side('side_b', 2, 3, 1);
      });
      return {
        derivation,
        boxes: [
          {
            kind: 'choice',
            id: 'parted',
            options: shuffle(g, [
              { id: 'line-parts' },
              { id: 'segments-cross' },
              { id: 'rate-decides', mistake: 'rate-decides' },
              { id: 'only-by-trying', mistake: 'only-by-trying' },
            ]),
            right: crossing ? 'segments-cross' : 'line-parts',
          },
        ],
        mistakes: [],
      };
    },
  },
  {
    id: 'perceptron-bound',
    version: 1,
    chapter: 'perceptron',
    kind: 'numbers',
    level: 3,
    minutes: 8,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const weights = [0, 1, 2].map(() => signedDecimal(g, 1, 3, 1));
      const points = [0, 1, 2].map(() => differentDecimals(g, 2, -3, 3, 1) as [number, number]);
      const nets = points.map((x) => netInput(weights, x));
      const lengths = points.map(([x, y]) => x * x + y * y);
      const nearest = nets.map(Math.abs).indexOf(Math.min(...nets.map(Math.abs)));
      const farthest = lengths.indexOf(Math.max(...lengths));
      const derivation = writeDecimal(({ give, step }) => {
        const w = weights.map((value, i) => give(`w${i}`, `w_${i}`, value, i === 0 ? 'bias' : 'weight'));
        const x = points.map((point, k) =>
          point.map((value, i) => give(`x${k + 1}_${i + 1}`, `x_{${k + 1}${i + 1}}`, value)),
        );
        x.forEach((point, k) => {
          step(`u${k + 1}`, `u_${k + 1}`, sum([w[0]!, ...point.map((xi, i) => product([w[i + 1]!, xi]))]), {
            zh: '这个样本的净输入，离零越近，离直线越近。',
            en: 'The net input of this example: the nearer to zero, the nearer to the line.',
          });
        });
        const size = step('size2', 'N', sum(w.map((wi) => power(wi, 2))), {
          zh: '权值的平方和，偏置也在内。',
          en: 'The sum of the squared weights, the bias among them.',
        });
        const radius = step('radius2', 'R', sum([one, ...x[farthest]!.map((xi) => power(xi, 2))]), {
          zh: '最远的样本，连同恒为1的输入，长度的平方。',
          en: 'The squared length of the farthest example, with the input that is always 1.',
        });
        const u = ref(`u${nearest + 1}`);
        step('bound', 'K', quotient(product([radius, size]), power(u, 2)), {
          zh: '半径比间隔，再平方；间隔是最小的净输入除以权值的长度。',
          en: 'Radius over margin, squared. The margin is the smallest net input divided by the length of the weights.',
        });
      });
      const u = ref(`u${nearest + 1}`);
      const far = [1, 2].map((i) => power(ref(`x${farthest + 1}_${i}`), 2));
      return {
        derivation,
        boxes: numbers('size2', 'radius2', 'bound'),
        mistakes: [
          instead('bias-left-out', 'size2', sum([power(w1, 2), power(w2, 2)])),
          instead('constant-input-forgotten', 'radius2', sum(far)),
          instead(
            'square-forgotten',
            'bound',
            quotient(product([ref('radius2'), ref('size2')]), nets[nearest]! < 0 ? negate(u) : u),
          ),
        ],
      };
    },
    mayCoincide: true,
  },
];
