/** The exercises of one chapter while somebody practises: what stands in them now, and keeping it. */
import type { Keeper, KeepState } from '@components/device/keeping.ts';
import { gradeVariant, type Answers } from '@engine/exercise/grade.ts';
import { usualPolicy } from '@engine/exercise/policy.ts';
import type { Template } from '@engine/exercise/template.ts';
import { templateOf } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';
import {
  mostTries,
  standingOf,
  withChanges,
  type KeptExercise,
  type KeptPractice,
  type Standing,
} from './kept.ts';
import { freshId } from '../fresh-id.ts';
import { firstSeed } from './seed.ts';

type Change = (kept: KeptPractice) => KeptPractice;

/** An exercise as it is to be shown. */
export interface Shown {
  readonly template: Template;
  readonly seed: string;
  readonly draft: Answers;
  readonly tries: readonly Answers[];
}

/** Rounding of shares: full marks are a sum of them. */
const nearly = 1e-9;

export class ChapterPractice {
  /** Absent while the site is built. */
  readonly #keeper: Keeper<KeptPractice> | undefined;
  #kept = $state.raw<KeptPractice>([]);
  #keeping = $state.raw<KeepState<KeptPractice>>();
  #last = $state<string>();
  /** Changes made while another tab still had the exercises. */
  #waiting: readonly Change[] = [];
  #taking = false;

  constructor(keeper?: Keeper<KeptPractice>) {
    this.#keeper = keeper;
    keeper?.watch((state) => (this.#keeping = state));
  }

  /** Shows what was kept, now and whenever another tab changes it. */
  async restore(): Promise<void> {
    await this.#keeper?.open((kept) => (this.#kept = this.#with(kept)));
  }

  /** Whether and why something is not kept on the device. */
  get keeping(): KeepState<KeptPractice> | undefined {
    return this.#keeping;
  }

  /** The exercise that was changed last on this page. */
  get last(): string | undefined {
    return this.#last;
  }

  standing(id: string): Standing {
    return standingOf(this.#kept, id);
  }

  shown(id: string): Shown {
    const kept = this.#kept.find((one) => one.id === id);
    const template = kept && drawnFrom(kept);
    return kept && template
      ? { template, seed: kept.seed, draft: kept.draft, tries: kept.tries }
      : { template: templateOf(id), seed: firstSeed, draft: {}, tries: [] };
  }

  draft(id: string, draft: Answers): void {
    const { seed, draft: before } = this.shown(id);
    // Only what was written here: another tab may just have written in another box, or drawn other numbers.
    this.#change(id, (one) =>
      one.seed === seed ? { ...one, draft: withChanges(one.draft, before, draft) } : one,
    );
  }

  check(id: string, answers: Answers): void {
    const { template, seed } = this.shown(id);
    const { earned } = gradeVariant(template, seed, variantOf(template, seed), answers, usualPolicy);
    const solved = earned > 1 - nearly;
    this.#change(id, (one) =>
      one.seed === seed
        ? {
            ...one,
            draft: answers,
            tries: [...one.tries, answers].slice(-mostTries),
            solved: one.solved || solved,
          }
        : { ...one, solved: one.solved || solved },
    );
  }

  /** Other numbers, and empty boxes. */
  another(id: string): void {
    const seed = freshId();
    this.#change(id, ({ solved }) => fresh(id, seed, solved));
  }

  seen(): void {
    this.#keeper?.seen();
  }

  flush(): Promise<void> {
    return this.#keeper?.flush() ?? Promise.resolve();
  }

  #change(id: string, change: (one: KeptExercise) => KeptExercise): void {
    this.#last = id;
    const whole: Change = (kept) => {
      const before = kept.find((one) => one.id === id);
      const current = before && drawnFrom(before) ? before : fresh(id, firstSeed, before?.solved ?? false);
      return [...kept.filter((one) => one !== before), change(current)];
    };
    this.#kept = whole(this.#kept);
    if (!this.#keeper?.state.readOnly) {
      this.#keeper?.keep(this.#kept);
      return;
    }
    // Where one writes is where one is: the tab that had the exercises gives them up.
    this.#waiting = [...this.#waiting, whole];
    if (!this.#taking) void this.#takeOver(this.#keeper);
  }

  async #takeOver(keeper: Keeper<KeptPractice>): Promise<void> {
    this.#taking = true;
    await keeper.takeOver();
    // What the other tab wrote last is read first.
    await keeper.flush();
    this.#taking = false;
    if (keeper.state.readOnly) return;
    const kept = this.#with(keeper.now);
    this.#waiting = [];
    this.#kept = kept;
    keeper.keep(kept);
  }

  #with(kept: KeptPractice): KeptPractice {
    return this.#waiting.reduce((before, change) => change(before), kept);
  }
}

const fresh = (id: string, seed: string, solved: boolean): KeptExercise => ({
  id,
  version: templateOf(id).version,
  seed,
  draft: {},
  tries: [],
  solved,
});

/** The template something kept was drawn from; nothing where this version of the course does not have it. */
function drawnFrom({ id, version }: KeptExercise): Template | undefined {
  try {
    return templateOf(id, version);
  } catch {
    return undefined;
  }
}
