import type { Derivation } from '../../derivation/derivation.ts';
import { differentiate } from '../../derivation/differentiate.ts';
import { minus, number, power, product, ref, sum } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { exercisePass } from '../../lecture/gradient-example.ts';
import { repeat } from '../../nn/optimizer.ts';
import type { Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal, signedDecimal } from '../draw.ts';
import { withGiven } from '../given.ts';
import { common, everywhere, instead } from '../mistakes.ts';
import { needed } from '../needed.ts';
import { planted } from '../planted.ts';
import type { Template, Variant } from '../template.ts';
import {
  howFarToGo,
  slopeWithoutTwo,
  valley,
  valleyDrawn,
  whereItEnds,
  whichWayDown,
} from './gradient-predictions.ts';

const two = number(2);
const [x, y, a, b, c] = ['x', 'y', 'a', 'b', 'c'].map(ref);

/** z = ax² + by² + cxy, of which the lecture's practice has all three at 1 (slides 82–83). */
const surface = differentiate(
  write(({ give, step }) => {
    for (const id of ['x', 'y', 'a', 'b', 'c']) give(id, id, 1);
    step('z', 'z', sum([product([a!, power(x!, 2)]), product([b!, power(y!, 2)]), product([c!, x!, y!])]), {
      zh: '两个平方，再加两个量的乘积，各有系数。',
      en: 'Two squares and the product of the two, each with a coefficient.',
    });
  }),
  'z',
  { by: ['x', 'y'] },
);
const [ax, by] = [product([a!, x!]), product([b!, y!])];
const [cx, cy] = [product([c!, x!]), product([c!, y!])];

const threeSteps = needed(repeat(valley, 3), 'w_p4');

/** The lecture's worked example with other numbers (slide 91). */
const onePass = exercisePass();
const passDrawn = (g: Generator): Derivation =>
  withGiven(onePass, {
    x: decimal(g, 0.42, 1.58, 0.02),
    t: decimal(g, 0.35, 2.85, 0.05),
    w: decimal(g, 0.4, 1.6, 0.1),
    b: signedDecimal(g, 0.3, 1.5, 0.1),
    lr: decimal(g, 0.1, 0.9, 0.1),
  });

const partialMistakes = [
  everywhere('mixed-term-forgotten', { d_z__x: product([two, ax]), d_z__y: product([two, by]) }),
  everywhere('two-forgotten', { d_z__x: sum([ax, cy]), d_z__y: sum([by, cx]) }),
  everywhere('other-not-held-still', {
    d_z__x: (right) => sum([right, product([two, by])]),
    d_z__y: (right) => sum([right, product([two, ax])]),
  }),
];

const inputForgotten = instead('input-forgotten', 'd_E__w', ref('d_E__y'));
const stepMistakes = [
  instead('bias-left-out', 'y', product([ref('w'), x!])),
  instead('two-forgotten', 'd_E__y', minus(y!, ref('t'))),
  inputForgotten,
  common('sign-flipped'),
  common('rate-forgotten'),
];

const threeStepsMistakes = [
  common('sign-flipped'),
  common('rate-forgotten'),
  everywhere('two-forgotten', {
    d_E__w: slopeWithoutTwo('w'),
    d_E_p2__w_p2: slopeWithoutTwo('w_p2'),
    d_E_p3__w_p3: slopeWithoutTwo('w_p3'),
  }),
  everywhere('old-slope-kept', {
    w_p3: minus(ref('w_p2'), product([ref('lr'), ref('d_E__w')])),
    w_p4: minus(ref('w_p3'), product([ref('lr'), ref('d_E__w')])),
  }),
];

function stepGoneWrong(g: Generator): Variant {
  const d = passDrawn(g);
  const variant = planted(
    g,
    d,
    d.steps.map(({ quantity }) => quantity.id),
    [
      ['y', product([ref('w'), x!])],
      ['E', product([number(1, 2), power(minus(y!, ref('t')), 2)])],
      ['d_E__y', minus(y!, ref('t'))],
      ['d_E__y', product([two, minus(ref('t'), y!)])],
      ['d_y__w', ref('w')],
      ['d_E__w', ref('d_E__y')],
      ['w_p2', sum([ref('w'), product([ref('lr'), ref('d_E__w')])])],
      ['w_p2', minus(ref('w'), ref('d_E__w'))],
    ],
  );
  return { ...variant, boxes: [...variant.boxes, ...numbers('w_p2')] };
}

const rounded = (decimals: number) => ({ kind: 'display', decimals }) as const;
const chapter = 'gradient';

/** Chapter 7, slides 80–96. */
export const gradientTemplates: readonly Template[] = [
  {
    id: 'gradient-partials',
    version: 1,
    chapter,
    kind: 'numbers',
    level: 1,
    minutes: 4,
    rounding: rounded(2),
    draw: (g) => ({
      derivation: withGiven(surface, {
        ...Object.fromEntries(['a', 'b', 'c'].map((id) => [id, signedDecimal(g, 1, 5, 1)])),
        ...Object.fromEntries(['x', 'y'].map((id) => [id, signedDecimal(g, 1, 4, 0.5)])),
      }),
      boxes: numbers('d_z__x', 'd_z__y'),
      mistakes: partialMistakes,
    }),
  },
  whichWayDown,
  {
    id: 'gradient-step',
    version: 1,
    chapter,
    kind: 'numbers',
    level: 2,
    minutes: 8,
    rounding: rounded(4),
    draw: (g) => ({
      derivation: passDrawn(g),
      boxes: numbers('y', 'E', 'd_E__w', 'w_p2'),
      mistakes: stepMistakes,
    }),
  },
  whereItEnds,
  {
    id: 'gradient-three-steps',
    version: 1,
    chapter,
    kind: 'numbers',
    level: 3,
    minutes: 10,
    rounding: rounded(4),
    draw: (g) => ({
      derivation: valleyDrawn(g, threeSteps),
      boxes: numbers('w_p2', 'w_p3', 'w_p4'),
      mistakes: threeStepsMistakes,
    }),
  },
  howFarToGo,
  {
    id: 'gradient-wrong-step',
    version: 1,
    chapter,
    kind: 'wrong-step',
    level: 3,
    minutes: 7,
    rounding: rounded(4),
    draw: stepGoneWrong,
  },
];
