/** A student's work on an assignment, from its beginning to the hand-in, and what keeps it meanwhile. */
import type { Assignment } from '@engine/exercise/assignment.ts';
import type { Answers } from '@engine/exercise/grade.ts';
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

/** Where work is kept: on the device, or by a learning platform. */
export interface WorkKeeper {
  /** What was kept before, if anything. Never rejects; what goes wrong is told by `watch`. */
  open(): Promise<Work | undefined>;
  /** To be called after every change with the whole; written soon. */
  keep(work: Work): void;
  /** Writes what waits. */
  flush(): Promise<void>;
}
