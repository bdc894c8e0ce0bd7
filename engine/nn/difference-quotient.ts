import { EngineError } from '../errors.ts';

/** Slopes of the chords from x to its neighbours at distance h. A function has a derivative at x where both tend to one number. */
export interface OneSided {
  /** (f(x) − f(x − h)) / h */
  readonly left: number;
  /** (f(x + h) − f(x)) / h */
  readonly right: number;
}

function needDistance(h: number): void {
  if (h > 0) return;
  throw new EngineError({
    code: 'out-of-range',
    path: 'h',
    expected: 'a distance above 0',
    found: String(h),
    cure: 'the quotient has no value at h = 0; come near it instead',
  });
}

/** The slopes of f to the left and to the right of x. @param h above 0 @throws EngineError `out-of-range` */
export function oneSided(f: (x: number) => number, x: number, h: number): OneSided {
  needDistance(h);
  return { left: (f(x) - f(x - h)) / h, right: (f(x + h) - f(x)) / h };
}

/** Near the best for doubles: the formula errs by about h², rounding by about 1e-16 / h. */
const nearby = 1e-5;

/**
 * f′(x) ≈ (f(x + h) − f(x − h)) / 2h; its error falls with h².
 * @param h above 0 @throws EngineError `out-of-range`
 */
export function centralDifference(f: (x: number) => number, x: number, h = nearby): number {
  needDistance(h);
  return (f(x + h) - f(x - h)) / (2 * h);
}

/**
 * The gradient of a function of several numbers, each partial derivative by a central difference.
 * @param at where, one number for each coordinate @param h above 0 @throws EngineError `out-of-range`
 */
export const centralGradient = (
  f: (at: readonly number[]) => number,
  at: readonly number[],
  h = nearby,
): number[] => at.map((x, i) => centralDifference((moved) => f(at.with(i, moved)), x, h));
