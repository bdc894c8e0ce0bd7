import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buildWarnings,
  isBuilt,
  markBuilt,
  quietEnvironment,
  runQuietly,
  sourcesHash,
} from '../../../scripts/site.mjs';

let folder: string;
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tuidao-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('sourcesHash', () => {
  beforeEach(() => {
    write('src/page.astro', 'one');
    write('content/08-backprop/en.mdx', 'two');
    write('package-lock.json', '{}');
  });
  it.each([
    ['a page changes', 'src/page.astro', 'other'],
    ['a chapter changes', 'content/08-backprop/en.mdx', 'other'],
    ['a dependency changes', 'package-lock.json', '{"a":1}'],
    ['a file is added', 'engine/new.ts', ''],
    ['a configuration is added', 'astro.config.mjs', ''],
  ])('changes when %s', (_what, name, text) => {
    const before = sourcesHash(folder);
    expect(sourcesHash(folder)).toBe(before);
    write(name, text);
    expect(sourcesHash(folder)).not.toBe(before);
  });
  it('does not change with what no page is made of', () => {
    const before = sourcesHash(folder);
    write('README.md', 'words');
    write('tests/unit/x.test.ts', 'a test');
    write('dist/index.html', 'a page');
    write('node_modules/a/index.js', 'a package');
    expect(sourcesHash(folder)).toBe(before);
  });
  it('changes when a file goes, or its text moves to another', () => {
    const before = sourcesHash(folder);
    rmSync(join(folder, 'src/page.astro'));
    const without = sourcesHash(folder);
    write('src/other.astro', 'one');
    expect(new Set([before, without, sourcesHash(folder)]).size).toBe(3);
  });
  it('changes with a commit', () => {
    const git = (...args: string[]): Buffer =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '-m', 'first');
    const before = sourcesHash(folder);
    git('commit', '--quiet', '--allow-empty', '-m', 'second');
    expect(sourcesHash(folder)).not.toBe(before);
  });
});

describe('isBuilt', () => {
  it('is true of exactly the sources that were marked', () => {
    expect(isBuilt(folder, 'a')).toBe(false);
    mkdirSync(join(folder, 'dist'));
    expect(isBuilt(folder, 'a')).toBe(false);
    markBuilt(folder, 'a');
    expect(isBuilt(folder, 'a')).toBe(true);
    expect(isBuilt(folder, 'b')).toBe(false);
  });
});

describe('buildWarnings', () => {
  it.each([
    '09:12:01 [WARN] [content] unknown field',
    '[ERROR] something',
    '(!) Some chunks are larger than 500 kB',
    'warn - a deprecated option',
    'DeprecationWarning: punycode is deprecated',
    '3 warnings',
  ])('finds: %s', (line) => {
    expect(buildWarnings(`building\n${line}\ndone`)).toEqual([line]);
  });
  it('leaves the rest alone', () => {
    expect(buildWarnings('0 errors, 0 warnings\nno warnings\n/en/backprop/index.html')).toEqual([]);
  });
});

describe('runQuietly', () => {
  it('keeps both outputs and the exit code', async () => {
    const script = write(
      'both.mjs',
      "process.stdout.write('\\u001B[31mout\\u001B[0m'); process.stderr.write('err'); process.exitCode = 3;",
    );
    const { code, output } = await runQuietly(script, [], { cwd: folder });
    expect(code).toBe(3);
    expect([...output].sort().join('')).toBe([...'outerr'].sort().join(''));
  });
  it('passes arguments, folder and environment on', async () => {
    const script = write(
      'say.mjs',
      'console.log(JSON.stringify([process.argv.slice(2), process.env.ASTRO_TELEMETRY_DISABLED, process.env.NO_COLOR, "FORCE_COLOR" in process.env]))',
    );
    const { output } = await runQuietly(script, ['a b', '--c'], { cwd: folder });
    expect(JSON.parse(output)).toEqual([['a b', '--c'], '1', '1', false]);
    expect(quietEnvironment()).toMatchObject({ NO_COLOR: '1' });
  });
  it('fails where there is no such program, and says why', async () => {
    const { code, output } = await runQuietly(join(folder, 'nowhere.mjs'), [], { cwd: folder });
    expect(code).not.toBe(0);
    expect(output).toContain('nowhere.mjs');
  });
  it('fails when the program is killed', async () => {
    const script = write('end.mjs', "process.kill(process.pid, 'SIGKILL');");
    expect((await runQuietly(script, [], { cwd: folder })).code).not.toBe(0);
  });
});
