/** Descent on the loss of a line, y = wx + b, as seen from above: one training point, or four. */
import { exercise, fourPoints, onePoint } from '@engine/lecture/gradient-example.ts';
import { contraction, descend, largestRate, type Descent } from '@engine/nn/gradient-descent.ts';
import { curvatures, hessianOf, meanSquaredError, minimumOf, type Point } from '@engine/nn/least-squares.ts';
import { snapped, within, type Frame } from './plane.ts';

export type DataName = 'one' | 'four';
const data: Readonly<Record<DataName, readonly Point[]>> = { one: onePoint, four: fourPoints };

export const map: Frame = {
  ...{ width: 360, height: 330, left: 36, right: 330, top: 24, bottom: 304 },
  xs: [-0.4, 1.7],
  ys: [0, 2],
};
export const moveStep = 0.05;
export const kept = (w: number, b: number): readonly [number, number] => [
  within(snapped(w, moveStep), map.xs),
  within(snapped(b, moveStep), map.ys),
];

export const rateRange = { start: exercise.rate, least: 0.01, most: 0.8, step: 0.01 } as const;
export const mostSteps = 60;

/** The loss over one of the two sets of points, and what its shape says of learning rates. */
export interface Terrain {
  readonly hessian: ReturnType<typeof hessianOf>;
  /** A place of least loss; with one point, the one of a whole line that is nearest to w = 1, b = 1. */
  readonly bottom: readonly [number, number];
  readonly curvature: readonly [number, number];
  readonly largestRate: number;
  readonly start: readonly [number, number];
}

function terrainOf(points: readonly Point[], start: readonly [number, number]): Terrain {
  const hessian = hessianOf(points);
  const curvature = curvatures(hessian);
  return {
    hessian,
    curvature,
    bottom: minimumOf(points) ?? nearestOnLine(points[0]!),
    largestRate: largestRate(curvature[0]),
    start,
  };
}

/** Where wx + b = t comes nearest to the start of the exercise. */
function nearestOnLine({ x, t }: Point): readonly [number, number] {
  const short = (exercise.w * x + exercise.b - t) / (x * x + 1);
  return [exercise.w - short * x, exercise.b - short];
}

export const terrains: Readonly<Record<DataName, Terrain>> = {
  one: terrainOf(onePoint, [exercise.w, exercise.b]),
  four: terrainOf(fourPoints, [-0.1, 1.8]),
};

/** Heights of the level lines above the bottom: their distances from it are even. */
export const levels: readonly number[] = Array.from({ length: 9 }, (_, i) => 0.01 * (i + 1) * (i + 1));

export const walkOn = (name: DataName, start: readonly [number, number], rate: number): Descent =>
  descend(meanSquaredError(data[name]), start, { rate, steps: mostSteps, limit: 1e4 });

/** By what an update multiplies the distance along the steep axis, and along the gentle one. */
export const factorsOf = ({ curvature }: Terrain, rate: number): readonly [number, number] => [
  contraction(rate, curvature[0]),
  contraction(rate, curvature[1]),
];
