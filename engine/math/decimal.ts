/**
 * Sums of products taken of the decimals that a person wrote. In binary 0.1 + 0.2 − 0.3 is not quite 0, and where the sign of a sum
 * decides, as a threshold does, such a rest would decide it. Here 0.1 means one tenth, and the sum is exactly 0.
 */

/**
 * The sum of the products of each group of factors, computed without any rounding from their decimals and rounded once, to the
 * nearest double. Numbers that are no short decimals (1/3) are taken as the 16 or 17 digits that name them.
 * @param products e.g. [[w, x], [b]] for w·x + b @returns never −0; what plain arithmetic gives where a factor is not finite
 */
export function decimalSum(products: readonly (readonly number[])[]): number {
  const quick = safeSum(products);
  if (quick !== undefined) return quick;
  if (products.every((factors) => factors.every((factor) => Number.isFinite(factor))))
    return longSum(products);
  return products.reduce((sum, factors) => sum + factors.reduce((a, b) => a * b, 1), 0);
}

/** Powers of ten that a double holds exactly, up to 10²². */
const tens = Array.from({ length: 23 }, (_, places) => Number(`1e${places}`));
/** Places tried before the digits are read from the number's text. */
const fewPlaces = 9;

/** How many places the shortest decimal needs that reads back as x; undefined beyond a few. */
function placesOf(x: number): number | undefined {
  for (let places = 0; places <= fewPlaces; places++) {
    const units = Math.round(x * tens[places]!);
    if (Number.isSafeInteger(units) && units / tens[places]! === x) return places;
  }
  return undefined;
}

/** With whole numbers that a double holds exactly; undefined where they grow too large for that. A quotient of such rounds once. */
function safeSum(products: readonly (readonly number[])[]): number | undefined {
  let sum = 0;
  let of = 0;
  for (const factors of products) {
    let units = 1;
    let places = 0;
    for (const factor of factors) {
      const own = placesOf(factor);
      if (own === undefined) return undefined;
      units *= Math.round(factor * tens[own]!);
      places += own;
      if (!Number.isSafeInteger(units) || places >= tens.length) return undefined;
    }
    const all = Math.max(of, places);
    const [before, added] = [sum * tens[all - of]!, units * tens[all - places]!];
    sum = before + added;
    of = all;
    if (![before, added, sum].every(Number.isSafeInteger)) return undefined;
  }
  return sum === 0 ? 0 : sum / tens[of]!;
}

/** units · 10^−places, of any length. */
interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** The shortest decimal that reads back as x, which is how a number is written. */
function decimalOf(x: number): Decimal {
  const [digits = '', power = '0'] = String(x).split('e');
  const [whole = '', part = ''] = digits.split('.');
  const places = part.length - Number(power);
  const units = BigInt(whole + part);
  return places >= 0 ? { units, places } : { units: shifted(units, -places), places: 0 };
}

const shifted = (units: bigint, by: number): bigint => units * BigInt(`1${'0'.repeat(by)}`);

function longSum(products: readonly (readonly number[])[]): number {
  const terms = products.map((factors) =>
    factors.map(decimalOf).reduce((a, b) => ({ units: a.units * b.units, places: a.places + b.places })),
  );
  const places = Math.max(0, ...terms.map((term) => term.places));
  const units = terms.reduce((sum, term) => sum + shifted(term.units, places - term.places), 0n);
  return Number(`${units}e-${places}`);
}
