/** The grades of a class as data, for programs: everything that was read, and what became of it. */
import type { GradeReport } from '@engine/exercise/grade.ts';
import { itemStatistics } from '@engine/exercise/item-statistics.ts';
import type { ClassReport } from '@engine/exercise/report.ts';
import { assignmentHash } from '@engine/exercise/assignment.ts';
import type { Collected } from './collect.ts';

/** @param collected what was read; files that gave no hand-in are listed */
export function gradeJson(report: ClassReport, { names, faults }: Collected): string {
  const { rules, tasks, rows, possible } = report;
  const asked = (given: Readonly<Record<string, string>>, graded: GradeReport) =>
    graded.boxes.map((box) => ({ answer: given[box.id] ?? '', ...box }));
  return `${JSON.stringify(
    {
      format: 'tuidao-grades',
      formatVersion: 1,
      assignment: { id: rules.id, title: rules.title, hash: assignmentHash(rules) },
      possible,
      students: rows.map(({ student, counts: { handIn, report: own }, all, odd }) => ({
        student,
        number: handIn.submission.student.number,
        name: handIn.submission.student.name,
        earned: own.earned,
        handedIn: handIn.submission.handedIn,
        receipt: handIn.receipt,
        files: names.get(handIn.hash) ?? [],
        others: all
          .filter((one) => one.handIn.hash !== handIn.hash)
          .map((one) => ({
            handedIn: one.handIn.submission.handedIn,
            receipt: one.handIn.receipt,
            earned: one.report.earned,
            files: names.get(one.handIn.hash) ?? [],
          })),
        odd,
        tasks: own.tasks.map(({ key, points, earned, best, tries }, n) => ({
          key,
          template: tasks[n]!.template.id,
          version: tasks[n]!.template.version,
          points,
          earned,
          counts: best,
          tries: tries.map((graded, k) => ({
            earned: graded.earned,
            boxes: asked(handIn.submission.tries[key]?.[k] ?? {}, graded),
          })),
        })),
      })),
      statistics: itemStatistics(report),
      unread: faults,
    },
    undefined,
    1,
  )}\n`;
}
