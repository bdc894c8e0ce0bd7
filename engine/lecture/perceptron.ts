import type { Derivation } from '../derivation/derivation.ts';
import { number, power, product, quotient, sum } from '../derivation/expr.ts';
import { full, roundTo } from '../derivation/rounding.ts';
import { write } from '../derivation/write.ts';
import { marginOf, radius, separability } from '../nn/margin.ts';
import { perceptronDerivation } from '../nn/perceptron-derivation.ts';
import { batchOf, learn, type Example, type Learning, type LearningOptions } from '../nn/perceptron.ts';
import { farStart, functionsOf, gate, gates, isSeparable } from './perceptron-example.ts';
import { derived, numbers, type Result, type ResultMakers } from './result.ts';

/** How a learning ended: rounds, updates, the weights, and the largest and the least error that occurred. */
function ended({ rounds, updates, weights, presentations, cycle }: Learning): Result {
  const errors = presentations.map(({ error }) => error);
  return numbers({
    rounds,
    updates,
    ...Object.fromEntries(weights.map((w, i) => [`w${i}`, w])),
    error_most: Math.max(...errors),
    error_least: Math.min(...errors),
    ...(cycle && {
      cycle_from: cycle.from,
      cycle_updates: presentations.filter(({ round, error }) => round > cycle.from && error !== 0).length,
    }),
  });
}
const run = (examples: readonly Example[], options: LearningOptions = {}): Result =>
  ended(learn(examples, options));

/** AND learnt from zero with η = 1, the six rounds that it takes. */
const andSteps = (): Derivation => perceptronDerivation(gates.and, { rounds: learn(gates.and).rounds });

/** AND with −1 for 0. */
const signedAnd = gate([-1, -1, -1, 1]);

/** R, γ and Novikoff’s bound for AND, with the best separator scaled to whole numbers. */
function andBound(): Derivation {
  const best = separability(gates.and);
  if (!best.separable) throw new Error('AND can be separated.');
  // Scaled so that the examples nearest to the line have net input ±1. Twelve decimals: the last bits are noise.
  const scaled = best.weights.map((w) => roundTo(w / best.margin, 12));
  return write(({ give, step }) => {
    const w = scaled.map((value, i) => give(`w${i}`, `w_${i}^*`, value, i === 0 ? 'bias' : 'weight'));
    const x = gates.and[3]!.input.map((value, i) => give(`x${i + 1}`, `x_${i + 1}`, value));
    const size = step('size2', '\\|w^*\\|^2', sum(w.map((weight) => power(weight, 2))), {
      zh: '分隔线的权值，连偏置一起，平方和。',
      en: 'The squares of the weights of the separating line, the bias among them, added up.',
    });
    const net = step('net', 'u', sum([w[0]!, ...x.map((input, i) => product([w[i + 1]!, input]))]), {
      zh: '离线最近的样本的净输入。',
      en: 'The net input of an example nearest to the line.',
    });
    const far = step('radius2', 'R^2', sum([number(1), ...x.map((input) => power(input, 2))]), {
      zh: '离原点最远的样本，连同恒为1的输入。',
      en: 'The example farthest from the origin, with the input that is always 1.',
    });
    step('bound', '(R/\\gamma)^2', quotient(product([far, size]), power(net, 2)), {
      zh: '间隔是净输入除以权值的长度；半径比间隔，再平方。修正次数不会超过它。',
      en: 'The margin is net input over the length of the weights. Radius over margin, squared: there are never more corrections.',
    });
  });
}

/** Functions of two and of three inputs: how many there are and how many a perceptron can learn. */
function separableFunctions(): Result {
  const [two, three] = [functionsOf(2), functionsOf(3)];
  return numbers({
    two: two.filter(isSeparable).length,
    two_all: two.length,
    three: three.filter(isSeparable).length,
    three_all: three.length,
    /** How many of XOR and its opposite. */
    xor: [
      [0, 1, 1, 0],
      [1, 0, 0, 1],
    ].filter(isSeparable).length,
  });
}

/** One correction for all four examples of XOR from weights where two are wrong, one each way. */
function batch(): Result {
  const { sum: total, direction } = batchOf(gates.xor, [1, -1, 0]);
  return numbers({ sum: total, ...Object.fromEntries(direction.map((d, i) => [`direction_${i}`, d])) });
}

/** What the lecture computes in its chapter 3; all from zero, rows 00, 01, 10, 11, f(0) = 0. */
export const perceptronResults = {
  'perceptron-and': () => derived(andSteps(), { rounding: full }),
  'perceptron-and-run': () => run(gates.and),
  'perceptron-and-reversed': () => run(gates.and, { order: [3, 2, 1, 0] }),
  'perceptron-or-run': () => run(gates.or),
  'perceptron-nand-run': () => run(gates.nand),
  'perceptron-xor-run': () => run(gates.xor),
  'perceptron-xor-200': () => run(gates.xor, { limit: 200, stopAtCycle: false }),
  'perceptron-rate-0.1': () => run(gates.and, { rate: 0.1 }),
  'perceptron-rate-10': () => run(gates.and, { rate: 10 }),
  'perceptron-far-0.1': () => run(gates.and, { weights: farStart, rate: 0.1 }),
  'perceptron-far-1': () => run(gates.and, { weights: farStart }),
  'perceptron-far-10': () => run(gates.and, { weights: farStart, rate: 10 }),
  /** −1 for 0, and an output that can be −1. */
  'perceptron-signs': () => run(signedAnd, { output: 'sign' }),
  /** −1 for 0, but an output that cannot be −1. */
  'perceptron-mixed': () => run(signedAnd, { limit: 1000 }),
  'perceptron-bound': () => derived(andBound()),
  'perceptron-margins': () => {
    const best = separability(gates.and);
    return numbers({
      radius: radius(gates.and),
      margin: best.separable ? best.margin : 0,
      margin_learnt: marginOf(learn(gates.and).weights, gates.and),
    });
  },
  'separable-functions': separableFunctions,
  'perceptron-batch': batch,
} as const satisfies ResultMakers;
