/** The derivation ∂L/∂z = p − t of chapter 9: softmax of three net inputs, cross-entropy against three targets. */
import type { Derivation } from '../derivation/derivation.ts';
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
} from '../derivation/expr.ts';
import { write } from '../derivation/write.ts';

/** Net inputs until a reader chooses others. */
export const netInputs = [1, 2, 3] as const;
/** The third class is the right one. */
const targets = [0, 0, 1] as const;
/** Small enough for nine equal decimals, large enough that rounding does not spoil them. */
const nearby = 0.0001;
const classes = [1, 2, 3] as const;

const partial = (of: string, by: string, via?: string) => ({ of, by, ...(via !== undefined && { via }) });

/**
 * Forward through exponentials, sum, probabilities and loss; back to z₃ over all three probabilities, factor by factor;
 * then the short rule for all three, and a central difference for each.
 */
export const softmaxCrossEntropy = (): Derivation =>
  write(({ give, step }) => {
    const z = classes.map((i) => give(`z${i}`, `z_${i}`, netInputs[i - 1]!));
    const t = classes.map((i) => give(`t${i}`, `t_${i}`, targets[i - 1]!, 'target'));
    const h = give('h', 'h', nearby);

    const e = classes.map((i) =>
      step(`e${i}`, `e_${i}`, call('exp', [z[i - 1]!]), {
        zh: `把{z${i}}变成正数，大小次序不变。`,
        en: `Make {z${i}} positive. The order of sizes stays.`,
      }),
    );
    const s = step('s', 's', sum(e), {
      zh: '三个正数之和，当作一的尺子。',
      en: 'The sum of the three, which is to count as one.',
    });
    const p = classes.map((i) =>
      step(`p${i}`, `p_${i}`, quotient(e[i - 1]!, s), {
        zh: `第${i}类占多大一份。三份加起来是一。`,
        en: `The share of class ${i}. The three shares add up to one.`,
      }),
    );
    step(
      'L',
      'L',
      negate(sum(t.map((target, i) => call('xlny', [target, p[i]!])))),
      {
        zh: '交叉熵：只有期望为一的那一项留下来，就是给正确答案的概率取对数，再取相反数。',
        en: 'Cross-entropy. Only the term whose target is one is left: minus the logarithm of the probability given to the right answer.',
      },
      'loss',
    );

    const outer = classes.map((i) =>
      step(
        `dL_dp${i}`,
        partial('L', `p${i}`),
        call('xovery', [negate(t[i - 1]!), p[i - 1]!]),
        {
          zh: `对数的导数是倒数：{p${i}}越小，这个因子越大。`,
          en: `The derivative of the logarithm is the reciprocal: the smaller {p${i}}, the larger this factor.`,
        },
        'backward',
      ),
    );
    const inner = classes.map((i) =>
      step(
        `dp${i}_dz3`,
        partial(`p${i}`, 'z3'),
        i === 3 ? product([p[2]!, minus(one, p[2]!)]) : negate(product([p[i - 1]!, p[2]!])),
        i === 3
          ? {
              zh: '{z3}变大，自己那一份也变大；商的求导法则给出的样子与sigmoid的斜率相同。',
              en: 'As {z3} grows, its own share grows. The quotient rule gives the same form as the slope of the sigmoid.',
            }
          : {
              zh: `{z3}变大，分母变大，{p${i}}这一份被挤小，所以是负的。`,
              en: `As {z3} grows, so does the denominator, and the share {p${i}} is squeezed. Hence the minus sign.`,
            },
        'backward',
      ),
    );
    const paths = classes.map((i) =>
      step(
        `dL_dz3_via_p${i}`,
        partial('L', 'z3', `p${i}`),
        product([outer[i - 1]!, inner[i - 1]!]),
        {
          zh: `经过{p${i}}的一条路：两个因子相乘，{p${i}}恰好约去。`,
          en: `The path through {p${i}}: multiply the two factors, and {p${i}} cancels.`,
        },
        'backward',
      ),
    );
    step(
      'dL_dz3',
      partial('L', 'z3'),
      sum(paths),
      {
        zh: '{z3}牵动三份概率，所以有三条路，相加。',
        en: '{z3} moves all three probabilities, so there are three paths. Add them.',
      },
      'backward',
    );
    classes.forEach((i) =>
      step(
        `short${i}`,
        `\\delta_${i}`,
        minus(p[i - 1]!, t[i - 1]!),
        {
          zh:
            i === 3
              ? '把三条路的式子化简，用上期望之和为一，就剩概率减期望。与上面逐路相加的结果是同一个数。'
              : `同样的化简对{z${i}}也成立：概率减期望。`,
          en:
            i === 3
              ? 'Simplify the three paths, use that the targets sum to one, and probability minus target is left. The same number as the sum of paths above.'
              : `The same simplification holds for {z${i}}: probability minus target.`,
        },
        'backward',
      ),
    );
    /** The loss with one net input moved, of the net inputs at once. */
    const moved = (k: number, by: Expr): Expr => {
      const args = z.map((zi, i) => (i === k ? sum([zi, by]) : zi));
      return negate(sum(t.map((target, i) => product([target, call('log_softmax', args, i)]))));
    };
    classes.forEach((i) =>
      step(
        `check${i}`,
        `\\delta_{${i},h}`,
        quotient(minus(moved(i - 1, h), moved(i - 1, negate(h))), product([number(2), ref('h')])),
        {
          zh: `核对，不用任何求导法则：把{z${i}}左右各挪{h}，看{L}差多少，再除以间距。`,
          en: `A check that knows no rule of differentiation: move {z${i}} by {h} both ways, see how much {L} differs, divide by the distance.`,
        },
        'backward',
      ),
    );
  });
