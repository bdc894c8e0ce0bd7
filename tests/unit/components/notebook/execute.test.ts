import { describe, expect, it } from 'vitest';
import type { CellError, Output, Shown } from '@engine/notebook/output.ts';
import { mostBytes, mostLines } from '@engine/notebook/output.ts';
import { readSpecification } from '@engine/nn/specification.ts';
import { plot } from '@engine/notebook/plot.ts';
import { append } from '@components/notebook/runtime/primordials.ts';
import { createRealm, type Realm } from '@components/notebook/runtime/execute.ts';

const library = { readSpecification, plot, square: (x: number) => x * x };

/** A notebook of cells, run in order; each sees all that those above define. */
function notebook(): { run(source: string, sees?: string[]): Promise<Output[]>; realm: Realm } {
  const realm = createRealm({ library });
  const owner = new Map<string, string>();
  let count = 0;
  return {
    realm,
    async run(source) {
      const cell = `c${++count}`;
      const read = realm.analyse(source);
      const names = read.ok ? read.bindings.reads : [];
      const sees = names.flatMap((name) => (owner.has(name) ? [{ name, from: owner.get(name)! }] : []));
      const outputs: Output[] = [];
      const how = await realm.run({ cell, source, sees, limit: 10 }, (more) => append(outputs, more[0]!));
      expect(how).toBe(outputs.some(({ kind }) => kind === 'error') ? 'failed' : 'done');
      if (read.ok)
        for (const name of [...read.bindings.defines, ...read.bindings.imports]) owner.set(name, cell);
      return outputs;
    },
  };
}

const outputsOf = (source: string): Promise<Output[]> => notebook().run(source);
async function valueOf(source: string): Promise<Shown | undefined> {
  const last = (await outputsOf(source)).at(-1);
  return last?.kind === 'value' ? last.value : undefined;
}
async function errorOf(source: string): Promise<CellError | undefined> {
  const last = (await outputsOf(source)).at(-1);
  return last?.kind === 'error' ? last.error : undefined;
}

describe('the value of a cell', () => {
  it.each([
    ['1 + 1', '2'],
    ['const a = 3;\na * a', '9'],
    ['return 0.1 + 0.2', '0.30000000000000004'],
    ['await Promise.resolve(-0)', '-0'],
    ['const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));\nawait wait(5);\n7;', '7'],
    ['import { square as f } from "tuidao";\nf(5)', '25'],
    ['import * as t from "tuidao";\nt.square(6)', '36'],
    ['const t = await import("tuidao");\nt.square(7)', '49'],
    ['enum Gate { And = 8 }\nGate.And // with words behind', '8'],
  ])('%s', async (source, text) => {
    expect(await valueOf(source)).toEqual({ kind: 'number', text });
  });
  it.each(['', 'const a = 1;', 'if (true) 1;', 'undefined', 'import { square } from "tuidao"', '// nothing'])(
    'is nothing for %j',
    async (source) => {
      expect(await outputsOf(source)).toEqual([]);
    },
  );
});

describe('cells', () => {
  it('see what those above define and import', async () => {
    const { run } = notebook();
    await run('import { square } from "tuidao";\nconst w = 3, grow = (x: number) => square(x) + w;');
    expect(await run('const v = grow(2);\nsquare(v)')).toEqual([
      { kind: 'value', value: { kind: 'number', text: '49' } },
    ]);
    expect(await run('return v')).toEqual([{ kind: 'value', value: { kind: 'number', text: '7' } }]);
  });
  it('see nothing of a cell that has failed, or that has not run', async () => {
    const { run, realm } = notebook();
    await run('const a = 1; throw new Error("no");');
    expect(await run('a')).toMatchObject([
      { error: { code: 'above-failed', data: { name: 'a', cell: 'c1' } } },
    ]);
    const outputs: Output[] = [];
    const request = { cell: 'd', source: 'b', sees: [{ name: 'b', from: 'elsewhere' }], limit: 10 };
    expect(await realm.run(request, (more) => void outputs.push(...more))).toBe('failed');
    expect(outputs).toMatchObject([{ error: { code: 'above-failed', data: { cell: 'elsewhere' } } }]);
  });
  it('do not see what was never reached', async () => {
    const { run } = notebook();
    await run('const a = 1;\nif (a) return;\nconst b = 2;');
    expect(await run('b')).toMatchObject([{ error: { code: 'not-defined', data: { name: 'b' } } }]);
  });
  it('print through functions of other cells', async () => {
    const { run } = notebook();
    await run('import { show } from "tuidao"; const say = (x: unknown) => { console.log(x); show(x); };');
    expect((await run('say(1)')).map(({ kind }) => kind)).toEqual(['line', 'value']);
  });
  it('may define names of the language and of the console', async () => {
    expect(await valueOf('const console = 1, setTimeout = 2, $bind = 3, name = 4;\nconsole + $bind')).toEqual(
      {
        kind: 'number',
        text: '4',
      },
    );
  });
});

