import { describe, expect, it } from 'vitest';
import { plot } from '@engine/notebook/plot.ts';
import { tex } from '@engine/notebook/tex.ts';
import { longestLine } from '@engine/notebook/output.ts';
import { network } from '@engine/nn/network.ts';
import { backpropExample } from '@engine/lecture/backprop-example.ts';
import { inspect, most } from '@components/notebook/runtime/inspect.ts';
import { readOutputs } from '@components/notebook/output/read.ts';
import { written } from '@components/notebook/runtime/primordials.ts';

/** As it leaves the place where cells run. */
const message = (value: unknown): string => written([{ kind: 'value', value: inspect(value) }]);

describe('inspect', () => {
  const word = (text: string) => ({ kind: 'word', text });
  const number = (text: string) => ({ kind: 'number', text });
  const string = (text: string) => ({ kind: 'string', text });
  class Unit {
    w = 1;
    #secret = 2;
    get sum(): number {
      return this.#secret;
    }
  }
  const itself: Record<string, unknown> = { a: 1 };
  itself['self'] = itself;

  it.each<[string, unknown, unknown]>([
    ['a number', 0.1 + 0.2, number('0.30000000000000004')],
    ['minus zero', -0, number('-0')],
    ['not a number', NaN, number('NaN')],
    ['a string', 'a<b>\n', string('a<b>\n')],
    ['true', true, word('true')],
    ['null', null, word('null')],
    ['undefined', undefined, word('undefined')],
    ['a bigint', 12n, word('12n')],
    ['a symbol', Symbol('s'), word('Symbol(s)')],
    ['a pattern', /a+/g, word('/a+/')],
    ['a date', new Date(0), word('1970-01-01T00:00:00.000Z')],
    ['a bad date', new Date(NaN), word('Invalid Date')],
    ['a function', function f() {}, { kind: 'function', name: 'f' }],
    ['a class', Unit, { kind: 'function', name: 'Unit' }],
    ['numbers', [1, -0, 3], { kind: 'vector', items: ['1', '-0', '3'], length: 3 }],
    [
      'a typed array',
      new Float64Array([1, 2]),
      { kind: 'vector', items: ['1', '2'], length: 2, type: 'Float64Array' },
    ],
    ['a matrix', [[1, 2], [3, 4]], { kind: 'matrix', rows: [['1', '2'], ['3', '4']], height: 2, width: 2 }], // prettier-ignore
    ['an empty list', [], { kind: 'list', items: [], length: 0 }],
    ['a mixed list', [1, 'a'], { kind: 'list', items: [number('1'), string('a')], length: 2 }],
    ['a ragged list', [[1], [1, 2]], { kind: 'list', items: [{ kind: 'vector', items: ['1'], length: 1 }, { kind: 'vector', items: ['1', '2'], length: 2 }], length: 2 }], // prettier-ignore
    ['a list with holes', Object.assign(new Array(2), { 1: 1 }), { kind: 'list', items: [word('undefined'), number('1')], length: 2 }], // prettier-ignore
    ['records', [{ a: 1, b: 'x' }, { a: 2, b: 'y' }], { kind: 'table', columns: ['a', 'b'], rows: [[number('1'), string('x')], [number('2'), string('y')]], height: 2 }], // prettier-ignore
    ['one record', [{ a: 1 }], { kind: 'list', items: [{ kind: 'record', fields: [['a', number('1')]], size: 1 }], length: 1 }], // prettier-ignore
    ['an instance', new Unit(), { kind: 'record', fields: [['w', number('1')]], size: 1, type: 'Unit' }],
    ['a getter', { get a() { throw new Error('asked'); } }, { kind: 'record', fields: [['a', { kind: 'more', why: 'getter' }]], size: 1 }], // prettier-ignore
    ['a map', new Map([['a', 1]]), { kind: 'map', entries: [[string('a'), number('1')]], size: 1 }],
    ['a set', new Set([1]), { kind: 'list', items: [number('1')], length: 1, type: 'Set' }],
    ['an error', new RangeError('no'), { kind: 'error', name: 'RangeError', message: 'no' }],
    ['itself', itself, { kind: 'record', fields: [['a', number('1')], ['self', { kind: 'more', why: 'again' }]], size: 2 }], // prettier-ignore
    ['a promise', Promise.resolve(1), { kind: 'record', fields: [], size: 0, type: 'Promise' }],
    ['nothing inherited', Object.create(null), { kind: 'record', fields: [], size: 0 }],
    ['a network', backpropExample, { kind: 'network', network: backpropExample }],
    ['almost a network', { ...backpropExample, layers: [2] }, expect.objectContaining({ kind: 'record' })],
    ['a derivation', network(backpropExample), { kind: 'derivation', derivation: network(backpropExample) }],
    ['what resembles a derivation', { inputs: [1], steps: [] }, expect.objectContaining({ kind: 'record' })],
    ['a plot', plot({ line: [1, 2] }), { kind: 'plot', plot: plot({ line: [1, 2] }) }],
    [
      'what calls itself a plot',
      { kind: 'plot' },
      { kind: 'record', fields: [['kind', string('plot')]], size: 1 },
    ],
    ['a formula', tex('x^2'), { kind: 'tex', tex: 'x^2' }],
    ['an unwilling proxy', new Proxy({}, { ownKeys() { throw new Error('no'); } }), { kind: 'more', why: 'getter' }], // prettier-ignore
  ])('shows %s', (_, value, shown) => {
    expect(inspect(value)).toEqual(shown);
    expect(readOutputs(message(value))).toEqual([{ kind: 'value', value: inspect(value) }]);
    expect(JSON.parse(written(inspect(value)))).toEqual(JSON.parse(JSON.stringify(inspect(value))));
  });

  it('does not look into what is deep', () => {
    let nested: unknown = 'end';
    for (let i = 0; i < 1e5; i++) nested = { in: nested };
    let shown = inspect(nested);
    let depth = 0;
    while (shown.kind === 'record') {
      shown = shown.fields[0]![1];
      depth++;
    }
    expect([depth, shown]).toEqual([most.depth, { kind: 'more', why: 'deep' }]);
  });

  const size = (value: unknown): number => written(inspect(value)).length;
  const long = 'x'.repeat(1e6);
  it.each<[string, unknown]>([
    ['a string', long],
    ['numbers', new Float64Array(1e6).fill(1 / 3)],
    ['a plain list of numbers', Array.from({ length: 1e6 }, () => 1 / 3)],
    ['a matrix', Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => 1 / 3))],
    ['a list of strings', Array.from({ length: 1000 }, () => long)],
    ['a table', Array.from({ length: 1000 }, () => ({ a: long, b: long }))],
    ['a record', Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [long + i, i]).slice(0, 50))],
    ['a wide record', Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`k${i}`, i]))],
    ['a map', new Map(Array.from({ length: 1e5 }, (_, i) => [i, long]))],
    ['an error', new Error(long)],
    [
      'a matrix of long rows',
      Array.from({ length: 50 }, (_, i) => Array.from({ length: 50 }, (_, j) => i / (j + 1))),
    ],
    ['an object of long names', { [long]: 1, f: Object.defineProperty(() => 1, 'name', { value: long }) }],
    [
      'a class of a long name',
      new (Object.defineProperty(function () {}, 'name', { value: long }) as unknown as new () => object)(),
    ],
    ['a bush', bush(4)],
  ])('keeps little of %s', (_, value) => {
    expect(size(value)).toBeLessThan(longestLine * 4);
    expect(readOutputs(message(value))).toEqual([{ kind: 'value', value: inspect(value) }]);
  });

  it('tells the whole length of what it cuts', () => {
    expect(inspect(long)).toMatchObject({ kind: 'string', length: 1e6 });
    expect(inspect(new Float64Array(1e6))).toMatchObject({
      kind: 'vector',
      length: 1e6,
      items: { length: most.numbers },
    });
  });
});

function bush(depth: number): unknown {
  return depth === 0 ? ['leaf'] : Array.from({ length: 20 }, () => ({ more: depth, in: bush(depth - 1) }));
}
