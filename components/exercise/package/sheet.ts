/** The sheet of one student: every task with its boxes, and what it has earned so far. */
import { seedOf, tasksOf, type Assignment, type Task } from '@engine/exercise/assignment.ts';
import type { Answers } from '@engine/exercise/grade.ts';
import { gradeTask, type TaskReport } from '@engine/exercise/submission.ts';
import type { Box } from '@engine/exercise/template.ts';
import { variantOf, type Drawn } from '@engine/exercise/variant.ts';

export interface SheetTask extends Task {
  readonly drawn: Drawn;
}

export interface Sheet {
  readonly assignment: Assignment;
  readonly tasks: readonly SheetTask[];
  /** Only what has changed since the last time is graded. */
  readonly reportOf: (task: SheetTask, tries: readonly Answers[]) => TaskReport;
}

export function sheetOf(assignment: Assignment, student: string): Sheet {
  const tasks = tasksOf(assignment).map((task) => ({
    ...task,
    drawn: variantOf(task.template, seedOf(assignment, student, task.key)),
  }));
  const known = new Map<string, { readonly tries: string; readonly report: TaskReport }>();
  return {
    assignment,
    tasks,
    reportOf: (task, tries) => {
      const now = JSON.stringify(tries);
      const before = known.get(task.key);
      if (before?.tries === now) return before.report;
      const report = gradeTask(assignment, task, student, tries, task.drawn);
      known.set(task.key, { tries: now, report });
      return report;
    },
  };
}

/** What answers to a box are likely to be made of. */
export function idsIn(box: Box): readonly string[] {
  switch (box.kind) {
    case 'choice':
      return box.options.map(({ id }) => id);
    case 'order':
    case 'step':
      return box.steps;
    default:
      return [];
  }
}
