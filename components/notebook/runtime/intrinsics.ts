/**
 * Puts the language back as it was: what a cell changes in `Array.prototype`, or in the engine's tables, lasts for its
 * own run, so that the next cell computes right.
 */
import { defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf } from './primordials.ts';
import { append, hasOwn, is, isExtensible, ownKeys, setPrototypeOf } from './primordials.ts';

interface Kept {
  readonly object: object;
  readonly names: readonly PropertyKey[];
  readonly properties: readonly PropertyDescriptor[];
  readonly prototype: object | null;
  readonly extensible: boolean;
}

/** What a program reaches without naming it. */
const unnamed = (): readonly object[] => [
  async () => {},
  function* () {},
  async function* () {},
  [][Symbol.iterator](),
  new Map().entries(),
  new Set().values(),
  ''[Symbol.iterator](),
  'a'.matchAll(/a/g),
];

/**
 * Remembers every object reachable from these by properties and prototypes.
 * @returns puts all of them back as they are now; false where that is no longer possible, as after `Object.freeze`
 */
export function remember(roots: readonly object[]): () => boolean {
  const all: Kept[] = [];
  const seen = new Set<object>();
  const waiting: unknown[] = [...roots, ...unnamed()];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if ((typeof object !== 'object' && typeof object !== 'function') || object === null || seen.has(object))
      continue;
    seen.add(object);
    // The elements of a typed array are no part of the language, and may be many.
    if (ArrayBuffer.isView(object)) continue;
    const names = ownKeys(object);
    const properties = names.map((name) => without(getOwnPropertyDescriptor(object, name)!));
    const prototype = getPrototypeOf(object);
    all.push({ object, names, properties, prototype, extensible: isExtensible(object) });
    waiting.push(prototype, ...properties.flatMap(({ value, get, set }) => [value, get, set]));
  }
  return () => {
    let whole = true;
    for (let i = 0; i < all.length; i++) whole = restored(all[i]!) && whole;
    return whole;
  };
}

/** A descriptor that inherits nothing. */
const without = (descriptor: PropertyDescriptor): PropertyDescriptor =>
  Object.assign(Object.create(null) as PropertyDescriptor, descriptor);

function restored({ object, names, properties, prototype, extensible }: Kept): boolean {
  let whole = isExtensible(object) === extensible;
  if (getPrototypeOf(object) !== prototype) whole = setPrototypeOf(object, prototype) && whole;
  const now = ownKeys(object);
  let known = 0;
  // Most often nothing has changed, and then the names stand in the same order.
  for (let i = 0; i < now.length; i++) {
    if (known < names.length && now[i] === names[known]) known++;
    else append(strangers, now[i]!);
  }
  for (let i = 0; i < strangers.length; i++) {
    if (!among(names, strangers[i]!)) whole = deleteProperty(object, strangers[i]!) && whole;
  }
  strangers.length = 0;
  for (let i = 0; i < names.length; i++) {
    const kept = properties[i]!;
    const found = getOwnPropertyDescriptor(object, names[i]!);
    if (!found || !same(found, kept)) whole = defineProperty(object, names[i]!, kept) && whole;
  }
  return whole;
}

const strangers: PropertyKey[] = [];

function among(names: readonly PropertyKey[], name: PropertyKey): boolean {
  for (let i = 0; i < names.length; i++) if (names[i] === name) return true;
  return false;
}

function same(a: PropertyDescriptor, b: PropertyDescriptor): boolean {
  if (a.enumerable !== b.enumerable || a.configurable !== b.configurable) return false;
  return hasOwn(b, 'value')
    ? hasOwn(a, 'value') && is(a.value, b.value) && a.writable === b.writable
    : hasOwn(a, 'get') && a.get === b.get && a.set === b.set;
}
