/** Reads JSON that may come from anywhere: measured before it is parsed, and without names that could reach a prototype. */

/** Why a text or a value is not what it should be. `code` picks the reader's words. */
export type Unfit =
  | 'too-large'
  | 'not-json'
  | 'cut-short'
  | 'too-deep'
  | 'too-many'
  | 'forbidden-name'
  | 'not-ours'
  | 'newer'
  | 'wrong-type'
  | 'missing'
  | 'bad-id'
  | 'twice'
  | 'too-long'
  | 'damaged';

/** Thrown while reading what came from outside, and caught before it reaches a page. */
export class Unreadable extends Error {
  readonly code: Unfit;
  /** Such as `notebooks[2].cells[0].id`, or `line 3, column 7`; empty for the whole. */
  readonly where: string;
  constructor(code: Unfit, where = '') {
    super(`${where || 'the whole'}: ${code}`);
    this.name = 'Unreadable';
    this.code = code;
    this.where = where;
  }
}

export interface Caps {
  /** UTF-16 units. */
  readonly length: number;
  readonly depth: number;
  /** Values and names, all counted. */
  readonly nodes: number;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Counts brackets, commas and colons outside of strings, without recursion and before anything is built. */
function measure(text: string, { depth: deepest, nodes: most }: Caps): void {
  let [depth, nodes, inString] = [0, 1, false];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === 0x5c) i++;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x5b || unit === 0x7b) {
      nodes++;
      if (++depth > deepest) throw new Unreadable('too-deep');
    } else if (unit === 0x5d || unit === 0x7d) depth--;
    else if (unit === 0x2c || unit === 0x3a) nodes++;
    if (nodes > most) throw new Unreadable('too-many');
  }
  if (inString || depth > 0) throw new Unreadable('cut-short');
}

/** Browsers say where in words of their own; `line 3, column 7` where one can be found. */
function placeIn(text: string, message: string): string {
  const at = /position (\d+)/.exec(message)?.[1];
  if (at !== undefined) {
    const before = text.slice(0, Number(at)).split('\n');
    return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
  }
  const spot = /line (\d+) column (\d+)/.exec(message);
  return spot ? `line ${spot[1]}, column ${spot[2]}` : '';
}

/** @throws Unreadable */
export function readForeign(text: string, caps: Caps): unknown {
  if (text.length > caps.length) throw new Unreadable('too-large');
  measure(text, caps);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Unreadable('not-json', placeIn(text, String(error)));
  }
  const left: unknown[] = [data];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.keys(value)) {
      if (forbidden.has(name)) throw new Unreadable('forbidden-name', name);
      left.push((value as Record<string, unknown>)[name]);
    }
  }
  return data;
}

/** A value that has to be an object with at least these fields. @throws Unreadable */
export function fieldsOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable('wrong-type', where);
  return value as Record<string, unknown>;
}
/** @throws Unreadable */
export function textAt(value: unknown, where: string, longest: number): string {
  if (value === undefined) throw new Unreadable('missing', where);
  if (typeof value !== 'string') throw new Unreadable('wrong-type', where);
  if (value.length > longest) throw new Unreadable('too-long', where);
  return value;
}
/** A whole number from 0 that a double holds. @throws Unreadable */
export function countAt(value: unknown, where: string): number {
  if (value === undefined) throw new Unreadable('missing', where);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Unreadable('wrong-type', where);
  return value;
}
/** @throws Unreadable */
export function listAt(value: unknown, where: string, most: number): readonly unknown[] {
  if (value === undefined) throw new Unreadable('missing', where);
  if (!Array.isArray(value)) throw new Unreadable('wrong-type', where);
  if (value.length > most) throw new Unreadable('too-many', where);
  return value;
}
