/** What is odd in a class, each kind with the students it concerns. */
import { visible } from '@components/exchange/visible.ts';
import { inOrder } from '@engine/exercise/hand-ins.ts';
import type { ClassReport, Oddity } from '@engine/exercise/report.ts';

export function oddGroups({ rows }: ClassReport): [what: Oddity, students: readonly string[]][] {
  const who = new Map<Oddity, string[]>();
  for (const { student, odd, counts } of rows) {
    const number = student.startsWith('?') ? '' : student;
    const name = visible(`${number} ${counts.handIn.submission.student.name}`.trim());
    for (const { what } of odd) {
      const names = who.get(what);
      if (names) names.push(name);
      else who.set(what, [name]);
    }
  }
  return [...who].sort(([a], [b]) => inOrder(a, b));
}
