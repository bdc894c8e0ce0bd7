import type { Objective } from './gradient-descent.ts';

/** One point the line y = wx + b should pass: input x and target t. */
export interface Point {
  readonly x: number;
  readonly t: number;
}

/** The second derivatives of a function of two numbers: [[ww, wb], [wb, bb]]. */
export interface Hessian {
  readonly ww: number;
  readonly wb: number;
  readonly bb: number;
}

/** The mean of (wx + b − t)² over some points, as a function of [w, b], and its gradient; without ½ (slide 90). */
export function meanSquaredError(points: readonly Point[]): Objective {
  const n = points.length;
  const residual = ({ x, t }: Point, [w, b]: readonly number[]): number => w! * x + b! - t;
  return {
    value: (at) => points.reduce((total, p) => total + residual(p, at) * residual(p, at), 0) / n,
    gradient: (at) => [
      points.reduce((total, p) => total + 2 * residual(p, at) * p.x, 0) / n,
      points.reduce((total, p) => total + 2 * residual(p, at), 0) / n,
    ],
  };
}

/** The second derivatives of that mean; the same everywhere, because it is of second degree. */
export function hessianOf(points: readonly Point[]): Hessian {
  const n = points.length;
  const mean = (of: (p: Point) => number): number => points.reduce((total, p) => total + of(p), 0) / n;
  return { ww: 2 * mean(({ x }) => x * x), wb: 2 * mean(({ x }) => x), bb: 2 };
}

/** The curvatures along the two axes of the level ellipses, larger first; 0 where the bottom is a line. */
export function curvatures({ ww, wb, bb }: Hessian): readonly [number, number] {
  const middle = (ww + bb) / 2;
  const half = Math.sqrt(((ww - bb) / 2) * ((ww - bb) / 2) + wb * wb);
  return [middle + half, Math.max(0, middle - half)];
}

/** The [w, b] at which the mean is smallest; undefined where a whole line of them is (all x equal). */
export function minimumOf(points: readonly Point[]): readonly [number, number] | undefined {
  const n = points.length;
  const xMean = points.reduce((total, { x }) => total + x, 0) / n;
  const tMean = points.reduce((total, { t }) => total + t, 0) / n;
  const spread = points.reduce((total, { x }) => total + (x - xMean) * (x - xMean), 0);
  if (spread === 0) return undefined;
  const together = points.reduce((total, { x, t }) => total + (x - xMean) * (t - tMean), 0);
  const w = together / spread;
  return [w, tMean - w * xMean];
}
