/**
 * A picture made of data, as a cell asks for it with `plot({…})`: checked here, drawn by the page.
 *
 * A plot is plain data of `kind: 'plot'`, frozen. What `plot` itself has made is told from an object that merely looks like
 * it by `isPlot`; a page, which gets its plots as text from elsewhere, checks them again (`components/notebook/output`).
 */
import {
  finite,
  isList,
  isRecord,
  mostPoints,
  numbers,
  refuse,
  seriesOf,
  short,
  textOf,
  tooMany,
  type Numbers,
  type Points,
  type Series,
} from './series.ts';

export { longestLabel, mostPoints, mostSeries, type Points, type Series } from './series.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
}

/** Checked: every number finite, at most `mostPoints` in all, texts short. */
export interface Plot {
  readonly kind: 'plot';
  readonly line: readonly Series[];
  /** The first two series of dots are drawn as the two classes, filled and ringed. */
  readonly dots: readonly Series[];
  /** One bar for each value, from zero. */
  readonly bars: readonly Bar[];
  /** heat[row][column], the first row at the top. */
  readonly heat?: readonly (readonly number[])[];
  readonly title?: string;
  readonly xLabel?: string;
  readonly yLabel?: string;
}

/** Bars, and rows or columns of a heat map: more would be thinner than a hair. */
export const mostBars = 100;
/** What `plot` takes: lines and dots, or bars, or a heat map. */
export interface PlotOptions {
  /** Joined by straight lines; one series or a list of them. */
  readonly line?: Points | readonly Points[];
  /** Not joined; one series or a list of them. */
  readonly dots?: Points | readonly Points[];
  /** Values, or names with values. */
  readonly bars?: Numbers | Readonly<Record<string, number>>;
  /** Rows of a matrix, the first at the top. */
  readonly heat?: readonly Numbers[];
  readonly title?: string;
  /** What the axes mean. */
  readonly x?: string;
  readonly y?: string;
}

const fields = ['line', 'dots', 'bars', 'heat', 'title', 'x', 'y'];
const made = new WeakSet<object>();

/** Whether `plot` made it. */
export const isPlot = (value: unknown): value is Plot =>
  typeof value === 'object' && value !== null && made.has(value);

/**
 * A picture of data: lines, dots, bars, or a heat map. Lines and dots may stand in one picture.
 * @param options a list of pairs of numbers counts as points; two heights in a series of their own are written `{ y: [1, 2] }`
 * @throws EngineError `wrong-shape`, `not-a-number`, `missing-field`, `unknown-field`, `too-large`
 * @example plot({ line: [0.3, 0.2, 0.1], title: 'loss', x: 'pass' })
 * @example plot({ dots: [{ x: [0, 1], y: [0, 1], label: 'A' }, [[0, 1], [1, 0]]] })
 * @example plot({ bars: { h1: 0.4, h2: -0.1 } })
 */
export function plot(options: PlotOptions): Plot {
  const given: unknown = options;
  if (!isRecord(given))
    refuse(
      'wrong-shape',
      'plot',
      'an object such as { line: [1, 2, 3] }',
      given,
      'write plot({ line: … }), or dots, bars, heat',
    );
  for (const name of Object.keys(given)) {
    if (!fields.includes(name))
      refuse(
        'unknown-field',
        `plot.${short(name)}`,
        `one of ${fields.join(', ')}`,
        name,
        'remove it, or correct its spelling',
      );
  }
  const line = given['line'] === undefined ? [] : seriesOf(given['line'], 'plot.line');
  const dots = given['dots'] === undefined ? [] : seriesOf(given['dots'], 'plot.dots');
  const bars = given['bars'] === undefined ? [] : barsOf(given['bars']);
  const heat = given['heat'] === undefined ? undefined : heatOf(given['heat']);
  const kinds = [line.length + dots.length, bars.length, heat ? 1 : 0].filter((n) => n > 0).length;
  if (kinds === 0)
    refuse('missing-field', 'plot', 'data in line, dots, bars or heat', undefined, 'give some');
  if (kinds > 1)
    refuse(
      'unknown-field',
      'plot',
      'bars alone, a heat map alone, or lines and dots',
      'several of them',
      'make a plot of each and show them one after the other',
    );
  const count = [...line, ...dots].reduce((n, { y }) => n + y.length, 0);
  if (count > mostPoints) tooMany('plot', count);

  const title = textOf(given['title'], 'plot.title');
  const xLabel = textOf(given['x'], 'plot.x');
  const yLabel = textOf(given['y'], 'plot.y');
  const checked: Plot = Object.freeze({
    kind: 'plot',
    line,
    dots,
    bars,
    ...(heat && { heat }),
    ...(title !== undefined && { title }),
    ...(xLabel !== undefined && { xLabel }),
    ...(yLabel !== undefined && { yLabel }),
  });
  made.add(checked);
  return checked;
}

function barsOf(data: unknown): readonly Bar[] {
  const entries: [string, unknown, string][] = isList(data)
    ? Array.from(data, (value: unknown, i) => [String(i), value, `plot.bars[${i}]`])
    : isRecord(data)
      ? Object.entries(data).map(([name, value]) => [name, value, `plot.bars.${short(name)}`])
      : refuse(
          'wrong-shape',
          'plot.bars',
          'a list of numbers, or names with numbers',
          data,
          'write e.g. { a: 1, b: 2 }',
        );
  if (entries.length > mostBars)
    refuse('too-large', 'plot.bars', `at most ${mostBars} bars`, entries.length, 'draw a line instead');
  return Object.freeze(
    entries.map(([name, value, path]) =>
      Object.freeze({ name: textOf(name, path) ?? '', value: finite(value, path) }),
    ),
  );
}

function heatOf(data: unknown): readonly (readonly number[])[] {
  const path = 'plot.heat';
  if (!isList(data) || data.length === 0 || !isList(data[0]) || data[0].length === 0)
    refuse('wrong-shape', path, 'a matrix: a list of rows of numbers', data, 'write e.g. [[1, -1], [0, 2]]');
  const width = data[0].length;
  if (data.length > mostBars || width > mostBars)
    refuse(
      'too-large',
      path,
      `at most ${mostBars} rows and ${mostBars} columns`,
      `${data.length} × ${width}`,
      'show a part of it, or means over blocks',
    );
  if (data.length * width > mostPoints) tooMany(path, data.length * width);
  return Object.freeze(
    Array.from(data, (row: unknown, i) => {
      const checked = numbers(row, `${path}[${i}]`);
      if (checked.length !== width)
        refuse(
          'wrong-shape',
          `${path}[${i}]`,
          `${width} numbers, as in the first row`,
          `${checked.length} of them`,
          'give all rows one length',
        );
      return Object.freeze(checked);
    }),
  );
}
