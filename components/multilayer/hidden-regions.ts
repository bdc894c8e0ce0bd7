/**
 * What two hidden neurons carve out of the plane, and what the output neuron makes of it.
 *
 * Each neuron with a step says 1 on one side of its line. Two lines part the plane into at most four pieces, all points of
 * a piece look the same to the output, and the output says 1 or 0 to whole pieces.
 */
import { xorNetwork } from '@engine/lecture/multilayer-example.ts';
import { xor } from '@engine/lecture/backprop-example.ts';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { forward } from '@engine/nn/network.ts';
import type { NetworkSpec } from '@engine/nn/specification.ts';

/** The nine numbers that can be moved, by the lecture's names. */
export const knobs = ['w11', 'w21', 'b1', 'w12', 'w22', 'b2', 'w3', 'w4', 'b3'] as const;
export type Knob = (typeof knobs)[number];
export type Knobs = Readonly<Record<Knob, number>>;
export const reach = { least: -3, most: 3, step: 0.1 } as const;

export const lectureKnobs: Knobs = {
  w11: xorNetwork.weights[0]![0]![0]!,
  w21: xorNetwork.weights[0]![0]![1]!,
  b1: (xorNetwork.biases[0] as readonly number[])[0]!,
  w12: xorNetwork.weights[0]![1]![0]!,
  w22: xorNetwork.weights[0]![1]![1]!,
  b2: (xorNetwork.biases[0] as readonly number[])[1]!,
  w3: xorNetwork.weights[1]![0]![0]!,
  w4: xorNetwork.weights[1]![0]![1]!,
  b3: (xorNetwork.biases[1] as readonly number[])[0]!,
};
/** OR, AND, and “the first but not the second”: the same two lines, the second looked at from its other side. */
export const otherKnobs: Knobs = { ...lectureKnobs, w12: 1, w22: 1, b2: -1.5, w4: -1, b3: -0.5 };
/** The output listens to the first hidden neuron only. */
export const oneKnobs: Knobs = { ...lectureKnobs, w4: 0, b3: -0.5 };
/** “The first but not the second”, “the second but not the first”, and OR: other lines that do as well. */
export const crossedKnobs: Knobs = {
  w11: 1,
  w21: -1,
  b1: -0.5,
  w12: -1,
  w22: 1,
  b2: -0.5,
  w3: 1,
  w4: 1,
  b3: -0.5,
};

export const specOf = (k: Knobs): NetworkSpec => ({
  ...xorNetwork,
  weights: [
    [
      [k.w11, k.w21],
      [k.w12, k.w22],
    ],
    [[k.w3, k.w4]],
  ],
  biases: [[k.b1, k.b2], [k.b3]],
});

/** A row of the truth table, as the network computes it. */
export interface Row {
  readonly input: readonly [number, number];
  readonly s1: number;
  readonly s2: number;
  readonly y: number;
  readonly target: number;
  readonly right: boolean;
}

/** The four rows, computed by the network's own derivation. */
export function rowsOf(k: Knobs): Row[] {
  const pass = forward(specOf(k));
  return xor.map(({ input, target }) => {
    const values = evaluate(pass, { inputs: { x1: input[0]!, x2: input[1]! } });
    const [s1, s2, y] = ['out1_1', 'out1_2', 'out2_1'].map((id) => values.get(id)!) as [
      number,
      number,
      number,
    ];
    return { input: [input[0]!, input[1]!], s1, s2, y, target: target[0]!, right: y === target[0] };
  });
}

export type Point = readonly [number, number];
/** w₁x + w₂y + b. */
export type Line = readonly [number, number, number];

const net = ([w1, w2, b]: Line, [x, y]: Point): number => w1 * x + w2 * y + b;

/** The part of a convex polygon on the side where the net input is positive; without the line where it is not. */
export function clipped(polygon: readonly Point[], line: Line): Point[] {
  return polygon.flatMap((a, i) => {
    const b = polygon[(i + 1) % polygon.length]!;
    const [at, next] = [net(line, a), net(line, b)];
    const part = at / (at - next);
    const cross: Point[] =
      (at > 0 && next < 0) || (at < 0 && next > 0)
        ? [[a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])]]
        : [];
    return at >= 0 ? [a, ...cross] : cross;
  });
}

const other = ([w1, w2, b]: Line): Line => [-w1, -w2, -b];

