/** A picture made of data, as a cell asks for it with `plot({…})`: checked here, drawn by the page. */

/** Points in order; x counts up from 0 where it was left out. Both have one length. */
export interface Series {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly label?: string;
}

/** Checked: every number finite, at most `mostPoints` in all, texts short. */
export interface Plot {
  readonly kind: 'plot';
  readonly line: readonly Series[];
  /** The first two series of dots are drawn as the two classes, filled and ringed. */
  readonly dots: readonly Series[];
  /** One bar for each value, from zero. */
  readonly bars: readonly { readonly name: string; readonly value: number }[];
  /** heat[row][column], the first row at the top. */
  readonly heat?: readonly (readonly number[])[];
  readonly title?: string;
  readonly xLabel?: string;
  readonly yLabel?: string;
}

export const mostPoints = 5000;
