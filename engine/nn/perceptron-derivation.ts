import { derivation, type Derivation } from '../derivation/derivation.ts';
import { call, minus, product, ref, sum, type Expr, type Id } from '../derivation/expr.ts';
import type { Input, Phase, Role, Step } from '../derivation/step.ts';
import { letter } from '../derivation/write.ts';
import { suffixOf } from './pass-suffix.ts';
import { startOf, type Example, type LearningOptions } from './perceptron.ts';

export type DerivationOptions = Pick<LearningOptions, 'weights' | 'rate' | 'order'> & {
  /** Rounds written out, at least 1. */
  readonly rounds: number;
};

/** A sentence in both languages, told after which example it is about. */
type Why = Readonly<Record<'zh' | 'en', string>>;

const why = {
  net: {
    zh: '第二步：送入样本。每个权值乘自己的输入，相加；偏置乘的是1。',
    en: 'Step two: the example goes in. Each weight is multiplied by its input, the bias by 1, and all are added.',
  },
  out: {
    zh: '第三步：净输入大于零就输出1，否则输出0。',
    en: 'Step three: the output is 1 if the net input is above zero, otherwise 0.',
  },
  error: {
    zh: '第四步：误差是期望减输出。若是零，下面的修正量全是零。',
    en: 'Step four: the error is desired minus actual output. If it is zero, so is every correction below.',
  },
  bias: {
    zh: '学习率乘误差，再乘这个权值的输入；偏置的输入总是1。',
    en: 'Learning rate times error times the input of this weight, and the input of the bias is always 1.',
  },
  correction: {
    zh: '学习率乘误差，再乘这个权值的输入。输入是零的权值不动，这次的错与它无关。',
    en: 'Learning rate times error times the input of this weight. A weight whose input is zero stays, for it had no part in the mistake.',
  },
  weight: { zh: '旧权值加上修正量。', en: 'The old weight plus its correction.' },
  last: {
    zh: '旧权值加上修正量。一轮到此结束。第五步：这一轮若有一个误差不是零，就再来一轮。',
    en: 'The old weight plus its correction. This ends the round. Step five: if any error of this round was not zero, there is another round.',
  },
} as const satisfies Record<string, Why>;

/**
 * The learning of a perceptron as a derivation: for every example shown, sum, output, error, the correction of each weight and
 * the new weights. Corrections that come to zero are written out too, so that the steps stay true for any numbers put in, and the
 * arithmetic is decimal, as `present` has it.
 *
 * Given: xp_i (coordinate i of example p, both from 1), tp, w0 … wn, eta. The k-th example shown is pass k: net, out, e, dwi,
 * with the ending _pk from the second on, and the weights wi_p(k+1) that it leaves.
 * @throws EngineError as `startOf` does
 */
export function perceptronDerivation(examples: readonly Example[], options: DerivationOptions): Derivation {
  const { weights: start, rate, order } = startOf(examples, options);
  const inputs: Input[] = [];
  const steps: Step[] = [];
  const give = (id: Id, tex: string, value: number, role: Role, pass?: number): Expr => {
    inputs.push({ quantity: { id, notation: letter(tex), role, ...(pass && { pass }) }, value });
    return ref(id);
  };

  const x = examples.map(({ input }, p) =>
    input.map((value, i) => give(`x${p + 1}_${i + 1}`, `x_{${p + 1}${i + 1}}`, value, 'input')),
  );
  const targets = examples.map(({ target }, p) => give(`t${p + 1}`, `t_${p + 1}`, target, 'target'));
  let weights = start.map((w, i) => give(`w${i}`, `w_${i}`, w, i === 0 ? 'bias' : 'weight', 1));
  const eta = give('eta', '\\eta', rate, 'rate');

  for (let shown = 0; shown < options.rounds * order.length; shown++) {
    const p = order[shown % order.length]!;
    const round = Math.floor(shown / order.length) + 1;
    const pass = shown + 1;
    const here = suffixOf(pass);
    const step = (id: Id, tex: string, expr: Expr, phase: Phase, told: Why, of: number = pass): Expr => {
      steps.push({
        quantity: { id, notation: letter(tex), role: 'computed', pass: of },
        expr,
        phase,
        pass,
        reason: {
          code: 'note',
          zh: `第${round}轮，第${p + 1}个样本。${told.zh}`,
          en: `Round ${round}, example ${p + 1}. ${told.en}`,
        },
      });
      return ref(id);
    };
    const input = x[p]!;
    const net = step(
      `net${here}`,
      'u',
      sum([weights[0]!, ...input.map((coordinate, i) => product([weights[i + 1]!, coordinate]))]),
      'forward',
      why.net,
    );
    const out = step(`out${here}`, 'y', call('step', [net]), 'forward', why.out);
    const error = step(`e${here}`, '\\varepsilon', minus(targets[p]!, out), 'loss', why.error);
    const changes = weights.map((_, i) =>
      step(
        `dw${i}${here}`,
        `\\Delta w_${i}`,
        product(i === 0 ? [eta, error] : [eta, error, input[i - 1]!]),
        'update',
        i === 0 ? why.bias : why.correction,
      ),
    );
    const endsRound = (shown + 1) % order.length === 0;
    weights = weights.map((w, i) =>
      step(
        `w${i}${suffixOf(pass + 1)}`,
        `w_${i}`,
        sum([w, changes[i]!]),
        'update',
        endsRound && i === weights.length - 1 ? why.last : why.weight,
        pass + 1,
      ),
    );
  }
  return { ...derivation(inputs, steps), decimal: true };
}
