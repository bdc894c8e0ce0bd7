/** Where the units of a feedback network stand: once in the loop, and once for each moment when it is unrolled in time. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const radius = 27;
/** Moments drawn after the start. */
export const drawnMoments = 4;

export const frames = {
  /** Time runs to the right. */
  flat: { width: 740, height: 250 },
  /** Time runs down, for narrow pages. */
  tall: { width: 320, height: 680 },
} as const;
export type Frame = keyof typeof frames;

/** Unit 1 or 2 in the loop. */
export const inLoop = (frame: Frame, unit: number): Spot =>
  frame === 'flat' ? { x: 90, y: unit === 1 ? 80 : 190 } : { x: unit === 1 ? 90 : 230, y: 80 };

/** Unit 1 or 2 at a moment. */
export const unrolledAt = (frame: Frame, unit: number, time: number): Spot =>
  frame === 'flat'
    ? { x: 265 + time * 108, y: unit === 1 ? 80 : 190 }
    : { x: unit === 1 ? 110 : 230, y: 248 + time * 96 };

/** A straight line from rim to rim, with room for the arrowhead at its end. */
export function straight(from: Spot, to: Spot, end = radius): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (spot: Spot, by: number): string =>
    `${(spot.x + dx * by).toFixed(1)} ${(spot.y + dy * by).toFixed(1)}`;
  return `M${at(from, end)}L${at(to, -end - 3)}`;
}

/** An arc from rim to rim that bows to its left by so much; two units that hear each other need one each. */
export function bowed(from: Spot, to: Spot, bow: number, end = radius): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const peak: Spot = { x: (from.x + to.x) / 2 + dy * bow, y: (from.y + to.y) / 2 - dx * bow };
  const toward = (spot: Spot, by: number): string => {
    const reach = Math.hypot(peak.x - spot.x, peak.y - spot.y);
    return `${(spot.x + ((peak.x - spot.x) / reach) * by).toFixed(1)} ${(spot.y + ((peak.y - spot.y) / reach) * by).toFixed(1)}`;
  };
  return `M${toward(from, end)}Q${peak.x.toFixed(1)} ${peak.y.toFixed(1)} ${toward(to, end + 3)}`;
}
