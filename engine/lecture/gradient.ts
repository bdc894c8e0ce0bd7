import { norm } from '../nn/directional-derivative.ts';
import { descend, largestRate, objectiveOf } from '../nn/gradient-descent.ts';
import { curvatures, hessianOf, minimumOf } from '../nn/least-squares.ts';
import { repeat } from '../nn/optimizer.ts';
import {
  exercise,
  exercisePass,
  exerciseRate,
  fourPoints,
  onePoint,
  parabola,
  surface,
  valleyRate,
  valleys,
  valleyStarts,
} from './gradient-example.ts';
import { derived, numbers, type Result, type ResultMakers } from './result.ts';

/** How many passes of the exercise are laid out to be read. */
const passesShown = 2;

/** w after k updates and the error there, w_k and E_k, for some k; and how the walk ended. */
function walk(rate: number, counts: readonly number[]): Result {
  const { places } = descend(objectiveOf(exercisePass(), 'E', ['w']), [exercise.w], {
    rate,
    steps: Math.max(...counts),
  });
  return numbers(
    Object.fromEntries(
      counts.flatMap((k) => [
        [`w_${k}`, places[k]!.at[0]!],
        [`E_${k}`, places[k]!.value],
      ]),
    ),
  );
}

/** What the lecture computes in its chapter 7. */
export const gradientResults = {
  'parabola-at-1': () => derived(parabola(1)),
  'parabola-at-15': () => derived(parabola(15)),
  /** The secants of x² at 1, by h, so that one sees where the slope is heading. */
  'parabola-secants': () => {
    const { value } = objectiveOf(parabola(1), 'y', ['x']);
    const slope = (h: number): number => (value([1 + h]) - value([1])) / h;
    return numbers({ h_1: slope(1), h_01: slope(0.1), h_001: slope(0.01) });
  },
  'gradient-practice': () => derived(surface(1, 2)),
  'gradient-pool': () => derived(surface(1, 1)),
  /** At (1, 1): the slope straight up the gradient, and what a step of 0.1 that way and along x really gains. */
  'gradient-steepest': () => {
    const f = objectiveOf(surface(1, 1), 'z', ['x', 'y']);
    const gradient = f.gradient([1, 1]);
    const size = norm(gradient);
    const [ux, uy] = gradient.map((g) => g / size);
    const step = 0.1;
    const gain = (dx: number, dy: number): number =>
      f.value([1 + step * dx, 1 + step * dy]) - f.value([1, 1]);
    return numbers({
      steepest: size,
      along_gradient: gain(ux!, uy!),
      predicted: step * size,
      along_x: gain(1, 0),
      along_level: gain(-uy!, ux!),
    });
  },
  'gradient-exercise': () => derived(repeat(exercisePass(), passesShown)),
  'gradient-exercise-half': () => derived(exercisePass({ half: true })),
  'gradient-exercise-both': () => derived(repeat(exercisePass({ learn: ['w', 'b'] }), 2)),
  'gradient-rate': () => derived(exerciseRate()),
  'gradient-walk': () => walk(exercise.rate, [1, 2, 3, 4, 5, 10, 20]),
  'gradient-walk-2': () => walk(2, [1, 2, 10]),
  'gradient-walk-edge': () => walk(largestRate(hessianOf(onePoint).ww), [1, 2, 10]),
  /** Learning both: the largest curvature, the factor of an update, and the largest rate that converges. */
  'gradient-both-rate': () => {
    const [most] = curvatures(hessianOf(onePoint));
    return numbers({ curvature: most, factor: 1 - exercise.rate * most, largest_rate: largestRate(most) });
  },
  'gradient-four-points': () => {
    const [most, least] = curvatures(hessianOf(fourPoints));
    const [w, b] = minimumOf(fourPoints)!; // their x differ, so there is one
    return numbers({ w, b, most, least, largest_rate: largestRate(most) });
  },
  /** Where the walks from A, B and E end, and how deep their valleys are. */
  'gradient-valleys': () => {
    const f = objectiveOf(valleys(0), 'y', ['x']);
    const end = (start: number) => descend(f, [start], { rate: valleyRate, steps: 400 }).places.at(-1)!;
    const [c, d, deepest] = [valleyStarts.A, valleyStarts.B, valleyStarts.E].map(end);
    return numbers({
      x_C: c!.at[0]!,
      y_C: c!.value,
      x_D: d!.at[0]!,
      y_D: d!.value,
      x_F: deepest!.at[0]!,
      y_F: deepest!.value,
    });
  },
} as const satisfies ResultMakers;
