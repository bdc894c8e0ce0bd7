/** The three steps on one small task: the reader's design, trained by the engine, as numbers and as two drawings. */
import {
  classCount,
  patience,
  startOf,
  testPoints,
  training,
  trainingPoints,
  type Design,
  type Standing,
} from '@engine/lecture/pinwheel.ts';
import { denseLayers, parameterCount } from '@engine/nn/architecture.ts';
import { answer, largestAt, rightAnswers } from '@engine/nn/batch-training.ts';
import type { NetworkSpec } from '@engine/nn/specification.ts';

export const hiddenSizes = [0, 2, 4, 8, 16] as const;
export const lossNames = ['cross-entropy', 'half-squared-error'] as const;
export const rates = [0.1, 1, 3, 10] as const;
export const firstDesign: Design = { hidden: 8, loss: 'cross-entropy', rate: 1 };

/** Side of the square drawing of the plane, and what coordinate its edge has. */
export const plane = { size: 320, reach: 1.3 } as const;
const cells = 40;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly cls: number;
}
const spot = (coordinate: number): number => (plane.size / 2) * (1 + coordinate / plane.reach);
const tenth = (n: number): number => Math.round(10 * n) / 10;
/** The training points in the drawing, y upwards. */
export const places: readonly Place[] = trainingPoints.map(({ input: [x, y], target }) => ({
  x: tenth(spot(x!)),
  y: tenth(spot(-y!)),
  cls: largestAt(target),
}));

/** Where the network answers which class: for each class the cells of the plane it gets, row by row. */
export function regionsOf(spec: NetworkSpec): string[] {
  const cell = plane.size / cells;
  const paths = Array.from({ length: classCount }, () => '');
  for (let row = 0; row < cells; row++) {
    const y = plane.reach * (1 - (2 * (row + 0.5)) / cells);
    let from = 0;
    let current = -1;
    for (let column = 0; column <= cells; column++) {
      const x = plane.reach * ((2 * (column + 0.5)) / cells - 1);
      const cls = column < cells ? largestAt(answer(spec, [x, y])) : -1;
      if (cls === current) continue;
      if (current >= 0)
        paths[current] += `M${from * cell} ${row * cell}h${(column - from) * cell}v${cell}H${from * cell}z`;
      [from, current] = [column, cls];
    }
  }
  return paths;
}

/** The drawing of the loss: updates on a logarithmic axis, the loss on a linear one that is cut off above. */
export const chart = { width: 320, height: 198, left: 34, right: 308, top: 12, bottom: 160 } as const;
const highest: Readonly<Record<Design['loss'], number>> = { 'cross-entropy': 2, 'half-squared-error': 1 };
const xAt = (updates: number): number =>
  chart.left + (Math.log10(updates + 1) / Math.log10(patience + 1)) * (chart.right - chart.left);
const yAt = (loss: number, of: Design['loss']): number =>
  chart.bottom - Math.min(1, loss / highest[of]) * (chart.bottom - chart.top);
export const xTicks = [0, 10, 100, 1000].map((updates) => ({
  at: tenth(xAt(updates)),
  label: String(updates),
}));
export const yTicks = (of: Design['loss']) =>
  [0, 0.5, 1].map((part) => ({
    at: tenth(chart.bottom - part * (chart.bottom - chart.top)),
    label: String(part * highest[of]),
  }));

/** A point of the curve of the loss. */
export interface Moment {
  readonly updates: number;
  readonly loss: number;
}
/** Moments nearer than this on the logarithmic axis fall on one pixel. */
const apart = 0.5;
/** Adds a moment, unless the last one would hide it. */
export function remembered(history: readonly Moment[], moment: Moment): readonly Moment[] {
  const last = history.at(-1);
  const near = last !== undefined && xAt(moment.updates) - xAt(last.updates) < apart;
  return near ? history : [...history, moment];
}

/** What the page shows of one standing. */
export interface View {
  readonly design: Design;
  readonly parameters: number;
  readonly updates: number;
  readonly loss: number;
  /** Length of the gradient. */
  readonly slope: number;
  readonly right: number;
  readonly rightOnTest: number;
  readonly state: Standing['state'];
  readonly regions: readonly string[];
  /** Training points answered wrongly, by their number. */
  readonly wrong: readonly number[];
  readonly curve: string;
  readonly end: { readonly x: number; readonly y: number };
}

export function view(design: Design, now: Standing, history: readonly Moment[]): View {
  const { spec, updates, loss, slope, right, state } = now;
  const moments = [...history.filter((moment) => moment.updates < updates), { updates, loss }];
  const placed = moments.map((m) => ({ x: tenth(xAt(m.updates)), y: tenth(yAt(m.loss, design.loss)) }));
  return {
    design,
    parameters: parameterCount(denseLayers(startOf(design).layers)),
    updates,
    loss,
    slope,
    right,
    rightOnTest: rightAnswers(spec, testPoints),
    state,
    regions: regionsOf(spec),
    wrong: trainingPoints.flatMap(({ input, target }, i) =>
      largestAt(answer(spec, input)) === largestAt(target) ? [] : [i],
    ),
    curve: `M${placed.map(({ x, y }) => `${x} ${y}`).join('L')}`,
    end: placed.at(-1)!,
  };
}

/** A training that can be taken on by a number of updates, until it ends by itself. */
export interface Run {
  readonly advance: (updates: number) => View;
}
export function begin(design: Design): Run {
  const steps = training(design);
  /** Every training stands somewhere before its first update. */
  let now: Standing = steps.next().value as Standing;
  let history = remembered([], now);
  let isFirst = true;
  return {
    advance: (updates) => {
      // The first look is at the network as it is before training.
      for (let done = isFirst ? 1 : 0; done < updates; done++) {
        const next = steps.next();
        if (next.done) break;
        now = next.value;
        history = remembered(history, now);
      }
      isFirst = false;
      return view(design, now, history);
    },
  };
}

/** Trained to its end, as the page is built with it. */
export const finished = (design: Design): View => begin(design).advance(patience + 1);
