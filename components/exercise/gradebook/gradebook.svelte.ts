/** What the gradebook holds while its page is open, and what may be done with it. Nothing of it is kept. */
import type { Catalogue } from '@components/exercise/catalogue.ts';
import { assignmentIn, openAssignment, type Opened } from '@components/exercise/assignment-link.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import { assignmentsIn, type AssignmentGroup } from '@engine/exercise/hand-ins.ts';
import { itemStatistics } from '@engine/exercise/item-statistics.ts';
import { classReport, type ClassReport, type ClassRules } from '@engine/exercise/report.ts';
import { sameAssignment } from '@engine/exercise/submission.ts';
import { Collection, type Collected, type Source } from './collect.ts';
import { divided, gradeClass, type Grades } from './grading.ts';

/** Milliseconds of work after which the page gets its turn. */
const slice = 12;

export interface Progress {
  readonly what: 'reading' | 'grading';
  readonly done: number;
  readonly all: number;
}

/** Lets the page draw and hear its reader. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class Gradebook {
  readonly catalogue: Catalogue;
  #collection = new Collection();
  /** Grows when everything is forgotten: what is still being read is then of no use. */
  #age = 0;
  /** Grows whenever grading begins: only the last one is waited for. */
  #run = 0;
  #reading: Promise<void> = Promise.resolve();

  progress = $state.raw<Progress>();
  collected = $state.raw<Collected>();
  /** The assignment that was given out: chosen among those in the files, or brought by the instructor. */
  given = $state.raw<Assignment>();
  isBrought = $state(false);
  /** Why a file or a link that was to be the assignment is none. */
  refused = $state.raw<Opened>();
  /** What is graded by. */
  rules = $state.raw<ClassRules>();
  grades = $state.raw<Grades>();
  /** By student, the hash of the hand-in that counts in place of the newest. */
  chosen = $state.raw<Readonly<Record<string, string>>>({});

  readonly groups: readonly AssignmentGroup[] = $derived(
    this.collected ? assignmentsIn(this.collected.handIns) : [],
  );
  readonly elsewhere = $derived(
    this.collected && this.given ? divided(this.collected, this.given).elsewhere.length : 0,
  );
  readonly faults = $derived([...(this.collected?.faults ?? []), ...(this.grades?.faults ?? [])]);
  readonly report: ClassReport | undefined = $derived(
    this.grades && this.rules ? classReport(this.grades.graded, this.rules, this.chosen) : undefined,
  );
  readonly statistics = $derived(this.report ? itemStatistics(this.report) : []);

  constructor(catalogue: Catalogue = { chapters: [], mistakes: {} }) {
    this.catalogue = catalogue;
  }

  /** Reads files, after those that are being read; then grades everything there is. */
  add(sources: readonly Source[]): Promise<void> {
    const age = this.#age;
    this.#reading = this.#reading.then(async () => {
      if (age !== this.#age) return;
      await this.#read(sources, age);
    });
    return this.#reading;
  }

  async #read(sources: readonly Source[], age: number): Promise<void> {
    let began = performance.now();
    for (const [done, source] of sources.entries()) {
      this.progress = { what: 'reading', done, all: sources.length };
      const taking = this.#collection.take(source);
      while (!(await taking.next()).done) {
        if (performance.now() - began < slice) continue;
        await turn();
        began = performance.now();
      }
      if (performance.now() - began >= slice) {
        await turn();
        began = performance.now();
      }
      if (age !== this.#age) return;
    }
    this.collected = this.#collection.collected();
    if (!this.isBrought) {
      const still = this.groups.find((group) => this.given && sameAssignment(group.assignment, this.given));
      this.given = (still ?? this.groups[0])?.assignment;
    }
    await this.#grade();
  }

  /** By the rules of the assignment; by others where others are in use for it. */
  async #grade(): Promise<void> {
    const { given, rules } = this;
    if (!given) {
      this.progress = undefined;
      this.grades = undefined;
      return;
    }
    if (rules && sameAssignment(rules.given, given)) return this.gradeBy({ ...rules, given });
    this.chosen = {};
    await this.gradeBy({ given, rules: given });
  }

  /** Grades everything by these rules, and then shows it. */
  async gradeBy(rules: ClassRules): Promise<void> {
    const grades = await this.graded(rules);
    if (grades) this.use(rules, grades);
  }

  /** These grades count from now on. */
  use(rules: ClassRules, grades: Grades): void {
    this.rules = rules;
    this.grades = grades;
  }

  /** @returns undefined where something else has come up meanwhile */
  async graded(rules: ClassRules): Promise<Grades | undefined> {
    const run = ++this.#run;
    const { collected } = this;
    if (!collected) return undefined;
    const { here } = divided(collected, rules.given);
    const grading = gradeClass(here, rules, collected);
    let [began, done] = [performance.now(), 0];
    this.progress = { what: 'grading', done, all: here.length };
    for (;;) {
      const step = grading.next();
      if (step.done) {
        this.progress = undefined;
        return step.value;
      }
      done++;
      if (performance.now() - began < slice) continue;
      this.progress = { what: 'grading', done, all: here.length };
      await turn();
      if (run !== this.#run) return undefined;
      began = performance.now();
    }
  }

  /** The assignment that was given out is this one of those in the files. */
  async choose(hash: string): Promise<void> {
    this.given = this.groups.find((group) => group.hash === hash)?.assignment;
    this.isBrought = false;
    this.refused = undefined;
    await this.#grade();
  }

  /** The assignment that was given out is this one. @param text of its file, or a link */
  async bring(text: string): Promise<void> {
    const trimmed = text.trim();
    const fragment = trimmed.startsWith('{') ? -1 : trimmed.indexOf('#');
    const opened = fragment >= 0 ? assignmentIn(trimmed.slice(fragment)) : openAssignment(trimmed);
    if (opened.is !== 'assignment') {
      this.refused = opened;
      return;
    }
    this.refused = undefined;
    this.given = opened.assignment;
    this.isBrought = true;
    await this.#grade();
  }

  /** Of a student's hand-ins this one counts. */
  count(student: string, hash: string): void {
    this.chosen = { ...this.chosen, [student]: hash };
  }

  /** Forgets everything. */
  clear(): void {
    this.#age++;
    this.#run++;
    this.#collection = new Collection();
    this.progress = undefined;
    this.collected = undefined;
    this.given = undefined;
    this.isBrought = false;
    this.refused = undefined;
    this.rules = undefined;
    this.grades = undefined;
    this.chosen = {};
  }
}
