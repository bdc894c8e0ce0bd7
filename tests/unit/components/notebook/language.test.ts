import { describe, expect, it } from 'vitest';
import { remember } from '@components/notebook/runtime/intrinsics.ts';
import { allowed, removePowers } from '@components/notebook/runtime/powers.ts';

describe('the language, put back', () => {
  const table = { relu: { slope: 1 } };
  const restore = remember([
    globalThis.Array,
    globalThis.Object,
    globalThis.Promise,
    globalThis.JSON,
    Math,
    table,
  ]);

  it.each<[string, () => void, () => unknown]>([
    [
      'a method',
      () => (Array.prototype.push = () => 0),
      () => [].push === Array.prototype.push && [3].push(4),
    ],
    ['a new property', () => Object.assign(Object.prototype, { k: 1 }), () => ('k' in {} ? 0 : 2)],
    [
      'a lost one',
      () => void Reflect.deleteProperty(Array.prototype, 'map'),
      () => [1, 1].map((x) => x).length,
    ],
    [
      'a getter',
      () => void Object.defineProperty(Array.prototype, 'length', { value: 0 }),
      () => [1, 2].length,
    ],
    ['a symbol', () => (Array.prototype[Symbol.iterator] = [].keys as never), () => Math.max(...[2, 2])],
    [
      'a prototype',
      () => void Object.setPrototypeOf(Array.prototype, null),
      () => ('isPrototypeOf' in Array.prototype ? 2 : 0),
    ],
    [
      'what nothing names',
      () => void Object.assign(Object.getPrototypeOf([][Symbol.iterator]()), { next: 0 }),
      () => [...[1, 1]].length,
    ],
    [
      'an attribute',
      () => void Object.defineProperty(Math, 'max', { enumerable: true }),
      () => (Object.keys(Math).length === 0 ? 2 : 0),
    ],
    ['a table of the engine', () => void ((table.relu as unknown) = 1), () => table.relu.slope + 1],
    ['a part of one', () => void (table.relu.slope = 7), () => table.relu.slope + 1],
  ])('has %s as it was', (_, change, two) => {
    let whole: boolean;
    try {
      change();
    } finally {
      whole = restore();
    }
    expect(whole).toBe(true);
    expect(two()).toBe(2);
  });

  it('cannot be had again where it was frozen', () => {
    const frozen = { a: 1 };
    const again = remember([frozen]);
    expect(again()).toBe(true);
    Object.freeze(frozen);
    expect(again()).toBe(false);
  });
});

describe('powers', () => {
  /** With powers of its own and inherited, as a worker has them. */
  const worker = (): Record<string, unknown> => {
    const inherited = { get fetch() { return 'native'; }, get structuredClone() { return 'native'; }, postMessage() {} }; // prettier-ignore
    return Object.assign(Object.create(inherited), { Array, indexedDB: 1, nextYear: 2 }) as Record<
      string,
      unknown
    >;
  };
  it('are what the list names, and nothing besides', () => {
    const global = worker();
    removePowers(global);
    const names = ['fetch', 'postMessage', 'indexedDB', 'nextYear', 'Array', 'structuredClone'];
    expect(names.filter((name) => global[name] !== undefined)).toEqual(['Array', 'structuredClone']);
    expect(Object.getOwnPropertyNames(Object.getPrototypeOf(global))).toEqual([]);
  });
  it('that cannot be taken away are covered where they can be', () => {
    const global = Object.defineProperty({}, 'fetch', { value: 1, writable: true });
    removePowers(global);
    expect((global as Record<string, unknown>)['fetch']).toBeUndefined();
  });
  it('reach nothing outside', () => {
    const outside =
      /fetch|XML|Socket|Event|Worker|Channel|indexedDB|caches|navigator|location|import|post|Response/i;
    expect([...allowed].filter((name) => outside.test(name))).toEqual([]);
    expect(allowed.size).toBeGreaterThan(50);
  });
});
