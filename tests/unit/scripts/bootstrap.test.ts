// The first thing that runs on a fresh clone, with imagined npms.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installCure, installStamp, isNewEnough, OLDEST_NODE, tooOld } from '../../../scripts/bootstrap.mjs';
import { importsIn, root, textOf } from '../../support/imports.ts';

describe('isNewEnough', () => {
  const [major, minor] = OLDEST_NODE as [number, number];
  it.each([
    [`v${major}.${minor}.0`, true],
    [`${major}.${minor + 1}.3`, true],
    [`v${major + 1}.0.0`, true],
    [`v${major}.${minor - 1}.9`, false],
    [`v${major - 2}.99.0`, false],
    ['v4.0.0', false],
    ['', false],
  ])('%s: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough);
  });
  it('is what the Node that is shipped is', () => {
    const { optionalDependencies } = JSON.parse(textOf('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    const shipped = Object.entries(optionalDependencies).filter(([name]) => /^node-/.test(name));
    expect(shipped.filter(([, version]) => !isNewEnough(version))).toEqual([]);
    expect(shipped).toHaveLength(5);
  });
});

describe('installStamp', () => {
  it('tells lock files and platforms apart, and nothing else', () => {
    const stamp = installStamp('lock', 'linux', 'x64');
    expect(installStamp(Buffer.from('lock'), 'linux', 'x64')).toBe(stamp);
    expect(
      new Set([
        stamp,
        installStamp('lock2', 'linux', 'x64'),
        installStamp('lock', 'darwin', 'x64'),
        installStamp('lock', 'linux', 'arm64'),
      ]).size,
    ).toBe(4);
  });
});

describe('installCure', () => {
  it.each([
    ['npm error code ENOTFOUND\nnpm error network request to https://… failed', 'No network'],
    ['npm error code ETIMEDOUT', 'No network'],
    ['npm error code ENOSPC\nnpm error nospc', 'The disk is full'],
    ['npm error code EACCES', 'cannot be written'],
    ['npm error EBUSY: resource busy or locked', 'cannot be written'],
    ['npm error code EUSAGE\nnpm error `npm ci` can only install …', 'disagree'],
    ['npm error code EINTEGRITY', 'removing node_modules'],
    ['', 'removing node_modules'],
  ])('%j', (output, cure) => {
    const [zh, en, ...more] = installCure(output).split('\n');
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toContain(cure);
    expect(more).toEqual([]);
  });
});

describe('tooOld', () => {
  it('says in both languages which Node to get, and where', () => {
    const lines = tooOld('v20.1.0', 'linux', 'arm64').split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toContain('v20.1.0');
      expect(line).toContain(`Node ${OLDEST_NODE.join('.')}`);
      expect(line).toContain('linux-arm64');
      expect(line).toContain('https://nodejs.org');
    }
  });
});

it('needs nothing but Node itself', () => {
  const foreign = importsIn(textOf('scripts/bootstrap.mjs')).filter(
    (name) => !name.startsWith('node:') || !builtinModules.includes(name.slice('node:'.length)),
  );
  expect(foreign).toEqual([]);
});

describe('on a clone', () => {
  let clone: string;
  const stamp = (): string => join(clone, 'node_modules', '.tuidao-install');
  const calls = (): string[][] =>
    existsSync(join(clone, 'calls'))
      ? readFileSync(join(clone, 'calls'), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];

  /** An npm that notes how it was called, and then does what is said. */
  function npm(then: string): string {
    const path = join(clone, 'npm-cli.js');
    writeFileSync(
      path,
      `const fs = require('node:fs');
      fs.appendFileSync('calls', JSON.stringify(process.argv.slice(2)) + '\\n');
      ${then}`,
    );
    return path;
  }
  const installs = "fs.mkdirSync('node_modules/.bin', { recursive: true });";

  function bootstrap(npmPath: string): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [join(clone, 'scripts', 'bootstrap.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: npmPath, npm_node_execpath: process.execPath },
    });
  }

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'tuidao-clone-'));
    mkdirSync(join(clone, 'scripts'));
    copyFileSync(join(root, 'scripts', 'bootstrap.mjs'), join(clone, 'scripts', 'bootstrap.mjs'));
    writeFileSync(join(clone, 'package.json'), '{ "type": "commonjs" }');
    writeFileSync(join(clone, 'package-lock.json'), '{}');
  });
  afterEach(() => {
    rmSync(clone, { recursive: true, force: true });
  });

  it('installs exactly the lock file, once, and keeps standard output for results', () => {
    const npmPath = npm(installs);
    const first = bootstrap(npmPath);
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(first.stderr).toMatch(/Installing packages[^\n]*\n[^\n]*Packages installed: \d+ s\n$/);
    expect(bootstrap(npmPath)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(calls()).toEqual([['ci', '--loglevel=error', '--no-audit', '--no-fund']]);
    expect(readFileSync(stamp(), 'utf8')).toBe(installStamp('{}'));
  });
  it('installs again when the lock file changes, or node_modules is gone', () => {
    const npmPath = npm(installs);
    bootstrap(npmPath);
    writeFileSync(join(clone, 'package-lock.json'), '{ "lockfileVersion": 3 }');
    bootstrap(npmPath);
    rmSync(join(clone, 'node_modules'), { recursive: true });
    bootstrap(npmPath);
    expect(calls()).toHaveLength(3);
  });
  it('says what npm said and what to do when it fails, and tries again next time', () => {
    const failing = npm("console.error('npm error code ENOTFOUND'); process.exit(1);");
    const { status, stderr } = bootstrap(failing);
    expect(status).toBe(1);
    expect(stderr).toMatch(/npm error code ENOTFOUND[\s\S]*依赖没有装好[\s\S]*No network/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(existsSync(stamp())).toBe(false);
    expect(bootstrap(npm(installs)).status).toBe(0);
  });
  it('takes away a shipped Node that does not start here, so that the reader’s own is used', () => {
    const windows = process.platform === 'win32';
    const link = join(clone, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
    const put = (script: string): void => {
      mkdirSync(join(clone, 'node_modules', '.bin'), { recursive: true });
      writeFileSync(link, windows ? `@echo off\r\n${script}\r\n` : `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    };
    const npmPath = npm(installs);
    bootstrap(npmPath);
    put('echo v24.0.0');
    expect(bootstrap(npmPath).status).toBe(0);
    expect(existsSync(link)).toBe(true);
    for (const unusable of ['exit 127', 'echo v20.0.0']) {
      put(unusable);
      expect(bootstrap(npmPath).status).toBe(0);
      expect(existsSync(link)).toBe(false);
    }
  });
});