/** Whether a polygon has an inside. */
export const hasArea = (polygon: readonly Point[]): boolean =>
  Math.abs(
    polygon.reduce((total, [x, y], i) => {
      const [x2, y2] = polygon[(i + 1) % polygon.length]!;
      return total + x * y2 - x2 * y;
    }, 0),
  ) > 1e-9;

const square = (low: number, high: number): Point[] => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
];

/** What is seen of the plane: the unit square and some of what surrounds it. */
export const view = { low: -0.5, high: 1.5 } as const;

/** Where a step neuron says 1: a half of the square in view, all of it, or nothing. */
export function sideOf(line: Line): Point[] {
  // Without weights the bias alone decides.
  if (line[0] === 0 && line[1] === 0) return line[2] > 0 ? square(view.low, view.high) : [];
  const side = clipped(square(view.low, view.high), line);
  return hasArea(side) ? side : [];
}

/** Where the line crosses the view; undefined where it does not. */
export function crossing(line: Line): readonly [Point, Point] | undefined {
  if (line[0] === 0 && line[1] === 0) return undefined;
  const corners = square(view.low, view.high);
  const on = corners.flatMap((a, i): Point[] => {
    const b = corners[(i + 1) % corners.length]!;
    const [at, next] = [net(line, a), net(line, b)];
    if (at === 0) return [a];
    if (at > 0 === next > 0 || next === 0) return [];
    const part = at / (at - next);
    return [[a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])]];
  });
  return on.length >= 2 ? [on[0]!, on.at(-1)!] : undefined;
}

export const lines = (k: Knobs): { readonly first: Line; readonly second: Line; readonly output: Line } => ({
  first: [k.w11, k.w21, k.b1],
  second: [k.w12, k.w22, k.b2],
  output: [k.w3, k.w4, k.b3],
});

/** The pieces of the view to which the output says 1. */
export function outputPieces(k: Knobs): Point[][] {
  const { first, second, output } = lines(k);
  const half = (line: Line, says: 0 | 1, polygon: readonly Point[]): Point[] => {
    if (line[0] === 0 && line[1] === 0) return line[2] > 0 === (says === 1) ? [...polygon] : [];
    return clipped(polygon, says === 1 ? line : other(line));
  };
  return ([0, 1] as const).flatMap((s1) =>
    ([0, 1] as const).flatMap((s2) => {
      if (net(output, [s1, s2]) <= 0) return [];
      const piece = half(second, s2, half(first, s1, square(view.low, view.high)));
      return hasArea(piece) ? [piece] : [];
    }),
  );
}

/** Side of each drawing, in its own units. */
export const size = 300;
const scale = size / (view.high - view.low);
const place = ([x, y]: Point): string =>
  `${(scale * (x - view.low)).toFixed(1)} ${(scale * (view.high - y)).toFixed(1)}`;

/** A point in the drawing, whose y axis points down. */
export const toDrawing = ([x, y]: Point): { readonly x: number; readonly y: number } => ({
  x: scale * (x - view.low),
  y: scale * (view.high - y),
});
export const polygonPath = (polygon: readonly Point[]): string =>
  polygon.length < 3 ? '' : `M${polygon.map(place).join('L')}Z`;
export const linePath = (line: Line): string => {
  const ends = crossing(line);
  return ends ? `M${place(ends[0])}L${place(ends[1])}` : '';
};

/** Everything that is drawn of the nine numbers, as paths. */
export function pathsOf(k: Knobs) {
  const { first, second, output } = lines(k);
  return {
    region: outputPieces(k).map(polygonPath).join(''),
    firstSide: polygonPath(sideOf(first)),
    secondSide: polygonPath(sideOf(second)),
    outputSide: polygonPath(sideOf(output)),
    first: linePath(first),
    second: linePath(second),
    output: linePath(output),
  };
}

/** Room between stones that fall together, for they stand side by side. */
const beside = 38;

/** Where the four points stand in a drawing, and whether they are judged right. */
export const stonesOf = (which: 'plane' | 'hidden', k: Knobs) =>
  rowsOf(k).map((row, i, rows) => {
    const { x, y } = toDrawing(which === 'plane' ? row.input : [row.s1, row.s2]);
    const before = rows.slice(0, i).filter(({ s1, s2 }) => s1 === row.s1 && s2 === row.s2).length;
    return { ...row, x: x + (which === 'hidden' ? beside * before : 0), y, name: row.input.join('') };
  });

/** Weights ready made, by the names of their buttons. */
export const sets = {
  lecture: lectureKnobs,
  other: otherKnobs,
  crossed: crossedKnobs,
  one: oneKnobs,
} as const;
export type SetName = keyof typeof sets;
