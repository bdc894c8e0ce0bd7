/** The line of thresholds as a drawing: the sums of the rows as stones, and the stretch where θ may lie. */
import type { Interval } from '@engine/nn/mp-neuron.ts';
import type { Manner, Row } from './gate-workbench.ts';

/** Size in the drawing's own units. It is drawn twice, so that on a phone its letters keep their size. */
export const frame = { height: 146, axis: 99, stone: 11 } as const;
export const widths = { roomy: 640, narrow: 328 } as const;
export type Width = keyof typeof widths;
const margins: Readonly<Record<Width, number>> = { roomy: 26, narrow: 14 };
export const leftOf = (width: Width): number => margins[width];
export const rightOf = (width: Width): number => widths[width] - margins[width];

const scales = {
  weighted: { from: -2.1, to: 2.1, ticks: [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2] },
  '1943': { from: -0.4, to: 3.4, ticks: [0, 1, 2, 3] },
} as const satisfies Record<Manner, { from: number; to: number; ticks: readonly number[] }>;

/** Where there is little room, whole numbers only. */
export const ticksOf = (manner: Manner, width: Width): readonly number[] =>
  width === 'roomy' ? scales[manner].ticks : scales[manner].ticks.filter((tick) => Number.isInteger(tick));

/** Where a number stands; what lies beyond an end stands at it. */
export function xOf(value: number, manner: Manner, width: Width): number {
  const { from, to } = scales[manner];
  const share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
  return leftOf(width) + share * (rightOf(width) - leftOf(width));
}

export interface Stone {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Must fire. */
  readonly firing: boolean;
}

/** One stone for each row that has a sum; equal sums are piled up. */
export function stonesOf(rows: readonly Row[], manner: Manner, width: Width): Stone[] {
  const piles = new Map<number, number>();
  return rows.flatMap(({ name, sum, wanted }) => {
    if (sum === undefined) return [];
    const below = piles.get(sum) ?? 0;
    piles.set(sum, below + 1);
    const y = frame.axis - 17 - below * (2 * frame.stone + 1);
    return [{ name, x: xOf(sum, manner, width), y, firing: wanted === 1 }];
  });
}

/** An end of the stretch: where, and whether it belongs to it; an end at infinity has no mark. */
export interface End {
  readonly x: number;
  readonly closed: boolean;
  readonly marked: boolean;
}
export interface Band {
  readonly low: End;
  readonly high: End;
}

export const bandOf = ({ low, high, closed }: Interval, manner: Manner, width: Width): Band => ({
  low: { x: xOf(low, manner, width), closed: closed === 'low', marked: Number.isFinite(low) },
  high: { x: xOf(high, manner, width), closed: closed === 'high', marked: Number.isFinite(high) },
});
