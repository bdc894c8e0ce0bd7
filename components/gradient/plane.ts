/** A piece of the plane on a drawing: places to drawing units and back, curves, tangents, arrows, level lines. Pure. */
import { curvatures, type Hessian } from '@engine/nn/least-squares.ts';

/** A spot on a drawing, in its own units; y grows downwards. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Size of a drawing, the box of its curves, and the ranges that fill the box. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xs: readonly [number, number];
  readonly ys: readonly [number, number];
}

export const spotX = ({ left, right, xs: [low, high] }: Frame, x: number): number =>
  left + ((x - low) / (high - low)) * (right - left);
export const spotY = ({ top, bottom, ys: [low, high] }: Frame, y: number): number =>
  bottom - ((y - low) / (high - low)) * (bottom - top);
export const spotOf = (frame: Frame, x: number, y: number): Spot => ({
  x: spotX(frame, x),
  y: spotY(frame, y),
});

export const placeX = ({ left, right, xs: [low, high] }: Frame, x: number): number =>
  low + ((x - left) / (right - left)) * (high - low);
export const placeY = ({ top, bottom, ys: [low, high] }: Frame, y: number): number =>
  low + ((bottom - y) / (bottom - top)) * (high - low);

export const within = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, value));

/** The nearest multiple of `step`, as the decimal a reader would type: 0.35, not 0.35000000000000003. */
export const snapped = (value: number, step: number): number => {
  const parts = Math.round(1 / step);
  return step < 1 ? Math.round(value * parts) / parts : Math.round(value / step) * step;
};

/** Far outside every drawing, yet a number that a browser draws: curves that leave are cut there. */
const outside = 2000;
const unit = (n: number): string => within(n, [-outside, outside]).toFixed(1);
export const pathThrough = (spots: readonly Spot[]): string =>
  `M${spots.map(({ x, y }) => `${unit(x)} ${unit(y)}`).join('L')}`;

/** The curve y = f(x) over the whole frame. */
export function curveOf(frame: Frame, f: (x: number) => number, pieces = 120): string {
  const [low, high] = frame.xs;
  const at = Array.from({ length: pieces + 1 }, (_, i) => low + ((high - low) * i) / pieces);
  return pathThrough(at.map((x) => spotOf(frame, x, f(x))));
}

/** The straight line through a place with a slope, over the whole frame. */
export const lineOf = (frame: Frame, x: number, y: number, slope: number): string =>
  pathThrough(frame.xs.map((end) => spotOf(frame, end, y + slope * (end - x))));

/** A shaft and the triangle at its end; too short an arrow has no shaft, and none at all has no head either. */
export function arrowOf(from: Spot, to: Spot, head = 9): { readonly shaft: string; readonly tip: string } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 0.5) return { shaft: '', tip: '' };
  const [ux, uy] = [dx / length, dy / length];
  const size = Math.min(head, length);
  const back = { x: to.x - ux * size, y: to.y - uy * size };
  const side = size * 0.45;
  return {
    shaft: pathThrough([from, back]),
    tip: `${pathThrough([to, { x: back.x - uy * side, y: back.y + ux * side }, { x: back.x + uy * side, y: back.y - ux * side }])}Z`,
  };
}

/** Round numbers within a range, about so many. */
export function ticksOf([low, high]: readonly [number, number], about = 5): number[] {
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((n) => n * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/**
 * Where ½ dᵀHd = level, d the distance from the centre: an ellipse, or two lines where the valley has a level bottom.
 * @param level above 0
 */
export function levelLine(
  frame: Frame,
  hessian: Hessian,
  [cx, cy]: readonly [number, number],
  level: number,
): string {
  const [most, least] = curvatures(hessian);
  // The direction in which it bends most.
  const angle = Math.atan2(2 * hessian.wb, hessian.ww - hessian.bb) / 2;
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const spot = (u: number, v: number): Spot => spotOf(frame, cx + u * ux - v * uy, cy + u * uy + v * ux);
  const short = Math.sqrt((2 * level) / most);
  if (least < 1e-9 * most) {
    const far = 2 * Math.max(frame.xs[1] - frame.xs[0], frame.ys[1] - frame.ys[0]);
    return [short, -short].map((u) => pathThrough([spot(u, -far), spot(u, far)])).join('');
  }
  const long = Math.sqrt((2 * level) / least);
  const turn = Array.from({ length: 72 }, (_, i) => (i * Math.PI) / 36);
  return `${pathThrough(turn.map((t) => spot(short * Math.cos(t), long * Math.sin(t))))}Z`;
}

/** Numbers beside an axis, with a true minus sign. */
export const tickText = (value: number): string => String(value).replace('-', '−');
