/** Chords of the step function at 0, as a drawing that follows h. */
import { written } from '@components/number/format.ts';
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

/** One of the two chords as it is drawn and written. */
export interface Side {
  readonly id: 'left' | 'right';
  /** The difference quotient. */
  readonly value: number;
  /** The quotient with its numbers put in. */
  readonly quotient: string;
  /** SVG path data, and the place of the end away from 0. */
  readonly chord: string;
  readonly x: string;
  readonly y: number;
}

export function sidesOf({ h, left, right, atZero, leftEnd, rightEnd }: Chords): readonly Side[] {
  const side = (id: Side['id'], value: number, at: number, end: Bit, difference: string): Side => {
    const [x, y] = [xOf(at).toFixed(2), yOf(end)];
    return {
      id,
      value,
      quotient: `(${difference}) / ${written(h, { given: true }).digits}`,
      chord: `M${xOf(0)} ${yOf(atZero)}L${x} ${y}`,
      x,
      y,
    };
  };
  return [
    side('left', left, -h, leftEnd, `${atZero} − ${leftEnd}`),
    side('right', right, h, rightEnd, `${rightEnd} − ${atZero}`),
  ];
}
