/** Other rules for an assignment, from what stands in the fields of a form. */
import { readAssignment, type Assignment } from '@engine/exercise/assignment.ts';
import { EngineError } from '@engine/errors.ts';
import { readNumber } from '@engine/number-entry.ts';

/** As typed. */
export interface RuleFields {
  readonly carried: string;
  readonly roundingOnly: string;
  readonly rounding: Assignment['grading']['rounding'];
  readonly furtherDecimals: string;
  /** With spaces between. */
  readonly attempts: string;
  /** Of one exercise of each item, with spaces between. */
  readonly points: string;
}

export const fieldsOf = ({ grading, attempts, items }: Assignment): RuleFields => ({
  carried: String(grading.carried),
  roundingOnly: String(grading.roundingOnly),
  rounding: grading.rounding,
  furtherDecimals: String(grading.furtherDecimals),
  attempts: attempts.join(' '),
  points: items.map(({ points }) => points).join(' '),
});

const numberOf = (text: string): number => {
  const read = readNumber(text);
  return read.kind === 'number' ? read.value : Number.NaN;
};
const numbersOf = (text: string): number[] =>
  text
    .trim()
    .split(/[\s、；;]+/)
    .map(numberOf);

/** @returns the rules, or the field that keeps them from being rules */
export function changedRules(given: Assignment, fields: RuleFields): Assignment | keyof RuleFields {
  const points = numbersOf(fields.points);
  if (points.length !== given.items.length) return 'points';
  const changed = {
    ...given,
    attempts: numbersOf(fields.attempts),
    items: given.items.map((item, i) => ({ ...item, points: points[i] })),
    grading: {
      carried: numberOf(fields.carried),
      roundingOnly: numberOf(fields.roundingOnly),
      rounding: fields.rounding,
      furtherDecimals: numberOf(fields.furtherDecimals),
    },
  };
  try {
    return readAssignment(changed);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const found = /\b(carried|roundingOnly|furtherDecimals|attempts|points)\b/.exec(error.path)?.[1];
    return (found ?? 'points') as keyof RuleFields;
  }
}
