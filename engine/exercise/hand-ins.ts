/** What comes back of an assignment: files of many students, some of them twice, some of another assignment. */
import { assignmentHash, plainNumber, type Assignment } from './assignment.ts';
import type { Flag, ReadSubmission, Submission } from './submission.ts';
import { checksumOf, receiptOf } from './submission.ts';

export interface HandIn {
  readonly submission: Submission;
  readonly flags: readonly (Flag | 'rewritten')[];
  /** Names it among all others: the checksum of what it says. */
  readonly hash: string;
  readonly receipt: string;
  /** `assignmentHash` of the assignment in it. */
  readonly asked: string;
}

/** @param rewritten its text is not, letter for letter, the one that handing in writes */
export function handInOf({ submission, flags }: ReadSubmission, rewritten: boolean): HandIn {
  return {
    submission,
    flags: rewritten && !flags.includes('checksum') ? [...flags, 'rewritten'] : flags,
    hash: checksumOf(submission),
    receipt: receiptOf(submission),
    asked: assignmentHash(submission.assignment),
  };
}

/** Whoever gave no number stands alone, by the nonce of the work. */
export const studentOf = ({ student, nonce }: Submission): string =>
  plainNumber(student.number) || `?${nonce}`;

/** Text by text as the units of its letters go, the same in every language. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface AssignmentGroup {
  readonly hash: string;
  readonly assignment: Assignment;
  /** How many students handed it in. */
  readonly students: number;
}

/** The assignments that files carry, the one of most students first. */
export function assignmentsIn(handIns: readonly HandIn[]): AssignmentGroup[] {
  const groups = new Map<string, { readonly assignment: Assignment; readonly who: Set<string> }>();
  for (const { asked, submission } of handIns) {
    const group = groups.get(asked) ?? { assignment: submission.assignment, who: new Set() };
    groups.set(asked, group);
    group.who.add(studentOf(submission));
  }
  return [...groups]
    .map(([hash, { assignment, who }]) => ({ hash, assignment, students: who.size }))
    .sort((a, b) => b.students - a.students || inOrder(a.hash, b.hash));
}

/**
 * Whether a file answers this assignment, be it by other rules: its numbers are the same. Such a file is graded by the true
 * rules and told of.
 */
export const answers = ({ submission }: HandIn, assignment: Assignment): boolean =>
  submission.assignment.id === assignment.id;

/** Of several hand-ins, newest first: by the student's own clock, and where that says nothing by their names. */
export const newestFirst = (a: HandIn, b: HandIn): number =>
  inOrder(b.submission.handedIn, a.submission.handedIn) || inOrder(a.hash, b.hash);
