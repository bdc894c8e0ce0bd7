/** Points for reading: at most two decimals, with a true minus. */
export const pointsText = (points: number): string => String(Number(points.toFixed(2))).replace('-', '−');

/** A share as a whole number of hundredths. */
export const percentText = (share: number): string => `${Math.round(share * 100)}%`;

/** A time as hand-ins have it, by the student's own clock, to the minute; what is none as it is. */
export const timeText = (iso: string): string =>
  iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*Z$/, '$1 $2 UTC');
