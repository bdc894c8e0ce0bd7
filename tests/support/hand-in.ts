import { right } from '../oracles/right-answer.ts';
import { seedOf, tasksOf, type Assignment } from '../../engine/exercise/assignment.ts';
import type { Submission } from '../../engine/exercise/submission.ts';
import { variantOf } from '../../engine/exercise/variant.ts';

/** An assignment of two exercises about backpropagation. */
export const someAssignment: Assignment = {
  format: 'tuidao-assignment',
  formatVersion: 1,
  id: 'abcdefghijklmnop',
  title: '第三周 · Week 3',
  note: '请独立完成。',
  items: [
    { template: 'backprop-output-weight', version: 1, variants: 2, points: 10 },
    { template: 'backprop-hidden-weight', version: 1, variants: 1, points: 20 },
  ],
  seeds: 'student',
  attempts: [1, 0.5],
  feedback: 'now',
  grading: { carried: 1, roundingOnly: 0.5, rounding: 'own', furtherDecimals: 0 },
  due: '2026-12-01 23:59',
};

/** Everything right at the first try, the last box of each task left to `change`. */
export function handIn(
  number: string,
  assignment: Assignment = someAssignment,
  change: (answer: string, task: string) => string = (answer) => answer,
): Submission {
  return {
    format: 'tuidao-submission',
    formatVersion: 1,
    assignment,
    student: { number, name: '李雷' },
    begun: '2026-11-24T08:00:00.000Z',
    handedIn: '2026-11-24T09:00:00.000Z',
    nonce: 'abcdabcdabcdabcd',
    tries: Object.fromEntries(
      tasksOf(assignment).map(({ key, template }) => {
        const answers = right(template, variantOf(template, seedOf(assignment, number, key)));
        const last = Object.keys(answers).at(-1)!;
        return [key, [{ ...answers, [last]: change(answers[last]!, key) }]];
      }),
    ),
  };
}
