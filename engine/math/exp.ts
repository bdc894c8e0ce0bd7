/**
 * e^x and e^x − 1.
 *
 * Both rest on one reduction (Cody & Waite, "Software Manual for the Elementary
 * Functions", 1980, ch. 6): with k the integer nearest to x / ln 2,
 *
 *     x = k · ln 2 + r,   |r| ≤ ½ ln 2 ≈ 0.347,   e^x = 2^k · e^r,
 *
 * so only e^r on a short interval has to be computed, and 2^k is exact.
 */

import { scaleByPowerOfTwo } from './binary64.ts';
import { LN2_HIGH, LN2_LOW } from './ln2.ts';

const ONE_OVER_LN2 = 1.4426950408889634;

/** Above this e^x is more than the largest finite number; the exact edge is 709.7827…. */
const OVERFLOW_BEYOND = 710;
/** Below this e^x rounds to 0; the exact edge is −745.1332…. */
const UNDERFLOW_BELOW = -746;
/** Below this e^x is less than a quarter of the spacing of the numbers around −1. */
const MINUS_ONE_BELOW = -40;

/**
 * e^x taken apart: e^x = 2^exponent · (1 + linear + rest).
 *
 * `linear` is r rounded to one double; `rest` holds everything smaller: what r
 * lost in that rounding, and r²/2! + r³/3! + …. Keeping the two apart lets each
 * caller add the large terms exactly and round once at the end.
 */
export interface ReducedExponential {
  /** k, an integer. */
  readonly exponent: number;
  /** r, |r| ≤ 0.347. */
  readonly linear: number;
  /** |rest| ≤ 0.068, with absolute error below 2^−56. */
  readonly rest: number;
}

/**
 * The reduction described above.
 *
 * @param x −746 ≤ x ≤ 710
 */
export function reduceExponential(x: number): ReducedExponential {
  const exponent = Math.round(x * ONE_OVER_LN2);

  // k · ln 2 needs more than 53 bits: its first digits cancel against x and what
  // is left would be mostly rounding error. LN2_HIGH has 32 bits, so its product
  // with k (11 bits) is exact, and so is the subtraction from the nearby x.
  // LN2_LOW then supplies the next 53 bits.
  const high = x - exponent * LN2_HIGH;
  const low = exponent * LN2_LOW;
  const linear = high - low;
  const lost = high - linear - low;

  // r²/2 apart from the higher terms: halving is exact, so the largest part of the
  // rest is rounded only once.
  const square = linear * linear;
  const rest = lost + (0.5 * square + square * linear * thirdOrder(linear));
  return { exponent, linear, rest };
}

/**
 * (e^r − 1 − r − r²/2) / r³, by its Taylor series 1/3! + r/4! + … + r¹¹/14!.
 *
 * On |r| ≤ 0.347 the first omitted term of e^r, r¹⁵/15!, is below 10⁻¹⁹, far under
 * the last bit, so the plain factorials serve and no fitted coefficients are needed.
 */
function thirdOrder(r: number): number {
  let sum = 1 / 87178291200;
  sum = sum * r + 1 / 6227020800;
  sum = sum * r + 1 / 479001600;
  sum = sum * r + 1 / 39916800;
  sum = sum * r + 1 / 3628800;
  sum = sum * r + 1 / 362880;
  sum = sum * r + 1 / 40320;
  sum = sum * r + 1 / 5040;
  sum = sum * r + 1 / 720;
  sum = sum * r + 1 / 120;
  sum = sum * r + 1 / 24;
  return sum * r + 1 / 6;
}

/**
 * The exponential function e^x.
 *
 * Error below 1 ulp for every double, subnormal results included. exp(0) = 1,
 * exp(−∞) = 0, exp(+∞) = +∞, exp(NaN) = NaN; +∞ above 709.7827…, 0 below −745.1332….
 */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > OVERFLOW_BEYOND) return Infinity;
  if (x < UNDERFLOW_BELOW) return 0;

  const { exponent, linear, rest } = reduceExponential(x);
  const sum = 1 + linear;
  // What 1 + r dropped: exact, because |r| < 1 (Dekker, 1971).
  const lost = linear - (sum - 1);
  return scaleByPowerOfTwo(sum + (lost + rest), exponent);
}

/**
 * e^x − 1, accurate also where e^x is close to 1 and the subtraction would
 * leave nothing but rounding error.
 *
 * Error below 1 ulp for every double. expm1(±0) = ±0, expm1(−∞) = −1,
 * expm1(+∞) = +∞, expm1(NaN) = NaN.
 */
export function expm1(x: number): number {
  if (x !== x || x === 0) return x;
  if (x > OVERFLOW_BEYOND) return Infinity;
  if (x < MINUS_ONE_BELOW) return -1;

  // e^x − 1 = 2^k · ((1 − 2^−k) + r + rest). The bracket's first term is 0 for
  // k = 0 and at least ½ otherwise, so it is never smaller than r unless it is 0:
  // both additions below can be repaired exactly.
  const { exponent, linear, rest } = reduceExponential(x);
  const power = scaleByPowerOfTwo(1, -exponent);
  const offset = 1 - power;
  const offsetLost = power <= 1 ? 1 - offset - power : 0;
  const sum = offset + linear;
  const lost = linear - (sum - offset);
  return scaleByPowerOfTwo(sum + (lost + offsetLost + rest), exponent);
}
