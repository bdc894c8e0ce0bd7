/** Checks of data that came from where cells run. What does not fit is not mended: the whole is refused. */

/** Thrown by these checks, and caught where they are used. */
export class Damaged extends Error {}

function refuse(what: string): never {
  throw new Damaged(what);
}

/** An object with these fields, all of the needed and none beside. @param needed names with spaces between, like `optional` */
export function record(data: unknown, needed: string, optional = ''): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) refuse('expected an object');
  const names = Object.keys(data);
  const must = needed.split(' ');
  const may = optional.split(' ');
  for (const name of must) if (!Object.hasOwn(data, name)) refuse(`expected a field ${name}`);
  for (const name of names) {
    if (!must.includes(name) && !may.includes(name)) refuse('expected no further field');
  }
  return data as Record<string, unknown>;
}

export function list(data: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(data)) refuse('expected a list');
  if (data.length > most) refuse(`expected at most ${most} entries`);
  return data;
}

/** @param longest in UTF-16 units */
export function text(data: unknown, longest: number, form?: RegExp): string {
  if (typeof data !== 'string') refuse('expected a text');
  if (data.length > longest) refuse(`expected at most ${longest} letters`);
  if (form && !form.test(data)) refuse('expected a text of another form');
  return data;
}

export function finite(data: unknown): number {
  if (typeof data !== 'number' || !Number.isFinite(data)) refuse('expected a finite number');
  return data;
}

export function whole(data: unknown, least: number, most: number): number {
  const value = finite(data);
  if (!Number.isInteger(value) || value < least || value > most)
    refuse(`expected a whole number from ${least} to ${most}`);
  return value;
}

export function oneOf<T extends string>(data: unknown, names: readonly T[]): T {
  const found = names.find((name) => name === data);
  return found ?? refuse(`expected one of ${names.join(', ')}`);
}

/** The field where it is there, read. */
export const optional = <K extends string, T>(
  from: Readonly<Record<string, unknown>>,
  name: K,
  read: (data: unknown) => T,
): Partial<Record<K, T>> => (Object.hasOwn(from, name) ? ({ [name]: read(from[name]) } as Record<K, T>) : {});
