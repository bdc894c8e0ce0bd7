/** What the answers of a class tell about its exercises: classical item analysis. */
import { inOrder } from './hand-ins.ts';
import type { State } from './grade.ts';
import type { ClassReport } from './report.ts';

/** Students below which a correlation says next to nothing. */
export const fewestForDiscrimination = 10;

/** Whether those who do well elsewhere do well here. */
export type Discrimination =
  /** Correlation of the exercise with the sum of all others, −1 … 1. */
  | { readonly is: 'correlation'; readonly r: number }
  | { readonly is: 'too-few' }
  /** Everybody earned the same, here or elsewhere. */
  | { readonly is: 'no-spread' }
  /** There is no other exercise. */
  | { readonly is: 'alone' };

export interface MistakeCount {
  readonly code: string;
  /** Students who made it, at any try. */
  readonly students: number;
}

export interface BoxStatistics {
  readonly id: string;
  /** Mean share of the points, 0 … 1, of all students; 0 for those without an answer. */
  readonly share: number;
  /** Students whose counting try ended so. */
  readonly states: Readonly<Record<State, number>>;
  /** The commonest first. */
  readonly mistakes: readonly MistakeCount[];
}

export interface TaskStatistics {
  readonly key: string;
  /** Students in all, and those who tried this one. */
  readonly students: number;
  readonly tried: number;
  /** Mean share of the points, 0 … 1: what the field calls difficulty, though a large one means easy. */
  readonly difficulty: number;
  readonly discrimination: Discrimination;
  readonly boxes: readonly BoxStatistics[];
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** Pearson's correlation; nothing where one of the two does not vary. */
function correlation(a: readonly number[], b: readonly number[]): number | undefined {
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const [i, x] of a.entries()) {
    const [da, db] = [x - ma, b[i]! - mb];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  // Sums of points differ in their last bits where nothing differs.
  const nothing = 1e-18 * a.length;
  return aa <= nothing || bb <= nothing ? undefined : ab / Math.sqrt(aa * bb);
}

export function itemStatistics({ tasks, rows, boxes }: ClassReport): TaskStatistics[] {
  const reports = rows.map(({ counts }) => counts.report);
  return tasks.map(({ key, points }, n) => {
    const here = reports.map((report) => report.tasks[n]!);
    const earned = here.map((task) => (points === 0 ? 0 : task.earned / points));
    const elsewhere = reports.map((report, i) => report.earned - here[i]!.earned);
    return {
      key,
      students: rows.length,
      tried: here.filter(({ best }) => best >= 0).length,
      difficulty: mean(earned),
      discrimination: discriminationOf(earned, elsewhere, tasks.length),
      boxes: boxes.get(key)!.map((id): BoxStatistics => {
        const last = here.map(({ best, tries }) => tries[best]?.boxes.find((box) => box.id === id));
        const states = { empty: 0, unreadable: 0, wrong: 0, 'rounding-only': 0, carried: 0, correct: 0 };
        for (const box of last) states[box?.state ?? 'empty']++;
        const made = new Map<string, number>();
        for (const { tries } of here) {
          const own = new Set(tries.flatMap((one) => one.boxes.find((box) => box.id === id)?.mistake ?? []));
          for (const code of own) made.set(code, (made.get(code) ?? 0) + 1);
        }
        return {
          id,
          share: mean(last.map((box) => box?.share ?? 0)),
          states,
          mistakes: [...made]
            .map(([code, students]) => ({ code, students }))
            .sort((a, b) => b.students - a.students || inOrder(a.code, b.code)),
        };
      }),
    };
  });
}

function discriminationOf(
  earned: readonly number[],
  elsewhere: readonly number[],
  tasks: number,
): Discrimination {
  if (tasks < 2) return { is: 'alone' };
  if (earned.length < fewestForDiscrimination) return { is: 'too-few' };
  const r = correlation(earned, elsewhere);
  return r === undefined ? { is: 'no-spread' } : { is: 'correlation', r };
}
