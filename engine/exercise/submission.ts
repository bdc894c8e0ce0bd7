/** What a student hands in: raw answers, and nothing that a grader would have to believe. */
import { sha256 } from '../math/sha256.ts';
import {
  assignmentHash,
  policyFor,
  readAssignment,
  readFormatVersion,
  seedOf,
  tasksOf,
  type Assignment,
  type Task,
} from './assignment.ts';
import { field, list, record, refuse, strangers, text } from './border.ts';
import { canonicalJson } from './canonical-json.ts';
import { gradeVariant, longestAnswer, type Answers, type GradeReport } from './grade.ts';
import { variantOf, type Drawn } from './variant.ts';

export interface Submission {
  readonly format: 'tuidao-submission';
  readonly formatVersion: 1;
  readonly assignment: Assignment;
  readonly student: { readonly number: string; readonly name: string };
  /** When it was begun and handed in, by the student's own clock: ISO 8601, or empty. */
  readonly begun: string;
  readonly handedIn: string;
  /** Drawn when the work was begun: two files with one were one. */
  readonly nonce: string;
  /** For each task, the answers of every try in order. */
  readonly tries: Readonly<Record<string, readonly Answers[]>>;
}

/** What is odd about a file; none of it changes a grade. */
export type Flag =
  /** The checksum is missing or does not fit: cut off, or written by something else. */
  | 'checksum'
  /** It has fields that no hand-in has, such as a score. */
  | 'strange-fields'
  /** Answers to tasks or boxes that were not asked for. */
  | 'strange-answers'
  /** More tries than there were. */
  | 'too-many-tries'
  /** The assignment in it is not the one that was given out. */
  | 'other-assignment';

export interface ReadSubmission {
  readonly submission: Submission;
  readonly flags: readonly Flag[];
}

const mostTries = 20;
const timeForm = /^(?:|\d{4}-\d{2}-\d{2}T[0-9:.]{5,12}Z)$/;
const fields = [
  'format',
  'formatVersion',
  'assignment',
  'student',
  'begun',
  'handedIn',
  'nonce',
  'tries',
  'checksum',
];

/** Over everything but itself; tells damage, not deceit. */
export const checksumOf = (submission: Submission): string => sha256(canonicalJson(submission));

/** The text of the file that is handed in. */
export const submissionText = (submission: Submission): string =>
  `${canonicalJson({ ...submission, checksum: checksumOf(submission) })}\n`;

/** A short code by which student and instructor know that they speak of the same file. */
export const receiptOf = (submission: Submission): string =>
  checksumOf(submission)
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');

/**
 * A hand-in from a file. What it cannot hold is refused; what it holds besides is told of.
 * @throws EngineError as `readAssignment` does
 */
export function readSubmission(data: unknown, path = 'submission'): ReadSubmission {
  const given = record(data, path);
  if (field(given, 'format') !== 'tuidao-submission')
    refuse(
      `${path}.format`,
      'tuidao-submission',
      field(given, 'format'),
      'choose files that students handed in',
      'wrong-shape',
    );
  readFormatVersion(given, path);
  const student = record(field(given, 'student'), `${path}.student`);
  const flags = new Set<Flag>();
  if (strangers(given, fields).length > 0 || strangers(student, ['number', 'name']).length > 0)
    flags.add('strange-fields');

  const assignment = readAssignment(field(given, 'assignment'), `${path}.assignment`);
  const keys = new Set(tasksOf(assignment).map(({ key }) => key));
  const tries: Record<string, readonly Answers[]> = {};
  const raw = record(field(given, 'tries'), `${path}.tries`);
  for (const [key, rawTries] of Object.entries(raw)) {
    if (!keys.has(key)) {
      flags.add('strange-answers');
      continue;
    }
    const all = list(rawTries, `${path}.tries.${key}`, 0, mostTries);
    if (all.length > assignment.attempts.length) flags.add('too-many-tries');
    tries[key] = all
      .slice(0, assignment.attempts.length)
      .map((answers, n) => readAnswers(answers, `${path}.tries.${key}[${n}]`, flags));
  }
  const submission: Submission = {
    format: 'tuidao-submission',
    formatVersion: 1,
    assignment,
    student: {
      number: text(field(student, 'number'), `${path}.student.number`, 200),
      name: text(field(student, 'name'), `${path}.student.name`, 400),
    },
    begun: text(field(given, 'begun'), `${path}.begun`, 30, timeForm),
    handedIn: text(field(given, 'handedIn'), `${path}.handedIn`, 30, timeForm),
    nonce: text(field(given, 'nonce'), `${path}.nonce`, 40, /^[a-z2-7]{16}$/),
    tries,
  };
  if (field(given, 'checksum') !== sha256(canonicalJson(withoutChecksum(given)))) flags.add('checksum');
  return { submission, flags: [...flags].sort() };
}

