// npm run grade: the same bytes whatever the files are in, clear errors, and no file touched but the one named.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignmentLink, assignmentText } from '@components/exercise/assignment-link.ts';
import { zipped } from '@components/exercise/gradebook/xlsx.ts';
import { answer } from '../../../scripts/grade.ts';
import { submissionText, type Submission } from '../../../engine/exercise/submission.ts';
import { work } from '../../support/class.ts';
import { someAssignment } from '../../support/hand-in.ts';
import { root } from '../../support/imports.ts';

/** Two thousand hand-ins of twenty boxes are to be graded within a minute on two cores. */
const each = 60_000 / 2000;

describe('npm run grade', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const put = (name: string, one: Submission): void => writeFileSync(at(name), submissionText(one));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grade-'));
    mkdirSync(at('in/inner'), { recursive: true });
    put(
      'in/b.json',
      work('2', {}, () => '77'),
    );
    put('in/inner/a.json', work('1'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('grades a folder, files in any order and a zip to the same bytes', async () => {
    const { code, out, err } = await answer([at('in')]);
    expect([code, err]).toEqual([0, '2 students graded, 0 files not\n']);
    const [header, first, second] = out.split('\r\n');
    expect(header).toMatch(/^\ufeff"学号","姓名","总分","满分"/);
    expect(first).toMatch(/^"1","李雷","40","40","1","2026-11-24T09:00:00.000Z","[0-9A-F-]{14}","",/);
    expect(second).toMatch(/^"2","李雷","32","40",/);
    const files = [at('in/b.json'), at('in/inner/a.json')];
    expect((await answer(files)).out).toBe(out);
    expect((await answer([...files].reverse())).out).toBe(out);
    writeFileSync(
      at('all.zip'),
      zipped(Object.fromEntries(files.map((file, n) => [`../../${n}`, readFileSync(file)]))),
    );
    expect((await answer([at('all.zip')])).out).toBe(out);
    expect(readdirSync(folder).sort()).toEqual(['all.zip', 'in']);
  });
  it('writes one file, the one named, and never over a hand-in', async () => {
    const written = await answer([at('in'), '--out', at('in/grades.csv')]);
    expect([written.code, written.out]).toEqual([0, '']);
    expect(readdirSync(at('in')).sort()).toEqual(['b.json', 'grades.csv', 'inner']);
    // It does not read what it wrote.
    expect((await answer([at('in'), '--out', at('in/grades.csv')])).code).toBe(0);
    const before = readFileSync(at('in/b.json'), 'utf8');
    const refused = await answer([at('in/b.json'), '--out', at('in/b.json')]);
    expect([refused.code, refused.err.includes('--out')]).toEqual([2, true]);
    expect(readFileSync(at('in/b.json'), 'utf8')).toBe(before);
    expect((await answer([at('in'), '--out', at('none/x.csv')])).err).toContain('no such file');
  });
  it('goes on past files that cannot be read, lists them, and ends with 1', async () => {
    writeFileSync(at('in/c.json'), readFileSync(at('in/b.json'), 'utf8').slice(0, 300));
    writeFileSync(at('in/\u001b[2Jnotes.txt'), 'notes');
    symlinkSync('/etc/hostname', at('in/link'));
    const { code, out, err } = await answer([at('in'), '--lang', 'en']);
    expect(code).toBe(1);
    expect(out.split('\r\n')).toHaveLength(4);
    expect(err.split('\n').map((line) => line.trim())).toEqual([
      '2 students graded, 2 files not',
      '⟨U+001B⟩[2Jnotes.txt: not a file that this course hands in',
      'c.json: incomplete or damaged; ask the student to save and hand it in again',
      '',
    ]);
  });
  it('gives data for programs with --format json', async () => {
    const { out } = await answer([at('in'), '--format', 'json']);
    const grades = JSON.parse(out) as {
      students: { earned: number; tasks: unknown[] }[];
      statistics: unknown[];
    };
    expect(grades.students.map(({ earned }) => earned)).toEqual([40, 32]);
    expect(grades.statistics).toHaveLength(3);
    expect((await answer([at('in/inner/a.json'), at('in/b.json'), '--format', 'json'])).out).toBe(out);
  });
  it('grades by the assignment given out, as a file or as a link', async () => {
    const other = { ...someAssignment, id: 'bbbbbbbbbbbbbbbb', title: '第四周' };
    put('in/d.json', work('9', {}, undefined, other));
    const open = await answer([at('in')]);
    expect([open.code, open.err.includes('2; name the one'), open.err.includes('第四周')]).toEqual([
      2,
      true,
      true,
    ]);
    writeFileSync(at('given.json'), assignmentText(someAssignment));
    for (const given of [at('given.json'), `https://example.org/do/${assignmentLink(someAssignment)}`]) {
      const { code, out, err } = await answer([at('in'), '--assignment', given]);
      expect([code, out.split('\r\n').length]).toEqual([1, 4]);
      expect(err).toContain('d.json: another assignment, 第四周');
    }
    expect((await answer([at('in'), '--assignment', at('in/b.json')])).err).toContain(
      'expected an assignment',
    );
    expect((await answer([at('in'), '--assignment', '#a=1.xyz'])).err).toContain('damaged');
  });
  it('says what is wrong with a call', async () => {
    const wrong: readonly (readonly [string[], string])[] = [
      [[], 'expected what students handed in, found nothing'],
      [[at('none')], 'no such file'],
      [[at('in'), '--format', 'xml'], '--format: expected csv or json, found xml'],
      [[at('in'), '--lang', 'fr'], '--lang: expected zh or en, found fr'],
      [[at('in'), '--nothing'], '--nothing'],
    ];
    for (const [args, message] of wrong) {
      const { code, out, err } = await answer(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(message);
    }
    mkdirSync(at('empty'));
    expect((await answer([at('empty')])).err).toContain('found none that can be read');
    expect((await answer(['--help'])).out).toMatch(/^usage: npm run -s grade -- PATH…/);
  });
  it('is soon done: a hundred hand-ins of fifteen boxes in their share of a minute', async () => {
    for (let n = 0; n < 100; n++)
      put(
        `in/${n}.json`,
        work(`many ${n}`, {}, () => '0.123'),
      );
    // Its own time, whatever else this machine does at the moment; it works on one core only.
    const before = process.cpuUsage();
    const { code, err } = await answer([at('in')]);
    const { user, system } = process.cpuUsage(before);
    expect([code, err]).toEqual([0, '102 students graded, 0 files not\n']);
    expect((user + system) / 1000).toBeLessThan(102 * each);
  });
  it('is a command', () => {
    const run = spawnSync(
      process.execPath,
      ['--import', './tests/support/aliases.ts', 'scripts/grade.ts', at('in'), '--format', 'xlsx'],
      { cwd: root, encoding: 'utf8' },
    );
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('usage:');
  });
});
