import { sigmoid } from '../derivation/functions.ts';
import { netLoss } from './loss.ts';

/** A loss of one sigmoid output as a function of the net input z, for a target t in [0, 1], with its slope by z. */
export interface LossOfNet {
  readonly value: (t: number, z: number) => number;
  readonly slope: (t: number, z: number) => number;
}

/** ½(p − t)² with p = σ(z). Lecture, slide 105. */
export const squaredOfNet: LossOfNet = {
  value: (t, z) => 0.5 * (sigmoid(z) - t) * (sigmoid(z) - t),
  /** (p − t) p (1 − p), with 1 − p taken as σ(−z), which stays exact where p has rounded to 1. */
  slope: (t, z) => (sigmoid(z) - t) * sigmoid(z) * sigmoid(-z),
};

const crossEntropy = netLoss('binary-cross-entropy', 'sigmoid')!;

/** −t ln p − (1 − t) ln(1 − p) with p = σ(z). Lecture, slide 105. */
export const crossEntropyOfNet: LossOfNet = {
  value: (t, z) => crossEntropy.value([t], [z]),
  /** p − t */
  slope: (t, z) => crossEntropy.slope([t], [z], 0),
};
