import { call, minus, number, one, power, product, sum } from '../derivation/expr.ts';
import { write } from '../derivation/write.ts';
import { lengthOf, type Rule } from '../nn/hebb.ts';
import type { NetworkSpec } from '../nn/specification.ts';
import { onePass, repeat } from '../nn/optimizer.ts';
import { alignment, hebbRun } from './hebb-example.ts';
import { derived, numbers, type Result, type ResultMakers } from './result.ts';

/** Five sigmoid layers of one neuron each: the shortest chain in which a derivative visibly fades, slide 15. */
export const sigmoidChain: NetworkSpec = {
  layers: [1, 1, 1, 1, 1, 1],
  activation: ['sigmoid', 'sigmoid', 'sigmoid', 'sigmoid', 'sigmoid'],
  loss: 'half-squared-error',
  weights: [[[1]], [[1]], [[1]], [[1]], [[1]]],
  biases: [0, 0, 0, 0, 0],
  input: [1],
  target: [0],
  rate: 0.5,
};

/** One factor |w · f′| at its largest for the sigmoid, and its powers: the product over so many layers. */
const atItsSteepest = (weight: number): Result =>
  derived(
    write(({ give, step }) => {
      const w = give('w', 'w', weight, 'weight');
      const u = give('u', 'u', 0);
      const y = step('y', 'y', call('sigmoid', [u]), {
        zh: '净输入为0时的输出。',
        en: 'The output at net input 0.',
      });
      const s = step(
        's',
        "f'(u)",
        product([y, minus(one, y)]),
        { zh: 'sigmoid的斜率，在0处最大。', en: 'The slope of the sigmoid, largest at 0.' },
        'backward',
      );
      const f = step(
        'f',
        'q',
        product([w, s]),
        { zh: '往回走一层要乘的因子。', en: 'The factor of one layer on the way back.' },
        'backward',
      );
      for (const n of [5, 10, 20, 30]) {
        step(
          `P_${n}`,
          `P_{${n}}`,
          power(f, n),
          { zh: `${n}层，乘${n}次。`, en: `${n} layers, multiplied ${n} times.` },
          'backward',
        );
      }
    }),
  );

/** One moment in which both ends are active, by both rules. */
const oneMoment = (): Result =>
  derived(
    write(({ give, step }) => {
      const x = give('x', 'x', 1);
      const y = give('y', 'y', 1);
      const w = give('w', 'w', 0.5, 'weight');
      const eta = give('eta', '\\eta', 0.2, 'rate');
      const hebb = step(
        'dw',
        '\\Delta w',
        product([eta, x, y]),
        { zh: '学习率、前、后，三者之积。', en: 'Learning rate, before and after, multiplied.' },
        'update',
      );
      step('w_hebb', "w'", sum([w, hebb]), { zh: '加到权值上。', en: 'Added to the weight.' }, 'update');
      const oja = step(
        'dw_oja',
        '\\Delta w',
        product([eta, y, minus(x, product([y, w]))]),
        {
          zh: '从前端的活动里先减去权值已经说出的部分。',
          en: 'What the weight already says is taken off first.',
        },
        'update',
      );
      step('w_oja', "w'", sum([w, oja]), { zh: '加到权值上。', en: 'Added to the weight.' }, 'update');
    }),
  );

/** A neuron whose output is y = w x by itself: every presentation of the same x multiplies w by 1 + η x². */
const growth = (): Result =>
  derived(
    write(({ give, step }) => {
      const w = give('w', 'w_0', 0.1, 'weight');
      const x = give('x', 'x', 1);
      const eta = give('eta', '\\eta', 0.1, 'rate');
      for (const n of [10, 100, 200]) {
        step(
          `w_${n}`,
          `w_{${n}}`,
          product([w, power(sum([number(1), product([eta, power(x, 2)])]), n)]),
          { zh: `同样的输入见了${n}次。`, en: `The same input seen ${n} times.` },
          'update',
        );
      }
    }),
  );

const presentations = [0, 10, 48, 96, 192, 384, 480];

/** Length of w and how parallel it is to the principal direction after n presentations: length_n, cos_n. */
function runOf(rule: Rule): Result {
  const path = hebbRun(rule, presentations.at(-1)!);
  return numbers(
    Object.fromEntries(
      presentations.flatMap((n) => [
        [`length_${n}`, lengthOf(path[n]!)],
        [`cos_${n}`, alignment(path[n]!)],
      ]),
    ),
  );
}

/** What the lecture computes in its chapter 1. */
export const historyResults = {
  'vanishing-bound': () => atItsSteepest(1),
  'exploding-six': () => atItsSteepest(6),
  'vanishing-chain': () => ({ ...derived(repeat(onePass(sigmoidChain), 2)), network: sigmoidChain }),
  'hebb-moment': oneMoment,
  'hebb-growth': growth,
  'hebb-run': () => runOf('hebb'),
  'oja-run': () => runOf('oja'),
} as const satisfies ResultMakers;
