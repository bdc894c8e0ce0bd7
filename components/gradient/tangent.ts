/** The slope of x² at a point, and the secants that lead to it. */
import { parabola } from '@engine/lecture/gradient-example.ts';
import { objectiveOf } from '@engine/nn/gradient-descent.ts';
import type { Frame } from './plane.ts';

const square = objectiveOf(parabola(1), 'y', ['x']);
export const valueAt = (x: number): number => square.value([x]);
export const slopeAt = (x: number): number => square.gradient([x])[0]!;

/** (f(x + h) − f(x)) / h; undefined at h = 0, where it would be nothing divided by nothing. */
export const secantAt = (x: number, h: number): number | undefined =>
  h === 0 ? undefined : (valueAt(x + h) - valueAt(x)) / h;

/** How much of the parabola is seen: the slide's two points are too far apart for one picture. */
export interface TangentView {
  readonly frame: Frame;
  /** Smallest move of the point. */
  readonly step: number;
  /** The widest secant, and the smallest change of its width. */
  readonly widest: number;
  readonly hStep: number;
}
const box = { width: 360, height: 300, left: 34, right: 340, top: 22, bottom: 276 } as const;
export const views: Readonly<Record<'near' | 'far', TangentView>> = {
  near: { frame: { ...box, xs: [-3, 3], ys: [-2, 9] }, step: 0.05, widest: 1.5, hStep: 0.05 },
  far: { frame: { ...box, xs: [-18, 18], ys: [-72, 324] }, step: 0.5, widest: 10, hStep: 0.5 },
};

/** The slide's two points, and the start. */
export const presets = [
  { x: 1, h: 1, view: 'near' },
  { x: 15, h: 2.5, view: 'far' },
] as const;
