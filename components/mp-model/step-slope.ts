/** Chords of the step function at 0, as a drawing that follows h. */
import { oneSided } from '@engine/nn/difference-quotient.ts';
import { stepAt, type Bit } from '@engine/nn/mp-neuron.ts';

/** The distances the slider stops at, from wide to narrow. */
export const distances = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001] as const;
export const startAt = 1;

/** Size of the drawing in its own units; x and f(x) as they lie in it. */
export const frame = { width: 340, height: 190 } as const;
const scale = { x: 128, y: 104, zeroX: 170, zeroY: 148 } as const;
export const xOf = (x: number): number => scale.zeroX + x * scale.x;
export const yOf = (y: number): number => scale.zeroY - y * scale.y;

export interface Chords {
  readonly h: number;
  readonly left: number;
  readonly right: number;
  /** f(0), and f at the two neighbours. */
  readonly atZero: Bit;
  readonly leftEnd: Bit;
  readonly rightEnd: Bit;
}

/** @param h above 0 */
export function chords(h: number, atZero: Bit): Chords {
  const f = (x: number): Bit => stepAt(x, atZero);
  return { h, ...oneSided(f, 0, h), atZero, leftEnd: f(-h), rightEnd: f(h) };
}
