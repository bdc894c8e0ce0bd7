/** A student's work on an assignment, from its beginning to the hand-in, and what keeps it meanwhile. */
import type { KeepState } from '@components/device/keeping.ts';
import { plainNumber, tasksOf, type Assignment } from '@engine/exercise/assignment.ts';
import { longestAnswer, type Answers, type GradeReport } from '@engine/exercise/grade.ts';
import type { Submission } from '@engine/exercise/submission.ts';

export interface Work {
  readonly assignment: Assignment;
  /** The number decides the exercises where each student gets others, so it is known from the beginning then. */
  readonly student: Submission['student'];
  /** ISO 8601, by the student's own clock. */
  readonly begun: string;
  readonly nonce: string;
  /** What stands in the boxes now, by task. */
  readonly drafts: Readonly<Record<string, Answers>>;
  /** What was submitted, by task, in order. */
  readonly tries: Readonly<Record<string, readonly Answers[]>>;
  /** ISO 8601; empty until it is handed in, after which nothing changes any more. */
  readonly handedIn: string;
}

/** Work that gave way to other work on the same assignment. */
export interface EarlierWork {
  readonly work: Work;
  /** Milliseconds since 1970, where it is a version of the work that is there now. */
  readonly saved?: number;
}

/** How keeping goes. */
export interface WorkState extends Omit<KeepState<unknown>, 'earlier'> {
  /** Newest first. */
  readonly earlier: readonly EarlierWork[];
}

/** Where work is kept: on the device, or by a learning platform. */
export interface WorkKeeper {
  /**
   * What was kept before, if anything. Never rejects; what goes wrong is told by `watch`.
   * @param replaced is given what is kept whenever another place has changed it, such as another tab
   */
  open(replaced: (work: Work | undefined) => void): Promise<Work | undefined>;
  /** To be called after every change with the whole; written soon. Work with another nonce takes the place of what was there, which is kept as earlier work. */
  keep(work: Work): void;
  /** Writes what waits. */
  flush(): Promise<void>;
  /** Calls at once, and after each change. @returns ends it. Absent where there is nothing to tell, or it is told elsewhere. */
  watch?(listener: (state: WorkState) => void): () => void;
  /** Takes the work from the tab that has it. */
  takeOver?(): Promise<void>;
  /** Says that the news of a conflict, or of what could not be read, was read. */
  seen?(): void;
}

/**
 * @param number as typed; left out where it decides nothing
 * @param at ISO 8601, or empty
 * @param nonce sixteen letters that nobody else has
 */
export const begin = (assignment: Assignment, number: string, at: string, nonce: string): Work => ({
  assignment,
  student: { number: assignment.seeds === 'student' ? plainNumber(number) : '', name: '' },
  begun: at,
  nonce,
  drafts: {},
  tries: {},
  handedIn: '',
});

export const answersOf = (of: Readonly<Record<string, Answers>>, task: string): Answers =>
  Object.hasOwn(of, task) ? of[task]! : {};
export const triesOf = ({ tries }: Pick<Work, 'tries'>, task: string): readonly Answers[] =>
  Object.hasOwn(tries, task) ? tries[task]! : [];

/** No longer than a hand-in takes; one more letter than counts, so that it is too long there as well. */
const cut = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([box, answer]) => [box, answer.slice(0, longestAnswer + 1)]),
  );

export const isBlank = (answers: Answers): boolean =>
  Object.values(answers).every((answer) => answer.trim() === '');

/** Something was typed. */
export const drafted = (work: Work, task: string, answers: Answers): Work =>
  work.handedIn === '' ? { ...work, drafts: { ...work.drafts, [task]: cut(answers) } } : work;

/** What cannot be read costs no try, nor do empty boxes alone. */
export const countsAsTry = ({ boxes }: Pick<GradeReport, 'boxes'>): boolean =>
  boxes.some(({ state }) => state !== 'empty') && boxes.every(({ state }) => state !== 'unreadable');

/** Answers are submitted. The same work where there is no try left, or nothing is told before the hand-in. */
export function tried(work: Work, task: string, answers: Answers): Work {
  const { feedback, attempts } = work.assignment;
  const before = triesOf(work, task);
  if (work.handedIn !== '' || feedback === 'after' || before.length >= attempts.length) return work;
  const given = cut(answers);
  return {
    ...work,
    drafts: { ...work.drafts, [task]: given },
    tries: { ...work.tries, [task]: [...before, given] },
  };
}

const isSame = (a: Answers, b: Answers): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (box) => (a[box] ?? '').trim() === (b[box] ?? '').trim(),
  );

/** What stands in the boxes of a task and was not submitted, though it could be. */
export function unsubmitted(work: Work, task: string): Answers | undefined {
  const [draft, before] = [answersOf(work.drafts, task), triesOf(work, task)];
  if (isBlank(draft) || before.length >= mostTries(work.assignment)) return undefined;
  return before.some((one) => isSame(one, draft)) ? undefined : draft;
}
const mostTries = ({ feedback, attempts }: Assignment): number =>
  feedback === 'after' ? 1 : attempts.length;

/**
 * The work as it is handed in: what stands in the boxes counts as a last try, which can only add to what was earned.
 * @param at ISO 8601, or empty
 */
export function handedIn(work: Work, { number, name }: Submission['student'], at: string): Work {
  if (work.handedIn !== '') return work;
  const { assignment } = work;
  const tries = Object.fromEntries(
    tasksOf(assignment).flatMap(({ key }): [string, readonly Answers[]][] => {
      const last = unsubmitted(work, key);
      const all = last ? [...triesOf(work, key), last] : triesOf(work, key);
      return all.length > 0 ? [[key, all]] : [];
    }),
  );
  return {
    ...work,
    // Where the number decides the exercises, the answers belong to the one they were made for.
    student: {
      number: assignment.seeds === 'student' ? work.student.number : plainNumber(number),
      name: name.trim(),
    },
    tries,
    handedIn: at,
  };
}

/** What is in the file. */
export const submissionOf = ({
  assignment,
  student,
  begun,
  handedIn: at,
  nonce,
  tries,
}: Work): Submission => ({
  format: 'tuidao-submission',
  formatVersion: 1,
  assignment,
  student,
  begun,
  handedIn: at,
  nonce,
  tries,
});

/** To be done once more from what was answered: everything stays in the boxes, nothing is submitted yet. */
export const again = (work: Work, at: string, nonce: string): Work => ({
  ...work,
  begun: at,
  nonce,
  tries: {},
  handedIn: '',
});
