/** An order of training as a drawing: curves of the losses, axes, and which sample was trained when. */
import type { Training } from '@engine/nn/training-order.ts';

/** Losses of all samples at one moment of the training. */
export interface Moment {
  /** Updates made, or rounds. */
  readonly at: number;
  readonly losses: readonly number[];
}

/** One order of training: how it ended, and how it went. */
export interface Run extends Pick<Training, 'updates' | 'epochs' | 'losses' | 'total' | 'reached'> {
  readonly moments: readonly Moment[];
}

/** After how many updates training has gone through each sample. */
export function boundaries(updates: readonly number[]): number[] {
  let sum = 0;
  return updates.map((n) => (sum += n));
}

/** Size of a drawing in its own units, and the box of its curves. */
export const frame = { width: 340, height: 236, left: 40, right: 306, top: 24, bottom: 200 } as const;

/** A curve as SVG path data, and where it ends. */
export interface Curve {
  readonly path: string;
  readonly end: { readonly x: number; readonly y: number };
  /** Where the label of its end stands: as near as the others allow. */
  readonly labelY: number;
}
export interface Tick {
  readonly at: number;
  readonly label: string;
}
/** A stretch of training on one sample. */
export interface Stretch {
  readonly sample: number;
  readonly from: number;
  readonly to: number;
  /** The curve of that sample in that stretch. */
  readonly path: string;
}
export interface Drawing {
  readonly curves: readonly Curve[];
  readonly stretches: readonly Stretch[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly thresholdY: number;
}

const digits = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const powerOfTen = (exponent: number): string => (exponent === 0 ? '1' : `10⁻${digits[-exponent]}`);
/** No loss below this is told apart from the bottom line. */
const lowest = -6;
const labelHeight = 13;

/**
 * @param scale how the horizontal axis counts: updates evenly, or rounds by powers of ten
 * @param threshold drawn as a line
 */
export function draw(run: Run, threshold: number, scale: 'linear' | 'log'): Drawing {
  const { left, right, top, bottom } = frame;
  const last = Math.max(run.moments.at(-1)?.at ?? 1, 2);
  const least = Math.min(threshold, ...run.moments.flatMap(({ losses }) => losses));
  const floor = Math.max(lowest, Math.floor(Math.log10(least)));
  const x = (at: number): number =>
    left + (right - left) * (scale === 'log' ? Math.log10(Math.max(at, 1)) / Math.log10(last) : at / last);
  const y = (loss: number): number => {
    const depth = Math.log10(Math.max(loss, 10 ** floor)) / floor;
    return top + (bottom - top) * Math.max(depth, 0);
  };
  const spot = ({ at, losses }: Moment, sample: number): string =>
    `${x(at).toFixed(1)} ${y(losses[sample]!).toFixed(1)}`;
  const path = (moments: readonly Moment[], sample: number): string =>
    moments.length === 0 ? '' : `M${moments.map((m) => spot(m, sample)).join('L')}`;

  const ends = run.losses.map((loss) => ({ x: x(last), y: y(loss) }));
  const labels = spread(ends.map((end) => end.y));
  const stops = scale === 'linear' ? boundaries(run.updates) : [];
  return {
    curves: run.losses.map((_loss, sample) => ({
      path: path(run.moments, sample),
      end: ends[sample]!,
      labelY: labels[sample]!,
    })),
    stretches: stops.map((to, sample) => {
      const from = stops[sample - 1] ?? 0;
      const within = to > from ? run.moments.filter(({ at }) => at >= from && at <= to) : [];
      return { sample, from: x(from), to: x(to), path: path(within, sample) };
    }),
    xTicks: (scale === 'log' ? powers(last) : even(last)).map((at) => ({ at: x(at), label: String(at) })),
    yTicks: Array.from({ length: 1 - floor }, (_, i) => ({ at: y(10 ** -i), label: powerOfTen(-i) })),
    thresholdY: y(threshold),
  };
}

/** Moves heights apart until a label fits at each, keeping their order. */
export function spread(heights: readonly number[]): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]! || a - b);
  const placed = [...heights];
  order.forEach((i, n) => {
    const above = order[n - 1];
    if (above !== undefined) placed[i] = Math.max(placed[i]!, placed[above]! + labelHeight);
  });
  const lowestLabel = Math.max(...placed);
  const over = Math.max(0, lowestLabel - frame.bottom);
  if (over === 0) return placed;
  // The stack has run off the bottom: push it up again from below.
  let limitY: number = frame.bottom;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(placed[i]!, limitY);
    limitY = placed[i]! - labelHeight;
  }
  return placed;
}

/** Powers of ten up to `last`. */
const powers = (last: number): number[] =>
  Array.from({ length: Math.floor(Math.log10(last)) + 1 }, (_, i) => 10 ** i);

/** Round numbers from 0 to at most `last`, four or so. */
function even(last: number): number[] {
  const rough = last / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((n) => n * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
}
