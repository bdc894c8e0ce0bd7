/** The same work graded by other rules: what would change, before anything does. */
import type { ClassReport } from './report.ts';

export interface Change {
  readonly student: string;
  readonly before: number;
  readonly after: number;
}

export interface Regrade {
  /** One for each student, in order. */
  readonly changes: readonly Change[];
  readonly raised: number;
  readonly lowered: number;
  readonly possibleBefore: number;
  readonly possibleAfter: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
}

/** Points below which a difference is one of last bits. */
const nothing = 1e-9;

/** @param after of the same students as `before` */
export function regrade(before: ClassReport, after: ClassReport): Regrade {
  const now = new Map(after.rows.map(({ student, counts }) => [student, counts.report.earned]));
  const changes = before.rows.map(({ student, counts }): Change => {
    const { earned } = counts.report;
    return { student, before: earned, after: now.get(student) ?? earned };
  });
  const mean = (of: 'before' | 'after'): number =>
    changes.length === 0 ? 0 : changes.reduce((sum, change) => sum + change[of], 0) / changes.length;
  return {
    changes,
    raised: changes.filter((change) => change.after > change.before + nothing).length,
    lowered: changes.filter((change) => change.after < change.before - nothing).length,
    possibleBefore: before.possible,
    possibleAfter: after.possible,
    meanBefore: mean('before'),
    meanAfter: mean('after'),
  };
}