describe('what goes wrong', () => {
  it.each([
    ['let a = 1;\n  a + missing', 'not-defined', 2, 7, { name: 'missing' }],
    ['square(2)', 'not-imported', 1, 1, { name: 'square' }],
    ['const c = 1;\n\nc = 2', 'constant', 3, 3, {}],
    ['const o = { f: 1 };\no.f()', 'not-a-function', 2, 3, { what: 'o.f' }],
    ['const u: undefined = undefined;\n(u as any).x', 'no-property', 2, 12, { of: 'undefined', name: 'x' }],
    ['const { a } = null;', 'no-property', 1, 9, { of: 'null', name: 'a' }],
    ['function f(): number { return f(); }\nf()', 'too-deep', 1, undefined, {}],
    ['import { squaer } from "tuidao"', 'no-such-export', undefined, undefined, { name: 'squaer' }],
    ['import fs from "fs"', 'unknown-module', 1, 16, { module: 'fs' }],
    ['let a: number = ;', 'syntax', 1, 17, { near: ';' }],
  ])('%s', async (source, code, line, column, data) => {
    const error = await errorOf(source);
    expect(error).toMatchObject({ code, data: data as object });
    expect(error?.line).toBe(line);
    if (column !== undefined) expect(error?.column).toBe(column);
  });
  it('keeps what the engine says, and shows the line of the cell that called it', async () => {
    const error = await errorOf(
      'import { readSpecification } from "tuidao";\nconst given: unknown = {};\n\nreadSpecification(given);',
    );
    expect(error).toMatchObject({ name: 'EngineError', code: 'missing-field', line: 4, column: 1 });
    expect(error?.data).toMatchObject({ path: 'layers', cure: 'add "layers"' });
  });
  it('has a place after an await, and where the last line was wrapped', async () => {
    expect(await errorOf('await null;\nconst f = (x: any) => x.y;\nf(undefined)')).toMatchObject({
      line: 2,
      column: 25,
    });
    expect(await errorOf('throw new Error("a")')).toMatchObject({
      name: 'Error',
      message: 'a',
      line: 1,
      column: 7,
    });
    expect(await errorOf('[].x.y')).toMatchObject({ line: 1, column: 6 });
  });
  it.each([
    ['throw "words"', { name: '', message: 'words' }],
    ['throw 3', { name: '', message: '3' }],
    ['throw { message: "m" }', { name: '', message: 'm' }],
    ['throw null', { name: '', message: 'null' }],
    ['throw new (class Mine extends Error { override name = "Mine"; })("m")', { name: 'Mine', message: 'm' }],
    [
      'throw Object.defineProperty(new Error("m"), "stack", { get() { throw 1; } })',
      { name: 'Error', message: 'm' },
    ],
    ['throw Object.defineProperty(new Error(), "name", { get() { throw 1; } })', { name: 'Error' }],
    ['throw new Proxy({}, { getPrototypeOf() { throw 1; } })', { name: 'Error' }],
  ])('may be anything: %s', async (source, error) => {
    expect(await errorOf(source)).toMatchObject(error);
  });
  it('is told late for timers, as an error of the cell', async () => {
    const { run, realm } = notebook();
    const outputs = await run('setTimeout(() => {\n  throw new Error("later");\n}, 1);\nreturn;');
    expect(outputs).toEqual([]);
    await new Promise((done) => setTimeout(done, 20));
    realm.late(new Error('unheard'));
    expect(outputs).toMatchObject([
      { error: { message: 'later', line: 2 } },
      { error: { message: 'unheard' } },
    ]);
  });
});

describe('timers', () => {
  it('end when the next cell runs', async () => {
    const { run } = notebook();
    const outputs = await run(
      'setInterval(() => console.log("late"), 1); await new Promise((r) => setTimeout(r, 15))',
    );
    const before = outputs.length;
    expect(before).toBeGreaterThan(0);
    expect(await run('await new Promise((r) => setTimeout(r, 15)); 1')).toHaveLength(1);
    expect(outputs.length).toBe(before);
  });
  it('can be cleared', async () => {
    expect(
      await outputsOf(
        'const id = setTimeout(() => console.log(1), 1); clearTimeout(id); await new Promise((r) => setTimeout(r, 10));',
      ),
    ).toEqual([]);
  });
});

