/** Squared error and cross-entropy of one sigmoid output as its net input moves: values, and the drawing in its own units. */
import { sigmoid } from '@engine/derivation/functions.ts';
import { crossEntropyOfNet, squaredOfNet } from '@engine/nn/sigmoid-losses.ts';

export const lossKinds = ['squared', 'entropy'] as const;
export type LossKind = (typeof lossKinds)[number];
const rules = { squared: squaredOfNet, entropy: crossEntropyOfNet } as const;

export const targets = [1, 0] as const;
export type Target = (typeof targets)[number];

/** Net inputs that are drawn. */
export const span = { left: -8, right: 8 } as const;

/** What one loss is at one net input. */
export interface LossReading {
  readonly kind: LossKind;
  readonly value: number;
  /** By the net input. */
  readonly slope: number;
}
export interface Reading {
  readonly p: number;
  readonly losses: readonly LossReading[];
}

/** @param t target @param z any finite net input */
export const reading = (t: Target, z: number): Reading => ({
  p: sigmoid(z),
  losses: lossKinds.map((kind) => ({ kind, value: rules[kind].value(t, z), slope: rules[kind].slope(t, z) })),
});

/** Size of the drawing for a width, and its two boxes. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly value: { readonly top: number; readonly bottom: number };
  readonly slope: { readonly top: number; readonly bottom: number };
}
export const frameFor = (width: number): Frame => ({
  width,
  height: 414,
  left: 40,
  right: width - 12,
  value: { top: 26, bottom: 196 },
  slope: { top: 236, bottom: 376 },
});
export const frames = { flat: frameFor(720), tall: frameFor(336) } as const;

const windows = {
  value: { bottom: 0, top: 8, ticks: [0, 2, 4, 6, 8] },
  slope: { bottom: -1.1, top: 1.1, ticks: [-1, 0, 1] },
} as const;
export type Box = keyof typeof windows;

/** The place of a net input on the horizontal axis, and back. */
export const xAt = ({ left, right }: Frame, z: number): number =>
  left + ((z - span.left) / (span.right - span.left)) * (right - left);
export function netAt({ left, right }: Frame, place: number): number {
  const z = span.left + ((place - left) / (right - left)) * (span.right - span.left);
  return Math.min(span.right, Math.max(span.left, z));
}
export function yAt(frame: Frame, box: Box, y: number): number {
  const { bottom, top } = windows[box];
  const place = frame[box];
  return place.bottom - ((y - bottom) / (top - bottom)) * (place.bottom - place.top);
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}
const tickLabel = (n: number): string => String(n).replace('-', '−');
export const xTicks = (frame: Frame): Tick[] =>
  [-8, -4, 0, 4, 8].map((z) => ({ at: xAt(frame, z), label: tickLabel(z) }));
export const yTicks = (frame: Frame, box: Box): Tick[] =>
  windows[box].ticks.map((y) => ({ at: yAt(frame, box, y), label: tickLabel(y) }));

const sampled = Array.from({ length: 129 }, (_, i) => span.left + i / 8);

/** The curve of one loss, or of its slope, against the net input. */
export const curvePath = (frame: Frame, box: Box, kind: LossKind, t: Target): string =>
  `M${sampled
    .map((z) => `${xAt(frame, z).toFixed(1)} ${yAt(frame, box, rules[kind][box](t, z)).toFixed(1)}`)
    .join('L')}`;
