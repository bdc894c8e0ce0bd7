/** Reading what comes from a file or a link: whatever it is, it is either of the shape asked for or refused with a reason. */
import { EngineError, type ErrorCode } from '../errors.ts';

/** Long or strange texts are not repeated in full. */
function quoted(found: unknown): string {
  const text = found === undefined ? 'nothing' : (JSON.stringify(found) ?? String(found));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

export function refuse(path: string, expected: string, found: unknown, cure: string, code: ErrorCode): never {
  throw new EngineError({ code, path, expected, found: quoted(found), cure });
}

export const ask = 'ask for the file or the link again';

export function record(data: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    refuse(path, 'an object', data, ask, 'wrong-shape');
  return data as Readonly<Record<string, unknown>>;
}

/** The own field of that name; what an object inherits is none of its fields. */
export const field = (data: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(data, name) ? data[name] : undefined;

export function list(data: unknown, path: string, least: number, most: number): readonly unknown[] {
  if (!Array.isArray(data) || data.length < least || data.length > most)
    refuse(
      path,
      `a list of ${least} to ${most}`,
      Array.isArray(data) ? `${data.length} entries` : data,
      ask,
      'wrong-shape',
    );
  return data as readonly unknown[];
}

export function text(data: unknown, path: string, most: number, form?: RegExp): string {
  if (typeof data !== 'string' || data.length > most || (form && !form.test(data)))
    refuse(
      path,
      `a text of at most ${most} characters${form ? ` like ${form.source}` : ''}`,
      data,
      ask,
      'wrong-shape',
    );
  return data as string;
}

export function number(data: unknown, path: string, low: number, high: number, whole = false): number {
  if (typeof data !== 'number' || !(data >= low && data <= high) || (whole && !Number.isInteger(data)))
    refuse(path, `a ${whole ? 'whole ' : ''}number from ${low} to ${high}`, data, ask, 'out-of-range');
  return data as number;
}

export function oneOf<Word extends string>(data: unknown, path: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === data);
  if (found === undefined) refuse(path, `one of ${words.join(', ')}`, data, ask, 'wrong-shape');
  return found as Word;
}

/** The names of fields that nobody asked for: kept nowhere, but told of. */
export const strangers = (data: Readonly<Record<string, unknown>>, known: readonly string[]): string[] =>
  Object.keys(data)
    .filter((name) => !known.includes(name))
    .map((name) => name.slice(0, 60))
    .sort();
