/**
 * A value as it can be looked into: data, bounded in depth, width and length, made without running any of the
 * value's own code but for the traps of a proxy, which cannot be told from an object.
 */
import { longestLine, type Shown } from '@engine/notebook/output.ts';
import * as host from './primordials.ts';
import { append, hasOwn, isArray, own, text } from './primordials.ts';
import { recognised } from './recognise.ts';

/** How much of a value is shown. */
export const most = {
  /** Values inside values. */
  depth: 5,
  /** Numbers of a vector. */
  numbers: 400,
  /** Rows and columns of a matrix. */
  side: 40,
  /** Rows of a table. */
  rows: 60,
  /** Columns of a table. */
  columns: 12,
  /** Entries of a list, a map or a record. */
  entries: 100,
  /** UTF-16 units of a string inside something else. */
  inner: 1000,
  /** UTF-16 units of a name. */
  name: 200,
  /** Numbers looked at before a list counts as one of numbers. */
  looked: 10_000,
} as const;

interface Look {
  /** What the value stands in, from the outside in. */
  readonly path: object[];
  /** UTF-16 units that the whole may still take. */
  left: number;
}

/** Roughly what is written around a number of a vector, and around any other value. */
const around = 4;
const named = 24;

/** @returns data of at most about `longestLine` UTF-16 units; pictures, networks and derivations may be longer */
export function inspect(value: unknown): Shown {
  return look(value, { path: [], left: longestLine });
}

function look(value: unknown, at: Look): Shown {
  const depth = at.path.length;
  at.left -= named;
  switch (typeof value) {
    case 'number':
      return { kind: 'number', text: spent(at, numberText(value)) };
    case 'string':
      return string(value, at);
    case 'function':
      return { kind: 'function', name: spent(at, nameOf(value)) };
    case 'symbol':
      return { kind: 'word', text: spent(at, short(`Symbol(${host.symbolDescription(value) ?? ''})`)) };
    case 'bigint':
      return { kind: 'word', text: spent(at, short(text(value)) + 'n') };
    case 'object':
      break;
    default:
      return { kind: 'word', text: spent(at, text(value)) };
  }
  if (value === null) return { kind: 'word', text: spent(at, 'null') };
  for (let i = 0; i < depth; i++) if (at.path[i] === value) return { kind: 'more', why: 'again' };
  try {
    const known = recognised(value);
    if (known) return known;
    if (depth >= most.depth) return { kind: 'more', why: 'deep' };
    append(at.path, value);
    const shown = object(value, at);
    at.path.length = depth;
    return shown;
  } catch {
    at.path.length = depth;
    // Only a proxy can refuse to be looked at.
    return { kind: 'more', why: 'getter' };
  }
}

function object(value: object, at: Look): Shown {
  const typed = host.typedArrayName(value);
  if (typed !== undefined) return vector(value, host.typedArrayLength(value) ?? 0, at, typed);
  if (isArray(value)) return list(value, at);
  const entries = host.mapSize(value);
  if (entries !== undefined) return map(value as Map<unknown, unknown>, entries, at);
  const members = host.setSize(value);
  if (members !== undefined) return set(value as Set<unknown>, members, at);
  const word = wordOf(value);
  if (word !== undefined) return { kind: 'word', text: spent(at, short(word)) };
  if (isError(value)) {
    const { name, message } = errorText(value);
    return { kind: 'error', name: spent(at, name), message: spent(at, message) };
  }
  return fields(value, at);
}

/** Dates and patterns are printed as what they stand for. */
function wordOf(value: object): string | undefined {
  const pattern = host.patternSource(value);
  if (pattern !== undefined && value !== host.patternPrototype) return `/${pattern}/`;
  try {
    return host.is(host.dateTime(value as Date), NaN) ? 'Invalid Date' : host.dateText(value as Date);
  } catch {
    return undefined;
  }
}

function string(value: string, at: Look): Shown {
  const here = at.path.length === 0 ? longestLine : most.inner;
  const longest = at.left < here ? (at.left > 0 ? at.left : 0) : here;
  const shown = spent(at, host.sliced(value, 0, longest));
  return shown.length < value.length
    ? { kind: 'string', text: shown, length: value.length }
    : { kind: 'string', text: shown };
}

/** The number an index holds; undefined where it holds none. */
function numberAt(value: object, i: number): number | undefined {
  const entry = own(value, i);
  return typeof entry === 'number' ? entry : undefined;
}

function onlyNumbers(value: object, length: number): boolean {
  for (let i = 0; i < length && i < most.looked; i++) if (numberAt(value, i) === undefined) return false;
  return length > 0;
}

/** @param enough where it ends though there are more */
function numbersOf(value: object, length: number, at: Look, atMost: number, enough: number): string[] {
  const items: string[] = [];
  for (let i = 0; i < length && i < atMost && at.left > enough; i++) {
    const entry = own(value, i);
    append(items, spent(at, typeof entry === 'bigint' ? text(entry) : numberText(entry as number)));
  }
  return items;
}

function vector(value: object, length: number, at: Look, type?: string): Shown {
  const items = numbersOf(value, length, at, most.numbers, 0);
  return type === undefined ? { kind: 'vector', items, length } : { kind: 'vector', items, length, type };
}

