/** The surface z = x² + y² + xy: its heights and slopes, its slices, and how it is drawn on a flat page. */
import { surface } from '@engine/lecture/gradient-example.ts';
import { directionalDerivative } from '@engine/nn/directional-derivative.ts';
import { objectiveOf } from '@engine/nn/gradient-descent.ts';
import { pathThrough, snapped, within, type Frame, type Spot } from './plane.ts';

const f = objectiveOf(surface(0, 0), 'z', ['x', 'y']);
export const heightAt = (x: number, y: number): number => f.value([x, y]);
/** (∂z/∂x, ∂z/∂y). */
export function gradientAt(x: number, y: number): readonly [number, number] {
  const [gx, gy] = f.gradient([x, y]);
  return [gx!, gy!];
}

/** Its second derivatives, for the level lines: ½ dᵀHd is the function itself. */
export const hessian = { ww: 2, wb: 1, bb: 2 } as const;
/** Heights of the level lines. */
export const levels = [0.25, 1, 2, 3.5, 5.5, 8, 11] as const;

/** How far a point may go from the middle, and its smallest move. */
export const reach = 2;
export const moveStep = 0.05;
export const kept = (value: number): number => within(snapped(value, moveStep), [-reach, reach]);

/** Size of the picture in space. */
export const picture = { width: 340, height: 270 } as const;
/**
 * Seen slantwise from above, from where y is smallest and x largest: the two high corners stand left and right, so that
 * nothing hides the bottom.
 */
export const inSpace = (x: number, y: number, z = heightAt(x, y)): Spot => ({
  x: 170 + 38 * (x + y),
  y: 196 + 19 * (x - y) - 13.5 * z,
});

const along = Array.from({ length: 33 }, (_, i) => -reach + (i * reach) / 16);
/** The slice at a fixed y, and that at a fixed x, in space. */
export const sliceAtY = (y: number): string => pathThrough(along.map((x) => inSpace(x, y)));
export const sliceAtX = (x: number): string => pathThrough(along.map((y) => inSpace(x, y)));

const ribs = Array.from({ length: 9 }, (_, i) => -reach + (i * reach) / 4);
/** The net of the surface, as one path. */
export const net: string = [...ribs.map(sliceAtY), ...ribs.map(sliceAtX)].join('');

/** The chart of a slice. */
export const sliceFrame: Frame = {
  ...{ width: 300, height: 250, left: 30, right: 280, top: 22, bottom: 226 },
  xs: [-reach, reach],
  ys: [-2, 12],
};

/** A step of some length in some direction (degrees from the x axis, against the clock), and what it changes. */
export interface PoolStep {
  readonly to: readonly [number, number];
  readonly change: number;
  readonly predicted: number;
}
export function stepFrom(x: number, y: number, degrees: number, length: number): PoolStep {
  const angle = (degrees * Math.PI) / 180;
  const direction = [Math.cos(angle), Math.sin(angle)] as const;
  const to = [x + length * direction[0], y + length * direction[1]] as const;
  return {
    to,
    change: heightAt(...to) - heightAt(x, y),
    predicted: length * directionalDerivative(gradientAt(x, y), direction),
  };
}

/** The direction of the gradient in degrees, 0 … 360; undefined at the bottom, where there is none. */
export function steepestDirection(x: number, y: number): number | undefined {
  const [gx, gy] = gradientAt(x, y);
  if (gx === 0 && gy === 0) return undefined;
  return ((Math.atan2(gy, gx) * 180) / Math.PI + 360) % 360;
}

/** The map of the pool, and the chart of changes in all directions. */
export const map: Frame = {
  ...{ width: 340, height: 334, left: 30, right: 318, top: 22, bottom: 310 },
  xs: [-2.3, 2.3],
  ys: [-2.3, 2.3],
};
/** How long the arrow of a gradient of length one is, in units of x. */
export const arrowScale = 0.2;

/** The chart of changes by direction: its height follows the largest change there is. */
export function changesFrame(x: number, y: number, length: number): Frame {
  const most = Math.max(
    ...Array.from({ length: 72 }, (_, i) => Math.abs(stepFrom(x, y, i * 5, length).change)),
    0.02,
  );
  const nice = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20].find((n) => n >= most) ?? most;
  return {
    ...{ width: 340, height: 230, left: 40, right: 318, top: 22, bottom: 206 },
    xs: [0, 360],
    ys: [-nice, nice],
  };
}
