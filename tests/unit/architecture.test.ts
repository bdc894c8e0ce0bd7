import { describe, expect, it } from 'vitest';
import { filesUnder, importsIn, resolved, textOf } from '../support/imports.ts';
import { impuritiesIn } from '../support/impurities.ts';

/** From the foundation up: a room imports from itself and from those before it. */
const rooms = ['engine', 'components', 'content', 'src'];
/** May import from tests: the tests themselves, and the configuration of the tools that run them. */
const mayTest = /^tests\/|^[^/]+\.config\.(?:js|ts|mjs)$/;
const sources = /\.(?:ts|js|mjs|astro|svelte|mdx)$/;
const inRooms = rooms.flatMap(filesUnder);
const everywhere = [
  ...inRooms,
  ...['scripts', 'tests'].flatMap(filesUnder),
  ...['astro.config.mjs', 'eslint.config.js', 'playwright.config.ts', 'svelte.config.js', 'vitest.config.ts'],
].filter((path) => sources.test(path));

interface Import {
  readonly from: string;
  readonly to: string;
}
const imports: readonly Import[] = everywhere.flatMap((from) =>
  importsIn(textOf(from)).flatMap((specifier) => {
    const to = resolved(specifier, from);
    return to === undefined ? [] : [{ from, to }];
  }),
);
const roomOf = (path: string): string => path.split('/')[0]!;
const written = ({ from, to }: Import): string => `${from} → ${to}`;

function turnsBack({ from, to }: Import): boolean {
  const [lower, upper] = [rooms.indexOf(roomOf(from)), rooms.indexOf(roomOf(to))];
  return lower >= 0 && upper > lower;
}

describe('one direction: src → content → components → engine', () => {
  it('is kept by every import', () => {
    expect(imports.filter(turnsBack).map(written)).toEqual([]);
    expect(imports.length).toBeGreaterThan(50);
  });
  it('is what the check sees turned back', () => {
    expect(turnsBack({ from: 'engine/a.ts', to: 'components/b.svelte' })).toBe(true);
    expect(turnsBack({ from: 'components/a.astro', to: 'content/claims.yaml' })).toBe(true);
    expect(turnsBack({ from: 'content/a.mdx', to: 'src/course.ts' })).toBe(true);
    expect(turnsBack({ from: 'src/a.astro', to: 'engine/errors.ts' })).toBe(false);
  });
});

describe('the rooms of exercises', () => {
  /** What each may import of the others; one exercise, which all of them show, knows none. */
  const may: Readonly<Record<string, readonly string[]>> = {
    '': [],
    practice: [''],
    do: [''],
    gradebook: [''],
    package: ['', 'do'],
    assign: ['', 'do', 'package'],
  };
  const room = (path: string): string | undefined =>
    /^components\/exercise\/(?:([a-z]+)\/)?/.exec(path)?.[1] ??
    (path.startsWith('components/exercise/') ? '' : undefined);
  it('know each other as said, and no more', () => {
    const between = imports.filter(({ from, to }) => room(from) !== room(to));
    const within = between.filter(({ from, to }) => room(from) !== undefined && room(to) !== undefined);
    expect(within.filter(({ from, to }) => !may[room(from)!]!.includes(room(to)!)).map(written)).toEqual([]);
    expect(within.length).toBeGreaterThan(50);
  });
  it('are all named', () => {
    const found = new Set(everywhere.flatMap((path) => room(path) ?? []));
    expect([...found].sort()).toEqual(Object.keys(may).sort());
  });
});

