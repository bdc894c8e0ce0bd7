/**
 * Sums of products taken of the decimals that a person wrote. In binary 0.1 + 0.2 − 0.3 is not quite 0, and where the sign of a sum
 * decides, as a threshold does, such a rest would decide it. Here 0.1 means one tenth, and the sum is exactly 0.
 */

/** units · 10^−places */
interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** The shortest decimal that reads back as x: up to 15 digits, the very one that was typed. */
function decimalOf(x: number): Decimal {
  if (Number.isSafeInteger(x)) return { units: BigInt(x), places: 0 };
  const [digits = '', power = '0'] = String(x).split('e');
  const [whole = '', part = ''] = digits.split('.');
  const places = part.length - Number(power);
  const units = BigInt(whole + part);
  return places >= 0 ? { units, places } : { units: shifted(units, -places), places: 0 };
}

const shifted = (units: bigint, by: number): bigint =>
  by === 0 ? units : units * BigInt(`1${'0'.repeat(by)}`);

/**
 * The sum of the products of each group of factors, computed without any rounding from their decimals and rounded once, to the
 * nearest double. Numbers that are no short decimals (1/3) are taken as the 16 or 17 digits that name them.
 * @param products e.g. [[w, x], [b]] for w·x + b @returns never −0; what plain arithmetic gives where a factor is not finite
 */
export function decimalSum(products: readonly (readonly number[])[]): number {
  if (!products.every((factors) => factors.every((factor) => Number.isFinite(factor)))) {
    return products.reduce((sum, factors) => sum + factors.reduce((a, b) => a * b, 1), 0);
  }
  const terms = products.map((factors) =>
    factors.map(decimalOf).reduce((a, b) => ({ units: a.units * b.units, places: a.places + b.places })),
  );
  const places = Math.max(0, ...terms.map((term) => term.places));
  const units = terms.reduce((sum, term) => sum + shifted(term.units, places - term.places), 0n);
  return Number(places === 0 ? units : `${units}e-${places}`);
}
