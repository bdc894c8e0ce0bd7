/** Where things stand in the picture of a plot: ranges, margins, names beside their lines. Pure, in the units of the view box. */
import { spotOf, ticksOf, tickText, type Frame } from '@components/gradient/plane.ts';
import type { Plot, Series } from '@engine/notebook/plot.ts';

/** As wide as a phone: on one of them a letter is as large as it says. */
export const width = 360;
export const fontSize = 12;

/** Roughly how wide a text is; errs on the wide side. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 12.5 : 6.8), 0);

/** A text that is no wider than so much. */
export function fitted(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('')}…`;
}

/** Larger sizes than this are drawn at this: their difference has to be a number too. */
const largest = 1e300;

/** The least and the most of some numbers, opened a little where they hardly differ. Of none: 0 … 1. */
export function spanOf(values: Iterable<number>): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return [0, 1];
  low = Math.max(-largest, low);
  high = Math.min(largest, high);
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > 1e-8 * size && high - low > 1e-290) return [low, high];
  const open = size > 1e-280 ? size / 10 : 1;
  return [low - open, high + open];
}

/** A span that begins and ends a little outside the data. */
function airy([low, high]: readonly [number, number]): readonly [number, number] {
  const air = (high - low) * 0.04;
  return [low - air, high + air];
}

export interface LineLabel {
  readonly text: string;
  readonly y: number;
  /** Where its line ends. */
  readonly at: number;
}

export interface Chart {
  readonly frame: Frame;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** By line; undefined where it has no name. */
  readonly labels: readonly (LineLabel | undefined)[];
}

/** Room for the names of lines at their ends, at most. */
const longestName = 104;
const lineHeight = 15;

function* all(series: readonly Series[], axis: 'x' | 'y'): Generator<number> {
  for (const { [axis]: values } of series) yield* values;
}

/** Lines and dots on one pair of axes. */
export function chartOf({ line, dots, xLabel, yLabel }: Plot): Chart {
  const series = [...line, ...dots];
  const xs = airy(spanOf(all(series, 'x')));
  const ys = airy(spanOf(all(series, 'y')));
  const yTicks = ticksOf(ys, 5);
  const widest = Math.max(...yTicks.map((tick) => widthOf(tickText(tick))), 8);
  const names = line.map(({ label, y }) => (label !== undefined && y.length > 0 ? label : undefined));
  const nameRoom = Math.min(longestName, Math.max(0, ...names.map((name) => widthOf(name ?? ''))));
  const left = Math.min(110, widest + 10);
  const frame: Frame = {
    width,
    height: 232 + (xLabel ? 16 : 0),
    left,
    right: width - (nameRoom > 0 ? nameRoom + 10 : 12),
    top: yLabel ? 24 : 12,
    bottom: 208,
    xs,
    ys,
  };
  const xTicks = ticksOf(xs, Math.max(2, Math.floor((frame.right - left) / 56)));
  const ends = line.flatMap(({ x, y }, i) => {
    const name = names[i];
    if (name === undefined) return [];
    const at = spotOf(frame, x.at(-1)!, y.at(-1)!).y;
    return [{ i, text: fitted(name, nameRoom), at, y: at }];
  });
  const labels = new Map(apart(ends, frame).map((end) => [end.i, end]));
  return { frame, xTicks, yTicks, labels: line.map((_, i) => labels.get(i)) };
}

/** Moves names up or down until none stands on another. */
function apart<T extends { readonly y: number }>(ends: readonly T[], { top, bottom }: Frame): T[] {
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  const room = Math.min(lineHeight, (bottom - top) / Math.max(1, sorted.length - 1));
  const placed: T[] = [];
  for (const end of sorted) {
    const before = placed.at(-1);
    placed.push({ ...end, y: Math.max(end.y, before ? before.y + room : top) });
  }
  for (let i = placed.length - 1; i >= 0; i--) {
    const limit = i === placed.length - 1 ? bottom : placed[i + 1]!.y - room;
    placed[i] = { ...placed[i]!, y: Math.min(placed[i]!.y, limit) };
  }
  return placed;
}

/** More letters than this say nothing to the eye, and much to the page's weight. */
const digits = (n: number): string => String(Number(n.toFixed(1)));

/** Straight lines through the points of a series. */
export const linePath = (frame: Frame, { x, y }: Series): string =>
  x.length === 0 ? '' : `M${x.map((value, i) => spotText(frame, value, y[i]!)).join('L')}`;

/** A mark of no length at each point: with a round end of a thick line it is a dot. */
export const dotsPath = (frame: Frame, { x, y }: Series): string =>
  x.map((value, i) => `M${spotText(frame, value, y[i]!)}h0`).join('');

/** A small cross or triangle at each point, for the series after the second. */
export const marksPath = (frame: Frame, { x, y }: Series, mark: 'cross' | 'triangle'): string =>
  x
    .map((value, i) => {
      const spot = spotText(frame, value, y[i]!);
      return mark === 'cross' ? `M${spot}m-3.5-3.5l7 7m0-7l-7 7` : `M${spot}m0-4.5l4 7.5h-8z`;
    })
    .join('');

function spotText(frame: Frame, x: number, y: number): string {
  const spot = spotOf(
    frame,
    Math.max(-largest, Math.min(largest, x)),
    Math.max(-largest, Math.min(largest, y)),
  );
  return `${digits(spot.x)} ${digits(spot.y)}`;
}

export interface BarChart {
  readonly frame: Frame;
  readonly ticks: readonly number[];
  readonly bars: readonly {
    readonly name: string;
    readonly value: number;
    readonly y: number;
    readonly from: number;
    readonly to: number;
    readonly thick: number;
  }[];
}

/** Bars from zero, one under the other, so that their names can be read. */
export function barsOf({ bars }: Plot): BarChart {
  const xs = airy(spanOf([0, ...bars.map(({ value }) => value)]));
  const names = bars.map(({ name }) => fitted(name, 92));
  const left = 12 + Math.max(...names.map(widthOf));
  const pitch = bars.length <= 24 ? 24 : Math.max(9, 576 / bars.length);
  const frame: Frame = {
    width,
    height: bars.length * pitch + 34,
    left,
    right: width - 14,
    top: 6,
    bottom: bars.length * pitch + 8,
    xs,
    ys: [0, 1],
  };
  const zero = spotOf(frame, 0, 0).x;
  return {
    frame,
    ticks: ticksOf(xs, Math.max(2, Math.floor((frame.right - left) / 60))),
    bars: bars.map(({ value }, i) => {
      const end = spotOf(frame, Math.max(-largest, Math.min(largest, value)), 0).x;
      return {
        name: names[i]!,
        value,
        y: 8 + (i + 0.5) * pitch,
        from: Math.min(zero, end),
        to: Math.max(zero, end),
        thick: Math.min(14, pitch - 3),
      };
    }),
  };
}

export interface HeatChart {
  readonly side: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The size that takes the full colour. */
  readonly most: number;
  /** Rows and columns whose index is written. */
  readonly every: number;
}

export function heatOf(heat: readonly (readonly number[])[]): HeatChart {
  const columns = heat[0]!.length;
  const left = 26;
  const top = 20;
  const side = Math.min(44, (width - left - 8) / columns);
  const most = heat.reduce((m, row) => row.reduce((n, value) => Math.max(n, Math.abs(value)), m), 0);
  return {
    side,
    left,
    top,
    width,
    height: top + side * heat.length + 8,
    most,
    every: Math.max(1, Math.ceil(18 / side)),
  };
}
