/** tanh as a stretched sigmoid: 2σ(kx) − 1 for a compression k that can be chosen, against tanh x. */
import { sigmoid } from '@engine/derivation/functions.ts';
import { tanh } from '@engine/math.ts';

/** Twice as high, one lower, and k times as narrow. */
export const stretched = (k: number, x: number): number => 2 * sigmoid(k * x) - 1;

export const compressions = { least: 1, most: 2, step: 0.05 } as const;

/** Where the gap between the stretched sigmoid and tanh is largest, and how large; both sides of 0 are alike. */
export function largestGap(k: number): { readonly x: number; readonly gap: number } {
  const gap = (x: number): number => Math.abs(tanh(x) - stretched(k, x));
  let best = 0;
  for (let x = 0; x <= 10; x += 0.05) if (gap(x) > gap(best)) best = x;
  // The gap has one top there: halve the distance to it until doubles tell no more apart.
  let [left, right] = [Math.max(0, best - 0.05), best + 0.05];
  for (let i = 0; i < 60; i++) {
    const [a, b] = [left + (right - left) / 3, right - (right - left) / 3];
    if (gap(a) < gap(b)) left = a;
    else right = b;
  }
  const x = (left + right) / 2;
  return { x, gap: gap(x) };
}

/** Size of the drawing, in its own units, and what it shows. */
export const frame = { width: 340, height: 250, left: 34, right: 328, top: 14, bottom: 222 } as const;
const view = { left: -4, right: 4, bottom: -1.15, top: 1.15 } as const;
export const xAt = (x: number): number =>
  frame.left + ((x - view.left) / (view.right - view.left)) * (frame.right - frame.left);
export const yAt = (y: number): number =>
  frame.bottom - ((y - view.bottom) / (view.top - view.bottom)) * (frame.bottom - frame.top);

const points = Array.from({ length: 81 }, (_, i) => view.left + i / 10);
/** The curve of a function, as SVG path data. */
export const curvePath = (f: (x: number) => number): string =>
  `M${points.map((x) => `${xAt(x).toFixed(1)} ${yAt(f(x)).toFixed(1)}`).join('L')}`;

/** The gap at x as a line from one curve to the other. */
export const gapPath = (k: number, x: number): string =>
  `M${xAt(x).toFixed(1)} ${yAt(stretched(k, x)).toFixed(1)}V${yAt(tanh(x)).toFixed(1)}`;

/** Below this, two doubles between −1 and 1 differ in their last bits only. */
const lastBits = 1e-12;
export const isTogether = (gap: number): boolean => gap < lastBits;

/** The slope of 2σ(kx) − 1 at 0: twice k times that of the sigmoid. */
export const slopeAtOrigin = (k: number): number => 2 * k * sigmoid(0) * (1 - sigmoid(0));
