/** The exercises of one student: each drawn when it is first asked for, and graded when its tries have changed. */
import { policyFor, seedOf, tasksOf, type Assignment, type Task } from '@engine/exercise/assignment.ts';
import { gradeVariant, type Answers, type GradeReport } from '@engine/exercise/grade.ts';
import { gradeTask, type TaskReport } from '@engine/exercise/submission.ts';
import { variantOf, type Drawn } from '@engine/exercise/variant.ts';
import { answersOf, triesOf, unsubmitted, type Work } from './work.ts';

/**
 * empty · begun: some boxes are filled · filled: all are · tried: submitted, and there is a try left · right: full marks ·
 * over: no try left · missed: handed in, without full marks
 */
export type Standing = 'empty' | 'begun' | 'filled' | 'tried' | 'right' | 'over' | 'missed';

/** A sum of shares that make a whole may miss it by this much. */
const nearly = 1e-9;

export class Sheet {
  readonly assignment: Assignment;
  readonly student: string;
  readonly tasks: readonly Task[];
  readonly #drawn = new Map<string, Drawn>();
  readonly #reports = new Map<string, { readonly tries: readonly Answers[]; readonly report: TaskReport }>();

  /** @param student the number that decides the exercises */
  constructor(assignment: Assignment, student: string) {
    this.assignment = assignment;
    this.student = student;
    this.tasks = tasksOf(assignment);
  }

  seed({ key }: Task): string {
    return seedOf(this.assignment, this.student, key);
  }

  drawn(task: Task): Drawn {
    const known = this.#drawn.get(task.key) ?? variantOf(task.template, this.seed(task));
    this.#drawn.set(task.key, known);
    return known;
  }

  /** What answers to a task would be told. */
  told(task: Task, answers: Answers): GradeReport {
    const policy = policyFor(this.assignment, task.template);
    return gradeVariant(task.template, this.seed(task), this.drawn(task), answers, policy);
  }

  report(task: Task, work: Pick<Work, 'tries'>): TaskReport {
    const tries = triesOf(work, task.key);
    const known = this.#reports.get(task.key);
    if (known?.tries === tries) return known.report;
    const drawn = tries.length > 0 ? this.drawn(task) : undefined;
    const report = gradeTask(this.assignment, task, this.student, tries, drawn);
    this.#reports.set(task.key, { tries, report });
    return report;
  }

  /** Points so far, and points in all. */
  sum(work: Pick<Work, 'tries'>): { readonly earned: number; readonly possible: number } {
    return this.tasks.reduce(
      ({ earned, possible }, task) => ({
        earned: earned + this.report(task, work).earned,
        possible: possible + task.points,
      }),
      { earned: 0, possible: 0 },
    );
  }

  /** Boxes filled, of those there are. */
  filled(task: Task, answers: Answers): { readonly filled: number; readonly boxes: number } {
    const { boxes } = this.drawn(task);
    return {
      filled: boxes.filter(({ id }) => (Object.hasOwn(answers, id) ? answers[id]! : '').trim() !== '').length,
      boxes: boxes.length,
    };
  }

  standing(task: Task, work: Work): Standing {
    const tries = triesOf(work, task.key);
    const { attempts, feedback } = this.assignment;
    if (work.handedIn !== '') {
      if (tries.length === 0) return 'empty';
      return this.isSolved(task, work) ? 'right' : 'missed';
    }
    if (feedback === 'now' && tries.length > 0) {
      if (this.isSolved(task, work)) return 'right';
      return tries.length < attempts.length ? 'tried' : 'over';
    }
    const draft = answersOf(work.drafts, task.key);
    // Nothing was typed: it need not be drawn to be known as empty.
    if (Object.values(draft).every((answer) => answer.trim() === '')) return 'empty';
    const { filled, boxes } = this.filled(task, draft);
    return filled === 0 ? 'empty' : filled < boxes ? 'begun' : 'filled';
  }

  /** Some try was right in full, so there is nothing left to find. */
  isSolved(task: Task, work: Pick<Work, 'tries'>): boolean {
    return this.report(task, work).tries.some(({ earned }) => earned > 1 - nearly);
  }

  /** Tasks that have no answer at all, and those with some boxes left empty or something that was not submitted. */
  open(work: Work): {
    readonly empty: readonly Task[];
    readonly partly: readonly Task[];
    readonly unsubmitted: readonly Task[];
  } {
    const standing = new Map(this.tasks.map((task) => [task, this.standing(task, work)]));
    return {
      empty: this.tasks.filter((task) => standing.get(task) === 'empty'),
      partly: this.tasks.filter((task) => standing.get(task) === 'begun'),
      unsubmitted: this.tasks.filter(
        (task) =>
          this.assignment.feedback === 'now' &&
          !this.isSolved(task, work) &&
          unsubmitted(work, task.key) !== undefined,
      ),
    };
  }
}
