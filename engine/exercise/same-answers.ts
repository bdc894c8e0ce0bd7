/** Answers that two students share though they were given different numbers: to be asked about, and no proof of anything. */
import type { GradeReport } from './grade.ts';
import type { SubmissionReport } from './submission.ts';

/** Results that must agree in one exercise: a single one may by chance. */
const fewest = 2;
/** Digits that one of them at least must have. */
const digits = 3;

interface Shown {
  readonly student: string;
  /** What would have been right, as text. */
  readonly right: string;
}

/** What was given in number boxes, and what would have been right there; nothing where it is too little to tell. */
function written({ boxes }: GradeReport): { readonly given: string; readonly right: string } | undefined {
  const numbers = boxes.filter(({ accepted, read }) => accepted !== undefined && read !== undefined);
  if (numbers.length < fewest) return undefined;
  if (!numbers.some(({ read }) => read!.replace(/\D/g, '').replace(/^0+/, '').length >= digits))
    return undefined;
  return {
    given: numbers.map(({ id, read }) => `${id}=${read}`).join(' '),
    right: numbers.map(({ accepted }) => accepted!.join('…')).join(' '),
  };
}

/**
 * For each student the others who gave the same numbers somewhere although other numbers were right there.
 * @param reports by student
 */
export function sameAnswers(reports: ReadonlyMap<string, SubmissionReport>): Map<string, string[]> {
  const places = new Map<string, Shown[]>();
  for (const [student, { tasks }] of reports) {
    for (const { key, tries } of tasks) {
      for (const report of tries) {
        const one = written(report);
        if (!one) continue;
        const place = `${key} ${one.given}`;
        const there = places.get(place);
        if (there) there.push({ student, right: one.right });
        else places.set(place, [{ student, right: one.right }]);
      }
    }
  }
  const found = new Map<string, Set<string>>();
  for (const shown of places.values()) {
    // All of one variant: the same numbers are no wonder.
    if (new Set(shown.map(({ right }) => right)).size < 2) continue;
    for (const a of shown) {
      for (const b of shown) {
        if (a.student === b.student || a.right === b.right) continue;
        const others = found.get(a.student);
        if (others) others.add(b.student);
        else found.set(a.student, new Set([b.student]));
      }
    }
  }
  return new Map([...found].map(([student, others]) => [student, [...others].sort()]));
}