const withoutChecksum = (given: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'checksum'));

const mostBoxes = 200;

function readAnswers(data: unknown, path: string, flags: Set<Flag>): Answers {
  const given = record(data, path);
  const entries = Object.entries(given);
  if (entries.length > mostBoxes)
    refuse(path, `at most ${mostBoxes} answers`, entries.length, 'ask for the file again', 'out-of-range');
  return Object.fromEntries(
    entries.flatMap(([box, answer]): [string, string][] => {
      if (typeof answer === 'string' && /^[A-Za-z][\w-]{0,80}$/.test(box))
        return [[box, answer.slice(0, longestAnswer + 1)]];
      flags.add('strange-answers');
      return [];
    }),
  );
}

/** What became of one task. */
export interface TaskReport {
  readonly key: string;
  readonly points: number;
  /** One for each try. */
  readonly tries: readonly GradeReport[];
  /** The try that counts, from 0: the one that earned most, the earlier of equals; −1 where there was none. */
  readonly best: number;
  /** 0 … points. */
  readonly earned: number;
}

export interface SubmissionReport {
  readonly student: Submission['student'];
  readonly tasks: readonly TaskReport[];
  readonly earned: number;
  readonly possible: number;
}

export interface GradingOptions {
  /** Graded by this assignment's rules in place of those in the file: to grade again by others, or by the true ones. */
  readonly rules?: Assignment;
  /** With the newest version of each exercise. */
  readonly newest?: boolean;
}

/** One task graded. @param given the answers of every try in order @param drawn its variant, where it is at hand already */
export function gradeTask(
  rules: Assignment,
  { key, template, points }: Task,
  student: string,
  given: readonly Answers[],
  drawn?: Drawn,
): TaskReport {
  const seed = seedOf(rules, student, key);
  const policy = policyFor(rules, template);
  const counted = given.slice(0, rules.attempts.length);
  const variant = counted.length > 0 ? (drawn ?? variantOf(template, seed)) : undefined;
  const reports = counted.map((answers) => gradeVariant(template, seed, variant!, answers, policy));
  const shares = reports.map(({ earned }, n) => earned * rules.attempts[n]!);
  const best = shares.length === 0 ? -1 : shares.indexOf(Math.max(...shares));
  return { key, points, tries: reports, best, earned: best < 0 ? 0 : shares[best]! * points };
}

/** Everything computed again from raw answers. @throws EngineError `unknown-template` where an exercise is not here any more */
export function gradeSubmission(
  { assignment, student, tries }: Submission,
  { rules = assignment, newest = false }: GradingOptions = {},
): SubmissionReport {
  const tasks = tasksOf(rules, newest).map((task) =>
    gradeTask(rules, task, student.number, Object.hasOwn(tries, task.key) ? tries[task.key]! : []),
  );
  return {
    student,
    tasks,
    earned: tasks.reduce((sum, { earned }) => sum + earned, 0),
    possible: tasks.reduce((sum, { points }) => sum + points, 0),
  };
}

/** Whether the assignment in a file is the one that was given out. */
export const sameAssignment = (a: Assignment, b: Assignment): boolean =>
  assignmentHash(a) === assignmentHash(b);
