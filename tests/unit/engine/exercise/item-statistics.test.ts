import { describe, expect, it } from 'vitest';
import {
  fewestForDiscrimination,
  itemStatistics,
  type TaskStatistics,
} from '../../../../engine/exercise/item-statistics.ts';
import { seedOf, tasksOf } from '../../../../engine/exercise/assignment.ts';
import type { Submission } from '../../../../engine/exercise/submission.ts';
import { variantOf } from '../../../../engine/exercise/variant.ts';
import { reportOf, work } from '../../../support/class.ts';
import { someAssignment } from '../../../support/hand-in.ts';

/** Two ways of summing. */
const lastBits = 1e-9;

/** Student n is wrong in the last box of the tasks whose bit is not set in n. */
const bits = (n: number): Submission =>
  work(String(n).padStart(3, '0'), {}, (answer, task) =>
    (n >> ['1.1', '1.2', '2.1'].indexOf(task)) & 1 ? answer : '77',
  );

const statistics = (count: number, of = bits): TaskStatistics[] =>
  itemStatistics(reportOf(Array.from({ length: count }, (_, n) => of(n))));

describe('item statistics', () => {
  it('difficulty is the mean share of the points', () => {
    // Of 0 … 9 five have the first bit, four the second, and 4, 5, 6, 7 the third: the others lose one box of five.
    expect(statistics(10).map(({ difficulty }) => difficulty.toFixed(6))).toEqual(
      [5, 4, 4].map((right) => ((right + (10 - right) * 0.8) / 10).toFixed(6)),
    );
  });
  it('discrimination is the correlation with the rest, by the textbook’s other formula', () => {
    const n = 13;
    const shares = Array.from({ length: n }, (_, i) =>
      [10, 10, 20].map((points, task) => points * ((i >> task) & 1 ? 1 : 0.8)),
    );
    for (const [task, { discrimination }] of statistics(n).entries()) {
      const x = shares.map((row) => row[task]!);
      const y = shares.map((row) => row.reduce((a, b) => a + b) - row[task]!);
      const sum = (of: (i: number) => number): number => x.reduce((total, _, i) => total + of(i), 0);
      const above = n * sum((i) => x[i]! * y[i]!) - sum((i) => x[i]!) * sum((i) => y[i]!);
      const below = (of: readonly number[]): number => n * sum((i) => of[i]! ** 2) - sum((i) => of[i]!) ** 2;
      const r = above / Math.sqrt(below(x) * below(y));
      expect(discrimination.is).toBe('correlation');
      expect(Math.abs((discrimination as { r: number }).r - r)).toBeLessThan(lastBits);
    }
  });
  it('is not given where it would say nothing', () => {
    const kinds = (all: readonly TaskStatistics[]): string[] =>
      all.map(({ discrimination }) => discrimination.is);
    expect(kinds(statistics(fewestForDiscrimination - 1))).toEqual(['too-few', 'too-few', 'too-few']);
    expect(kinds(statistics(12, (n) => work(String(n))))).toEqual(['no-spread', 'no-spread', 'no-spread']);
    const one = { ...someAssignment, items: [{ ...someAssignment.items[0]!, variants: 1 }] };
    const alone = reportOf([work('1', {}, undefined, one)], one);
    expect(kinds(itemStatistics(alone))).toEqual(['alone']);
    expect(itemStatistics(reportOf([]))[0]).toMatchObject({ students: 0, difficulty: 0, boxes: [] });
  });
  it('counts how boxes ended, and the mistakes by name, once for each student', () => {
    const [first] = tasksOf(someAssignment);
    const made = (number: string): Submission => {
      const drawn = variantOf(first!.template, seedOf(someAssignment, number, '1.1'));
      const box = drawn.boxes.at(-1)!.id;
      const wrong = drawn.wrong.find(({ values }) => values.get(box) !== drawn.values.get(box))!;
      const text = wrong.values.get(box)!.toFixed(first!.template.rounding.decimals);
      const whole = work(number);
      const tries = whole.tries['1.1']![0]!;
      const again = { ...tries, [box]: text };
      return { ...whole, tries: { ...whole.tries, '1.1': [again, again] } };
    };
    const [task] = itemStatistics(reportOf([made('1'), made('2'), work('3'), { ...work('4'), tries: {} }]));
    expect(task).toMatchObject({ students: 4, tried: 3 });
    const box = task!.boxes.at(-1)!;
    expect(box.states).toMatchObject({ correct: 1, empty: 1, wrong: 2 });
    expect(box.mistakes[0]!.students).toBe(2);
  });
});
