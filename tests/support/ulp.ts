/**
 * Distances between doubles in units in the last place (ulp): the spacing of the
 * doubles around a number. Computed with whole numbers, so that the yardstick has
 * no rounding error of its own.
 */

const FRACTION_BITS = 52;
const SMALLEST_EXPONENT = -1074;

/** x = significand · 2^exponent, exactly; for finite x. */
export function exactParts(x: number): { readonly significand: bigint; readonly exponent: number } {
  const bits = new BigUint64Array(Float64Array.of(x).buffer)[0] ?? 0n;
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const magnitude = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return {
    significand: bits >> 63n === 1n ? -magnitude : magnitude,
    exponent: biased === 0 ? SMALLEST_EXPONENT : biased - 1023 - FRACTION_BITS,
  };
}

/** The decimal number as numerator / denominator, exactly; e.g. `-1.25E-7`. */
function exactDecimal(text: string): { readonly numerator: bigint; readonly denominator: bigint } {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) throw new Error(`expected a decimal number, found ${JSON.stringify(text)}`);
  const [, sign, whole = '', places = '', power = '0'] = match;
  const digits = BigInt(`${sign}${whole}${places}`);
  const exponent = Number(power) - places.length;
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) };
}

/**
 * |got − truth| in ulps of the double nearest to the truth, to six decimals (cut).
 *
 * @param got the number under test; a number that is not finite is infinitely far away
 * @param truth the true value as a decimal string with more digits than a double has
 */
export function errorInUlps(got: number, truth: string): number {
  if (!Number.isFinite(got)) return Infinity;
  const { numerator, denominator } = exactDecimal(truth);
  const { significand, exponent } = exactParts(got);
  const unit = exactParts(Number(truth)).exponent;

  // Everything in units of 2^−1074, the finest there is.
  const scaled = significand << BigInt(exponent - SMALLEST_EXPONENT);
  const difference = scaled * denominator - (numerator << BigInt(-SMALLEST_EXPONENT));
  const magnitude = difference < 0n ? -difference : difference;
  const ulp = denominator << BigInt(unit - SMALLEST_EXPONENT);
  return Number((magnitude * 1_000_000n) / ulp) / 1_000_000;
}

/** How many doubles lie between a and b, the last included: 0 if equal, 1 if neighbours. */
export function doublesApart(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Object.is(a, b) ? 0 : Infinity;
  const difference = place(a) - place(b);
  return Number(difference < 0n ? -difference : difference);
}

/** The place of x in the order of all doubles; both zeros stand at 0. */
function place(x: number): bigint {
  const bits = new BigInt64Array(Float64Array.of(x).buffer)[0] ?? 0n;
  return bits >= 0n ? bits : -(bits & 0x7fffffffffffffffn);
}

/** The double next to x, away from −∞. */
export function nextAbove(x: number): number {
  const above = place(x) + 1n;
  const bits = above >= 0n ? above : -above | (1n << 63n);
  return new Float64Array(BigUint64Array.of(bits).buffer)[0] ?? NaN;
}
