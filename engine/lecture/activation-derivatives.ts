/** Derivations of chapter 4: the slopes of sigmoid and tanh, line by line. */
import type { Derivation } from '../derivation/derivation.ts';
import { call, minus, negate, number, one, power, product, quotient, ref, sum } from '../derivation/expr.ts';
import { write, type Writer } from '../derivation/write.ts';

/** Where the derivatives are worked out, until a reader chooses another place. */
export const place = 1;
/** Small enough for nine equal decimals, large enough that rounding does not spoil them. */
const nearby = 0.0001;

const ordinary = (of: string, by: string) => ({ of, by, ordinary: true }) as const;

/** The last line of both derivations: how much the function really differs between two places close by. */
function centralDifference({ step }: Writer, name: string, fn: 'sigmoid' | 'tanh'): void {
  const [x, h] = [ref('x'), ref('h')];
  const rise = minus(call(fn, [sum([x, h])]), call(fn, [minus(x, h)]));
  step(
    'difference',
    name,
    quotient(rise, product([number(2), h])),
    {
      zh: '核对：不用任何求导法则，只把{x}左右各挪{h}，看函数差多少，再除以间距。',
      en: 'A check that knows no rule of differentiation: move {x} by {h} both ways, see how much the function differs, divide by the distance.',
    },
    'backward',
  );
}

/** σ′ = σ(1 − σ), line by line as on slide 48. */
export function sigmoidDerivative(): Derivation {
  return write((writer) => {
    const { give, step } = writer;
    const x = give('x', 'x', place);
    give('h', 'h', nearby);
    const a = step('a', 'a', call('exp', [negate(x)]), {
      zh: '先算指数，记作{a}。{x}在指数的位置上，所以这是指数函数。',
      en: 'First the exponential, called {a}. {x} stands in the exponent, so this is an exponential function.',
    });
    const b = step('b', 'b', sum([one, a]), {
      zh: '加一，成为分母{b}。',
      en: 'Add one to get the denominator {b}.',
    });
    const s = step('s', '\\sigma', quotient(one, b), {
      zh: '取倒数，就是函数值。下面逐段求导：{s}怎样随{b}变，{b}怎样随{a}变，{a}怎样随{x}变。',
      en: 'The reciprocal is the value. Now differentiate piece by piece: {s} by {b}, {b} by {a}, {a} by {x}.',
    });
    const ds = step(
      'ds_db',
      ordinary('s', 'b'),
      negate(quotient(one, power(b, 2))),
      {
        zh: '倒数的导数：负的平方分之一。',
        en: 'The derivative of a reciprocal: minus one over the square.',
      },
      'backward',
    );
    const db = step(
      'db_da',
      ordinary('b', 'a'),
      one,
      {
        zh: '{b}比{a}多一，{a}动多少，{b}就动多少。',
        en: '{b} is {a} plus one, so it moves just as {a} does.',
      },
      'backward',
    );
    const da = step(
      'da_dx',
      ordinary('a', 'x'),
      negate(a),
      {
        zh: '指数函数的导数是它自己，指数里的负号再带出一个负号。',
        en: 'The exponential is its own derivative, and the minus sign in the exponent brings out another.',
      },
      'backward',
    );
    step(
      'slope',
      ordinary('s', 'x'),
      product([ds, db, da]),
      {
        zh: '链式法则：三段相乘。两个负号抵消，所以斜率是正的。',
        en: 'The chain rule: multiply the three. The two minus signs cancel, so the slope is positive.',
      },
      'backward',
    );
    step(
      'slope_1',
      "\\sigma'_1",
      quotient(a, power(b, 2)),
      { zh: '写成一个分式，还是同一个数。', en: 'Written as one fraction. The number stays the same.' },
      'backward',
    );
    const reciprocal = quotient(one, b);
    step(
      'slope_2',
      "\\sigma'_2",
      product([reciprocal, minus(one, reciprocal)]),
      {
        zh: '分子写成分母减一，拆成两个因子。',
        en: 'Write the numerator as the denominator minus one, and part the fraction into two factors.',
      },
      'backward',
    );
    step(
      'slope_3',
      "\\sigma'_3",
      product([s, minus(one, s)]),
      {
        zh: '两个因子都认得：一个是{s}，一个是一减{s}。知道输出，一次乘法就得到斜率。',
        en: 'Both factors are known: {s}, and one minus {s}. Given the output, one multiplication yields the slope.',
      },
      'backward',
    );
    centralDifference(writer, "\\sigma'_h", 'sigmoid');
  });
}

/** tanh′ = 1 − tanh², line by line as on slide 50, without the minus sign printed there. */
export function tanhDerivative(): Derivation {
  return write((writer) => {
    const { give, step } = writer;
    const x = give('x', 'x', place);
    give('h', 'h', nearby);
    const a = step('a', 'a', call('exp', [x]), {
      zh: '向右增长的指数，记作{a}。',
      en: 'The exponential that grows to the right, called {a}.',
    });
    const b = step('b', 'b', call('exp', [negate(x)]), {
      zh: '向右衰减的指数，记作{b}；它与{a}的积永远是一。',
      en: 'The one that falls to the right, called {b}. Its product with {a} is always one.',
    });
    const s = step('s', 's', minus(a, b), {
      zh: '分子：两者之差。',
      en: 'The numerator is their difference.',
    });
    const t = step('t', 't', sum([a, b]), { zh: '分母：两者之和。', en: 'The denominator is their sum.' });
    const y = step('y', 'y', quotient(s, t), {
      zh: '相除，就是函数值。',
      en: 'Divide, and there is the value.',
    });
    const ds = step(
      'ds_dx',
      ordinary('s', 'x'),
      sum([a, b]),
      {
        zh: '分子的导数恰好是分母：{b}的导数是负的{b}，负负得正。',
        en: 'The derivative of the numerator is just the denominator, for {b} has the derivative minus {b}.',
      },
      'backward',
    );
    const dt = step(
      'dt_dx',
      ordinary('t', 'x'),
      minus(a, b),
      { zh: '分母的导数恰好是分子。', en: 'The derivative of the denominator is just the numerator.' },
      'backward',
    );
    const n = step(
      'n',
      'n',
      minus(product([ds, t]), product([s, dt])),
      {
        zh: '商的求导法则的分子：分子的导数乘分母，减去分子乘分母的导数。前面没有负号。不论{x}是几，它都等于四。',
        en: 'The numerator of the quotient rule: derivative of the top times the bottom, minus the top times the derivative of the bottom. No minus sign in front. Whatever {x} is, it comes to four.',
      },
      'backward',
    );
    step(
      'slope',
      ordinary('y', 'x'),
      quotient(n, power(t, 2)),
      { zh: '除以分母的平方。', en: 'Divide by the square of the denominator.' },
      'backward',
    );
    step(
      'slope_1',
      "y'_1",
      minus(one, power(quotient(s, t), 2)),
      {
        zh: '拆成两项：分母的平方除以自己得一，余下的是商的平方。',
        en: 'Part it into two terms: the square of the denominator over itself is one, and the rest is the quotient squared.',
      },
      'backward',
    );
    step(
      'slope_2',
      "y'_2",
      minus(one, power(y, 2)),
      {
        zh: '商就是{y}。知道输出，一次乘法、一次减法就得到斜率。',
        en: 'The quotient is {y}. Given the output, one multiplication and one subtraction yield the slope.',
      },
      'backward',
    );
    centralDifference(writer, "y'_h", 'tanh');
  });
}
