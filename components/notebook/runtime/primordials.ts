/**
 * The language as it was before any cell ran. A cell may change `Array.prototype.push`, or give every object a
 * getter; what looks at its values and carries its output must neither stumble over that nor obey it. So the
 * modules beside this one that meet a cell's values use no methods and no iteration, only what is kept here,
 * literals, and indexes.
 */
export const { apply, construct, defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf } =
  Reflect;
export const { isExtensible, ownKeys, setPrototypeOf } = Reflect;
export const { isArray } = Array;
export const { hasOwn, is } = Object;
export const { stringify } = JSON;
export const { isFinite, isInteger } = Number;
export const objectPrototype = Object.prototype;
export const errorPrototype = Error.prototype;
export const patternPrototype = RegExp.prototype;
/** For primitives only: it asks objects. */
export const text = String;

/** A method as a function of its object. */
function uncurried<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return (self, ...args) => apply(method, self, args);
}

export const sliced = uncurried(String.prototype.slice);
export const indexOf = uncurried(String.prototype.indexOf);
export const fixed = uncurried(Number.prototype.toFixed);
export const matched = uncurried(RegExp.prototype.exec);
export const symbolText = uncurried(Symbol.prototype.toString);
export const dateText = uncurried(Date.prototype.toISOString);
export const dateTime = uncurried(Date.prototype.getTime);
export const promiseThen = uncurried(
  Promise.prototype.then as (
    this: Promise<unknown>,
    done: (value: unknown) => void,
    failed: (reason: unknown) => void,
  ) => Promise<void>,
);

/** What a getter of a prototype gives for an object: undefined where it is no such object. */
function asked<T>(prototype: object, name: PropertyKey): (self: unknown) => T | undefined {
  const get = getOwnPropertyDescriptor(prototype, name)?.get;
  return (self) => {
    if (!get) return undefined;
    try {
      return apply(get, self, []) as T;
    } catch {
      return undefined;
    }
  };
}

const typedArray = getPrototypeOf(Int8Array.prototype)!;
/** `Float64Array` and the like; undefined for what is none. */
export const typedArrayName = asked<string>(typedArray, Symbol.toStringTag);
export const typedArrayLength = asked<number>(typedArray, 'length');
export const mapSize = asked<number>(Map.prototype, 'size');
export const setSize = asked<number>(Set.prototype, 'size');
export const bufferLength = asked<number>(ArrayBuffer.prototype, 'byteLength');
export const patternSource = asked<string>(RegExp.prototype, 'source');
export const symbolDescription = asked<string>(Symbol.prototype, 'description');

export const mapEntries = uncurried(Map.prototype.entries);
export const mapNext = uncurried(
  (getPrototypeOf(new Map().entries()) as Iterator<[unknown, unknown]>).next as (
    this: Iterator<unknown>,
  ) => IteratorResult<[unknown, unknown]>,
);
export const setValues = uncurried(Set.prototype.values);
export const setNext = uncurried(
  (getPrototypeOf(new Set().values()) as Iterator<unknown>).next as (
    this: Iterator<unknown>,
  ) => IteratorResult<unknown>,
);

/** A record that inherits nothing, so that no name means anything before it is set. */
export const record = <T>(): Record<string, T> => ({ __proto__: null }) as unknown as Record<string, T>;

/** A property of its own, whatever the prototypes say of that name. */
export function put(target: object, name: PropertyKey, value: unknown): void {
  const plain = { __proto__: null, value, writable: true, enumerable: true, configurable: true };
  defineProperty(target, name, plain as PropertyDescriptor);
}

export const append = <T>(list: T[], value: T): void => put(list, list.length, value);

/** The value of an own property that is no getter; undefined otherwise. */
export function own(target: object, name: PropertyKey): unknown {
  const found = getOwnPropertyDescriptor(target, name);
  return found && hasOwn(found, 'value') ? found.value : undefined;
}

/** The same, looked for along the prototypes, a few steps far. */
export function inherited(target: object, name: PropertyKey): unknown {
  let at: object | null = target;
  for (let steps = 0; at && steps < 20; steps++) {
    const found = getOwnPropertyDescriptor(at, name);
    if (found) return hasOwn(found, 'value') ? found.value : undefined;
    at = getPrototypeOf(at);
  }
  return undefined;
}

/** Calls one of the two when a promise of the language is settled, whatever has become of `then` and `constructor`. */
export function settle(
  promise: Promise<unknown>,
  done: (value: unknown) => void,
  failed: (reason: unknown) => void,
): void {
  put(promise, 'constructor', undefined);
  promiseThen(promise, done, failed);
}

/** JSON, of own properties only: neither `toJSON` nor any prototype has a say. */
export function written(value: unknown): string {
  if (typeof value === 'string') return stringify(value);
  if (typeof value === 'number') return isFinite(value) ? text(value) : 'null';
  if (typeof value !== 'object' || value === null)
    return value === true || value === false ? text(value) : 'null';
  let all = '';
  if (isArray(value)) {
    for (let i = 0; i < value.length; i++) all += (i > 0 ? ',' : '') + written(own(value, i));
    return '[' + all + ']';
  }
  const names = ownKeys(value);
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const entry = own(value, name);
    if (typeof name !== 'string' || entry === undefined) continue;
    all += (all === '' ? '' : ',') + stringify(name) + ':' + written(entry);
  }
  return '{' + all + '}';
}
