/**
 * What happens to digits.
 * full: every digit is kept · display: computed in full, shown to d decimals ·
 * step: each result is rounded to d decimals and the next step goes on with that, as one does by hand (and as the lecture does).
 */
export type Rounding =
  { readonly kind: 'full' } | { readonly kind: 'display' | 'step'; readonly decimals: number };

export const full: Rounding = { kind: 'full' };

/**
 * Half away from zero *in decimal*, as taught in school: 0.8 − 0.5 · 0.081 = 0.7595 becomes 0.760,
 * although the double nearest 0.7595 lies a little below the tie. 14 digits are more than a reader writes
 * and fewer than a double holds, so the last bits cannot tip the decision.
 * @param decimals 0 … 12
 */
export function roundTo(value: number, decimals: number): number {
  const scale = Number(`1e${decimals}`);
  const scaled = Math.abs(value) * scale;
  if (!(scaled < 1e15)) return value; // too large to have decimals
  const size = Math.round(Number(scaled.toPrecision(14))) / scale;
  return value < 0 && size !== 0 ? -size : size;
}

/** Significant digits of a number shown "in full": enough for every reader, without the noise of the last bits. */
const significant = 12;
/** From this many decimals on, a number too small for them is shown with an exponent instead of zeros. */
const decimalsThatHideNothing = 5;

/** A number for reading, with `-` and `e`: plain digits, or an exponent as in `5.305e-8`. Never used to compute. */
export function show(value: number, rounding: Rounding = full): string {
  if (rounding.kind === 'full') return String(Number(value.toPrecision(significant)));
  const { kind, decimals } = rounding;
  const size = Math.abs(value);
  if (
    kind === 'display' &&
    decimals >= decimalsThatHideNothing &&
    size > 0 &&
    size < Number(`1e${2 - decimals}`)
  ) {
    return value.toExponential(3);
  }
  if (size >= 1e15) return value.toExponential(6);
  return roundTo(value, decimals).toFixed(decimals);
}
