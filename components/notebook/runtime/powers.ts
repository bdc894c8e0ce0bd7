/**
 * What a cell may use of the worker it runs in: the language, and little else. Whatever is not named here is taken
 * away before the first cell runs, a function that a browser gets next year included. The wall is the frame's
 * opaque origin and its policy; this stands before the wall.
 */
import { defineProperty, deleteProperty, getPrototypeOf, hasOwn } from './primordials.ts';
import { objectPrototype, ownKeys, put } from './primordials.ts';

/** The language. WebAssembly is left out: no lesson needs it, and its shared memory would let a cell wait. */
const language = `
  globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  Object Function Boolean Symbol Number BigInt Math Date String RegExp Intl Temporal
  Error AggregateError EvalError RangeError ReferenceError SyntaxError SuppressedError TypeError URIError
  Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  BigInt64Array BigUint64Array Float16Array Float32Array Float64Array
  Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer DataView JSON Atomics
  Promise Proxy Reflect Iterator AsyncIterator DisposableStack AsyncDisposableStack
`;
/** Of the host: copies, texts and clocks, none of which reaches outside. The console and the timers are our own. */
const host = `
  self console setTimeout setInterval clearTimeout clearInterval queueMicrotask
  structuredClone performance TextEncoder TextDecoder atob btoa
`;

export const allowed: ReadonlySet<string> = new Set(`${language} ${host}`.trim().split(/\s+/));

/** Takes away all but what is allowed. What is allowed of the prototypes of the global object becomes its own. */
export function removePowers(global: object): void {
  for (const name of allowed) {
    if (!hasOwn(global, name) && name in global) put(global, name, (global as Record<string, unknown>)[name]);
  }
  for (let at: object | null = global; at && at !== objectPrototype; at = getPrototypeOf(at)) {
    for (const name of ownKeys(at)) {
      if (at === global && typeof name === 'string' && allowed.has(name)) continue;
      // What cannot be taken away is covered, where that is possible.
      if (!deleteProperty(at, name)) defineProperty(at, name, { value: undefined });
    }
  }
}
