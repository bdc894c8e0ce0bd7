/** Sum against mean: one guess for R samples, updated on either, as a table and as a drawing. */
import { centre, guesses } from '@engine/lecture/total-loss.ts';

export const counts = [1, 2, 4, 8, 16] as const;
export const rates = { least: 0.05, most: 1, step: 0.05 } as const;
/** Updates shown. */
export const updates = 10;
export const firstTotals = { count: 8, rate: 0.3 } as const;

export const totals = ['mean', 'sum'] as const;
export type Total = (typeof totals)[number];
/** What becomes of the guess: how it goes on follows from the factor by which its distance from the centre shrinks. */
export type Fate = 'creeps' | 'swings' | 'stays' | 'arrives' | 'flees';

export interface Course {
  readonly total: Total;
  readonly guesses: readonly number[];
  /** 1 − η, or 1 − ηR: what is left of the distance after each update. */
  readonly factor: number;
  readonly fate: Fate;
}

/** Rates are twentieths, which binary fractions miss by a little. */
const slack = 1e-9;
function fateOf(factor: number): Fate {
  if (Math.abs(factor) < slack) return 'arrives';
  if (Math.abs(Math.abs(factor) - 1) < slack) return 'stays';
  if (Math.abs(factor) > 1) return 'flees';
  return factor > 0 ? 'creeps' : 'swings';
}

/** @param count samples, at least 1 @param rate above 0 */
export const coursesOf = (count: number, rate: number): Course[] =>
  totals.map((total) => {
    const factor = 1 - rate * (total === 'sum' ? count : 1);
    return { total, guesses: guesses(total, count, rate, updates), factor, fate: fateOf(factor) };
  });

export const frame = { width: 340, height: 220, left: 34, right: 330, top: 14, bottom: 190 } as const;
const window = { bottom: -2, top: 6 } as const;

const xAt = (k: number): number => frame.left + (k / updates) * (frame.right - frame.left);
const yAt = (b: number): number =>
  frame.bottom - ((b - window.bottom) / (window.top - window.bottom)) * (frame.bottom - frame.top);

export const yTicks = [-2, 0, 2, 4, 6].map((b) => ({ at: yAt(b), label: String(b).replace('-', '−') }));
export const xTicks = [0, 2, 4, 6, 8, 10].map((k) => ({ at: xAt(k), label: String(k) }));
export const centreY = yAt(centre);

/** Far outside the drawing, where a line that leaves it may end. */
const beyond = 400;
const held = (y: number): number => Math.min(frame.bottom + beyond, Math.max(frame.top - beyond, y));

export interface Trace {
  /** Through all updates; it is cut off by the box. */
  readonly path: string;
  /** The updates that lie within the drawing. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}
export function traceOf({ guesses: found }: Course): Trace {
  const places = found.map((b, k) => ({ x: xAt(k), y: held(yAt(b)) }));
  return {
    path: `M${places.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`,
    dots: places.filter(({ y }) => y >= frame.top && y <= frame.bottom),
  };
}
