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
} from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { integer } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal } from '../draw.ts';
import { everywhere, instead } from '../mistakes.ts';
import type { Template } from '../template.ts';

/** Chapter 1, slides 9–32. */
export const historyTemplates: readonly Template[] = [
  {
    id: 'hebb-update',
    version: 1,
    chapter: 'history',
    kind: 'numbers',
    level: 1,
    minutes: 3,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const x = give('x', 'x', decimal(g, 0.2, 1.5, 0.1));
        const y = give('y', 'y', decimal(g, 0.2, 1.5, 0.1));
        const w = give('w', 'w', decimal(g, 0.1, 0.9, 0.1), 'weight');
        const eta = give('eta', '\\eta', decimal(g, 0.05, 0.5, 0.05), 'rate');
        const dw = step('dw', '\\Delta w', product([eta, x, y]), {
          zh: '赫布规则：{eta}、前端{x}、后端{y}，三者相乘。',
          en: 'Hebb’s rule: {eta}, the activity {x} before and {y} after, multiplied.',
        });
        step('w_new', "w'", sum([w, dw]), {
          zh: '新权值是旧权值加上变化。',
          en: 'The new weight is the old one plus the change.',
        });
      });
      return {
        derivation,
        boxes: numbers('dw', 'w_new'),
        mistakes: [
          instead('rate-forgotten', 'dw', product([ref('x'), ref('y')])),
          instead('one-end-only', 'dw', product([ref('eta'), ref('x')])),
          instead('change-for-weight', 'w_new', ref('dw')),
        ],
      };
    },
  },
  {
    id: 'hebb-growth',
    version: 1,
    chapter: 'history',
    kind: 'numbers',
    level: 2,
    minutes: 6,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const x = give('x', 'x', decimal(g, 0.5, 1.5, 0.1));
        const eta = give('eta', '\\eta', decimal(g, 0.1, 0.3, 0.05), 'rate');
        const w = give('w_0', 'w_0', decimal(g, 0.1, 0.5, 0.1), 'weight');
        const f = step('f', 'f', sum([one, product([eta, power(x, 2)])]), {
          zh: '后端等于权值乘{x}，所以每次增加的是权值的{eta}乘{x}的平方倍。',
          en: 'The activity after is the weight times {x}, so each time the weight grows by {eta} times the square of {x}, of itself.',
        });
        step('w_1', 'w_1', product([f, w]), { zh: '乘一次{f}。', en: 'Multiply by {f} once.' });
        step('w_10', 'w_{10}', product([power(f, 10), w]), {
          zh: '每一次都乘同一个{f}，像复利一样。',
          en: 'Each time the same {f} is multiplied in, as with compound interest.',
        });
      });
      const [x, eta, w] = [ref('x'), ref('eta'), ref('w_0')];
      return {
        derivation,
        boxes: numbers('f', 'w_1', 'w_10'),
        mistakes: [
          instead('square-forgotten', 'f', sum([one, product([eta, x])])),
          instead('one-forgotten', 'f', product([eta, power(x, 2)])),
          instead('growth-added', 'w_10', sum([w, product([number(10), minus(ref('f'), one), w])])),
        ],
      };
    },
  },
  {
    id: 'oja-update',
    version: 1,
    chapter: 'history',
    kind: 'numbers',
    level: 2,
    minutes: 6,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const x = give('x', 'x', decimal(g, 0.5, 2, 0.1));
        const w = give('w', 'w', decimal(g, 0.3, 1.5, 0.1), 'weight');
        const eta = give('eta', '\\eta', decimal(g, 0.1, 0.5, 0.1), 'rate');
        const y = step('y', 'y', product([w, x]), {
          zh: '后端的活动由这条连接决定：权值乘输入。',
          en: 'The activity after is made by this connection: weight times input.',
        });
        const hebb = step('hebb', 'h', product([eta, x, y]), {
          zh: '赫布的那一项：三者相乘。',
          en: 'Hebb’s term: the three multiplied.',
        });
        const decay = step('decay', 'd', product([eta, power(y, 2), w]), {
          zh: '奥亚多出的一项：{eta}乘{y}的平方，再乘权值。权值越大，拉得越紧。',
          en: 'The term Oja adds: {eta} times the square of {y} times the weight. The larger the weight, the harder it pulls back.',
        });
        step('dw', '\\Delta w', minus(hebb, decay), {
          zh: '前一项减后一项。',
          en: 'The first less the second.',
        });
      });
      const [eta, x, y, w] = [ref('eta'), ref('x'), ref('y'), ref('w')];
      return {
        derivation,
        boxes: numbers('y', 'hebb', 'decay', 'dw'),
        mistakes: [
          instead('square-forgotten', 'decay', product([eta, y, w])),
          everywhere('rate-forgotten', {
            hebb: product([x, y]),
            decay: product([power(y, 2), w]),
          }),
          instead('decay-added', 'dw', sum([ref('hebb'), ref('decay')])),
        ],
      };
    },
  },
  {
    id: 'depth-product',
    version: 1,
    chapter: 'history',
    kind: 'numbers',
    level: 2,
    minutes: 6,
    rounding: { kind: 'display', decimals: 5 },
    draw: (g) => {
      const layers = 3 + integer(g, 4);
      const derivation = write(({ give, step }) => {
        const u = give('u', 'u', decimal(g, 0.2, 2, 0.1));
        const w = give('w', 'w', decimal(g, 1.2, 4, 0.1), 'weight');
        give('n', 'n', layers);
        const y = step('y', 'y', call('sigmoid', [u]), { zh: '先算输出。', en: 'First the output.' });
        const slope = step('slope', 's', product([y, minus(one, y)]), {
          zh: 'sigmoid的斜率：输出乘一减输出。',
          en: 'The slope of the sigmoid: the output times one minus the output.',
        });
        const f = step('f', 'f', product([w, slope]), {
          zh: '往回走一层，乘权值，也乘斜率。',
          en: 'Each layer on the way back multiplies by the weight and by the slope.',
        });
        step('P', 'P', power(f, layers), {
          zh: '每层一个因子，{n}层连乘。',
          en: 'A factor for each layer, {n} of them multiplied.',
        });
      });
      const [y, w, f, slope] = [ref('y'), ref('w'), ref('f'), ref('slope')];
      const again = call('sigmoid', [y]);
      return {
        derivation,
        boxes: numbers('slope', 'f', 'P'),
        mistakes: [
          instead('slope-at-output', 'slope', product([again, minus(one, again)])),
          instead('slope-forgotten', 'f', w),
          instead('weight-left-out', 'f', slope),
          instead('multiplied-by-depth', 'P', product([ref('n'), f])),
        ],
      };
    },
  },
  {
    id: 'depth-predict',
    version: 1,
    chapter: 'history',
    kind: 'predict',
    level: 3,
    minutes: 6,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const layers = 3 + integer(g, 6);
      const weight = decimal(g, 1.1, 3, 0.1);
      let slope = decimal(g, 0.2, 0.95, 0.05);
      // Neither vanishing nor exploding: a factor whose size is 1, or nearly.
      while (Math.abs(weight * slope - 1) < 0.06) slope = decimal(g, 0.2, 0.95, 0.05);
      const derivation = write(({ give, step }) => {
        const w = give('w', 'w', -weight, 'weight');
        const s = give('s', 's', slope);
        give('n', 'n', layers);
        const f = step('f', 'f', product([w, s]), {
          zh: '一层的因子：权值乘斜率。',
          en: 'The factor of one layer: weight times slope.',
        });
        step('P', 'P', power(f, layers), {
          zh: '{n}个相同的因子连乘。负因子有奇数个，积是负的；有偶数个，积是正的。',
          en: '{n} equal factors multiplied. An odd number of negative ones gives a negative product, an even number a positive one.',
        });
      });
      const vanishes = weight * slope < 1;
      const odd = layers % 2 === 1;
      return {
        derivation,
        boxes: [
          {
            kind: 'choice',
            id: 'size',
            options: [
              { id: 'vanishes' },
              { id: 'explodes', ...(vanishes && { mistake: 'slope-forgotten' }) },
            ],
            right: vanishes ? 'vanishes' : 'explodes',
          },
          {
            kind: 'choice',
            id: 'sign',
            options: [
              { id: 'positive', ...(odd && { mistake: 'sign-of-power' }) },
              { id: 'negative', ...(!odd && { mistake: 'sign-of-power' }) },
            ],
            right: odd ? 'negative' : 'positive',
          },
          ...numbers('P'),
        ],
        mistakes: [
          instead('sign-of-power', 'P', negate(power(ref('f'), layers))),
          instead('slope-forgotten', 'f', ref('w')),
          instead('multiplied-by-depth', 'P', product([ref('n'), ref('f')])),
        ],
      };
    },
  },
  {
    id: 'error-rate-drop',
    version: 1,
    chapter: 'history',
    kind: 'numbers',
    level: 1,
    minutes: 3,
    rounding: { kind: 'display', decimals: 1 },
    draw: (g) => {
      const derivation = write(({ give, step }) => {
        const before = give('before', 'a', decimal(g, 18, 30, 0.1));
        const after = give('after', 'b', decimal(g, 4, 16, 0.1));
        const points = step('points', 'p', minus(before, after), {
          zh: '两个百分数相减，得到百分点。',
          en: 'The difference of two percentages, in percentage points.',
        });
        step('relative', 'r', quotient(product([number(100), points]), before), {
          zh: '与原来的错误率比：少掉的占原来的百分之几。',
          en: 'Compared with the old error rate: how many per cent of it are gone.',
        });
      });
      return {
        derivation,
        boxes: numbers('points', 'relative'),
        mistakes: [
          instead('share-of-new', 'relative', quotient(product([number(100), ref('points')]), ref('after'))),
          instead('points-for-percent', 'relative', ref('points')),
          instead('what-is-left', 'relative', quotient(product([number(100), ref('after')]), ref('before'))),
        ],
      };
    },
  },
];
