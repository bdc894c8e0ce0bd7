import { minus, number, quotient, ref, sum } from '../../derivation/expr.ts';
import { writeDecimal } from '../../derivation/write.ts';
import { numbers } from '../boxes.ts';
import { differentDecimals } from '../draw.ts';
import { instead } from '../mistakes.ts';
import type { Template } from '../template.ts';

const [w1, w2] = [ref('w1'), ref('w2')];

/** Chapter 2, slides 38–40: which thresholds will do. */
export const mpThresholdTemplates: readonly Template[] = [
  {
    id: 'mp-and-range',
    version: 1,
    chapter: 'mp-model',
    kind: 'numbers',
    level: 2,
    minutes: 5,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const [a, b] = differentDecimals(g, 2, 0.2, 1.2, 0.1) as [number, number];
      const [larger, smaller] = a > b ? ([w1, w2] as const) : ([w2, w1] as const);
      const derivation = writeDecimal(({ give, step }) => {
        give('w1', 'w_1', a, 'weight');
        give('w2', 'w_2', b, 'weight');
        const low = step('low', 'l', larger, {
          zh: '该输出0的三行，加权和是零与两个权值。最大的一个不可超过阈值。',
          en: 'The rows that must give 0 have the sums zero and the two weights. The largest may not exceed the threshold.',
        });
        const high = step('high', 'h', sum([w1, w2]), {
          zh: '该输出1的只有一行，它的加权和必须超过阈值。',
          en: 'Only one row must give 1, and its sum must exceed the threshold.',
        });
        step('middle', 'm', quotient(sum([low, high]), number(2)), {
          zh: '两端的正中，离两边都最远。',
          en: 'Half way between the ends, as far from both as can be.',
        });
      });
      return {
        derivation,
        boxes: numbers('low', 'high', 'middle'),
        mistakes: [
          instead('smallest-silent', 'low', smaller),
          instead('first-row-only', 'low', number(0)),
          instead('width-for-middle', 'middle', minus(ref('high'), ref('low'))),
          instead('half-width', 'middle', quotient(minus(ref('high'), ref('low')), number(2))),
        ],
      };
    },
  },
  {
    id: 'mp-inhibited',
    version: 1,
    chapter: 'mp-model',
    kind: 'numbers',
    level: 3,
    minutes: 6,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const [a, b] = differentDecimals(g, 2, 0.3, 1.5, 0.1).sort((p, q) => q - p) as [number, number];
      const derivation = writeDecimal(({ give, step }) => {
        give('w1', 'w_1', a, 'weight');
        give('w2', 'w_2', -b, 'weight');
        const low = step('low', 'l', sum([w1, w2]), {
          zh: '该输出0的三行，加权和是零、{w2}与两个权值之和。这里最后一个最大。',
          en: 'The rows that must give 0 have the sums zero, {w2} and both weights together. Here the last is the largest.',
        });
        const high = step('high', 'h', w1, {
          zh: '该输出1的只有输入1与0的一行，加权和就是{w1}。',
          en: 'Only the row with inputs 1 and 0 must give 1, and its sum is {w1}.',
        });
        step('middle', 'm', quotient(sum([low, high]), number(2)), {
          zh: '两端的正中。',
          en: 'Half way between the ends.',
        });
      });
      return {
        derivation,
        boxes: numbers('low', 'high', 'middle'),
        mistakes: [
          instead('first-row-only', 'low', number(0)),
          instead('inhibition-as-size', 'low', minus(w1, w2)),
          instead('smallest-silent', 'low', w2),
          instead('half-width', 'middle', quotient(minus(ref('high'), ref('low')), number(2))),
        ],
      };
    },
  },
];
