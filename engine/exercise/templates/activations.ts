import { sigmoidDerivative } from '../../lecture/activation-derivatives.ts';
import {
  call,
  minus,
  negate,
  number,
  one,
  power,
  product,
  quotient,
  ref,
  sum,
  zero,
  type Expr,
} from '../../derivation/expr.ts';
import { write, writeDecimal } from '../../derivation/write.ts';
import { pick, shuffle, type Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal, signedDecimal } from '../draw.ts';
import { everywhere, instead } from '../mistakes.ts';
import { planted } from '../planted.ts';
import type { Template } from '../template.ts';

const y = ref('y');
const slopeFromOutput = (out: Expr): Expr => product([out, minus(one, out)]);

/** Outputs of three neurons: all of one sign as a sigmoid's, or of both as tanh's. */
function outputs(g: Generator, bothSigns: boolean): number[] {
  const three = [0, 1, 2].map(() => decimal(g, 0.15, 0.9, 0.05));
  return bothSigns ? shuffle(g, [three[0]!, -three[1]!, pick(g, [1, -1]) * three[2]!]) : three;
}

/** Chapter 4, slides 47–50. */
export const activationsTemplates: readonly Template[] = [
  {
    id: 'sigmoid-slope',
    version: 1,
    chapter: 'activations',
    kind: 'numbers',
    level: 1,
    minutes: 3,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const x = give('x', 'x', signedDecimal(g, 0.3, 3, 0.1));
        const e = step('e', 'a', call('exp', [negate(x)]), {
          zh: '先算指数，{x}在指数的位置上，前面有负号。',
          en: 'First the exponential: {x} stands in the exponent, with a minus sign.',
        });
        const out = step('y', 'y', quotient(one, sum([one, e])), {
          zh: '加一，取倒数。',
          en: 'Add one, take the reciprocal.',
        });
        step('slope', "y'", slopeFromOutput(out), {
          zh: '斜率只要输出：{y}乘一减{y}。',
          en: 'The slope takes the output only: {y} times one minus {y}.',
        });
      });
      return {
        derivation,
        boxes: numbers('y', 'slope'),
        mistakes: [
          instead('exponent-sign', 'e', call('exp', [ref('x')])),
          instead('slope-at-output', 'slope', slopeFromOutput(call('sigmoid', [y]))),
          instead('factor-forgotten', 'slope', minus(one, y)),
          instead('tanh-rule', 'slope', minus(one, power(y, 2))),
        ],
      };
    },
  },
  {
    id: 'tanh-slope',
    version: 1,
    chapter: 'activations',
    kind: 'numbers',
    level: 1,
    minutes: 4,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const x = give('x', 'x', signedDecimal(g, 0.2, 1.8, 0.1));
        const s = step('s', 's', call('sigmoid', [product([number(2), x])]), {
          zh: '横向压缩到一半：在{x}的两倍处取sigmoid。',
          en: 'Squeezed to half across: the sigmoid at twice {x}.',
        });
        const out = step('y', 'y', minus(product([number(2), s]), one), {
          zh: '纵向放大到两倍，再下移一。',
          en: 'Stretched to twice upwards, then moved down by one.',
        });
        step('slope', "y'", minus(one, power(out, 2)), {
          zh: '斜率是一减输出的平方。',
          en: 'The slope is one minus the square of the output.',
        });
      });
      return {
        derivation,
        boxes: numbers('s', 'y', 'slope'),
        mistakes: [
          instead('stretched-once', 's', call('sigmoid', [ref('x')])),
          instead('not-moved-down', 'y', product([number(2), ref('s')])),
          instead('square-forgotten', 'slope', minus(one, y)),
          instead('sigmoid-rule', 'slope', slopeFromOutput(y)),
        ],
      };
    },
    maySaturate: true,
  },
  {
    id: 'layers-merge',
    version: 1,
    chapter: 'activations',
    kind: 'numbers',
    level: 2,
    minutes: 4,
    rounding: { kind: 'display', decimals: 3 },
    draw: (g) => {
      const derivation = writeDecimal(({ give, step }) => {
        const v = give('w1', 'w_1', signedDecimal(g, 0.2, 2, 0.1), 'weight');
        const b = give('b1', 'b_1', signedDecimal(g, 0.1, 1, 0.1), 'bias');
        const w = give('w2', 'w_2', signedDecimal(g, 0.2, 2, 0.1), 'weight');
        const c = give('b2', 'b_2', signedDecimal(g, 0.1, 1, 0.1), 'bias');
        const x = give('x', 'x', signedDecimal(g, 0.5, 3, 0.1));
        const weight = step('W', 'W', product([w, v]), {
          zh: '输入先乘{w1}，再乘{w2}，合起来是乘它们的积。',
          en: 'The input is multiplied by {w1}, then by {w2}: together by their product.',
        });
        const bias = step('B', 'B', sum([product([w, b]), c]), {
          zh: '前一层的偏置也要经过{w2}，再加上{b2}。',
          en: 'The bias of the first layer passes {w2} as well, and {b2} is added.',
        });
        step('y', 'y', sum([product([weight, x]), bias]), {
          zh: '一层就够：乘一次，加一次。',
          en: 'One layer is enough: multiply once, add once.',
        });
      });
      return {
        derivation,
        boxes: numbers('W', 'B', 'y'),
        mistakes: [
          instead('weights-added', 'W', sum([ref('w1'), ref('w2')])),
          instead('bias-not-carried', 'B', sum([ref('b1'), ref('b2')])),
          instead('first-bias-lost', 'B', ref('b2')),
        ],
      };
    },
  },
  {
    id: 'saturated-ratio',
    version: 1,
    chapter: 'activations',
    kind: 'numbers',
    level: 2,
    minutes: 5,
    rounding: { kind: 'display', decimals: 5 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const near = give('u_a', 'u_A', signedDecimal(g, 0.1, 1, 0.1));
        const far = give('u_b', 'u_B', signedDecimal(g, 3, 5.5, 0.1));
        const slopeOf = (name: string, u: Expr): Expr => {
          const out = step(`y_${name}`, `y_${name.toUpperCase()}`, call('sigmoid', [u]), {
            zh: '输出。',
            en: 'The output.',
          });
          return step(`s_${name}`, `s_${name.toUpperCase()}`, slopeFromOutput(out), {
            zh: '斜率：输出乘一减输出。',
            en: 'The slope: the output times one minus the output.',
          });
        };
        const [a, b] = [slopeOf('a', near), slopeOf('b', far)];
        step('ratio', 'q', quotient(a, b), {
          zh: '误差信号要乘斜率，别的都一样时，斜率差几倍，学的快慢就差几倍。',
          en: 'The error signal is multiplied by the slope. All else equal, learning is as many times slower as the slope is smaller.',
        });
      });
      const [ya, yb] = [ref('y_a'), ref('y_b')];
      return {
        derivation,
        boxes: numbers('s_a', 's_b', 'ratio'),
        mistakes: [
          everywhere('tanh-rule', { s_a: minus(one, power(ya, 2)), s_b: minus(one, power(yb, 2)) }),
          everywhere('slope-at-output', {
            s_a: slopeFromOutput(call('sigmoid', [ya])),
            s_b: slopeFromOutput(call('sigmoid', [yb])),
          }),
          instead('quotient-turned', 'ratio', quotient(ref('s_b'), ref('s_a'))),
          instead('nets-compared', 'ratio', quotient(ref('u_b'), ref('u_a'))),
        ],
      };
    },
    maySaturate: true,
  },
  {
    id: 'signs-together',
    version: 1,
    chapter: 'activations',
    kind: 'predict',
    level: 2,
    minutes: 5,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const both = pick(g, [true, false, false]);
      const before = outputs(g, both);
      const signal = signedDecimal(g, 0.1, 0.8, 0.1);
      const derivation = writeDecimal(({ give, step }) => {
        const received = before.map((value, j) => give(`y${j + 1}`, `y_${j + 1}`, value));
        const delta = give('delta', '\\delta', signal);
        const rate = give('eta', '\\eta', decimal(g, 0.2, 0.9, 0.1), 'rate');
        received.forEach((from, j) => {
          step(`dw${j + 1}`, `\\Delta w_${j + 1}`, negate(product([rate, delta, from])), {
            zh: '偏导数是误差信号乘送来的输出；下降要取它的反方向，再乘学习率。',
            en: 'The derivative is the error signal times what was sent. Descent goes the opposite way, times the learning rate.',
          });
        });
      });
      const right = both ? 'mixed' : signal < 0 ? 'all-up' : 'all-down';
      const ways = ['all-up', 'all-down', 'mixed'].map((id) => ({
        id,
        ...(id !== right && id !== 'mixed' && right !== 'mixed' && { mistake: 'sign-flipped' }),
      }));
      const each = (wrong: (from: Expr) => Expr): Record<string, Expr> =>
        Object.fromEntries([1, 2, 3].map((j) => [`dw${j}`, wrong(ref(`y${j}`))]));
      return {
        derivation,
        boxes: [{ kind: 'choice', id: 'together', options: ways, right }, ...numbers('dw1', 'dw2')],
        mistakes: [
          everywhere(
            'sign-flipped',
            each((from) => product([ref('eta'), ref('delta'), from])),
          ),
          everywhere(
            'rate-forgotten',
            each((from) => negate(product([ref('delta'), from]))),
          ),
          everywhere(
            'input-forgotten',
            each(() => negate(product([ref('eta'), ref('delta')]))),
          ),
        ],
      };
    },
  },
  {
    id: 'sigmoid-wrong-line',
    version: 1,
    chapter: 'activations',
    kind: 'wrong-step',
    level: 3,
    minutes: 6,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const at = signedDecimal(g, 0.3, 2, 0.1);
      const lines = sigmoidDerivative();
      const derivation = {
        ...lines,
        inputs: lines.inputs.map((input) => (input.quantity.id === 'x' ? { ...input, value: at } : input)),
      };
      const [a, b, s] = [ref('a'), ref('b'), ref('s')];
      const reciprocal = quotient(one, b);
      return planted(
        g,
        derivation,
        ['a', 'b', 's', 'ds_db', 'db_da', 'da_dx', 'slope', 'slope_1', 'slope_2', 'slope_3'],
        [
          ['ds_db', quotient(one, power(b, 2))],
          ['ds_db', negate(quotient(one, b))],
          ['db_da', zero],
          ['da_dx', a],
          ['slope', sum([ref('ds_db'), ref('db_da'), ref('da_dx')])],
          ['slope_1', quotient(a, b)],
          ['slope_2', product([reciprocal, sum([one, reciprocal])])],
          ['slope_3', minus(one, power(s, 2))],
        ],
      );
    },
  },
];
