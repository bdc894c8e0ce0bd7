/** An assignment being done: what stands where, and what each press does. What it looks like is not known here. */
import { tasksOf, type Assignment, type Task } from '@engine/exercise/assignment.ts';
import type { Answers } from '@engine/exercise/grade.ts';
import type { Submission } from '@engine/exercise/submission.ts';
import { freshId } from '../fresh-id.ts';
import { timeNow } from './clock.ts';
import { Sheet, type Standing } from './sheet.ts';
import {
  again,
  begin,
  countsAsTry,
  drafted,
  handedIn,
  tried,
  type Work,
  type WorkKeeper,
  type WorkState,
} from './work.ts';

export class Room {
  readonly assignment: Assignment;
  readonly tasks: readonly Task[];
  readonly #keeper: WorkKeeper;
  /** What was kept is known. */
  #opened = $state(false);
  #work = $state.raw<Work>();
  #keeping = $state.raw<WorkState>();
  /** Which exercise is shown. */
  #at = $state(0);
  /** The number that decides the exercises. */
  readonly #number = $derived.by(() =>
    this.assignment.seeds === 'student' ? (this.#work?.student.number ?? '') : '',
  );
  readonly sheet = $derived.by(() => new Sheet(this.assignment, this.#number));

  constructor(assignment: Assignment, keeper: WorkKeeper) {
    this.assignment = assignment;
    this.tasks = tasksOf(assignment);
    this.#keeper = keeper;
    keeper.watch?.((state) => (this.#keeping = state));
  }

  async open(): Promise<void> {
    this.#work = await this.#keeper.open((work) => (this.#work = work));
    this.#opened = true;
  }

  get opened(): boolean {
    return this.#opened;
  }
  get work(): Work | undefined {
    return this.#work;
  }
  get keeping(): WorkState | undefined {
    return this.#keeping;
  }
  get locked(): boolean {
    return this.#keeping?.readOnly ?? false;
  }
  get isDone(): boolean {
    return this.#work !== undefined && this.#work.handedIn !== '';
  }

  get at(): number {
    return Math.min(this.#at, this.tasks.length - 1);
  }
  set at(at: number) {
    this.#at = Math.max(0, at);
  }
  get task(): Task {
    return this.tasks[this.at]!;
  }

  standing(task: Task): Standing {
    return this.#work ? this.sheet.standing(task, this.#work) : 'empty';
  }

  #become(work: Work): void {
    if (this.locked || work === this.#work) return;
    this.#work = work;
    this.#keeper.keep(work);
  }

  /** @param number where it decides the exercises */
  start(number: string): void {
    this.#become(begin(this.assignment, number, timeNow(), freshId()));
    this.at = 0;
    void this.#keeper.flush();
  }

  draft({ key }: Task, answers: Answers): void {
    if (this.#work) this.#become(drafted(this.#work, key, answers));
  }

  submit(task: Task, answers: Answers): void {
    if (!this.#work || this.sheet.isSolved(task, this.#work)) return;
    if (!countsAsTry(this.sheet.told(task, answers))) return;
    this.#become(tried(this.#work, task.key, answers));
    void this.#keeper.flush();
  }

  handIn(student: Submission['student']): void {
    if (!this.#work) return;
    this.#become(handedIn(this.#work, student, timeNow()));
    this.at = 0;
    void this.#keeper.flush();
  }

  /** A copy of what was handed in, to be changed and handed in as well. */
  again(): void {
    if (!this.#work) return;
    this.#become(again(this.#work, timeNow(), freshId()));
    this.at = 0;
    void this.#keeper.flush();
  }

  takeOver(): Promise<void> {
    return this.#keeper.takeOver?.() ?? Promise.resolve();
  }
  seen(): void {
    this.#keeper.seen?.();
  }
}
