/** The grades of a class as a table: one row for each student, what they answered and what became of it. */
import type { MistakeWords } from '@components/exercise/catalogue.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { BoxReport } from '@engine/exercise/grade.ts';
import type { ClassReport, OddThing, Row } from '@engine/exercise/report.ts';
import { rounded, typed, type Cell, type Sheet } from './cells.ts';
import { oddWords, sheetWords, stateWords } from './gradebook-words.ts';

export type MistakeNames = Readonly<Record<string, MistakeWords>>;

/** The others of whom one is told; more are counted. */
const mostOthers = 5;

export function oddText({ what, with: others }: OddThing, lang: Lang): string {
  const words = sheetWords[lang];
  const name = oddWords[what].name[lang];
  if (others.length === 0) return name;
  const some = others.slice(0, mostOthers).join(words.comma);
  return words.with(name, others.length > mostOthers ? some + words.more(others.length) : some);
}

/** The box in words: its state, and the mistake by name. */
export function verdictText({ state, mistake }: BoxReport, mistakes: MistakeNames, lang: Lang): string {
  const word = stateWords[state][lang];
  if (mistake === undefined) return word;
  return sheetWords[lang].mistake(word, mistakes[mistake]?.name[lang] ?? mistake);
}

/** The number as the student wrote it; whoever gave none has none. */
export const shownNumber = ({ student, counts }: Row): string =>
  student.startsWith('?') ? '' : counts.handIn.submission.student.number.trim();

export function gradeSheet(
  { tasks, boxes, rows, possible }: ClassReport,
  mistakes: MistakeNames,
  lang: Lang,
): Sheet {
  const words = sheetWords[lang];
  const header = [
    words.number,
    words.name,
    words.total,
    words.possible,
    words.files,
    words.handedIn,
    words.receipt,
    words.odd,
    ...tasks.flatMap(({ key }) => [
      words.points(key),
      ...boxes.get(key)!.flatMap((box) => [words.answer(key, box), words.verdict(key, box)]),
    ]),
  ];
  const body = rows.map((row): Cell[] => {
    const { handIn, report } = row.counts;
    const { student, handedIn, tries } = handIn.submission;
    return [
      shownNumber(row),
      student.name,
      rounded(report.earned),
      rounded(possible),
      row.all.length,
      handedIn,
      handIn.receipt,
      row.odd.map((odd) => oddText(odd, lang)).join(words.and),
      ...report.tasks.flatMap(({ key, earned, best, tries: reports }): Cell[] => [
        rounded(earned),
        ...boxes.get(key)!.flatMap((id): Cell[] => {
          const box = reports[best]?.boxes.find((one) => one.id === id);
          const given = tries[key]?.[best]?.[id];
          return [given === undefined ? '' : typed(given), box ? verdictText(box, mistakes, lang) : ''];
        }),
      ]),
    ];
  });
  return { name: words.sheet, header, rows: body };
}
