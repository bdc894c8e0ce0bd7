/** A membrane under a steady stimulus as a drawing: potential against time, a stroke for each firing. */
import { firings, interval, potential } from '@engine/nn/integrate-and-fire.ts';

/** How long one watches, in membrane time constants. */
export const duration = 10;
/** The slider: stimuli in twentieths of the threshold. */
export const slider = { perUnit: 20, most: 40, start: 24 } as const;

/** Size of the drawing in its own units, and the box of the curve. */
export const frame = { width: 340, height: 196, left: 34, right: 330, top: 14, bottom: 168 } as const;
const tallest = 2.1;

export const xOf = (t: number): number => frame.left + (t / duration) * (frame.right - frame.left);
export const yOf = (v: number): number => frame.bottom - (v / tallest) * (frame.bottom - frame.top);

export interface Firing {
  /** In multiples of the threshold. */
  readonly stimulus: number;
  /** Between two firings; infinite where there are none. */
  readonly interval: number;
  readonly count: number;
  /** Potential, as SVG path data. */
  readonly curve: string;
  /** One stroke for each firing. */
  readonly strokes: string;
}

/** Points of a rise; more than its pixels need. */
const points = 24;

/** @param stimulus at least 0, 1 is the threshold */
export function firing(stimulus: number): Firing {
  const every = interval(stimulus);
  const count = firings(stimulus, duration);
  const rises = Array.from({ length: count + 1 }, (_, i) => {
    const from = i * every;
    const start = count === 0 ? 0 : from;
    const length = Math.min(every, duration - start);
    const spots = Array.from({ length: points + 1 }, (_unused, k) => {
      const t = (k / points) * length;
      return `${xOf(start + t).toFixed(1)} ${yOf(potential(stimulus, t)).toFixed(1)}`;
    });
    return `M${spots.join('L')}`;
  });
  const strokes = Array.from({ length: count }, (_, i) => {
    const x = xOf((i + 1) * every).toFixed(1);
    return `M${x} ${yOf(0).toFixed(1)}V${yOf(1.9).toFixed(1)}`;
  });
  return { stimulus, interval: every, count, curve: rises.join(''), strokes: strokes.join('') };
}
