/** Points as they are written: without the digits that sums and shares of decimals leave behind. */
export const pointsText = (points: number): string => String(Number(points.toFixed(2)));