describe('what a cell prints', () => {
  it('comes in order, with its level and depth', async () => {
    const outputs = await outputsOf(`console.log('a', 1);
console.group('g');
console.warn('b');
console.groupEnd();
console.error('c');
console.assert(1 > 2, 'd');
console.assert(true, 'not this');
console.count(); console.count();
console.table([{ x: 1, y: 2 }, { x: 3, y: 4 }]);`);
    expect(outputs.map((o) => (o.kind === 'line' ? [o.level, o.depth ?? 0, o.parts.length] : o))).toEqual([
      ['log', 0, 2],
      ['log', 0, 1],
      ['warn', 1, 1],
      ['error', 0, 1],
      ['error', 0, 1],
      ['log', 0, 1],
      ['log', 0, 1],
      ['log', 0, 1],
    ]);
    expect(outputs[6]).toMatchObject({ parts: [{ text: 'default: 2' }] });
    expect(outputs[7]).toMatchObject({ parts: [{ kind: 'table', columns: ['x', 'y'], height: 2 }] });
  });
  it('is cut after so many lines, and the run goes on', async () => {
    const outputs = await outputsOf('for (let i = 0; i < 100_000; i++) console.log(i);\n"end"');
    expect(outputs).toHaveLength(mostLines + 1);
    expect(outputs.at(-1)).toEqual({ kind: 'cut', at: 'lines' });
  });
  it('is cut after so much of it', async () => {
    const outputs = await outputsOf('for (let i = 0; i < 100; i++) console.log("x".repeat(2 ** 20));');
    expect(outputs.at(-1)).toEqual({ kind: 'cut', at: 'bytes' });
    expect(JSON.stringify(outputs).length).toBeLessThan(mostBytes + 1000);
  });
  it('keeps the error that ended it after the cut', async () => {
    const error = await errorOf('for (let i = 0; i < 3000; i++) console.log(i);\nthrow new Error("end")');
    expect(error).toMatchObject({ message: 'end', line: 2 });
  });
  it('tells progress now and then, and always its end', async () => {
    const outputs = await outputsOf(
      'import { progress } from "tuidao"; for (let i = 1; i <= 1e5; i++) progress(i, 1e5);',
    );
    expect(outputs.at(-1)).toEqual({ kind: 'progress', done: 1e5, total: 1e5 });
    expect(outputs.length).toBeLessThan(20);
    expect(await errorOf('import { progress } from "tuidao"; progress(1, 0);')).toMatchObject({
      name: 'TypeError',
    });
  });
});

describe('a changed language', () => {
  const spoils = [
    'Array.prototype.push = () => 0; Array.prototype.map = () => []; String.prototype.slice = () => "evil";',
    'Object.prototype.k = "done"; Object.prototype.toJSON = Array.prototype.toJSON = () => "evil";',
    'Object.defineProperty(Object.prototype, "kind", { set() { throw 1; }, get: () => "tex", configurable: true });',
    'Object.defineProperty(Array.prototype, "0", { set() { throw 1; }, configurable: true });',
    'JSON.stringify = () => "evil"; Function.prototype.call = Function.prototype.apply = () => 0; Reflect.apply = () => 0;',
    'Object.defineProperty(Object.prototype, "get", { value: () => 0, configurable: true, writable: true });',
    'Promise.prototype.then = () => 0; Object.defineProperty(Promise, Symbol.species, { value: 1, configurable: true });',
    'Array.prototype[Symbol.iterator] = function* () {}; RegExp.prototype.exec = () => null;',
    'Error.prototype.name = 7; Reflect.getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor = () => 0;',
  ];
  it.each(spoils)('does not change what is shown: %s', async (spoil) => {
    // The test itself needs the language as it was; so what is changed is put back in a `finally` of the same cell.
    const outputs = await outputsOf(`
const owners = [Array.prototype, String.prototype, Object.prototype, Function.prototype, Promise.prototype, Promise];
owners.push(RegExp.prototype, Error.prototype, JSON, Reflect, Object);
const kept = owners.map((o) => [o, Object.getOwnPropertyDescriptors(o)]);
const { define, keys, remove } = { define: Object.defineProperty, keys: Reflect.ownKeys, remove: Reflect.deleteProperty };
const { hasOwn } = Object;
try {
  ${spoil}
  console.log('a', [1, 2], { x: [[1]] });
} finally {
  for (let i = 0; i < kept.length; i++) {
    const now = keys(kept[i][0]);
    for (let j = 0; j < now.length; j++) if (!hasOwn(kept[i][1], now[j])) remove(kept[i][0], now[j]);
  }
  for (let i = 0; i < kept.length; i++) {
    const owner = kept[i][0], was = kept[i][1], names = keys(was);
    for (let j = 0; j < names.length; j++) define(owner, names[j], was[names[j]]);
  }
}
'end'`);
    expect(outputs).toEqual([
      {
        kind: 'line',
        level: 'log',
        parts: [
          { kind: 'string', text: 'a' },
          { kind: 'vector', items: ['1', '2'], length: 2 },
          {
            kind: 'record',
            fields: [['x', { kind: 'matrix', rows: [['1']], height: 1, width: 1 }]],
            size: 1,
          },
        ],
      },
      { kind: 'value', value: { kind: 'string', text: 'end' } },
    ]);
  });
});
