/** The grades of a class: one row for each student, from every file that was handed in, whatever order they came in. */
import { tasksOf, type Assignment, type Task } from './assignment.ts';
import { inOrder, newestFirst, studentOf, type HandIn } from './hand-ins.ts';
import { sameAnswers } from './same-answers.ts';
import type { Flag, GradingOptions, SubmissionReport } from './submission.ts';
import { gradeSubmission, sameAssignment } from './submission.ts';

/** A hand-in with what it earns. */
export interface Graded {
  readonly handIn: HandIn;
  readonly report: SubmissionReport;
}

/** How a class is graded. */
export interface ClassRules extends GradingOptions {
  /** The assignment that was given out. */
  readonly given: Assignment;
  /** What is graded by: the same, or the same with other rules. Its exercises and seeds are those of `given`. */
  readonly rules: Assignment;
}

/** @throws EngineError as `gradeSubmission` does */
export const gradeHandIn = (handIn: HandIn, { rules, newest = false }: ClassRules): Graded => ({
  handIn,
  report: gradeSubmission(handIn.submission, { rules, newest }),
});

/** What is odd about a student's work; none of it changes a grade. */
export type Oddity =
  | Flag
  /** Whole, but not letter for letter what handing in writes: opened and saved by something else, or changed with care. */
  | 'rewritten'
  /** More than one file under this number; one of them counts. */
  | 'handed-in-again'
  /** Files under this number bear different names. */
  | 'several-names'
  | 'no-number'
  /** One piece of work under several numbers. */
  | 'same-work'
  /** The same results as another student's, where other results were right. */
  | 'same-answers';

export interface OddThing {
  readonly what: Oddity;
  /** The others it is shared with. */
  readonly with: readonly string[];
}

export interface Row {
  /** The number as it is compared. */
  readonly student: string;
  readonly counts: Graded;
  /** Everything handed in under this number, newest first; what counts is among it. */
  readonly all: readonly Graded[];
  readonly odd: readonly OddThing[];
}

export interface ClassReport {
  readonly rules: Assignment;
  readonly tasks: readonly Task[];
  /** The boxes of each task, by its key, in order; none where nobody answered. */
  readonly boxes: ReadonlyMap<string, readonly string[]>;
  /** By student. */
  readonly rows: readonly Row[];
  readonly possible: number;
}

/**
 * @param graded in any order, each hand-in once
 * @param chosen by student the hash of the hand-in that counts in place of the newest
 */
export function classReport(
  graded: readonly Graded[],
  { given, rules, newest = false }: ClassRules,
  chosen: Readonly<Record<string, string>> = {},
): ClassReport {
  const byStudent = new Map<string, Graded[]>();
  for (const one of graded) {
    const student = studentOf(one.handIn.submission);
    const all = byStudent.get(student);
    if (all) all.push(one);
    else byStudent.set(student, [one]);
  }
  const students = [...byStudent]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([student, all]) => {
      all.sort((a, b) => newestFirst(a.handIn, b.handIn));
      const counts =
        all.find(({ handIn }) => Object.hasOwn(chosen, student) && handIn.hash === chosen[student]) ??
        all[0]!;
      return { student, all, counts };
    });
  const works = sharedWork(graded);
  const alike = sameAnswers(new Map(students.map(({ student, counts }) => [student, counts.report])));
  const rows = students.map(({ student, all, counts }): Row => {
    const { handIn } = counts;
    const odd: OddThing[] = handIn.flags.map((what) => ({ what, with: [] }));
    const note = (what: Oddity, others: readonly string[] = []): number => odd.push({ what, with: others });
    if (!sameAssignment(handIn.submission.assignment, given)) note('other-assignment');
    if (all.length > 1) note('handed-in-again');
    if (new Set(all.map(({ handIn: { submission } }) => submission.student.name)).size > 1)
      note('several-names');
    if (student.startsWith('?')) note('no-number');
    const others = new Set(all.flatMap((one) => [...works.get(one.handIn.submission.nonce)!]));
    others.delete(student);
    if (others.size > 0) note('same-work', [...others].sort());
    const same = alike.get(student);
    if (same) note('same-answers', same);
    odd.sort((a, b) => inOrder(a.what, b.what));
    return { student, counts, all, odd };
  });
  const tasks = tasksOf(rules, newest);
  return {
    rules,
    tasks,
    boxes: boxesOf(tasks, rows),
    rows,
    possible: tasks.reduce((sum, { points }) => sum + points, 0),
  };
}

/** Whose work has the same nonce. */
function sharedWork(graded: readonly Graded[]): Map<string, Set<string>> {
  const works = new Map<string, Set<string>>();
  for (const { handIn } of graded) {
    const { nonce } = handIn.submission;
    const who = works.get(nonce) ?? new Set();
    works.set(nonce, who.add(studentOf(handIn.submission)));
  }
  return works;
}

function boxesOf(tasks: readonly Task[], rows: readonly Row[]): Map<string, string[]> {
  return new Map(
    tasks.map(({ key }, n) => {
      const ids = new Set<string>();
      for (const { counts } of rows)
        for (const { boxes } of counts.report.tasks[n]!.tries) for (const { id } of boxes) ids.add(id);
      return [key, [...ids]];
    }),
  );
}
