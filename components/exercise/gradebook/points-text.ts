/** Points for reading: at most two decimals, with a true minus. */
export const pointsText = (points: number): string =>
  String(Number(points.toFixed(2))).replace('-', '−');

/** A share as a whole number of hundredths. */
export const percentText = (share: number): string => `${Math.round(share * 100)}%`;
