// npm run cells: what differs is told, and written down only when asked.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../../scripts/cells.ts';
import { root } from '../../support/imports.ts';

const list = `- id: first
  title: { zh: 一, en: One }
  purpose: { zh: 改。, en: Change it. }
- id: second
  title: { zh: 二, en: Two }
  purpose: { zh: 改。, en: Change it. }
`;

describe('npm run cells', () => {
  let content = '';
  const at = (name: string): string => join(content, '02-mp-model', 'cells', name);
  beforeEach(() => {
    content = mkdtempSync(join(tmpdir(), 'content-'));
    mkdirSync(at(''), { recursive: true });
    mkdirSync(join(content, '03-none'));
    writeFileSync(at('cells.yaml'), list);
    writeFileSync(at('first.ts'), 'const a = 1;\na;\n');
    writeFileSync(at('second.ts'), 'a + 1;\n');
    writeFileSync(at('first.out'), '1\n');
    writeFileSync(at('second.out'), '3\n');
  });
  afterEach(() => rmSync(content, { recursive: true }));

  it('says which cells show something else, line by line, and changes nothing', async () => {
    const { code, out, err } = await answer([], content);
    expect(code).toBe(1);
    expect(out).toBe(
      '02-mp-model/second\n- 3\n+ 2\n\n2 cells in 1 chapters, 1 not as expected (-: expected, +: found)\n',
    );
    expect(err).toContain('npm run cells -- --write');
    expect(readFileSync(at('second.out'), 'utf8')).toBe('3\n');
  });
  it('writes them down with --write, a missing one too, and has nothing to say after', async () => {
    rmSync(at('first.out'));
    const { code, out } = await answer(['--write'], content);
    expect([code, out.includes('2 written down anew')]).toEqual([0, true]);
    expect(readFileSync(at('first.out'), 'utf8')).toBe('1\n');
    expect(readFileSync(at('second.out'), 'utf8')).toBe('2\n');
    expect(await answer([], content)).toEqual({
      code: 0,
      out: '2 cells in 1 chapters, all as expected\n',
      err: '',
    });
  });
  it('looks at the chapters named', async () => {
    expect((await answer(['02-mp-model'], content)).code).toBe(1);
    const { code, err } = await answer(['03-none'], content);
    expect([code, err]).toEqual([
      2,
      'expected folders with cells (02-mp-model), found 03-none\nusage: npm run -s cells -- [--write] [FOLDER …], a folder such as 02-mp-model\n',
    ]);
  });
  it.each([
    ['a cell that is no program', 'second.ts', 'a +;\n', 'cell second: expected a program'],
    ['a cell that fails', 'second.ts', 'a.b.c;\n', 'cell second: expected a run to its end'],
    ['a bad list', 'cells.yaml', '- id: 7\n', 'cells: [0].id'],
  ])('explains %s and writes nothing', async (_, name, text, message) => {
    writeFileSync(at(name), text);
    const { code, out, err } = await answer(['--write'], content);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(readFileSync(at('second.out'), 'utf8')).toBe('3\n');
  });
  it('shows its usage when asked, and when it does not know an option', async () => {
    expect((await answer(['--help'], content)).out).toMatch(/^usage: npm run -s cells/);
    const { code, err } = await answer(['--wirte'], content);
    expect(code).toBe(2);
    expect(err).toMatch(/--wirte[^]*usage:/);
  });
  it('runs as a program', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', './tests/support/aliases.ts', 'scripts/cells.ts', '--help'],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stdout.startsWith('usage: ')]).toEqual([0, true]);
  });
});
