/** The statistics of the exercises as a table, one row for each box. */
import { wordsOf, type Catalogue } from '@components/exercise/catalogue.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { State } from '@engine/exercise/grade.ts';
import type { TaskStatistics } from '@engine/exercise/item-statistics.ts';
import type { ClassReport } from '@engine/exercise/report.ts';
import { rounded, type Cell, type Sheet } from './cells.ts';
import { sheetWords, stateWords } from './gradebook-words.ts';
import { pageWords } from './page-words.ts';

const states: readonly State[] = ['correct', 'carried', 'rounding-only', 'wrong', 'unreadable', 'empty'];

export function itemSheet(
  { tasks }: ClassReport,
  statistics: readonly TaskStatistics[],
  catalogue: Catalogue,
  lang: Lang,
): Sheet {
  const words = pageWords[lang];
  return {
    name: sheetWords[lang].items,
    header: [
      sheetWords[lang].exercise,
      words.box,
      words.difficulty,
      words.discrimination,
      ...states.map((state) => stateWords[state][lang]),
      words.commonest,
    ],
    rows: statistics.flatMap(({ key, difficulty, discrimination, boxes }, n): Cell[][] => {
      const title = words.task(key, wordsOf(catalogue, tasks[n]!.template.id).title[lang]);
      const whole: Cell[] = [
        title,
        '',
        rounded(difficulty),
        discrimination.is === 'correlation' ? rounded(discrimination.r) : '',
      ];
      return [
        whole,
        ...boxes.map(({ id, share, states: counts, mistakes: [first] }): Cell[] => [
          title,
          id,
          rounded(share),
          '',
          ...states.map((state) => counts[state]),
          first ? words.made(catalogue.mistakes[first.code]?.name[lang] ?? first.code, first.students) : '',
        ]),
      ];
    }),
  };
}
