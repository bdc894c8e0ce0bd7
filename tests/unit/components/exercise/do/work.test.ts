// A student's work: what each press makes of it, and that what is handed in is what was answered.
import { describe, expect, it } from 'vitest';
import { right } from '../../../../oracles/right-answer.ts';
import { someAssignment } from '../../../../support/hand-in.ts';
import { addressOf, askedIn, previewSign } from '@components/exercise/do/address.ts';
import { timeNow } from '@components/exercise/do/clock.ts';
import { freshId } from '@components/exercise/fresh-id.ts';
import { isPast } from '@components/exercise/do/due.ts';
import { Sheet } from '@components/exercise/do/sheet.ts';
import {
  again,
  begin,
  countsAsTry,
  drafted,
  handedIn,
  submissionOf,
  tried,
  unsubmitted,
  type Work,
} from '@components/exercise/do/work.ts';
import { assignmentLink } from '@components/exercise/assignment-link.ts';
import { seedOf, tasksOf, type Assignment } from '@engine/exercise/assignment.ts';
import type { Answers } from '@engine/exercise/grade.ts';
import { gradeSubmission, readSubmission, receiptOf, submissionText } from '@engine/exercise/submission.ts';
import { currentTemplates } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';

const [at, later] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:30:00.000Z'];
const nonce = 'abcdefghijklmnop';
const collect: Assignment = { ...someAssignment, feedback: 'after' };
const shared: Assignment = { ...someAssignment, seeds: 'same' };
const tasks = tasksOf(someAssignment);
const rightOf = (assignment: Assignment, number: string, n: number): Answers =>
  right(tasks[n]!.template, variantOf(tasks[n]!.template, seedOf(assignment, number, tasks[n]!.key)));
const wrongOf = (answers: Answers): Answers =>
  Object.fromEntries(Object.keys(answers).map((box) => [box, '123456']));
const [one, two] = [tasks[0]!.key, tasks[1]!.key];

describe('work', () => {
  it('knows the number from its beginning only where that decides the exercises', () => {
    expect(begin(someAssignment, ' ２０２６ a1 ', at, nonce).student).toEqual({ number: '2026A1', name: '' });
    expect(begin(shared, '2026', at, nonce).student.number).toBe('');
  });

  it('is handed in as a file that reads without flags and is graded as it was told', () => {
    const sheet = new Sheet(someAssignment, '2026001');
    let work = begin(someAssignment, '2026001', at, nonce);
    const good = rightOf(someAssignment, '2026001', 0);
    work = drafted(work, one, { x: 'half' });
    work = tried(work, one, wrongOf(good));
    work = tried(work, one, good);
    // Filled in, never submitted: counts as the last try there is.
    work = drafted(work, two, rightOf(someAssignment, '2026001', 1));
    expect(unsubmitted(work, two)).toBeDefined();
    expect(sheet.sum(work)).toEqual({ earned: 5, possible: 40 });
    const done = handedIn(work, { number: 'another', name: ' 李雷 ' }, later);
    expect(done.student).toEqual({ number: '2026001', name: '李雷' });
    const submission = submissionOf(done);
    const read = readSubmission(JSON.parse(submissionText(submission)));
    expect(read).toEqual({ submission, flags: [] });
    expect(receiptOf(read.submission)).toBe(receiptOf(submission));
    const { earned, possible } = gradeSubmission(read.submission);
    expect({ earned, possible }).toEqual(sheet.sum(done));
    expect(earned).toBe(15);
  });

  it('takes no more tries than there are, none after the hand-in, and none at all where nothing is told', () => {
    let work = begin(someAssignment, '1', at, nonce);
    for (let n = 0; n < 5; n++) work = tried(work, one, { a: String(n) });
    expect(work.tries[one]).toEqual([{ a: '0' }, { a: '1' }]);
    expect(unsubmitted(drafted(work, one, { a: '9' }), one)).toBeUndefined();
    const done = handedIn(work, { number: '', name: '' }, later);
    expect(tried(done, two, { a: '1' })).toBe(done);
    expect(drafted(done, two, { a: '1' })).toBe(done);
    expect(handedIn(done, { number: '7', name: 'x' }, at)).toBe(done);
    const collected = begin(collect, '1', at, nonce);
    expect(tried(collected, one, { a: '1' })).toBe(collected);
  });

  it('collects what stands in the boxes as one try, and leaves out what is blank', () => {
    const work = drafted(drafted(begin(collect, '1', at, nonce), one, { a: '1', b: ' ' }), two, { a: '  ' });
    expect(handedIn(work, { number: '1', name: '' }, later).tries).toEqual({ [one]: [{ a: '1', b: ' ' }] });
  });

  it('counts no try where something cannot be read, or where all is empty', () => {
    const box = (state: 'empty' | 'unreadable' | 'wrong') => ({ id: state, state, share: 0 });
    expect(countsAsTry({ boxes: [box('empty'), box('wrong')] })).toBe(true);
    expect(countsAsTry({ boxes: [box('wrong'), box('unreadable')] })).toBe(false);
    expect(countsAsTry({ boxes: [box('empty')] })).toBe(false);
  });

  it('keeps no more of an answer than a hand-in takes', () => {
    const work = tried(begin(someAssignment, '1', at, nonce), one, { a: 'x'.repeat(5000) });
    expect(work.tries[one]![0]!['a']!.length).toBe(401);
    const { flags } = readSubmission(JSON.parse(submissionText(submissionOf(work))));
    expect(flags).toEqual([]);
  });

  it('is done once more under another nonce, with every answer still in its box', () => {
    const work = drafted(begin(shared, '', at, nonce), one, { a: '3' });
    const done = handedIn(work, { number: '5', name: '' }, later);
    const copy = again(done, later, 'ponmlkjihgfedcba');
    expect(copy).toMatchObject({ handedIn: '', tries: {}, drafts: { [one]: { a: '3' } } });
    expect(receiptOf(submissionOf(handedIn(copy, done.student, later)))).not.toBe(
      receiptOf(submissionOf(done)),
    );
  });
});

