import { describe, expect, it } from 'vitest';
import { readAssignment, seedOf } from '@engine/exercise/assignment.ts';
import {
  gradeSubmission,
  readSubmission,
  receiptOf,
  submissionText,
  type Submission,
} from '@engine/exercise/submission.ts';
import { handIn, someAssignment } from '../../../support/hand-in.ts';
import { refusalOf } from '../../../support/refusal.ts';

const mine = handIn('2026 001');
const parsed = (submission: Submission): Record<string, unknown> =>
  JSON.parse(submissionText(submission)) as Record<string, unknown>;

describe('a hand-in', () => {
  it('comes back from its file as it was, and nothing is odd about it', () => {
    expect(readSubmission(parsed(mine))).toEqual({ submission: mine, flags: [] });
    expect(readAssignment(JSON.parse(JSON.stringify(someAssignment)))).toEqual(someAssignment);
  });

  it('is graded from its raw answers', () => {
    const report = gradeSubmission(mine);
    expect(report).toMatchObject({ earned: 40, possible: 40 });
    expect(report.tasks.map(({ key, best, earned }) => [key, best, earned])).toEqual([
      ['1.1', 0, 10],
      ['1.2', 0, 10],
      ['2.1', 0, 20],
    ]);
    const wrong = gradeSubmission(handIn('2026001', someAssignment, () => '77'));
    expect(wrong.earned).toBeCloseTo(40 * 0.8, 12);
  });

  it('counts the try that earned most, for what a try at that place is worth', () => {
    const [first] = mine.tries['1.1']!;
    const tries = { '1.1': [{}, first!], '1.2': [first!, first!], '2.1': [] };
    const { tasks } = gradeSubmission({ ...mine, tries });
    expect(tasks.map(({ best, earned }) => [best, earned])).toEqual([
      [1, 5],
      [0, expect.any(Number) as number],
      [-1, 0],
    ]);
    expect(tasks[1]!.earned).toBeLessThan(10);
  });

  it('has other numbers for each student, and the same for one however the number is typed', () => {
    expect(seedOf(someAssignment, '2026001', '1.1')).toBe(seedOf(someAssignment, ' ２０２６ 001', '1.1'));
    expect(seedOf(someAssignment, '2026001', '1.1')).not.toBe(seedOf(someAssignment, '2026002', '1.1'));
    expect(seedOf(someAssignment, '2026001', '1.1')).not.toBe(seedOf(someAssignment, '2026001', '1.2'));
    const same = { ...someAssignment, seeds: 'same' } as const;
    expect(seedOf(same, '2026001', '1.1')).toBe(seedOf(same, '2026002', '1.1'));
    // With somebody else's number the answers are answers to other exercises.
    expect(gradeSubmission({ ...mine, student: { number: '2026002', name: '' } }).earned).toBeLessThan(10);
  });

  it('can be graded again by other rules', () => {
    const half = handIn('2026001', someAssignment, (answer) => Number(answer).toFixed(3));
    const strict = { ...someAssignment, grading: { ...someAssignment.grading, roundingOnly: 0 } };
    const mild = { ...someAssignment, grading: { ...someAssignment.grading, roundingOnly: 1 } };
    const [a, b] = [strict, mild].map((rules) => gradeSubmission(half, { rules }).earned);
    expect(a).toBeLessThan(b!);
    expect(b).toBe(40);
  });

  it('has a receipt that any change of it changes', () => {
    expect(receiptOf(mine)).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){2}$/);
    expect(receiptOf({ ...mine, student: { ...mine.student, name: '韩梅梅' } })).not.toBe(receiptOf(mine));
  });
});

describe('a file that somebody has worked on', () => {
  const flags = (change: (file: Record<string, unknown>) => void): readonly string[] => {
    const file = parsed(mine);
    change(file);
    return readSubmission(file).flags;
  };
  it('is told of, and what it claims is not believed', () => {
    expect(flags((file) => (file['score'] = 100))).toEqual(['checksum', 'strange-fields']);
    const file = parsed({ ...mine, tries: {} });
    file['score'] = 100;
    expect(gradeSubmission(readSubmission(file).submission).earned).toBe(0);
    expect(flags((f) => delete f['checksum'])).toEqual(['checksum']);
    expect(flags((f) => ((f['tries'] as Record<string, unknown>)['9.9'] = []))).toEqual([
      'checksum',
      'strange-answers',
    ]);
    expect(
      flags((f) => {
        const tries = f['tries'] as Record<string, unknown[]>;
        tries['1.1'] = [tries['1.1']![0], {}, {}];
      }),
    ).toEqual(['checksum', 'too-many-tries']);
  });

  it('has answers that are no text left out', () => {
    const file = parsed(mine);
    (file['tries'] as Record<string, unknown>)['1.1'] = [{ a: 1, '__proto__ ': 'x', ok: 'y' }];
    const { submission, flags: told } = readSubmission(file);
    expect(submission.tries['1.1']).toEqual([{ ok: 'y' }]);
    expect(told).toContain('strange-answers');
  });

  it.each([
    ['not an object', [], 'submission'],
    ['another format', { format: 'x' }, 'submission.format'],
    ['a newer one', { ...parsed(mine), formatVersion: 2 }, 'submission.formatVersion'],
    ['no student', { ...parsed(mine), student: 7 }, 'submission.student'],
    [
      'an unknown exercise',
      {
        ...parsed(mine),
        assignment: { ...someAssignment, items: [{ template: 'x-y', version: 1, variants: 1, points: 1 }] },
      },
      'x-y',
    ],
    [
      'a version that never was',
      {
        ...parsed(mine),
        assignment: { ...someAssignment, items: [{ ...someAssignment.items[0], version: 99 }] },
      },
      'backprop-output-weight',
    ],
    [
      'a million exercises',
      {
        ...parsed(mine),
        assignment: { ...someAssignment, items: [{ ...someAssignment.items[0], variants: 1e6 }] },
      },
      'submission.assignment.items[0].variants',
    ],
    ['too many tries', { ...parsed(mine), tries: { '1.1': new Array(50).fill({}) } }, 'submission.tries.1.1'],
    ['a time that is none', { ...parsed(mine), handedIn: 'yesterday' }, 'submission.handedIn'],
  ])('is refused where it is %s', (_, data, path) => {
    expect(refusalOf(() => readSubmission(data))).toMatchObject({ path });
  });
});
