import type { Derivation } from '../derivation/derivation.ts';
import { call, minus, product, sum } from '../derivation/expr.ts';
import { write } from '../derivation/write.ts';
import { oneSided } from '../nn/difference-quotient.ts';
import { stepAt, thresholdsFor, type Bit } from '../nn/mp-neuron.ts';
import { andGate, gates } from './logic-gates.ts';
import { derived, numbers, type Result, type ResultMakers } from './result.ts';

/** Where θ goes in: subtracted as a threshold (slide 39), or added as a bias (slide 37). */
type ThetaIs = 'subtracted' | 'added';

const whys = {
  subtracted: {
    zh: '减去阈值：够了是正数，不够是负数。',
    en: 'The threshold is subtracted. Enough leaves a positive number, too little a negative one.',
  },
  added: { zh: '照定义式，把{theta}加上去。', en: 'By the definition as printed, {theta} is added.' },
} as const;

/** The neuron of the lecture's AND gate at one row of the truth table (slides 37, 39). */
const andRow = (x1: Bit, x2: Bit, theta: ThetaIs = 'subtracted'): Derivation =>
  write(({ give, step }) => {
    const x = [give('x1', 'x_1', x1), give('x2', 'x_2', x2)];
    const w = andGate.weights.map((value, j) => give(`w${j + 1}`, `w_${j + 1}`, value, 'weight'));
    const bias = give('theta', '\\theta', andGate.threshold, 'bias');
    const total = step('s', 's', sum(x.map((xj, j) => product([w[j]!, xj]))), {
      zh: '每个输入乘自己的权值，加起来。输入是0的那一项没有份。',
      en: 'Each input times its weight, added up. An input of 0 contributes nothing.',
    });
    const net = step('u', 'u', theta === 'added' ? sum([total, bias]) : minus(total, bias), whys[theta]);
    step('y', 'y', call('step', [net]), {
      zh: '阶跃函数只看正负：正的输出1，零和负的输出0。',
      en: 'The step looks at the sign alone. Positive gives 1, zero and negative give 0.',
    });
  });
const row = (x1: Bit, x2: Bit, theta?: ThetaIs): Result => derived(andRow(x1, x2, theta));

/** What the lecture computes in its chapter 2. */
export const mpModelResults = {
  'mp-and': () => row(1, 1),
  'mp-and-00': () => row(0, 0),
  'mp-and-01': () => row(0, 1),
  'mp-and-10': () => row(1, 0),
  'mp-theta-added-00': () => row(0, 0, 'added'),
  'mp-theta-added-01': () => row(0, 1, 'added'),
  'mp-theta-added-10': () => row(1, 0, 'added'),
  'mp-theta-added-11': () => row(1, 1, 'added'),
  /** For each gate: weights and threshold that make it, and the ends of all thresholds that do with these weights. */
  'mp-gates': () =>
    numbers(
      Object.fromEntries(
        gates.flatMap(({ name, weights, threshold, outputs }) => {
          const { low, high } = thresholdsFor(weights, outputs)!;
          return [
            ...weights.map((w, j) => [`${name}_w${j + 1}`, w] as const),
            [`${name}_theta`, threshold],
            [`${name}_low`, low],
            [`${name}_high`, high],
          ];
        }),
      ),
    ),
  /** Chords of the step at 0 over ever shorter distances, left and right: the derivative that is not there. */
  'mp-step-chords': () =>
    numbers(
      Object.fromEntries(
        [1, 10, 100, 1000].flatMap((n) => {
          const { left, right } = oneSided((x) => stepAt(x), 0, 1 / n);
          return [
            [`h_${n}`, 1 / n],
            [`left_${n}`, left],
            [`right_${n}`, right],
          ];
        }),
      ),
    ),
} as const satisfies ResultMakers;
