/** The words of all exercises. */
import type {
  Catalogue,
  ExerciseChapter,
  ExerciseWords,
  MistakeWords,
} from '@components/exercise/catalogue.ts';
import course from '@content/course.yaml';
import mistakes from '@content/mistakes.yaml';

type Planned = Omit<ExerciseChapter, 'exercises'> & { readonly folder: string };

const files = import.meta.glob<readonly ExerciseWords[]>('/content/*/exercises.yaml', {
  eager: true,
  import: 'default',
});

export const catalogue: Catalogue = {
  chapters: (course as { readonly chapters: readonly Planned[] }).chapters.flatMap(
    ({ folder, slug, number, title }) => {
      const exercises = files[`/content/${folder}/exercises.yaml`];
      return exercises ? [{ slug, number, title, exercises }] : [];
    },
  ),
  mistakes: mistakes as Catalogue['mistakes'] satisfies Readonly<Record<string, MistakeWords>>,
};