describe('the engine', () => {
  const engine = everywhere.filter((path) => roomOf(path) === 'engine');
  it('imports only itself, by relative paths that name the file', () => {
    const strangers = engine.flatMap((from) =>
      importsIn(textOf(from))
        .filter((s) => !/^\.\.?\//.test(s) || !s.endsWith('.ts') || roomOf(resolved(s, from)!) !== 'engine')
        .map((s) => `${from} → ${s}`),
    );
    expect(strangers).toEqual([]);
    expect(engine.length).toBeGreaterThan(20);
  });
  it('knows nothing of networks where it derives, of the lecture where it builds networks, of its own surface anywhere', () => {
    const floors = [['derivation/'], ['nn/'], ['lecture/', 'notebook/'], ['index.ts']];
    const floor = (path: string): number =>
      floors.findIndex((parts) => parts.some((part) => path.startsWith(`engine/${part}`)));
    const upward = imports.filter(({ from, to }) => floor(from) >= 0 && floor(to) > floor(from));
    expect(upward.map(written)).toEqual([]);
    const across = imports.filter(
      ({ from, to }) => from.startsWith('engine/notebook/') && to.startsWith('engine/lecture/'),
    );
    expect(across.map(written)).toEqual([]);
    expect(floors.map((_, i) => imports.some(({ to }) => floor(to) === i))).toEqual(floors.map(() => true));
  });
  it('is the same on every machine: no clock, no host, no page, no locale, no inexact mathematics', () => {
    const impure = engine.flatMap((path) => impuritiesIn(textOf(path)).map((what) => `${path}:${what}`));
    expect(impure).toEqual([]);
  });
  it.each([
    ['Math.exp(1)', ['1: Math.exp']],
    ['const f = Math;', ['1: Math.?']],
    ['let x = 2;\nx **= 2;\nx = x ** 2;', ['2: **', '3: **']],
    ['const t = Date.now();', ['1: Date']],
    ['globalThis.x;', ['1: globalThis']],
    ["'a'.localeCompare('b');", ['1: localeCompare']],
    ["const m = import('./x.ts');", ['1: import()']],
    ['const u = import.meta.url;', ['1: import.meta']],
    ['Math.abs(1); const g = (self: number) => self; const o = { Date: 1 }; o.Date;', []],
  ])('would not be with %j', (text, found) => {
    expect(impuritiesIn(text)).toEqual(found);
  });
});

describe('tests', () => {
  it('are imported by tests and by configuration only', () => {
    const leaks = imports.filter(({ from, to }) => roomOf(to) === 'tests' && !mayTest.test(from));
    expect(leaks.map(written)).toEqual([]);
  });
});

describe('files', () => {
  it('are named after what they hold, never utils or helpers', () => {
    const vague = [...everywhere, ...inRooms].filter((path) =>
      /(?:^|\/)(?:utils?|helpers?)(?:[./-]|$)/i.test(path),
    );
    expect(vague).toEqual([]);
  });
});

describe('importsIn', () => {
  it('finds every form of import', () => {
    expect(
      importsIn(`---
import A, { b } from '@components/a.astro';
import type { C } from "../c.ts";
import '@src/styles/d.css';
export { e } from './e.ts';
export * from './f.ts';
---
<script>const g = await import('./g.ts');</script>
const h = import.meta.glob('/content/*.mdx');
import {
  i,
} from './i.ts';`).sort(),
    ).toEqual(
      ['@components/a.astro', '../c.ts', '@src/styles/d.css', './e.ts', './f.ts', './g.ts', '/content/*.mdx']
        .concat('./i.ts')
        .sort(),
    );
  });
  it('reads no comments and no samples', () => {
    expect(importsIn("// import './a.ts'\n/* from './b.ts' */\n```ts\nimport './c.ts'\n```\n")).toEqual([]);
  });
});

describe('resolved', () => {
  it.each([
    ['@engine/errors.ts', 'src/a.astro', 'engine/errors.ts'],
    ['../nn/loss.ts', 'engine/derivation/x.ts', 'engine/nn/loss.ts'],
    ['../../content/claims.yaml', 'components/number/x.ts', 'content/claims.yaml'],
    ['/content/*.mdx', 'src/x.ts', 'content/*.mdx'],
    ['katex', 'src/x.ts', undefined],
    ['@astrojs/mdx', 'astro.config.mjs', undefined],
    ['astro:content', 'src/x.ts', undefined],
  ])('%s in %s', (specifier, importer, path) => {
    expect(resolved(specifier, importer)).toBe(path);
  });
});
