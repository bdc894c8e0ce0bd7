import { describe, expect, it } from 'vitest';
import { assignmentsIn } from '../../../../engine/exercise/hand-ins.ts';
import { classReport, gradeHandIn, type Row } from '../../../../engine/exercise/report.ts';
import { regrade } from '../../../../engine/exercise/regrade.ts';
import { checksumOf, type Submission } from '../../../../engine/exercise/submission.ts';
import { read, reportOf, work } from '../../../support/class.ts';
import { someAssignment } from '../../../support/hand-in.ts';

const odd = ({ odd: things }: Row): string[] => things.map(({ what }) => what);
const wrong = (): string => '77';
const at = (hour: number): string => `2026-11-24T0${hour}:00:00.000Z`;

describe('the grades of a class', () => {
  it('has a row for each student, by number, and nothing odd where nothing is', () => {
    const { rows, possible, boxes } = reportOf([work('3'), work('1', {}, wrong), work('2')]);
    expect(rows.map(({ student }) => student)).toEqual(['1', '2', '3']);
    expect(rows.map(({ counts }) => counts.report.earned)).toEqual([8 + 8 + 16, 40, 40]);
    expect(possible).toBe(40);
    expect(rows.flatMap(odd)).toEqual([]);
    expect(boxes.get('1.1')).toHaveLength(5);
  });
  it('counts the newest of several hand-ins, or the one chosen, and shows them all', () => {
    const early = work('１ ', { handedIn: at(7) }, wrong);
    const late = work('1', { handedIn: at(8) });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const [row, ...none] = reportOf(order).rows;
      expect(none).toEqual([]);
      expect(row!.counts.report.earned).toBe(40);
      expect(row!.all.map(({ handIn }) => handIn.submission.handedIn)).toEqual([at(8), at(7)]);
      expect(odd(row!)).toEqual(['handed-in-again']);
    }
    const chosen = reportOf([early, late], someAssignment, { '1': checksumOf(early) });
    expect(chosen.rows[0]!.counts.report.earned).toBe(32);
  });
  it('tells of one number under two names, and of none', () => {
    const rows = reportOf([
      work('1', { handedIn: at(7), student: { number: '1', name: '韩梅梅' } }),
      work('1', { handedIn: at(8) }),
      work('', { handedIn: at(7) }),
      work(' ', { handedIn: at(8) }),
    ]).rows;
    expect(rows.map(odd)).toEqual([['handed-in-again', 'several-names'], ['no-number'], ['no-number']]);
  });
  it('tells of one piece of work under two numbers', () => {
    const one = work('1');
    const other = { ...work('2'), nonce: one.nonce };
    const { rows } = reportOf([one, other, work('3')]);
    expect(rows.map(({ odd: things }) => things)).toEqual([
      [{ what: 'same-work', with: ['2'] }],
      [{ what: 'same-work', with: ['1'] }],
      [],
    ]);
  });
  it('tells of equal results where the numbers differ, and fails nobody for it', () => {
    const copied = { ...work('2'), tries: work('1').tries };
    const { rows } = reportOf([work('1'), copied, work('3')]);
    expect(rows.map(({ odd: things }) => things)).toEqual([
      [{ what: 'same-answers', with: ['2'] }],
      [{ what: 'same-answers', with: ['1'] }],
      [],
    ]);
    expect(rows[0]!.counts.report.earned).toBe(40);
    expect(rows[1]!.counts.report.earned).toBeLessThan(5);
  });
  it('finds equal results no wonder where all have the same numbers', () => {
    const same = { ...someAssignment, seeds: 'same' as const };
    const { rows } = reportOf([work('1', {}, undefined, same), work('2', {}, undefined, same)], same);
    expect(rows.map(odd)).toEqual([[], []]);
  });
  it('grades by the rules given out, whatever rules a file has, and tells of it', () => {
    const generous = {
      ...someAssignment,
      attempts: [1, 1, 1],
      items: someAssignment.items.map((item) => ({ ...item, points: 1000 })),
    };
    const hacked: Submission = { ...work('1', {}, wrong), assignment: generous };
    const report = reportOf([hacked, work('2')]);
    expect(report.possible).toBe(40);
    expect(report.rows[0]!.counts.report.earned).toBe(32);
    expect(report.rows.map(odd)).toEqual([['other-assignment'], []]);
    const groups = assignmentsIn([read(hacked), read(work('2')), read(work('3'))]);
    expect(groups.map(({ students }) => students)).toEqual([2, 1]);
    expect(groups[0]!.assignment).toEqual(someAssignment);
  });
});

describe('grading again', () => {
  it('says for each student what would change, and changes nothing by itself', () => {
    // Its last box follows rightly from the one before, which is off.
    const handIns = [work('1'), work('2', {}, wrong)].map(read);
    const graded = (carried: number, points: number) => {
      const rules = {
        given: someAssignment,
        rules: {
          ...someAssignment,
          items: someAssignment.items.map((item) => ({ ...item, points })),
          grading: { ...someAssignment.grading, carried },
        },
      };
      return classReport(
        handIns.map((one) => gradeHandIn(one, rules)),
        rules,
      );
    };
    const before = graded(1, 10);
    expect(regrade(before, before)).toMatchObject({ raised: 0, lowered: 0 });
    const after = regrade(before, graded(1, 5));
    expect(after.changes).toEqual([
      { student: '1', before: 30, after: 15 },
      { student: '2', before: 24, after: 12 },
    ]);
    expect(after).toMatchObject({
      raised: 0,
      lowered: 2,
      meanBefore: 27,
      meanAfter: 13.5,
      possibleAfter: 15,
    });
  });
});
