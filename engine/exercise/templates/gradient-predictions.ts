/** Exercises of chapter 7 that ask what will happen before they ask how much. */
import type { Derivation } from '../../derivation/derivation.ts';
import { differentiate } from '../../derivation/differentiate.ts';
import { evaluate } from '../../derivation/evaluate.ts';
import { minus, number, power, product, quotient, ref, sum } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { update } from '../../nn/optimizer.ts';
import { integer, pick, type Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal, signedDecimal } from '../draw.ts';
import { withGiven } from '../given.ts';
import { common, instead } from '../mistakes.ts';
import type { Template, Variant } from '../template.ts';

const two = number(2);
const x = ref('x');

/** e = k(w − c)², its slope, and one step down. */
export const valley = update(
  differentiate(
    write(({ give, step }) => {
      const k = give('k', 'k', 1);
      const bottom = give('c', 'c', 0);
      const w = give('w', 'w', 1, 'weight');
      give('lr', '\\eta', 1, 'rate');
      step(
        'E',
        'e',
        product([k, power(minus(w, bottom), 2)]),
        { zh: '离谷底多远，平方，再乘{k}。', en: 'The distance to the bottom, squared, times {k}.' },
        'loss',
      );
    }),
    'E',
    { by: ['w'] },
  ),
  'E',
  'lr',
);
export function valleyDrawn(g: Generator, d: Derivation): Derivation {
  const bottom = signedDecimal(g, 0.5, 4, 0.5);
  const away = signedDecimal(g, 0.5, 3, 0.5);
  const [k, lr] = [decimal(g, 0.5, 2, 0.25), decimal(g, 0.1, 0.45, 0.05)];
  return withGiven(d, { k, c: bottom, w: bottom + away, lr });
}

/** The slope of k(w − c)² without the 2 that the square leaves. */
export const slopeWithoutTwo = (w: string) => product([ref('k'), minus(ref(w), ref('c'))]);

function whichWay(g: Generator): Variant {
  const d = valleyDrawn(g, valley);
  const rises = evaluate(d).get('d_E__w')! > 0;
  return {
    derivation: d,
    boxes: [
      {
        kind: 'choice',
        id: 'slope',
        right: rises ? 'positive' : 'negative',
        options: [{ id: 'positive' }, { id: 'negative' }],
      },
      {
        kind: 'choice',
        id: 'step',
        right: rises ? 'left' : 'right',
        options: [
          { id: 'left', ...(!rises && { mistake: 'direction-misjudged' }) },
          { id: 'right', ...(rises && { mistake: 'direction-misjudged' }) },
        ],
      },
      ...numbers('d_E__w', 'w_p2'),
    ],
    mistakes: whichWayMistakes,
  };
}
const whichWayMistakes = [
  instead('two-forgotten', 'd_E__w', slopeWithoutTwo('w')),
  common('sign-flipped'),
  common('rate-forgotten'),
];

/** What becomes of the distance to the bottom when one weight of y = wx + b is learnt with e = (y − t)². */
const factor = write(({ give, step }) => {
  const input = give('x', 'x', 1);
  const rate = give('lr', '\\eta', 1, 'rate');
  const curvature = step('curvature', 'k', product([two, power(input, 2)]), {
    zh: '误差对权值的二阶导数：抛物线有多弯。',
    en: 'The second derivative of the error by the weight: how sharply the parabola bends.',
  });
  step('factor', 'q', minus(number(1), product([rate, curvature])), {
    zh: '每更新一次，离谷底的距离乘上这个数。',
    en: 'Each update multiplies the distance to the bottom by this number.',
  });
  step('largest', '\\eta_{\\max}', quotient(two, curvature), {
    zh: '{factor}等于负一的地方，学习率再大就发散。',
    en: 'Where {factor} is minus one. With any larger rate it diverges.',
  });
});
/** By what q is, with room between: straight down, from side to side, or away. */
const fates = { straight: [0.08, 0.92], swings: [-0.92, -0.08], away: [-2.5, -1.08] } as const;
type Fate = keyof typeof fates;

function rateLimit(g: Generator): Variant {
  const fate = pick(g, Object.keys(fates) as Fate[]);
  const [least, most] = fates[fate];
  for (;;) {
    const d = withGiven(factor, { x: decimal(g, 0.5, 2, 0.1), lr: decimal(g, 0.1, 1.5, 0.1) });
    const q = evaluate(d).get('factor')!;
    if (q < least || q > most) continue;
    return {
      derivation: d,
      boxes: [
        {
          kind: 'choice',
          id: 'fate',
          right: fate,
          options: Object.keys(fates).map((id) => ({ id })),
        },
        ...numbers('factor', 'largest'),
      ],
      mistakes: rateMistakes,
    };
  }
}
const rateMistakes = [
  instead('two-forgotten', 'curvature', power(x, 2)),
  instead('square-forgotten', 'curvature', product([two, x])),
];

/** The slope of a curve with two valleys and a hill between them. */
const twoValleys = write(({ give, step }) => {
  const [left, top, right] = [give('left', 'a', -1), give('top', 'm', 0), give('right', 'b', 1)];
  const at = give('x', 'x', 0.5);
  step('slope', "f'", product([minus(at, left), minus(at, top), minus(at, right)]), {
    zh: '把起点代进斜率的式子。正，左边低；负，右边低。',
    en: 'Put the start into the formula of the slope. Positive: the left is lower. Negative: the right is.',
  });
});

function start(g: Generator): Variant {
  const [left, right] = [-decimal(g, 1, 4, 0.5), decimal(g, 1, 4, 0.5)];
  const top = signedDecimal(g, 0.1, 0.4, 0.1);
  const at =
    integer(g, 2) === 0 ? decimal(g, left + 0.2, top - 0.3, 0.1) : decimal(g, top + 0.3, right - 0.2, 0.1);
  const end = at < top ? 'left' : 'right';
  const deeper = top - left > right - top ? 'left' : 'right';
  return {
    derivation: withGiven(twoValleys, { left, top, right, x: at }),
    boxes: [
      {
        kind: 'choice',
        id: 'end',
        right: end,
        options: ['left', 'top', 'right'].map((id) => ({
          id,
          ...(id === deeper && id !== end && { mistake: 'deepest-taken' }),
        })),
      },
      ...numbers('slope'),
    ],
    mistakes: startMistakes,
  };
}
const startMistakes = [
  instead(
    'minus-negative',
    'slope',
    product([sum([x, ref('left')]), minus(x, ref('top')), minus(x, ref('right'))]),
  ),
];

const chapter = 'gradient';
const rounded = (decimals: number) => ({ kind: 'display', decimals }) as const;

export const whichWayDown: Template = {
  id: 'gradient-which-way',
  version: 1,
  chapter,
  kind: 'predict',
  level: 1,
  minutes: 5,
  rounding: rounded(4),
  draw: whichWay,
};

export const whereItEnds: Template = {
  id: 'gradient-start',
  version: 1,
  chapter,
  kind: 'predict',
  level: 2,
  minutes: 4,
  rounding: rounded(3),
  draw: start,
};

export const howFarToGo: Template = {
  id: 'gradient-rate-limit',
  version: 1,
  chapter,
  kind: 'predict',
  level: 3,
  minutes: 8,
  rounding: rounded(4),
  draw: rateLimit,
};
