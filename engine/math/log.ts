/**
 * ln x and ln(1 + x).
 *
 * Both write their argument as 2^k · (1 + f) with √½ ≤ 1 + f ≤ √2, so that
 *
 *     ln x = k · ln 2 + ln(1 + f),   |f| ≤ 0.415,
 *
 * and compute ln(1 + f) by the series of the inverse hyperbolic tangent, which
 * converges much faster than Mercator's series in f.
 */

import { binaryExponent, scaleByPowerOfTwo } from './binary64.ts';
import { LN2_HIGH, LN2_LOW } from './ln2.ts';

const SQRT2 = 1.4142135623730951;
const SQRT_HALF = 0.7071067811865476;

/**
 * k · ln 2 + ln(1 + f) + correction.
 *
 * With s = f / (2 + f), 1 + f = (1 + s) / (1 − s), hence
 *
 *     ln(1 + f) = 2 artanh s = 2s + s · R,   R = 2 (s²/3 + s⁴/5 + s⁶/7 + …).
 *
 * 2s is a rounded quotient; written as f − f²/2 + s · f²/2 its large part f is
 * exact and only small parts carry rounding error.
 *
 * @param k an integer, |k| ≤ 1075
 * @param f |f| ≤ 0.415, exact
 * @param correction a term below the last bit of the sum
 */
function combine(k: number, f: number, correction: number): number {
  const s = f / (2 + f);
  const halfSquare = 0.5 * f * f;
  const small = halfSquare - (s * (halfSquare + artanhRest(s * s)) + (k * LN2_LOW + correction));

  // k · LN2_HIGH is exact, and 0 or larger than f: the addition can be repaired.
  const whole = k * LN2_HIGH;
  const sum = whole + f;
  const lost = f - (sum - whole);
  return sum + (lost - small);
}

/**
 * 2 (z/3 + z²/5 + … + z¹¹/23) for z = s² ≤ 0.0295. The first omitted term is
 * below 10⁻¹⁹, so the plain reciprocals of the odd numbers suffice.
 */
function artanhRest(z: number): number {
  let sum = 2 / 23;
  sum = sum * z + 2 / 21;
  sum = sum * z + 2 / 19;
  sum = sum * z + 2 / 17;
  sum = sum * z + 2 / 15;
  sum = sum * z + 2 / 13;
  sum = sum * z + 2 / 11;
  sum = sum * z + 2 / 9;
  sum = sum * z + 2 / 7;
  sum = sum * z + 2 / 5;
  sum = sum * z + 2 / 3;
  return sum * z;
}

/** ln(x + lost) for positive finite x and |lost| at most half the spacing at x. */
function logOfPositive(x: number, lost: number): number {
  let k = binaryExponent(x);
  let m = scaleByPowerOfTwo(x, -k);
  if (m > SQRT2) {
    m *= 0.5;
    k += 1;
  }
  return combine(k, m - 1, lost / x);
}

/**
 * The natural logarithm ln x.
 *
 * Error below 1 ulp for every positive double, subnormal ones included.
 * log(1) = 0, log(±0) = −∞, log(+∞) = +∞; NaN for x < 0 and for NaN.
 */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return Infinity;
  return logOfPositive(x, 0);
}

/**
 * ln(1 + x), accurate also where 1 + x rounds to 1 or loses digits of x.
 *
 * Error below 1 ulp for every double x > −1. log1p(±0) = ±0, log1p(−1) = −∞,
 * log1p(+∞) = +∞; NaN for x < −1 and for NaN.
 */
export function log1p(x: number): number {
  if (x === 0) return x;
  if (x === -1) return -Infinity;
  if (!(x > -1)) return NaN;
  if (x === Infinity) return Infinity;

  // Near 1 nothing needs reducing: f is x itself, exact.
  if (x > SQRT_HALF - 1 && x < SQRT2 - 1) return combine(0, x, 0);

  // Otherwise 1 + x may drop the last bits of the smaller term; recover them.
  const sum = 1 + x;
  const lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
  return logOfPositive(sum, lost);
}
