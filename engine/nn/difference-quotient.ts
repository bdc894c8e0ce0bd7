import { EngineError } from '../errors.ts';

/** Slopes of the chords from x to its neighbours at distance h. A function has a derivative at x where both tend to one number. */
export interface OneSided {
  /** (f(x) − f(x − h)) / h */
  readonly left: number;
  /** (f(x + h) − f(x)) / h */
  readonly right: number;
}

/** @param h above 0 @throws EngineError `out-of-range` */
export function oneSided(f: (x: number) => number, x: number, h: number): OneSided {
  if (!(h > 0)) {
    throw new EngineError({
      code: 'out-of-range',
      path: 'h',
      expected: 'a distance above 0',
      found: String(h),
      cure: 'the quotient has no value at h = 0; come near it instead',
    });
  }
  return { left: (f(x) - f(x - h)) / h, right: (f(x + h) - f(x)) / h };
}