function list(value: unknown[], at: Look): Shown {
  const { length } = value;
  if (onlyNumbers(value, length)) return vector(value, length, at);
  const width = matrixWidth(value);
  if (width !== undefined) {
    const rows: string[][] = [];
    for (let i = 0; i < length && i < most.side && at.left > 0; i++)
      append(rows, numbersOf(own(value, i) as object, width, at, most.side, -Infinity));
    return { kind: 'matrix', rows, height: length, width };
  }
  const columns = tableColumns(value);
  if (columns) return table(value, columns, at);
  const items: Shown[] = [];
  for (let i = 0; i < length && i < most.entries && at.left > 0; i++) append(items, look(own(value, i), at));
  return { kind: 'list', items, length };
}

/** Of a list of lists of numbers that all have one length, at least one. */
function matrixWidth(value: unknown[]): number | undefined {
  let width: number | undefined;
  for (let i = 0; i < value.length && i < most.looked; i++) {
    const row = own(value, i);
    if (!isArray(row) || (width !== undefined && row.length !== width)) return undefined;
    width = row.length;
    if (i < most.side && !onlyNumbers(row, width)) return undefined;
  }
  return width;
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !isArray(value) &&
  (host.getPrototypeOf(value) === host.objectPrototype || host.getPrototypeOf(value) === null);

/** Of a list of at least two records with the same fields, each a plain value or numbers. */
function tableColumns(value: unknown[]): string[] | undefined {
  const first = own(value, 0);
  if (value.length < 2 || !isPlain(first)) return undefined;
  const columns: string[] = [];
  const names = host.ownKeys(first);
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    if (typeof name !== 'string' || name.length > most.name || i >= most.columns) return undefined;
    append(columns, name);
  }
  if (columns.length === 0) return undefined;
  for (let i = 0; i < value.length && i < most.rows; i++) {
    const row = own(value, i);
    if (!isPlain(row) || host.ownKeys(row).length !== columns.length || recognised(row)) return undefined;
    for (let j = 0; j < columns.length; j++) {
      const entry = own(row, columns[j]!);
      const plain = typeof entry !== 'object' || entry === null;
      if (entry === undefined || (!plain && !(isArray(entry) && onlyNumbers(entry, entry.length))))
        return undefined;
    }
  }
  return columns;
}

function table(value: unknown[], columns: string[], at: Look): Shown {
  const rows: Shown[][] = [];
  for (let i = 0; i < columns.length; i++) spent(at, columns[i]!);
  for (let i = 0; i < value.length && i < most.rows && at.left > 0; i++) {
    const row: Shown[] = [];
    for (let j = 0; j < columns.length; j++) append(row, look(own(own(value, i) as object, columns[j]!), at));
    append(rows, row);
  }
  return { kind: 'table', columns, rows, height: value.length };
}

function map(value: Map<unknown, unknown>, size: number, at: Look): Shown {
  const entries: [Shown, Shown][] = [];
  const all = host.mapEntries(value);
  for (let i = 0; i < size && i < most.entries && at.left > 0; i++) {
    const { value: entry } = host.mapNext(all) as { value: [unknown, unknown] };
    append(entries, [look(own(entry, 0), at), look(own(entry, 1), at)]);
  }
  return { kind: 'map', entries, size };
}

function set(value: Set<unknown>, size: number, at: Look): Shown {
  const items: Shown[] = [];
  const all = host.setValues(value);
  for (let i = 0; i < size && i < most.entries && at.left > 0; i++)
    append(items, look((host.setNext(all) as { value: unknown }).value, at));
  return { kind: 'list', items, length: size, type: 'Set' };
}

function fields(value: object, at: Look): Shown {
  const type = isPlain(value) ? '' : typeName(value);
  const shown: [string, Shown][] = [];
  const names = host.ownKeys(value);
  // Of very many, those not looked at count as well.
  let size = names.length > most.looked ? names.length - most.looked : 0;
  for (let i = 0; i < names.length && i < most.looked; i++) {
    const name = names[i]!;
    const found = host.getOwnPropertyDescriptor(value, name);
    if (!found || !found.enumerable) continue;
    size++;
    if (shown.length >= most.entries || at.left <= 0) continue;
    const key = spent(at, short(typeof name === 'string' ? name : `[${host.symbolText(name)}]`));
    append(shown, [key, hasOwn(found, 'value') ? look(found.value, at) : { kind: 'more', why: 'getter' }]);
  }
  return type === ''
    ? { kind: 'record', fields: shown, size }
    : { kind: 'record', fields: shown, size, type };
}

/** −0 is not 0, and is told apart. */
const numberText = (value: number): string => (host.is(value, -0) ? '-0' : text(value));

function spent(at: Look, shown: string): string {
  at.left -= shown.length + around;
  return shown;
}

const short = (shown: string): string => host.sliced(shown, 0, most.inner);

const nameOf = (value: object): string => {
  const name = own(value, 'name');
  return typeof name === 'string' ? host.sliced(name, 0, most.name) : '';
};

/** The name of the class that made it, where it tells. */
function typeName(value: object): string {
  const maker = host.inherited(value, 'constructor');
  return typeof maker === 'function' ? nameOf(maker) : '';
}

/** Whether it inherits from the language's errors. */
export function isError(value: object): boolean {
  let at: object | null = value;
  for (let steps = 0; at && steps < 20; steps++) {
    if (at === host.errorPrototype) return true;
    at = host.getPrototypeOf(at);
  }
  return false;
}

/** What an error says of itself, getters aside. */
export function errorText(value: object): { name: string; message: string } {
  const name = host.inherited(value, 'name');
  const message = host.inherited(value, 'message');
  return {
    name: typeof name === 'string' ? host.sliced(name, 0, most.name) : 'Error',
    message: typeof message === 'string' ? short(message) : '',
  };
}
