/** Exercises of chapter 8 on the way back itself: in which order, in which direction, and where it goes wrong. */
import type { Derivation } from '../../derivation/derivation.ts';
import { evaluate } from '../../derivation/evaluate.ts';
import { minus, negate, one, product, ref, sum } from '../../derivation/expr.ts';
import { lectureNames } from '../../nn/names.ts';
import { onePass } from '../../nn/optimizer.ts';
import { shuffle, type Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { signedDecimal } from '../draw.ts';
import { common, instead } from '../mistakes.ts';
import { needed } from '../needed.ts';
import { networksDrawn } from '../networks.ts';
import { planted } from '../planted.ts';
import type { Template, Variant } from '../template.ts';

/** One neuron after another: a single path. */
export const chain = (build: (once: Derivation) => Derivation): ((g: Generator) => Derivation) =>
  networksDrawn({ layers: [1, 1, 1] }, (spec) => build(onePass(spec, { names: lectureNames })));
const chainBack = chain((once) => needed(once, 'w1_1_1_p2'));
const chainInOrder = chain((once) => needed(once, ...backwardOrder));

/** The order that the chapter goes back in; the two updates can be taken in either. */
const backwardOrder = [
  'E',
  'd_E__out2_1',
  'd_E__net2_1',
  'd_E__w2_1_1',
  'd_E__out1_1',
  'd_E__net1_1',
  'd_E__w1_1_1',
  'w1_1_1_p2',
] as const;

export const backwardInOrder: Template = {
  id: 'backprop-order',
  version: 1,
  chapter: 'backprop',
  kind: 'order',
  level: 1,
  minutes: 4,
  rounding: { kind: 'display', decimals: 4 },
  draw: (g) => ({
    derivation: chainInOrder(g),
    boxes: [{ kind: 'order', id: 'order', steps: shuffle(g, backwardOrder) }],
    mistakes: [],
  }),
};

const neuron = networksDrawn({ layers: [2, 1] }, (spec) => needed(onePass(spec), 'w1_1_1_p2'));

/** One weight from an input of either sign into a single neuron: which way will it go? */
function predicted(g: Generator): Variant {
  const { inputs, steps } = neuron(g);
  const d = {
    inputs: inputs.map((given) =>
      given.quantity.role === 'input' ? { ...given, value: signedDecimal(g, 0.4, 1.5, 0.1) } : given,
    ),
    steps,
  };
  const values = evaluate(d);
  const up = values.get('d_E__w1_1_1')! < 0;
  return {
    derivation: d,
    boxes: [
      {
        kind: 'choice',
        id: 'output',
        right: values.get('out1_1')! < values.get('t1')! ? 'too-small' : 'too-large',
        options: [{ id: 'too-small' }, { id: 'too-large' }],
      },
      {
        kind: 'choice',
        id: 'weight',
        right: up ? 'grows' : 'shrinks',
        options: [
          { id: 'grows', ...(!up && { mistake: 'direction-misjudged' }) },
          { id: 'shrinks', ...(up && { mistake: 'direction-misjudged' }) },
        ],
      },
      ...numbers('d_E__w1_1_1', 'w1_1_1_p2'),
    ],
    mistakes: [
      common('slope-forgotten'),
      instead('input-forgotten', 'd_E__w1_1_1', ref('d_E__net1_1')),
      common('sign-flipped'),
      common('rate-forgotten'),
    ],
  };
}

export const whichWay: Template = {
  id: 'backprop-which-way',
  version: 1,
  chapter: 'backprop',
  kind: 'predict',
  level: 2,
  minutes: 7,
  rounding: { kind: 'display', decimals: 4 },
  draw: predicted,
};

const wrongSteps = [
  'd_E__out2_1',
  'd_out2_1__net2_1',
  'd_E__net2_1',
  'd_net2_1__out1_1',
  'd_E__out1_1',
  'd_out1_1__net1_1',
  'd_E__net1_1',
  'd_net1_1__w1_1_1',
  'd_E__w1_1_1',
  'w1_1_1_p2',
] as const;

function backwardGoneWrong(g: Generator): Variant {
  const d = chainBack(g);
  const variant = planted(g, d, wrongSteps, [
    ['d_E__out2_1', (e) => negate(e)],
    ['d_out2_1__net2_1', product([ref('net2_1'), minus(one, ref('net2_1'))])],
    ['d_net2_1__out1_1', ref('w1_1_1')],
    ['d_E__out1_1', ref('d_net2_1__out1_1')],
    ['d_out1_1__net1_1', minus(one, product([ref('out1_1'), ref('out1_1')]))],
    ['d_E__net1_1', ref('d_E__out1_1')],
    ['d_net1_1__w1_1_1', ref('w1_1_1')],
    ['w1_1_1_p2', sum([ref('w1_1_1'), product([ref('eta'), ref('d_E__w1_1_1')])])],
    ['w1_1_1_p2', minus(ref('w1_1_1'), ref('d_E__w1_1_1'))],
  ]);
  return { ...variant, boxes: [...variant.boxes, ...numbers('w1_1_1_p2')] };
}

export const wrongStep: Template = {
  id: 'backprop-wrong-step',
  version: 1,
  chapter: 'backprop',
  kind: 'wrong-step',
  level: 3,
  minutes: 10,
  rounding: { kind: 'display', decimals: 4 },
  draw: backwardGoneWrong,
};
