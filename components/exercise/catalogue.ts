/** What exercises say in words. The words stand in `content/`, and are handed in by whoever shows an exercise. */
import type { Lang } from '@engine/derivation/speak.ts';

export type Both = Readonly<Record<Lang, string>>;

/** The words of one template, as `content/NN-name/exercises.yaml` has them. `$` marks formulas, `{id}` gaps outside of them. */
export interface ExerciseWords {
  readonly template: string;
  readonly title: Both;
  readonly situation: Both;
  /** What a box asks for, where its quantity's name does not say it by itself. */
  readonly boxes?: Readonly<Record<string, Both>>;
  /** By the option's id; program text for some, see `situation`. */
  readonly options?: Readonly<Record<string, Both>>;
  /** The goals of the chapter it serves, counted from 1. */
  readonly serves: readonly number[];
}

export interface MistakeWords {
  readonly name: Both;
  readonly say: Both;
}

export interface ExerciseChapter {
  readonly slug: string;
  readonly number: number;
  readonly title: Both;
  readonly exercises: readonly ExerciseWords[];
}

export interface Catalogue {
  /** In the order of the course. */
  readonly chapters: readonly ExerciseChapter[];
  readonly mistakes: Readonly<Record<string, MistakeWords>>;
}

/** @throws Error where a template has no words, which a test rules out for all that are there */
export function wordsOf({ chapters }: Catalogue, template: string): ExerciseWords {
  for (const { exercises } of chapters) {
    const words = exercises.find((one) => one.template === template);
    if (words) return words;
  }
  throw new Error(
    `${template}: expected words in some exercises.yaml, found none. Write them beside the chapter.`,
  );
}
