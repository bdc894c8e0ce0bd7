import { describe, expect, it } from 'vitest';
import { keptText, keptWork } from '../../../../../components/exercise/package/kept-work.ts';
import { Sheet } from '../../../../../components/exercise/do/sheet.ts';
import type { Work } from '../../../../../components/exercise/do/work.ts';
import type { Assignment } from '../../../../../engine/exercise/assignment.ts';
import type { Answers } from '../../../../../engine/exercise/grade.ts';
import { gradeSubmission } from '../../../../../engine/exercise/submission.ts';
import { currentTemplates } from '../../../../../engine/exercise/templates.ts';
import { generatorOf, integer } from '../../../../../engine/random.ts';
import { right } from '../../../../oracles/right-answer.ts';
import { handIn, someAssignment } from '../../../../support/hand-in.ts';

const student = { number: '2026001', name: '李雷' };

/** As a platform of SCORM 1.2 promises to keep, less a little; the same in the newer one. */
const [small, large] = [3900, 60_000];

const blank = (assignment: Assignment): Work => ({
  assignment,
  student,
  begun: '2026-11-24T08:00:00.123Z',
  nonce: 'abcdabcdabcdabcd',
  drafts: {},
  tries: {},
  handedIn: '',
});

/** Tasks of every kind until there are as many boxes as wanted. */
function assignmentOf(boxes: number, attempts: readonly number[]): Assignment {
  const items: { template: string; version: number; variants: number; points: number }[] = [];
  let asked = 0;
  // Step through the course so that all chapters have a part in it.
  for (let i = 0; asked < boxes; i += 7) {
    const { id, version } = currentTemplates[i % currentTemplates.length]!;
    const one = { template: id, version, variants: 1, points: 5 };
    items.push(one);
    const sheet = new Sheet({ ...someAssignment, items: [one] }, '1');
    asked += sheet.drawn(sheet.tasks[0]!).boxes.length;
  }
  return { ...someAssignment, items, attempts };
}

/** Every box filled at every try, differently each time but for the last, which is right. */
function full(assignment: Assignment, tries: number): Work {
  const g = generatorOf('kept work');
  const sheet = new Sheet(assignment, student.number);
  return {
    ...blank(assignment),
    tries: Object.fromEntries(
      sheet.tasks.map((task) => {
        const { key, template } = task;
        const answers = right(template, sheet.drawn(task));
        const all = Array.from({ length: tries }, (_, n): Answers => {
          if (n === tries - 1) return answers;
          return Object.fromEntries(
            Object.entries(answers).map(([id, text]) => [
              id,
              /^-?\d/.test(text) ? (integer(g, 200_000) / 10_000 - 10).toFixed(4) : text,
            ]),
          );
        });
        return [key, all];
      }),
    ),
  };
}

const graded = (work: Work): number =>
  gradeSubmission({ ...handIn(student.number, work.assignment), tries: work.tries }).earned;

describe('work as a platform keeps it', () => {
  it('comes back as it was, whatever was typed', () => {
    const assignment = assignmentOf(60, [1, 0.5, 0.25]);
    const sheet = new Sheet(assignment, student.number);
    const [first, second] = sheet.tasks as [(typeof sheet.tasks)[0], (typeof sheet.tasks)[0]];
    const id = sheet.drawn(first).boxes[0]!.id;
    const strange = ['０．５', '½ ', '\u0010\u001f\u001d\u0006', '\u0016', '😀', '‮', ' ', 'x'.repeat(400)];
    for (const answer of strange) {
      const work: Work = {
        ...full(assignment, 2),
        drafts: { [first.key]: { [id]: answer } },
        tries: { [first.key]: [{ [id]: '1' }, { [id]: answer }, { [id]: answer }], [second.key]: [{}] },
        handedIn: '2026-11-24T09:00:00.000Z',
      };
      const kept = keptText(work, sheet, small)!;
      expect(kept.left).toBe(0);
      expect(keptWork(kept.text, sheet, student)).toEqual(work);
    }
  });

  it('takes no more than 3,900 ASCII characters for 60 answers and three tries at each, all of them kept', () => {
    const assignment = assignmentOf(60, [1, 0.5, 0.25]);
    const sheet = new Sheet(assignment, student.number);
    const work = full(assignment, 3);
    const kept = keptText(work, sheet, small)!;
    expect(kept.left).toBe(0);
    expect(kept.text.length).toBeLessThanOrEqual(small);
    expect(kept.text).toMatch(/^[0-9a-f]{8}\.1\.[\w-]+$/);
    expect(keptWork(kept.text, sheet, student)).toEqual(work);
  });

  it('lets go of what the oldest tries held where all does not fit, and of nothing that counts', () => {
    const attempts = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
    const assignment = assignmentOf(200, attempts);
    const sheet = new Sheet(assignment, student.number);
    const work = full(assignment, attempts.length);
    const kept = keptText(work, sheet, small)!;
    expect(kept.left).toBeGreaterThan(0);
    expect(kept.text.length).toBeLessThanOrEqual(small);
    const back = keptWork(kept.text, sheet, student);
    for (const { key } of sheet.tasks) expect(back.tries[key]).toHaveLength(attempts.length);
    expect(graded(back)).toBe(graded(work));
    expect(graded(work)).toBeGreaterThan(0);
    expect(keptText(work, sheet, large)!.left).toBe(0);
  });

  it('says so where even what counts does not fit', () => {
    const assignment = assignmentOf(60, [1]);
    const sheet = new Sheet(assignment, student.number);
    const g = generatorOf('noise');
    const noise = (): string =>
      Array.from({ length: 390 }, () => String.fromCharCode(0x4e00 + integer(g, 20_000))).join('');
    const tries = Object.fromEntries(
      sheet.tasks.map((task) => [
        task.key,
        [Object.fromEntries(sheet.drawn(task).boxes.map(({ id }) => [id, noise()]))],
      ]),
    );
    expect(keptText({ ...blank(assignment), tries }, sheet, small)).toBeUndefined();
  });

  it('is refused where it was cut, changed, made by a newer version, or belongs to another assignment', () => {
    const sheet = new Sheet(someAssignment, student.number);
    const { text } = keptText(full(someAssignment, 2), sheet, small)!;
    const code = (kept: string, of = sheet): string => {
      try {
        keptWork(kept, of, student);
        return 'read';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code(text)).toBe('read');
    for (let n = 0; n < text.length; n++) expect(code(text.slice(0, n)), String(n)).not.toBe('read');
    for (let n = 11; n < text.length; n++)
      expect(code(`${text.slice(0, n)}${text[n] === 'A' ? 'B' : 'A'}${text.slice(n + 1)}`)).not.toBe('read');
    expect(code(text.replace('.1.', '.2.'))).toBe('newer');
    const other = { ...someAssignment, id: 'ponmlkjihgfedcba' };
    expect(code(text, new Sheet(other, student.number))).toBe('not-ours');
  });
});
