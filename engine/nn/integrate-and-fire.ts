import { exp, log } from '../math.ts';

/**
 * A cell membrane as a leaky container (Lapicque 1907): a steady stimulus fills it, it leaks in proportion to what it
 * holds, and when it reaches the threshold it fires and is empty again.
 *
 * Time is in membrane time constants, potential in units of the threshold, both counted from rest.
 */

/** V(t) = s (1 − e^(−t)) with t since rest or the last firing, while it has not fired. @param t at least 0 */
export const potential = (stimulus: number, t: number): number => stimulus * (1 - exp(-t));

/**
 * Time from rest to firing, ln(s / (s − θ)); infinite where the stimulus never gets there, which includes s = θ.
 * @param threshold above 0
 */
export const interval = (stimulus: number, threshold = 1): number =>
  stimulus > threshold ? log(stimulus / (stimulus - threshold)) : Infinity;

/** How often it fires within `duration`. */
export const firings = (stimulus: number, duration: number, threshold = 1): number =>
  Math.floor(duration / interval(stimulus, threshold));
