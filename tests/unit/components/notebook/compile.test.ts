import { describe, expect, it } from 'vitest';
import type { Bindings } from '@engine/notebook/cell.ts';
import { compile, type Program } from '@components/notebook/runtime/compile.ts';

const program = (source: string): Program => {
  const compiled = compile(source);
  if (!compiled.ok) throw new Error(compiled.error.message);
  return compiled.program;
};
const bindings = (source: string): Bindings => program(source).bindings;
const refusal = (source: string) => {
  const compiled = compile(source);
  return compiled.ok ? undefined : compiled.error;
};

describe('what a cell defines', () => {
  it.each([
    ['const a = 1; let b, c = 2; var d;', ['a', 'b', 'c', 'd']],
    ['function f() { var inner; } async function* g() {} class K {}', ['f', 'g', 'K']],
    ['const { a, b: { c = 1 }, ...rest } = o, [d, , ...e] = p;', ['a', 'c', 'rest', 'd', 'e']],
    ['enum Gate { And, Or }', ['Gate']],
    ['export const a = 1; export function f() {} const b = 2; export { b };', ['a', 'f', 'b']],
    ['type T = number; interface I { a: T } declare const z: number;', []],
    ['for (var i = 0; i < 3; i++) { let x; var y; } { const z = 1; }', []],
    ['import { a, type B } from "tuidao"; import type { C } from "tuidao";', []],
    ['', []],
  ])('%s', (source, names) => {
    expect(bindings(source).defines).toEqual(names);
  });
});

describe('what a cell imports', () => {
  it.each([
    ['import { a, b as c } from "tuidao";', [['a', 'a'], ['c', 'b']]], // prettier-ignore
    ['import * as t from "tuidao";', [['t', '*']]],
    ['import type { T } from "tuidao";\nimport { type U, v } from "tuidao"', [['v', 'v']]],
    ['import "tuidao";', []],
  ])('%s', (source, imports) => {
    const { imports: found, bindings } = program(source);
    expect(found).toEqual(imports);
    expect(bindings.imports).toEqual(imports.map(([local]) => local));
  });
});

describe('what a cell reads', () => {
  it.each([
    ['w * x + Math.abs(b)', ['w', 'x', 'Math', 'b']],
    ['const f = (a, b = c) => { const d = a; return d + e; };', ['c', 'e']],
    ['function f() { return f(g) + arguments.length; }', ['g']],
    ['const o = { a, b: c, [d]: 1, e() { return g; } }; o.h; o[i];', ['a', 'c', 'd', 'g', 'i']],
    [
      'class K extends L { [m] = n; static { var p = q; p; } get r() { return this.s; } }',
      ['L', 'm', 'n', 'q'],
    ],
    [
      'for (const a of b) { a; } for (let c = d; c < e; c++) f(c); for (const g in h) g;',
      ['b', 'd', 'e', 'f', 'h'],
    ],
    ['try { a(); } catch ({ message, code = b }) { message; code; }', ['a', 'b']],
    ['outer: for (;;) { break outer; }', []],
    ['switch (a) { case b: { let c = 1; c; } default: const d = e; d; }', ['a', 'b', 'e']],
    ['{ let a = 1; a; } a;', ['a']],
    ['const first = later; function f() { return hoisted; } var hoisted;', ['later']],
    ['const x: Foo = y as Bar; const z = <T,>(v: T): T => v;', ['y']],
    ['`${a} ${`${b}`}`; tag`c`', ['a', 'b', 'tag']],
    ['const g = function inner() { return inner; }; typeof h; async () => await i;', ['h', 'i']],
    ['import { a } from "tuidao"; a(b)', ['b']],
  ])('%s', (source, names) => {
    expect(bindings(source).reads).toEqual(names);
  });
});

describe('what a cell assigns to without defining it', () => {
  it.each([
    ['w = w - 1; b += 2; n++;', ['w', 'b', 'n']],
    ['[a, { c: d = e }] = f; ({ g, ...h } = i);', ['a', 'd', 'g', 'h']],
    ['for (a of b); for (c in d); (e) = 1;', ['a', 'c', 'e']],
    ['let x = 1; x = 2; o.y = 3; p[0]++; (q) => { q = 1; };', []],
  ])('%s', (source, names) => {
    const { assigns, reads } = bindings(source);
    expect(assigns).toEqual(names);
    expect(reads).toEqual(expect.arrayContaining(names));
  });
});

describe('what cannot be read', () => {
  it.each([
    ['const a = ;', 1, 11, ';'],
    ['const ok = 1;\nlet x: number == 3;', 2, 15, '=='.slice(0, 1)],
    ['const n: number = 1;\nconst m: number = 1 2;', 2, 21, '2'],
    ['f(', 1, 3, ''],
    ['let a = 1;\nlet a = 2;', 2, 5, 'a'],
    ['}})(); fetch("//evil.test"); (async()=>{try{', 1, 1, '}'],
    ['namespace N { export const a = 1; }', 1, 1, 'namespace'],
    ['const a = 1;\nexport default a;', 2, 1, 'export'],
    ['const here = import.meta.url;', 1, 14, 'import'],
  ])('%s is a mistake at line %i, column %i', (source, line, column, near) => {
    expect(refusal(source)).toMatchObject({ code: 'syntax', name: 'SyntaxError', line, column });
    expect(refusal(source)?.data?.['near']).toMatch(near === '' ? /^$/ : near);
    expect(refusal(source)?.message).not.toMatch(/\(\d+:\d+\)/);
  });
  it('is what comes from another module', () => {
    expect(refusal('const a = 1;\nimport fs from "node:fs";')).toMatchObject({
      code: 'unknown-module',
      data: { module: 'node:fs' },
      line: 2,
      column: 16,
    });
  });
  it('is an assignment to what is imported', () => {
    expect(refusal('import { w } from "tuidao";\nconst f = (w: number) => (w = 1);\nw = 2;')).toMatchObject({
      code: 'constant',
      data: { name: 'w' },
      line: 3,
      column: 1,
    });
  });
  it('is what is nested without end, and what nothing is left of', () => {
    expect(refusal('['.repeat(200_000))?.code).toMatch(/too-deep|syntax/);
    expect(refusal('`${'.repeat(20_000))?.code).toMatch(/too-deep|syntax/);
  });
  it('has a place where columns were moved by types', () => {
    expect(refusal('const a: Array<number> = []; let b: number; let a = 2;')).toMatchObject({ column: 49 });
  });
});

describe('the program', () => {
  it('keeps every line', () => {
    const source =
      'import {\n  a,\n} from "tuidao";\nexport const b: number = a;\ninterface I {\n  c: number;\n}\nb';
    const lines = program(source).body.split('\n');
    expect(lines).toHaveLength(8);
    expect(lines[3]).toBe('       const b = a;');
    expect(lines[7]).toBe('return (b)');
  });
  it.each([
    ['a; // end', 'return (a); // end'],
    ['({ a }).a', 'return (({ a }).a)'],
    ['(1, 2);;', 'return ((1, 2));;'],
    ['import("tuidao")', 'return ($load_("tuidao"))'],
    ['const $load_ = 1; import("tuidao"); if (1) {}', 'const $load_ = 1; $____0("tuidao"); if (1) {}'],
    ['if (a) b;', 'if (a) b;'],
    ['return a', 'return a'],
  ])('gives its last value back: %s', (source, body) => {
    expect(program(source).body).toBe(body);
  });
});
