import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingOptionals, unpinned } from '../../../scripts/lock.mjs';
import { root } from '../../support/imports.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = read('package.json') as {
  readonly optionalDependencies: Record<string, string>;
  readonly engines: { readonly node: string };
};
const lock = read('package-lock.json') as {
  readonly packages: Record<
    string,
    {
      version?: string;
      integrity?: string;
      resolved?: string;
      os?: unknown;
      optionalDependencies?: Record<string, string>;
    }
  >;
};

describe('missingOptionals', () => {
  const asks = (name: string): { optionalDependencies: Record<string, string> } => ({
    optionalDependencies: { [name]: '1.0.0' },
  });
  it('finds a binary that the lock names and does not hold', () => {
    expect(missingOptionals({ packages: { '': {}, 'node_modules/rollup': asks('@rollup/x') } })).toEqual([
      'node_modules/rollup -> @rollup/x',
    ]);
    expect(missingOptionals({ packages: { '': asks('node-x') } })).toEqual(['package.json -> node-x']);
  });
  it.each([
    ['at the top', 'node_modules/@rollup/x'],
    ['inside the package', 'node_modules/a/node_modules/rollup/node_modules/@rollup/x'],
    ['in a folder between', 'node_modules/a/node_modules/@rollup/x'],
  ])('is content where it is held %s', (_where, place) => {
    const packages = { '': {}, 'node_modules/a/node_modules/rollup': asks('@rollup/x'), [place]: {} };
    expect(missingOptionals({ packages })).toEqual([]);
  });
  it('does not look where Node would not', () => {
    const packages = { 'node_modules/rollup': asks('x'), 'node_modules/other/node_modules/x': {} };
    expect(missingOptionals({ packages })).toEqual(['node_modules/rollup -> x']);
  });
});

describe('unpinned', () => {
  it.each([
    '^1.2.3',
    '~1.2.3',
    '1.x',
    '*',
    'latest',
    '>=1',
    '1.2',
    'github:a/b',
    'file:../a',
    '1.2.3 || 2.0.0',
  ])('finds %s', (version) => {
    for (const field of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      expect(unpinned({ [field]: { a: version, b: '1.2.3' } })).toEqual([`a@${version}`]);
    }
  });
});

describe('what is installed here', () => {
  it('is one version of everything, for every platform', () => {
    expect(unpinned(manifest)).toEqual([]);
    expect(missingOptionals(lock)).toEqual([]);
  });
  it('is known by its content, from whichever registry it comes', () => {
    const installed = Object.entries(lock.packages).filter(([place]) => place !== '');
    expect(installed.length).toBeGreaterThan(300);
    expect(
      installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([place]) => place),
    ).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved).map(([place]) => place)).toEqual([]);
  });
  it('holds a Node for each common platform', () => {
    const nodes = Object.keys(manifest.optionalDependencies);
    for (const platform of ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win-x64']) {
      const name = nodes.find((node) => node.endsWith(platform));
      expect(lock.packages[`node_modules/${name}`]?.version).toBe(manifest.optionalDependencies[name!]);
    }
  });
});
