import { onePass } from '../../nn/optimizer.ts';
import { lectureNames } from '../../nn/names.ts';
import type { Derivation } from '../../derivation/derivation.ts';
import type { Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { common } from '../mistakes.ts';
import { networkDrawn } from '../networks.ts';
import type { Template } from '../template.ts';

/** The lecture's network with other numbers (figure 5.8). */
const pass = (g: Generator): Derivation =>
  onePass(networkDrawn(g, { layers: [2, 2, 2], sharedBias: true }), { names: lectureNames });

/** Chapter 8, slides 77–91. */
export const backpropTemplates: readonly Template[] = [
  {
    id: 'backprop-output-weight',
    version: 1,
    chapter: 'backprop',
    kind: 'numbers',
    level: 2,
    minutes: 8,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => ({
      derivation: pass(g),
      boxes: numbers('d_E__out2_1', 'd_out2_1__net2_1', 'd_E__net2_1', 'd_E__w2_1_1', 'w2_1_1_p2'),
      mistakes: (
        ['slope-forgotten', 'slope-at-output', 'half-forgotten', 'sign-flipped', 'rate-forgotten'] as const
      ).map(common),
    }),
  },
  {
    id: 'backprop-hidden-weight',
    version: 1,
    chapter: 'backprop',
    kind: 'numbers',
    level: 3,
    minutes: 15,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => ({
      derivation: pass(g),
      boxes: numbers('d_E__net2_1', 'd_E__net2_2', 'd_E__out1_1', 'd_E__net1_1', 'd_E__w1_1_1'),
      mistakes: (['slope-forgotten', 'path-dropped', 'weights-transposed', 'updated-weights'] as const).map(
        common,
      ),
    }),
  },
];
