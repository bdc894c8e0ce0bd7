/** Descent on a curve: the functions a reader can walk down, the walk itself, and what becomes of it. */
import {
  exercise,
  exercisePass,
  onePoint,
  valleyRate,
  valleys,
  valleyStarts,
} from '@engine/lecture/gradient-example.ts';
import {
  contraction,
  descend,
  objectiveOf,
  type Descent,
  type Objective,
} from '@engine/nn/gradient-descent.ts';
import { hessianOf } from '@engine/nn/least-squares.ts';
import type { Frame } from './plane.ts';

export type CurveName = 'exercise' | 'valleys';

/** A named place on the curve: a start to choose, or the bottom of a valley. */
export interface Named {
  readonly letter: string;
  readonly x: number;
}

export interface Curve {
  readonly f: Objective;
  readonly frame: Frame;
  readonly letter: string;
  readonly start: number;
  readonly step: number;
  readonly rate: {
    readonly start: number;
    readonly least: number;
    readonly most: number;
    readonly step: number;
  };
  readonly steps: number;
  /** The second derivative, where it is the same everywhere: then one factor says what becomes of every walk. */
  readonly curvature?: number;
  readonly starts: readonly Named[];
  readonly bottoms: readonly Named[];
}

const box = { width: 360, height: 280, left: 40, right: 338, top: 24, bottom: 254 } as const;

/** The bottom reached from a start by small, patient steps. */
const bottomFrom = (f: Objective, start: number): number =>
  descend(f, [start], { rate: valleyRate, steps: 400 }).places.at(-1)!.at[0]!;

const manyValleys = objectiveOf(valleys(0), 'y', ['x']);
export const curves: Readonly<Record<CurveName, Curve>> = {
  exercise: {
    f: objectiveOf(exercisePass(), 'E', ['w']),
    frame: { ...box, xs: [0.05, 1.35], ys: [-0.02, 0.3] },
    letter: 'w',
    start: exercise.w,
    step: 0.01,
    rate: { start: exercise.rate, least: 0.01, most: 2, step: 0.01 },
    steps: 30,
    curvature: hessianOf(onePoint).ww,
    starts: [],
    bottoms: [],
  },
  valleys: {
    f: manyValleys,
    frame: { ...box, xs: [-2.5, 2.5], ys: [-1, 6] },
    letter: 'x',
    start: valleyStarts.A,
    step: 0.05,
    rate: { start: valleyRate, least: 0.002, most: 0.1, step: 0.002 },
    steps: 60,
    starts: [
      { letter: 'A', x: valleyStarts.A },
      { letter: 'B', x: valleyStarts.B },
      { letter: 'E', x: valleyStarts.E },
    ],
    bottoms: [
      { letter: 'C', x: bottomFrom(manyValleys, valleyStarts.A) },
      { letter: 'D', x: bottomFrom(manyValleys, valleyStarts.B) },
      { letter: 'F', x: bottomFrom(manyValleys, valleyStarts.E) },
    ],
  },
};

/** The whole walk, one update more than can be chosen, so that the next place is always known. */
export const walkOn = ({ f, steps }: Curve, start: number, rate: number): Descent =>
  descend(f, [start], { rate, steps: steps + 1, limit: 1e4 });

/** What an update does to the distance from the bottom of a parabola. */
export type Fate = 'creeps' | 'lands' | 'swings' | 'forever' | 'grows';

/** Nearer than this to 0 or −1 counts as there: the slider has two decimals. */
const asGoodAs = 0.005;
export function fateOf(factor: number): Fate {
  if (Math.abs(factor) < asGoodAs) return 'lands';
  if (Math.abs(factor + 1) < asGoodAs) return 'forever';
  if (factor > 0) return 'creeps';
  return factor > -1 ? 'swings' : 'grows';
}

export const factorOf = ({ curvature }: Curve, rate: number): number | undefined =>
  curvature === undefined ? undefined : contraction(rate, curvature);

/** The named bottom a place lies at, where it lies at one. */
export function bottomNear({ bottoms }: Curve, x: number): Named | undefined {
  const near = 0.02;
  return bottoms.find((bottom) => Math.abs(bottom.x - x) < near);
}
