/** The hyperbolic tangent. */

import { reduceExponential } from './exp.ts';
import { scaleByPowerOfTwo } from './binary64.ts';

/** tanh 0.55 ≈ ½: below, x itself is the main term; above, 1 is. */
const NEAR_ZERO = 0.55;
/** From here on 1 − tanh x is less than half the spacing of the doubles below 1. */
const SATURATED = 22;

/**
 * The hyperbolic tangent (e^x − e^−x) / (e^x + e^−x).
 *
 * Error below 1 ulp for every double; exactly odd: tanh(−x) = −tanh(x).
 * tanh(±0) = ±0, tanh(±∞) = ±1, tanh(NaN) = NaN.
 */
export function tanh(x: number): number {
  if (x !== x || x === 0) return x;
  const magnitude = Math.abs(x);
  const value = magnitude < NEAR_ZERO ? tanhNearZero(magnitude) : tanhAwayFromZero(magnitude);
  return x < 0 ? -value : value;
}

/**
 * Lambert's continued fraction (1770),
 *
 *     tanh x = x / (1 + u),   u = x² / (3 + x² / (5 + x² / (7 + …))),
 *
 * cut after 17, which leaves less than 10⁻¹⁹. It is evaluated as
 * x − x · u / (1 + u): x is exact, and the subtracted part is at most a tenth of it.
 *
 * @param x 0 < x < 0.55
 */
function tanhNearZero(x: number): number {
  const square = x * x;
  let u = square / 17;
  for (let odd = 15; odd >= 3; odd -= 2) u = square / (odd + u);
  return x - (x * u) / (1 + u);
}

/**
 * tanh x = 1 − q with q = 2 / (e^2x + 1). Here q is at most ½, so the rounding of the
 * quotient reaches the result at most halved; the sums around it are repaired.
 *
 * @param x 0.55 ≤ x
 */
function tanhAwayFromZero(x: number): number {
  if (x >= SATURATED) return 1;
  // e^2x + 1 = 2^k · ((1 + 2^−k) + r + rest), where k ≥ 2, so that 2^−k < 1.
  const { exponent, linear, rest } = reduceExponential(2 * x);
  const power = scaleByPowerOfTwo(1, -exponent);
  const offset = 1 + power;
  const offsetLost = power - (offset - 1);
  const sum = offset + linear;
  const sumLost = linear - (sum - offset) + offsetLost + rest;
  const divisor = sum + sumLost;
  const divisorLost = sumLost - (divisor - sum);

  // Dividing by divisor + divisorLost instead of divisor makes q smaller by q · divisorLost / divisor.
  const q = (2 * power) / divisor;
  const value = 1 - q;
  const lost = 1 - value - q;
  return value + (lost + (q * divisorLost) / divisor);
}
