/** An activation as a curve with its slope beneath: values, and both drawings in their own units. */
import { activations, type ActivationName } from '@engine/nn/activation.ts';

/** In the order of the lecture, then those it leaves out. */
export const curveNames = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'softplus', 'step', 'identity'] as const;
export type CurveName = Extract<ActivationName, (typeof curveNames)[number]>;

/** Net inputs that are drawn. */
export const span = { left: -10, right: 10 } as const;

/** What an activation gives at one net input. */
export interface Reading {
  readonly value: number;
  /** Absent where there is none: at the jump of the step. */
  readonly slope?: number;
  /** At a corner two slopes meet, and the one shown is a convention. */
  readonly byConvention: boolean;
}

function ruleOf(name: CurveName) {
  const rule = activations[name];
  if (rule.kind !== 'componentwise')
    throw new Error(`curve: expected an activation of one number, found ${name}. Choose another.`);
  return rule;
}

/** @param x any finite number */
export function reading(name: CurveName, x: number): Reading {
  const { value, slope, kinks } = ruleOf(name);
  const out = value(x);
  const atKink = kinks.includes(x);
  // The step has a slope everywhere but at its jump, and it is 0; nothing can be learnt through it, so the engine has none.
  if (!slope) return { value: out, ...(!atKink && { slope: 0 }), byConvention: false };
  return { value: out, slope: slope(x, out), byConvention: atKink };
}

interface Window {
  readonly bottom: number;
  readonly top: number;
  readonly ticks: readonly number[];
}
const bounded: Window = { bottom: -1.25, top: 1.25, ticks: [-1, 0, 1] };
const rectified: Window = { bottom: -2, top: 10, ticks: [0, 5, 10] };
const windows: Readonly<Record<CurveName, Window>> = {
  sigmoid: bounded,
  tanh: bounded,
  step: bounded,
  relu: rectified,
  'leaky-relu': rectified,
  softplus: rectified,
  identity: { bottom: -10, top: 10, ticks: [-10, 0, 10] },
};
/** Every slope of these lies between 0 and 1, so that all are drawn on one scale. */
const slopeWindow: Window = { bottom: -0.12, top: 1.12, ticks: [0, 0.25, 0.5, 1] };

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
  height: 404,
  left: 40,
  right: width - 12,
  value: { top: 22, bottom: 222 },
  slope: { top: 256, bottom: 376 },
});
export const frames = { flat: frameFor(720), tall: frameFor(336) } as const;

/** The place of a net input on the horizontal axis, and back. */
export const xAt = ({ left, right }: Frame, x: number): number =>
  left + ((x - span.left) / (span.right - span.left)) * (right - left);
export function netAt({ left, right }: Frame, place: number): number {
  const x = span.left + ((place - left) / (right - left)) * (span.right - span.left);
  return Math.min(span.right, Math.max(span.left, x));
}

const heightIn = (box: { top: number; bottom: number }, { bottom, top }: Window, y: number): number =>
  box.bottom - ((y - bottom) / (top - bottom)) * (box.bottom - box.top);
export const valueY = (frame: Frame, name: CurveName, y: number): number =>
  heightIn(frame.value, windows[name], y);
export const slopeY = (frame: Frame, y: number): number => heightIn(frame.slope, slopeWindow, y);

export interface Tick {
  readonly at: number;
  readonly label: string;
}
const tickLabel = (n: number): string => String(n).replace('-', '−');
export const xTicks = (frame: Frame): Tick[] =>
  [-10, -5, 0, 5, 10].map((x) => ({ at: xAt(frame, x), label: tickLabel(x) }));
export const valueTicks = (frame: Frame, name: CurveName): Tick[] =>
  windows[name].ticks.map((y) => ({ at: valueY(frame, name, y), label: tickLabel(y) }));
export const slopeTicks = (frame: Frame): Tick[] =>
  slopeWindow.ticks.map((y) => ({ at: slopeY(frame, y), label: tickLabel(y) }));

/** Net inputs at which curves are drawn: close together in the middle, where they bend. */
const half = 50;
const sampled = Array.from({ length: 2 * half + 1 }, (_, i) => {
  const t = (i - half) / half;
  return span.right * t * Math.abs(t);
});
/** As near to a jump as the eye can tell. */
const beside = 1e-9;

/** Stretches between jumps, each to be drawn in one line. */
function stretches(name: CurveName): number[][] {
  const { kinks } = ruleOf(name);
  const kink = kinks[0];
  if (kink === undefined) return [sampled];
  return [
    [...sampled.filter((x) => x < kink), kink - beside],
    [kink + beside, ...sampled.filter((x) => x > kink)],
  ];
}

const path = (lines: readonly (readonly (readonly [number, number])[])[]): string =>
  lines.map((line) => `M${line.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`).join('');

/** The curve of the values. */
export const valuePath = (frame: Frame, name: CurveName): string =>
  path(
    stretches(name).map((xs) =>
      xs.map((x) => [xAt(frame, x), valueY(frame, name, reading(name, x).value)] as const),
    ),
  );
/** The curve of the slopes. */
export const slopePath = (frame: Frame, name: CurveName): string =>
  path(
    stretches(name).map((xs) =>
      xs.map((x) => [xAt(frame, x), slopeY(frame, reading(name, x).slope ?? 0)] as const),
    ),
  );

/** The tangent at x across the whole drawing; none where there is no slope. It is cut off by the box it stands in. */
export function tangentPath(frame: Frame, name: CurveName, x: number): string | undefined {
  const { value, slope } = reading(name, x);
  if (slope === undefined) return undefined;
  const end = (at: number): readonly [number, number] => [
    xAt(frame, at),
    valueY(frame, name, value + slope * (at - x)),
  ];
  return path([[end(span.left), end(span.right)]]);
}
