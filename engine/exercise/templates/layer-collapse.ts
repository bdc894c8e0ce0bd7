import { call, minus, number, product, ref, sum, type Expr } from '../../derivation/expr.ts';
import { write, writeDecimal } from '../../derivation/write.ts';
import { numbers } from '../boxes.ts';
import { decimal, signedDecimal } from '../draw.ts';
import { everywhere, instead } from '../mistakes.ts';
import type { Template } from '../template.ts';

/** Chapter 5, slides 56–57: why layers without activation are one. */
export const layerCollapseTemplates: readonly Template[] = [
  {
    id: 'matrices-merge',
    version: 1,
    chapter: 'multilayer',
    kind: 'numbers',
    level: 2,
    minutes: 5,
    rounding: { kind: 'display', decimals: 0 },
    draw: (g) => {
      const places = ['11', '12', '21', '22'];
      const derivation = write(({ give, step }) => {
        const matrix = (id: string, sup: number): Expr[] =>
          places.map((p) => give(`${id}${p}`, `w_{${p}}^{(${sup})}`, signedDecimal(g, 1, 4, 1), 'weight'));
        const [first, second] = [matrix('a', 1), matrix('b', 2)];
        places.forEach((p, k) => {
          const [i, j] = [k >> 1, k & 1];
          step(
            `m${p}`,
            `m_{${p}}`,
            sum([0, 1].map((n) => product([second[2 * i + n]!, first[2 * n + j]!]))),
            {
              zh: '后一层矩阵的一行乘前一层矩阵的一列。',
              en: 'A row of the second layer’s matrix times a column of the first’s.',
            },
          );
        });
      });
      const entry = (id: string, i: number, j: number): Expr => ref(`${id}${i + 1}${j + 1}`);
      const each = (wrong: (i: number, j: number) => Expr): Record<string, Expr> =>
        Object.fromEntries(places.map((p, k) => [`m${p}`, wrong(k >> 1, k & 1)]));
      return {
        derivation,
        boxes: numbers(...places.map((p) => `m${p}`)),
        mistakes: [
          everywhere(
            'order-swapped',
            each((i, j) => sum([0, 1].map((n) => product([entry('a', i, n), entry('b', n, j)])))),
          ),
          everywhere(
            'entry-by-entry',
            each((i, j) => product([entry('a', i, j), entry('b', i, j)])),
          ),
          everywhere(
            'rows-by-rows',
            each((i, j) => sum([0, 1].map((n) => product([entry('b', i, n), entry('a', j, n)])))),
          ),
        ],
      };
    },
    mayCoincide: true,
  },
  {
    id: 'midpoint',
    version: 1,
    chapter: 'multilayer',
    kind: 'numbers',
    level: 3,
    minutes: 8,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const relu = (u: Expr): Expr => call('relu', [u]);
      const ends = [decimal(g, -3, -1, 1), decimal(g, 1, 3, 1)];
      const derivation = writeDecimal(({ give, step }) => {
        const xs = [give('x_a', 'x_A', ends[0]!), give('x_b', 'x_B', ends[1]!)];
        const v = [1, 2].map((k) => give(`v${k}`, `v_${k}`, signedDecimal(g, 1, 3, 1), 'weight'));
        const b = [1, 2].map((k) => give(`b${k}`, `b_${k}`, signedDecimal(g, 1, 2, 1), 'bias'));
        const w = [1, 2].map((k) => give(`w${k}`, `w_${k}`, signedDecimal(g, 0.5, 2, 0.5), 'weight'));
        const middle = step('x_m', 'x_M', product([number(1, 2), sum(xs)]), {
          zh: '两个输入的中点。',
          en: 'Half way between the two inputs.',
        });
        const out = [...xs, middle].map((x, n) => {
          const name = 'abm'[n]!;
          const upper = name.toUpperCase();
          const hidden = v.map((vk, k) =>
            step(`h${k + 1}_${name}`, `h_{${k + 1},${upper}}`, relu(sum([product([vk, x]), b[k]!])), {
              zh: '隐藏神经元：净输入是负的就成零。',
              en: 'A hidden neuron: a negative net input becomes zero.',
            }),
          );
          return step(`y_${name}`, `y_${upper}`, sum(hidden.map((h, k) => product([w[k]!, h]))), {
            zh: '输出神经元只求加权和。',
            en: 'The output neuron only takes a weighted sum.',
          });
        }) as [Expr, Expr, Expr];
        step('gap', 'g', minus(out[2], product([number(1, 2), sum([out[0], out[1]])])), {
          zh: '中点的输出，减去两个输出的中点。不是零，就没有一层能代替这两层。',
          en: 'The output at the middle, less the middle of the outputs. If it is not zero, no single layer can stand for these two.',
        });
      });
      const plain = Object.fromEntries(
        ['a', 'b', 'm'].flatMap((name) =>
          [1, 2].map((k) => [
            `h${k}_${name}`,
            sum([product([ref(`v${k}`), ref(`x_${name}`)]), ref(`b${k}`)]),
          ]),
        ),
      );
      return {
        derivation,
        boxes: numbers('y_a', 'y_b', 'y_m', 'gap'),
        mistakes: [
          everywhere('activation-left-out', plain),
          instead('middle-of-outputs', 'y_m', product([number(1, 2), sum([ref('y_a'), ref('y_b')])])),
        ],
      };
    },
    mayCoincide: true,
  },
];
