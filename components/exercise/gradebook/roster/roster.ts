/** Which column of a list holds what, and whose score goes into which row. */
import { plainNumber } from '@engine/exercise/assignment.ts';
import { inOrder } from '@engine/exercise/hand-ins.ts';
import type { ClassReport, Row } from '@engine/exercise/report.ts';
import { rounded } from '../cells.ts';
import { isZip } from '../zip-directory.ts';
import { csvGrid } from './csv-grid.ts';
import { mostRosterBytes, RosterRefused, type Grid } from './grid.ts';
import { xlsxGrid } from './xlsx-grid.ts';

/** How a list is read; all of it can be changed by the instructor. */
export interface Columns {
  /** The row with the headings, from 0; −1 where there is none. */
  readonly header: number;
  readonly key: number;
  readonly by: 'number' | 'name';
  readonly score: number;
}

/** The points as they are, or of a hundred. */
export type Scale = 'points' | 'hundred';

export interface Match {
  /** By row. */
  readonly scores: ReadonlyMap<number, number>;
  /** Students of the class who are not in the list, or not for certain. */
  readonly unlisted: readonly Row[];
  /** Rows of the list of whom nothing was handed in. */
  readonly without: readonly string[];
}

/** @throws RosterRefused, ZipRefused */
export function readGrid(bytes: Uint8Array): Grid {
  if (bytes.length > mostRosterBytes) throw new RosterRefused('roster-too-large');
  return isZip(bytes) ? xlsxGrid(bytes) : csvGrid(bytes);
}

const numberHeading = /学号|学工号|学籍号|考生号|编号|工号|student\s*(?:id|no|number)|\bid\b|number/i;
const nameHeading = /姓名|名字|name/i;
const scoreHeading = /分数|成绩|得分|总分|总评|score|grade|points|mark/i;
/** Rows among which the headings are looked for: some templates begin with a title. */
const firstRows = 10;

/** A good guess: the first row that has a heading for students and one for scores. */
export function guessColumns({ rows }: Grid): Columns {
  const find = (row: readonly string[], heading: RegExp): number =>
    row.findIndex((text) => heading.test(text));
  let best: Columns = { header: 0, key: 0, by: 'number', score: Math.max(1, (rows[0]?.length ?? 1) - 1) };
  let most = 0;
  for (const [header, row] of rows.slice(0, firstRows).entries()) {
    // A title such as “第三次作业成绩” is one cell in a row.
    if (row.filter((text) => text.trim() !== '').length < 2) continue;
    const number = find(row, numberHeading);
    const name = find(row, nameHeading);
    const score = find(row, scoreHeading);
    const found = (number >= 0 ? 3 : name >= 0 ? 2 : 0) + (score >= 0 ? 2 : 0);
    if (found <= most) continue;
    most = found;
    best = {
      header,
      key: Math.max(0, number >= 0 ? number : name),
      by: number < 0 && name >= 0 ? 'name' : 'number',
      score: score >= 0 ? score : row.length,
    };
  }
  return best;
}

const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

export function matched(
  { rows }: Grid,
  { header, key, by }: Columns,
  report: ClassReport,
  scale: Scale,
): Match {
  const plain = by === 'number' ? plainNumber : plainName;
  const keyOf = (row: Row): string =>
    by === 'number' ? row.student : plainName(row.counts.handIn.submission.student.name);
  const students = new Map<string, Row[]>();
  for (const row of report.rows) students.set(keyOf(row), [...(students.get(keyOf(row)) ?? []), row]);
  const listed = new Map<string, number[]>();
  for (const [r, texts] of rows.entries()) {
    const found = plain(texts[key] ?? '');
    if (r > header && found !== '') listed.set(found, [...(listed.get(found) ?? []), r]);
  }
  const scores = new Map<number, number>();
  const placed = new Set<Row>();
  const without: string[] = [];
  for (const [found, at] of listed) {
    const who = students.get(found) ?? [];
    // Two of one name: nobody here can tell them apart.
    if (who.length !== 1 || at.length !== 1) {
      if (who.length === 0) without.push(found);
      continue;
    }
    const [row] = who as [Row];
    const { earned } = row.counts.report;
    const share = report.possible === 0 ? 0 : earned / report.possible;
    scores.set(at[0]!, scale === 'points' ? rounded(earned) : Number((100 * share).toFixed(2)));
    placed.add(row);
  }
  return {
    scores,
    unlisted: report.rows.filter((row) => !placed.has(row)),
    without: without.sort(inOrder),
  };
}
