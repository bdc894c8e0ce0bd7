import type { Derivation } from '../../derivation/derivation.ts';
import { minus, negate, product, quotient, ref, sum, type Expr } from '../../derivation/expr.ts';
import { writeDecimal } from '../../derivation/write.ts';
import { learn, netInput, type Learning } from '../../nn/perceptron.ts';
import { perceptronDerivation } from '../../nn/perceptron-derivation.ts';
import { pick, shuffle, type Generator } from '../../random.ts';
import { bits, numbers } from '../boxes.ts';
import { partedPoints } from '../class-points.ts';
import { signedDecimal } from '../draw.ts';
import { everywhere, instead } from '../mistakes.ts';
import { planted } from '../planted.ts';
import type { Template } from '../template.ts';

/** One example that the weights get wrong, shown as often as asked. */
function wrongExample(g: Generator, rounds: number): Derivation {
  const input = [signedDecimal(g, 0.5, 2.5, 0.5), signedDecimal(g, 0.5, 2.5, 0.5)];
  const weights = [0, 1, 2].map(() => signedDecimal(g, 0.1, 1.5, 0.1));
  const rate = pick(g, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
  const target = netInput(weights, input) > 0 ? 0 : 1;
  return perceptronDerivation([{ input, target }], { weights, rate, rounds });
}

/** The four corners with the outputs of a gate, from given weights. */
const gates = [
  [0, 0, 0, 1],
  [0, 1, 1, 1],
  [1, 1, 1, 0],
  [1, 0, 0, 0],
  [0, 0, 1, 0],
  [1, 1, 0, 1],
] as const;
function roundOfGate(g: Generator): Derivation {
  const outputs = pick(g, gates);
  const examples = outputs.map((target, k) => ({ input: [k >> 1, k & 1], target }));
  const weights = [0, 1, 2].map(() => signedDecimal(g, 0.2, 1, 0.2));
  return perceptronDerivation(examples, { weights, rate: pick(g, [0.3, 0.5, 0.7]), rounds: 1 });
}

/** A perceptron that learnt from zero, with more than one correction. */
function learnt(g: Generator): Learning {
  for (;;) {
    const learning = learn(partedPoints(g, 2).map((p) => ({ input: [p.x, p.y], target: p.class })));
    if (learning.updates > 1) return learning;
  }
}

const [w0, w1, w2, eta] = [ref('w0'), ref('w1'), ref('w2'), ref('eta')];
const endings = ['', '_p2', '_p3', '_p4'] as const;

/** Chapter 3, slides 41–53: how it learns. */
export const perceptronTemplates: readonly Template[] = [
  {
    id: 'perceptron-steps',
    version: 1,
    chapter: 'perceptron',
    kind: 'order',
    level: 1,
    minutes: 2,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const derivation = wrongExample(g, 1);
      const steps = shuffle(
        g,
        derivation.steps.map(({ quantity }) => quantity.id),
      );
      return { derivation, boxes: [{ kind: 'order', id: 'order', steps }], mistakes: [] };
    },
  },
  {
    id: 'perceptron-update',
    version: 1,
    chapter: 'perceptron',
    kind: 'numbers',
    level: 1,
    minutes: 5,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => ({
      derivation: wrongExample(g, 1),
      boxes: [...numbers('net'), ...bits('out'), ...numbers('dw1', 'dw2', 'w0_p2', 'w1_p2')],
      mistakes: [
        instead('bias-left-out', 'net', sum([product([w1, ref('x1_1')]), product([w2, ref('x1_2')])])),
        instead('error-reversed', 'e', minus(ref('out'), ref('t1'))),
        everywhere('rate-forgotten', {
          dw0: ref('e'),
          dw1: product([ref('e'), ref('x1_1')]),
          dw2: product([ref('e'), ref('x1_2')]),
        }),
        everywhere('input-forgotten', {
          dw1: product([eta, ref('e')]),
          dw2: product([eta, ref('e')]),
        }),
        instead('bias-not-updated', 'w0_p2', w0),
      ],
    }),
    mayCoincide: true,
  },
  {
    id: 'perceptron-round',
    version: 1,
    chapter: 'perceptron',
    kind: 'numbers',
    level: 2,
    minutes: 8,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const derivation = roundOfGate(g);
      const old = (of: string): Expr => derivation.steps.find(({ quantity: { id } }) => id === of)!.expr;
      const withStart = (k: number): Expr => {
        const [x1, x2] = [ref(`x${k}_1`), ref(`x${k}_2`)];
        return sum([w0, product([w1, x1]), product([w2, x2])]);
      };
      return {
        derivation,
        boxes: [...bits('out', 'out_p2', 'out_p3', 'out_p4'), ...numbers('w0_p5', 'w1_p5', 'w2_p5')],
        mistakes: [
          everywhere(
            'error-reversed',
            Object.fromEntries(endings.map((p) => [`e${p}`, negate(old(`e${p}`))])),
          ),
          everywhere('old-weights', Object.fromEntries(endings.map((p, k) => [`net${p}`, withStart(k + 1)]))),
          everywhere('bias-not-updated', {
            w0_p2: w0,
            w0_p3: ref('w0_p2'),
            w0_p4: ref('w0_p3'),
            w0_p5: ref('w0_p4'),
          }),
        ],
      };
    },
    mayCoincide: true,
  },
  {
    id: 'perceptron-predict',
    version: 1,
    chapter: 'perceptron',
    kind: 'predict',
    level: 2,
    minutes: 5,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const derivation = wrongExample(g, 2);
      const given = (of: string): number =>
        derivation.inputs.find(({ quantity: { id } }) => id === of)!.value;
      const input = [given('x1_1'), given('x1_2')];
      const before = netInput([given('w0'), given('w1'), given('w2')], input);
      const up = given('t1') === 1;
      const reach = given('eta') * (1 + input[0]! * input[0]! + input[1]! * input[1]!);
      const after = before + (up ? reach : -reach);
      const enough = up ? after > 1e-9 : after < 1e-9;
      return {
        derivation,
        boxes: [
          {
            kind: 'choice',
            id: 'direction',
            options: [
              { id: 'up', ...(!up && { mistake: 'error-reversed' }) },
              { id: 'down', ...(up && { mistake: 'error-reversed' }) },
              { id: 'stays' },
            ],
            right: up ? 'up' : 'down',
          },
          ...numbers('net_p2'),
          {
            kind: 'choice',
            id: 'enough',
            options: [{ id: 'enough' }, { id: 'not-yet' }],
            right: enough ? 'enough' : 'not-yet',
          },
        ],
        mistakes: [
          instead('error-reversed', 'e', minus(ref('out'), ref('t1'))),
          everywhere('input-forgotten', {
            dw1: product([eta, ref('e')]),
            dw2: product([eta, ref('e')]),
          }),
          instead('bias-not-updated', 'w0_p2', w0),
        ],
      };
    },
  },
  {
    id: 'perceptron-rate',
    version: 1,
    chapter: 'perceptron',
    kind: 'numbers',
    level: 2,
    minutes: 4,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const { weights, updates } = learnt(g);
      const derivation = writeDecimal(({ give, step }) => {
        const count = give('k', 'k', updates);
        const old = weights.map((w, i) => give(`w${i}`, `w_${i}`, w, i === 0 ? 'bias' : 'weight'));
        const rate = give('eta', '\\eta', pick(g, [0.1, 0.2, 0.3, 0.4, 0.5, 2, 3, 4]), 'rate');
        step('count', "k'", count, {
          zh: '每个净输入都乘了同一个正数，正负不变，所以对错也不变，修正的次数一样。',
          en: 'Every net input is multiplied by the same positive number and keeps its sign. Right and wrong stay what they were, and so does the number of corrections.',
        });
        old.forEach((w, i) => {
          step(`v${i}`, `w'_${i}`, product([rate, w]), {
            zh: '从零开始，权值是若干个修正量之和，每个都乘了学习率。',
            en: 'From zero, a weight is a sum of corrections, and each is multiplied by the learning rate.',
          });
        });
      });
      return {
        derivation,
        boxes: numbers('count', 'v0', 'v1', 'v2'),
        mistakes: [
          instead('count-scaled', 'count', quotient(ref('k'), eta)),
          everywhere('weights-unscaled', { v0: w0, v1: w1, v2: w2 }),
          everywhere('rate-divided', { v0: quotient(w0, eta), v1: quotient(w1, eta), v2: quotient(w2, eta) }),
        ],
      };
    },
    mayCoincide: true,
  },
  {
    id: 'perceptron-wrong-step',
    version: 1,
    chapter: 'perceptron',
    kind: 'wrong-step',
    level: 2,
    minutes: 6,
    rounding: { kind: 'display', decimals: 2 },
    draw: (g) => {
      const examples = [0, 1].map((target) => ({
        input: [signedDecimal(g, 0.5, 2, 0.5), signedDecimal(g, 0.5, 2, 0.5)],
        target,
      }));
      const derivation = perceptronDerivation(shuffle(g, examples), {
        weights: [0, 1, 2].map(() => signedDecimal(g, 0.2, 1, 0.2)),
        rate: pick(g, [0.2, 0.3, 0.4, 0.5]),
        rounds: 1,
      });
      const steps = derivation.steps.map(({ quantity: { id } }) => id);
      return planted(g, derivation, steps, [
        ['e', minus(ref('out'), ref('t1'))],
        ['e_p2', minus(ref('out_p2'), ref('t2'))],
        ['dw1', product([ref('e'), ref('x1_1')])],
        ['dw2_p2', product([eta, ref('e_p2')])],
        ['dw1_p2', product([eta, ref('e_p2'), ref('x1_1')])],
        ['w2_p2', minus(w2, ref('dw2'))],
        ['net_p2', sum([w0, product([w1, ref('x2_1')]), product([w2, ref('x2_2')])])],
        ['net', sum([product([w1, ref('x1_1')]), product([w2, ref('x1_2')])])],
      ]);
    },
  },
];
