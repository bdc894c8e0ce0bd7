/**
 * The two things the elementary functions need to know about IEEE 754 binary64:
 * how to multiply by a power of two without touching the other bits, and how to
 * take a number apart into a power of two and a factor near 1.
 *
 * A binary64 number is (−1)^sign · 1.fraction · 2^(exponent − 1023): one sign
 * bit, eleven exponent bits, fifty-two fraction bits. Below 2^−1022 the leading
 * 1 is gone (subnormal numbers), and there precision is lost bit by bit.
 */

const EXPONENT_BIAS = 1023;
const SMALLEST_NORMAL_EXPONENT = -1022;
const LARGEST_EXPONENT = 1023;

/** The smallest positive number that still has all 53 bits. */
const SMALLEST_NORMAL = 2.2250738585072014e-308;

// One cell, read and written as bits. DataView is big-endian on every machine
// unless told otherwise, so bytes 0–3 always hold sign, exponent and the upper
// twenty fraction bits.
const cell = new DataView(new ArrayBuffer(8));

/** 2^k as written by its exponent bits alone; k must be in −1022 … 1023. */
function normalPowerOfTwo(k: number): number {
  cell.setUint32(0, (k + EXPONENT_BIAS) << 20);
  cell.setUint32(4, 0);
  return cell.getFloat64(0);
}

/**
 * y · 2^k with at most one rounding.
 *
 * Multiplying by a power of two is exact as long as the result is a normal
 * number. Two cases need a second factor, because 2^k itself cannot be written
 * with full exponent bits: k > 1023 goes through 2^1023, and k < −1022 first
 * lifts k by 600, exactly, so that the last multiplication is the only one that
 * can round. (Rounding twice on the way into the subnormal range can differ from
 * rounding once.)
 *
 * @param y a number such that y · 2^1023 (for k > 1023) or y · 2^(k + 600) (for
 *   k < −1022) is a normal number or 0; any y of magnitude about 1 will do
 * @param k an integer, −1200 ≤ k ≤ 1200
 */
export function scaleByPowerOfTwo(y: number, k: number): number {
  if (k > LARGEST_EXPONENT) {
    return y * normalPowerOfTwo(LARGEST_EXPONENT) * normalPowerOfTwo(k - LARGEST_EXPONENT);
  }
  if (k < SMALLEST_NORMAL_EXPONENT) {
    return y * normalPowerOfTwo(k + 600) * normalPowerOfTwo(-600);
  }
  return y * normalPowerOfTwo(k);
}

/**
 * The integer k with x = 2^k · m and 1 ≤ m < 2.
 *
 * @param x a positive finite number, subnormal numbers included
 * @returns k in −1074 … 1023
 */
export function binaryExponent(x: number): number {
  // A subnormal number has no exponent bits to read; 2^54 lifts it, exactly.
  const lift = x < SMALLEST_NORMAL ? 54 : 0;
  cell.setFloat64(0, lift === 0 ? x : x * normalPowerOfTwo(54));
  return (cell.getUint32(0) >>> 20) - EXPONENT_BIAS - lift;
}
