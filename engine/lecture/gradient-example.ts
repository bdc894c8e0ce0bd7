import type { Derivation } from '../derivation/derivation.ts';
import { differentiate } from '../derivation/differentiate.ts';
import { minus, number, power, product, quotient, sum } from '../derivation/expr.ts';
import { write } from '../derivation/write.ts';
import type { Point } from '../nn/least-squares.ts';
import { update } from '../nn/optimizer.ts';

/** y = x² and its slope (slide 81). The slide does not print the function; its two points and slopes leave only this one. */
export const parabola = (at: number): Derivation =>
  differentiate(
    write(({ give, step }) => {
      const x = give('x', 'x', at);
      step('y', 'y', power(x, 2), { zh: '平方。', en: 'Square it.' });
    }),
    'y',
    { by: ['x'] },
  );

/** z = x² + y² + xy and its gradient (slides 82–83). */
export const surface = (atX: number, atY: number): Derivation =>
  differentiate(
    write(({ give, step }) => {
      const x = give('x', 'x', atX);
      const y = give('y', 'y', atY);
      step('z', 'z', sum([power(x, 2), power(y, 2), product([x, y])]), {
        zh: '两个平方，再加两个量的乘积。',
        en: 'Two squares, and the product of the two.',
      });
    }),
    'z',
    { by: ['x', 'y'] },
  );

/** The numbers of the worked example (slide 91). */
export const exercise = { w: 1, b: 1, x: 0.78, t: 1.51, rate: 0.5 } as const;

/** What to change, and which loss to take. */
export interface ExerciseOptions {
  /** Default: w alone, as the slide asks. */
  readonly learn?: readonly ('w' | 'b')[];
  /** With the ½ of the chapter on backpropagation; the slide has none. */
  readonly half?: boolean;
}

/** Forward, loss, backward and update of the worked example: one pass. */
export function exercisePass({ learn = ['w'], half = false }: ExerciseOptions = {}): Derivation {
  const forward = write(({ give, step }) => {
    const x = give('x', 'x', exercise.x);
    const t = give('t', 't', exercise.t, 'target');
    const w = give('w', 'w', exercise.w, 'weight');
    const b = give('b', 'b', exercise.b, 'bias');
    give('lr', '\\eta', exercise.rate, 'rate');
    const y = step('y', 'y', sum([product([w, x]), b]), {
      zh: '预测：输入乘{w}，再加{b}。',
      en: 'The prediction: the input times {w}, plus {b}.',
    });
    const square = power(minus(y, t), 2);
    step(
      'E',
      'e',
      half ? product([number(1, 2), square]) : square,
      half
        ? { zh: '预测与目标之差的平方，取一半。', en: 'The square of prediction minus target, halved.' }
        : {
            zh: '预测与目标之差的平方。照讲义，前面没有二分之一。',
            en: 'The square of prediction minus target. As in the lecture, without a half in front.',
          },
      'loss',
    );
  });
  return update(differentiate(forward, 'E', { by: learn }), 'E', 'lr');
}

/** What the learning rate does to the exercise when w alone is learnt: all of it follows from the curvature. */
export const exerciseRate = (): Derivation =>
  write(({ give, step }) => {
    const x = give('x', 'x', exercise.x);
    const t = give('t', 't', exercise.t, 'target');
    const w = give('w', 'w', exercise.w, 'weight');
    const b = give('b', 'b', exercise.b, 'bias');
    const rate = give('lr', '\\eta', exercise.rate, 'rate');
    const best = step('w_best', 'w^{*}', quotient(minus(t, b), x), {
      zh: '误差为零的地方：预测恰好等于目标。',
      en: 'Where the error is zero: the prediction equals the target.',
    });
    const curvature = step('curvature', 'k', product([number(2), power(x, 2)]), {
      zh: '误差对{w}求两次导：抛物线有多弯。它不随{w}而变。',
      en: 'The second derivative of the error by {w}: how sharply the parabola bends, the same at every {w}.',
    });
    const factor = step('factor', 'q', minus(number(1), product([rate, curvature])), {
      zh: '每更新一次，离谷底的距离乘上这个数。',
      en: 'Each update multiplies the distance to the bottom by this number.',
    });
    step('loss_factor', 'r', power(factor, 2), {
      zh: '误差是距离的平方，所以每次乘它的平方。',
      en: 'The error goes with the square of the distance, so it is multiplied by the square.',
    });
    step('largest_rate', '\\eta_{\\max}', quotient(number(2), curvature), {
      zh: '{factor}等于负一的地方；学习率再大，距离就越走越远。',
      en: 'Where {factor} is minus one. With a larger rate the distance grows.',
    });
    step('next', "w'", sum([best, product([factor, minus(w, best)])]), {
      zh: '谷底，加上缩小了的距离：与走一步得到的相同。',
      en: 'The bottom plus the shrunken distance: the same as one update.',
    });
  });

/** A function with three valleys of different depth, for what the start decides (slide 96); ours, the slide's figure is lost. */
export const valleys = (at: number): Derivation =>
  differentiate(
    write(({ give, step }) => {
      const x = give('x', 'x', at);
      step(
        'y',
        'y',
        sum([
          product([number(1, 6), power(x, 6)]),
          product([number(-5, 4), power(x, 4)]),
          product([number(2), power(x, 2)]),
          product([number(1, 5), x]),
          number(2),
        ]),
        { zh: '一个六次多项式。', en: 'A polynomial of the sixth degree.' },
        'loss',
      );
    }),
    'y',
    { by: ['x'] },
  );

/** Where the walks into the valleys start: A and B as on the slide, E for the deepest. */
export const valleyStarts = { A: 0.8, B: 1.2, E: -1.3 } as const;
export const valleyRate = 0.03;

/** The one point of the exercise, and three more near the same line: ours, to give the loss a single lowest point. */
export const onePoint: readonly Point[] = [{ x: exercise.x, t: exercise.t }];
export const fourPoints: readonly Point[] = [
  ...onePoint,
  { x: 0.1, t: 1.14 },
  { x: 1.4, t: 1.86 },
  { x: 1.9, t: 2.27 },
];
