/** A square piece of the plane and what a perceptron cuts it into. Pure geometry, in the units of the data and of the drawing. */
import type { Example } from '@engine/nn/perceptron.ts';

/** What is in view: the same stretch on both axes. */
export interface View {
  readonly low: number;
  readonly high: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Side of the drawing, in its own units. */
export const size = 300;

/** Room for the gates, with something to click on around them; farther points widen it, whole units at a time. */
export function viewOf(examples: readonly Example[]): View {
  const all = examples.flatMap(({ input }) => input);
  return {
    low: Math.floor(Math.min(-1, ...all.map((x) => x - 0.2))),
    high: Math.ceil(Math.max(2, ...all.map((x) => x + 0.2))),
  };
}

const round = (x: number): number => Math.round(x * 100) / 100;

/** A point of the data in the drawing, whose y axis points down. */
export const toDrawing = ({ low, high }: View, { x, y }: Spot): Spot => ({
  x: round((size * (x - low)) / (high - low)),
  y: round((size * (high - y)) / (high - low)),
});

/** Clicks fall on tenths (on more of a unit where the view is wide): nobody means 0.4837. */
export function toData({ low, high }: View, { x, y }: Spot): Spot {
  const grain = high - low > 12 ? 2 : 10;
  const snap = (value: number): number => {
    const snapped = Math.round(value * grain) / grain;
    return snapped === 0 ? 0 : snapped;
  };
  return {
    x: snap(low + (x / size) * (high - low)),
    y: snap(high - (y / size) * (high - low)),
  };
}

/** Width of a digit on the axes, in the drawing's units. */
const digit = 7;

/** Whole numbers on the axes: at most a dozen, and no more than can be written side by side. */
export function ticksOf({ low, high }: View): number[] {
  const longest = Math.max(...[low, high].map((end) => String(Math.abs(end)).length));
  const most = Math.min(12, Math.floor(size / (digit * (longest + 2))));
  const least = (high - low) / Math.max(1, most);
  let stride = 1;
  // 1, 2, 5, 10, 20, 50 …
  for (let k = 0; stride < least; k++) stride *= k % 3 === 1 ? 2.5 : 2;
  const ticks: number[] = [];
  for (let t = Math.ceil(low / stride) * stride; t <= high; t += stride) ticks.push(t === 0 ? 0 : t);
  return ticks;
}

/** Weights with their largest made 1: where the line lies depends on their proportions only, and overflow is kept away. */
function scaled(weights: readonly number[]): readonly number[] | undefined {
  const most = Math.max(...weights.map(Math.abs));
  return most > 0 && Number.isFinite(most) ? weights.map((w) => w / most) : undefined;
}

interface Cut {
  /** Corners of the part where the net input is above zero. */
  readonly region: readonly Spot[];
  /** Where the line enters and leaves; absent where it misses the view or there is none. */
  readonly line?: readonly [Spot, Spot];
}

/**
 * Cuts the view along w₀ + w₁x + w₂y = 0, whatever the slope. Without a slope (w₁ = w₂ = 0) the whole view lies on the side that
 * the sign of w₀ says.
 */
export function cut({ low, high }: View, weights: readonly number[]): Cut {
  const corners: Spot[] = [
    { x: low, y: low },
    { x: high, y: low },
    { x: high, y: high },
    { x: low, y: high },
  ];
  const w = scaled(weights);
  if (!w) return { region: [] };
  const net = ({ x, y }: Spot): number => w[0]! + w[1]! * x + w[2]! * y;
  const region: Spot[] = [];
  const crossings: Spot[] = [];
  const cross = (spot: Spot): void => {
    region.push(spot);
    if (!crossings.some(({ x, y }) => Math.abs(x - spot.x) + Math.abs(y - spot.y) < (high - low) * 1e-9)) {
      crossings.push(spot);
    }
  };
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length]!;
    const [at, next] = [net(a), net(b)];
    if (at > 0) region.push(a);
    if (at === 0) cross(a);
    else if (at > 0 !== next > 0 && next !== 0) {
      const part = at / (at - next);
      cross({ x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) });
    }
  });
  const [from, to] = crossings;
  const open = corners.some((corner) => net(corner) > 0);
  return { region: open ? region : [], ...(from && to && { line: [from, to] as const }) };
}

const path = (view: View, spots: readonly Spot[]): string =>
  spots
    .map((spot) => toDrawing(view, spot))
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');

/** The region of class 1 and the line, as paths of the drawing; empty where there is none. */
export function drawn(
  view: View,
  weights: readonly number[],
): { readonly region: string; readonly line: string } {
  const { region, line } = cut(view, weights);
  return { region: region.length < 3 ? '' : `${path(view, region)}Z`, line: line ? path(view, line) : '' };
}
