// What README and CONTRIBUTING promise.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stages } from '../../scripts/verify.mjs';
import { root, textOf } from '../support/imports.ts';
import { lectureExample } from '../support/lecture-example.ts';

const documents = ['README.md', 'CONTRIBUTING.md'] as const;
const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
const scripts = manifest['scripts']!;

/** What stands in a document as code: in fences and between backticks. */
const codeOf = (text: string): string[] =>
  [...text.matchAll(/^```\w*\n([\s\S]*?)^```|`([^`\n]+)`/gm)].map((m) => m[1] ?? m[2]!);
/** npm has some scripts that need no `run`. */
const bare = ['start', 'test', 'install'];
const commandsIn = (text: string): string[] =>
  codeOf(text).flatMap((code) => [...code.matchAll(/\bnpm (?:run (?:-s )?)?([a-z]+)/g)].map((m) => m[1]!));

describe.each(documents)('%s', (name) => {
  const text = textOf(name);
  it('names only npm commands that exist', () => {
    const commands = commandsIn(text);
    expect(commands.length).toBeGreaterThan(4);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
    const unrun = codeOf(text).flatMap((code) =>
      [...code.matchAll(/\bnpm (?!run\b)([a-z]+)/g)].map((m) => m[1]!),
    );
    expect(unrun.filter((command) => !bare.includes(command))).toEqual([]);
  });
  it('names only files that exist', () => {
    const paths = codeOf(text)
      .flatMap((code) => code.split(/\s+/))
      .filter((word) =>
        /^(?:engine|components|content|src|tests|scripts|README\.assets)\/[\w./@-]+$/.test(word),
      )
      .filter((path) => !path.includes('NN-') && !path.includes('NAME'));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
  it('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1]!);
    const inner = links.filter((link) => !/^https:|^#/.test(link));
    expect(inner.length).toBeGreaterThan(0);
    expect(inner.filter((link) => !existsSync(join(root, dirname(name), link)))).toEqual([]);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(
      (m) => `#${m[1]!.toLowerCase().replaceAll(' ', '-')}`,
    );
    expect(links.filter((link) => link.startsWith('#') && !headings.includes(link))).toEqual([]);
  });
  it('types no spaces between Han and Latin', () => {
    const prose = text
      .replace(/^```[\s\S]*?^```/gm, '')
      .split('\n')
      .filter((line) => !/^\||^# /.test(line)); // the name itself has one
    expect(prose.filter((line) => /\p{Script=Han} [\w`[]|[\w`\])] \p{Script=Han}/u.test(line))).toEqual([]);
  });
});

describe('README.md', () => {
  const text = textOf('README.md');
  it('says the same in both languages: the same commands, options and links', () => {
    const [zh = '', en = ''] = text.split(/^## (?:中文|English)$/m).slice(1);
    const commands = (part: string): string[] =>
      [...part.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap((m) =>
        m[1]!
          .trim()
          .split('\n')
          .map((line) => line.replace(/\s+#.*/, '')),
      );
    expect(commands(en)).toEqual(commands(zh));
    const options = (part: string): string[] => [...part.matchAll(/^\| (`--[^|]+`) +\|/gm)].map((m) => m[1]!);
    expect(options(en)).toEqual(options(zh));
    expect(options(zh).length).toBeGreaterThan(4);
    const links = (part: string): string[] => [...part.matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1]!).sort();
    expect(links(en)).toEqual(links(zh));
  });
  it('asks for the Node that package.json asks for', () => {
    const [, least] = /^>=(\d+)$/.exec((manifest['engines'] ?? {})['node'] ?? '') ?? [];
    expect(text).toContain(`（${least}或更新）`);
    expect(text).toContain(`(${least} or newer)`);
  });
  it('has a picture that is quick to load', () => {
    const pictures = [...text.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)];
    expect(pictures).toHaveLength(1);
    const [, alternative = '', path = ''] = pictures[0]!;
    expect(alternative).toMatch(/\p{Script=Han}.*[a-z]{3}/u);
    expect(statSync(join(root, path)).size).toBeLessThan(250_000);
  });
  it('gives the lecture’s example as the one to try', () => {
    expect(JSON.parse(textOf('README.assets/2-2-2.json'))).toEqual(lectureExample);
  });
  it('credits the lecture, as the license does', () => {
    for (const document of ['README.md', 'LICENSE'])
      for (const word of ['万永权', 'Wan Yongquan', '深度学习 概述', 'MIT'])
        expect(textOf(document)).toContain(word);
  });
});

describe('CONTRIBUTING.md', () => {
  const text = textOf('CONTRIBUTING.md');
  it('has a line for each dependency, and no other', () => {
    const named = [...text.matchAll(/^\| `([^`]+)` +\| \S.* \|$/gm)].map((m) => m[1]!);
    const installed = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((field) =>
      Object.keys(manifest[field]!),
    );
    expect(named.toSorted()).toEqual(installed.toSorted());
  });
  it('names every stage of the checks', () => {
    const [, named = ''] = /# one stage: (.*)$/m.exec(text) ?? [];
    expect(named.split(' ')).toEqual(stages.map(({ name }) => name));
  });
});

describe('package.json', () => {
  it('installs before every command that needs packages', () => {
    const commands = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
    for (const command of commands) expect(scripts[`pre${command}`]).toBe('node scripts/bootstrap.mjs');
    expect(Object.keys(scripts)).toHaveLength(2 * commands.length);
  });
  it('is what the continuous integration runs, and nothing else', () => {
    expect(textOf('.ci/run')).toBe('#!/bin/sh\nnpm test\n');
    expect(statSync(join(root, '.ci/run')).mode & 0o100 || process.platform === 'win32').toBeTruthy();
  });
});