describe('a sheet', () => {
  it('says how far each exercise is', () => {
    const sheet = new Sheet(someAssignment, '1');
    const empty = begin(someAssignment, '1', at, nonce);
    const standing = (work: Work): string => sheet.standing(tasks[0]!, work);
    const good = rightOf(someAssignment, '1', 0);
    expect(standing(empty)).toBe('empty');
    const all = sheet.drawn(tasks[0]!).boxes.map(({ id }) => id);
    expect(standing(drafted(empty, one, { [all[0]!]: '1' }))).toBe(all.length > 1 ? 'begun' : 'filled');
    expect(standing(drafted(empty, one, good))).toBe('filled');
    expect(standing(tried(empty, one, wrongOf(good)))).toBe('tried');
    expect(standing(tried(tried(empty, one, wrongOf(good)), one, good))).toBe('right');
    expect(standing(tried(tried(empty, one, wrongOf(good)), one, wrongOf(good)))).toBe('over');
    const open = sheet.open(drafted(empty, two, { strange: '1' }));
    expect(open.empty.map(({ key }) => key)).toContain(one);
    expect(open.unsubmitted.map(({ key }) => key)).toEqual([two]);
  });
});

describe('an address', () => {
  const link = assignmentLink(someAssignment)!;
  it('carries an assignment, to be done or only looked at', () => {
    expect(addressOf(someAssignment)).toBe(link);
    expect(askedIn(link)).toMatchObject({ is: 'assignment', preview: false, opened: { is: 'assignment' } });
    expect(askedIn(link + previewSign)).toMatchObject({ preview: true, opened: { is: 'assignment' } });
  });

  it('B2: cut anywhere, it says that it is damaged and gives nothing', () => {
    for (let length = 3; length < link.length; length++) {
      const asked = askedIn(link.slice(0, length));
      expect(asked).toMatchObject({ is: 'assignment', opened: { is: 'damaged' } });
    }
  });

  it('is damaged by anything put behind it, and never throws', () => {
    for (const more of ['&previe', '&preview&preview', '&x', '%', ' ', '&preview ', '#'])
      expect(askedIn(link + more)).toMatchObject({ opened: { is: 'damaged' } });
    for (const odd of ['#a=', '#w=', '#w=../../x', `#w=${'a'.repeat(16)}:zz`, '#a=1.%00', '#a=9.AAAA'])
      expect(askedIn(odd)).toMatchObject({ is: 'assignment', opened: { is: 'damaged' } });
    for (const none of ['', '#', '#_top', '#do-title']) expect(askedIn(none)).toEqual({ is: 'nothing' });
  });

  it('leads to work on this device where the assignment is too long for a link', () => {
    // Titles nobody can guess the rest of: they do not get shorter by packing.
    let state = 1;
    const sign = (): string =>
      String.fromCharCode(0x4e00 + ((state = (state * 48271) % 0x7fffffff) % 20_000));
    const text = (length: number): string => Array.from({ length }, sign).join('');
    const items = currentTemplates.slice(0, 60).map(({ id, version }, i) => ({
      template: id,
      version,
      variants: 1,
      points: ((i * 48271) % 9973) / 10,
    }));
    const long = { ...someAssignment, title: text(200), note: text(2000), items };
    const address = addressOf(long);
    expect(assignmentLink(long) === undefined).toBe(true);
    expect(askedIn(address)).toMatchObject({ is: 'work' });
    expect(address).toMatch(/^#w=abcdefghijklmnop:[0-9a-f]{16}$/);
  });
});

describe('the clock', () => {
  it('gives what a hand-in can hold', () => {
    expect(timeNow()).toMatch(/^\d{4}-\d{2}-\d{2}T[0-9:.]{12}Z$/);
    expect(freshId()).toMatch(/^[a-z2-7]{16}$/);
    expect(freshId()).not.toBe(freshId());
  });

  it.each([
    ['', false],
    ['2026-11-24', false],
    ['2026-11-23', true],
    ['2026-11-24 12:00', false],
    ['2026-11-24 11:59', true],
    // B11: dates that are none are past or not, and never a fault.
    ['0000-00-00', true],
    ['9999-99-99 99:99', false],
  ])('a deadline of %s has passed: %s', (due, past) => {
    expect(isPast(due, new Date(2026, 10, 24, 12, 0, 30))).toBe(past);
  });
});
