/** Series of points as a cell may write them, and the checks they share with the rest of a plot. */
import { described, EngineError, type ErrorCode } from '../errors.ts';

/** Points in order; x counts up from 0 where it was left out. Both have one length. */
export interface Series {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly label?: string;
}

export const mostPoints = 5000;
/** Series of one kind: more lines than this cannot be told apart. */
export const mostSeries = 12;
/** UTF-16 units of a title, a label or a name. */
export const longestLabel = 120;

/** A list of numbers: an array, or a typed one. */
export type Numbers = ArrayLike<number>;
/** heights, x counting from 0 · pairs [x, y] · both apart, with a name */
export type Points =
  | Numbers
  | readonly (readonly [x: number, y: number])[]
  | { readonly x?: Numbers; readonly y: Numbers; readonly label?: string };

/** One series or several, in any of the forms of `Points`. */
export function seriesOf(data: unknown, path: string): readonly Series[] {
  const one = !isList(data) || isPoints(data);
  if (!one && data.length > mostSeries)
    refuse(
      'too-large',
      path,
      `at most ${mostSeries} series`,
      `${data.length} of them`,
      'draw fewer, or one picture for each group',
    );
  return Object.freeze(
    one
      ? [singleSeries(data, path)]
      : Array.from(data, (series: unknown, i) => singleSeries(series, `${path}[${i}]`)),
  );
}

const isPair = (entry: unknown): boolean => isList(entry) && entry.length === 2 && !isList(entry[0]);
/** A list whose entries are numbers or pairs of them, so that it is a series and not a list of series. */
const isPoints = (data: ArrayLike<unknown>): boolean =>
  data.length === 0 || (isList(data[0]) ? Array.from(data).every(isPair) : !isRecord(data[0]));

function singleSeries(data: unknown, path: string): Series {
  if (isList(data)) {
    if (data.length > mostPoints) tooMany(path, data.length);
    if (data.length > 0 && isList(data[0])) {
      const pairs = Array.from(data, (entry: unknown, i) => pair(entry, `${path}[${i}]`));
      return frozen({ x: pairs.map(([x]) => x), y: pairs.map(([, y]) => y) });
    }
    const y = numbers(data, path);
    return frozen({ x: y.map((_, i) => i), y });
  }
  if (!isRecord(data))
    refuse(
      'wrong-shape',
      path,
      'a list of numbers, a list of pairs [x, y], or { x, y }',
      data,
      'write e.g. [3, 1, 2]',
    );
  for (const name of Object.keys(data)) {
    if (!['x', 'y', 'label'].includes(name))
      refuse('unknown-field', `${path}.${short(name)}`, 'one of x, y, label', name, 'remove it');
  }
  if (data['y'] === undefined)
    refuse('missing-field', `${path}.y`, 'a list of numbers', undefined, 'add y: […]');
  const y = numbers(data['y'], `${path}.y`);
  const x = data['x'] === undefined ? y.map((_, i) => i) : numbers(data['x'], `${path}.x`);
  if (x.length !== y.length)
    refuse(
      'wrong-shape',
      `${path}.x`,
      `${y.length} numbers, as many as in y`,
      `${x.length} of them`,
      'give x and y one length',
    );
  const label = textOf(data['label'], `${path}.label`);
  return frozen({ x, y, ...(label !== undefined && { label }) });
}

const frozen = ({ x, y, label }: Series): Series =>
  Object.freeze({ x: Object.freeze(x), y: Object.freeze(y), ...(label !== undefined && { label }) });

function pair(entry: unknown, path: string): readonly [number, number] {
  if (!isList(entry) || entry.length !== 2)
    refuse('wrong-shape', path, 'a pair [x, y]', entry, 'give each point two numbers');
  return [finite(entry[0], `${path}[0]`), finite(entry[1], `${path}[1]`)];
}

export function numbers(data: unknown, path: string): number[] {
  if (!isList(data)) refuse('wrong-shape', path, 'a list of numbers', data, 'write e.g. [3, 1, 2]');
  if (data.length > mostPoints) tooMany(path, data.length);
  return Array.from(data, (value: unknown, i) => finite(value, `${path}[${i}]`));
}

export function finite(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    refuse(
      'not-a-number',
      path,
      'a finite number',
      value,
      'leave the point out, or find where it stopped being a number',
    );
  return value;
}

export function textOf(value: unknown, path: string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') refuse('wrong-shape', path, 'a text', value, 'put it in quotes');
  if (value.length > longestLabel)
    refuse('too-large', path, `a text of at most ${longestLabel} letters`, `${value.length}`, 'shorten it');
  return value;
}

export function tooMany(path: string, count: number): never {
  const every = Math.ceil(count / mostPoints);
  refuse(
    'too-large',
    path,
    `at most ${mostPoints} points in all`,
    `${count} of them`,
    `thin them out, e.g. keep every ${every}th: list.filter((_, i) => i % ${every} === 0)`,
  );
}

export const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value);
export const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 37)}…` : name);

export function refuse(code: ErrorCode, path: string, expected: string, found: unknown, cure: string): never {
  throw new EngineError({
    code,
    path,
    expected,
    found: typeof found === 'string' ? short(found) : described(found),
    cure,
  });
}
