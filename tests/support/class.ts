// A class that hands something in, and what the gradebook makes of it.
import { classReport, gradeHandIn, type ClassReport } from '../../engine/exercise/report.ts';
import { handInOf, type HandIn } from '../../engine/exercise/hand-ins.ts';
import { readSubmission, submissionText, type Submission } from '../../engine/exercise/submission.ts';
import { generatorOf, pick } from '../../engine/random.ts';
import { handIn, someAssignment } from './hand-in.ts';
import type { Assignment } from '../../engine/exercise/assignment.ts';

/** A nonce of its own for each text. */
export function nonceOf(text: string): string {
  const g = generatorOf(text);
  return Array.from({ length: 16 }, () => pick(g, [...'abcdefghijklmnopqrstuvwxyz'])).join('');
}

/** All right but where `change` says otherwise. */
export const work = (
  number: string,
  more: Partial<Submission> = {},
  change?: (answer: string, task: string) => string,
  assignment: Assignment = someAssignment,
): Submission => ({
  ...handIn(number, assignment, change),
  nonce: nonceOf(`${number} ${more.handedIn ?? ''}`),
  ...more,
});

export const read = (submission: Submission): HandIn =>
  handInOf(readSubmission(JSON.parse(submissionText(submission))), false);

export const reportOf = (
  submissions: readonly Submission[],
  given: Assignment = someAssignment,
  chosen?: Readonly<Record<string, string>>,
): ClassReport => {
  const rules = { given, rules: given };
  return classReport(
    submissions.map((one) => gradeHandIn(read(one), rules)),
    rules,
    chosen,
  );
};
