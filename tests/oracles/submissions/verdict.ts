// What is frozen of a graded hand-in.
import type { Submission, SubmissionReport } from '../../../engine/exercise/submission.ts';

export interface Verdict {
  readonly earned: number;
  /** For each task what it earned, and for each try its boxes: state, and mistake where one was recognised. */
  readonly tasks: Readonly<Record<string, readonly [earned: number, ...tries: string[]]>>;
}

/** A line of submissions.jsonl. */
export interface Frozen {
  readonly submission: Submission & { readonly checksum: string };
  readonly verdict: Verdict;
}

/** Beyond the ninth decimal a sum may be taken in another order. */
const shortened = (points: number): number => Number(points.toFixed(9));

export const verdictOf = ({ earned, tasks }: SubmissionReport): Verdict => ({
  earned: shortened(earned),
  tasks: Object.fromEntries(
    tasks.map(({ key, earned: points, tries }) => [
      key,
      [
        shortened(points),
        ...tries.map(({ boxes }) =>
          boxes.map(({ id, state, mistake }) => `${id} ${state}${mistake ? ` ${mistake}` : ''}`).join(', '),
        ),
      ] as const,
    ]),
  ),
});
