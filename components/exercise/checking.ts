/** What pressing “check” does, and what is said about the whole. Pure. */
import { together } from '@components/derivation/words.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { gradeVariant, type Answers } from '@engine/exercise/grade.ts';
import type { Policy } from '@engine/exercise/policy.ts';
import { exercisePhrase } from './exercise-words.ts';
import type { Subject } from './feedback.ts';
import { boxLabel, numberText } from './phrasing.ts';
import type { Standing } from './standing.ts';
import type { Mode } from './view-props.ts';

export type Before =
  /** A try to be told of. */
  | { readonly is: 'new' }
  /** It was checked already. */
  | { readonly is: 'same' }
  /** It does not count, for a reason that is said. */
  | {
      readonly is: 'refused';
      readonly why: 'unreadable' | 'all-empty' | 'some-empty' | 'unchanged';
      readonly text: string;
      /** The box to look at. */
      readonly at?: string;
    };

/** @param meant the press before found boxes empty, so this one means it */
export function beforeCheck(
  subject: Subject,
  seed: string,
  policy: Policy,
  mode: Mode,
  draft: Answers,
  last: Answers | undefined,
  meant: boolean,
): Before {
  const { template, drawn, words, lang } = subject;
  const { boxes } = gradeVariant(template, seed, drawn, draft, policy);
  const bad = boxes.find(({ state }) => state === 'unreadable');
  if (bad) {
    const label = boxLabel(
      template,
      drawn,
      drawn.boxes.find(({ id }) => id === bad.id)!,
      words,
      lang,
    );
    return {
      is: 'refused',
      why: 'unreadable',
      text: exercisePhrase('unreadableFirst', lang, { box: label }),
      at: bad.id,
    };
  }
  const empty = boxes.filter(({ state }) => state === 'empty');
  if (empty.length === boxes.length)
    return { is: 'refused', why: 'all-empty', text: exercisePhrase('allEmpty', lang), at: empty[0]!.id };
  if (last && boxes.every(({ id }) => (draft[id] ?? '') === (last[id] ?? ''))) {
    if (mode === 'practice') return { is: 'same' };
    return { is: 'refused', why: 'unchanged', text: exercisePhrase('unchanged', lang) };
  }
  if (mode === 'now' && empty.length > 0 && !meant) {
    const text =
      empty.length === 1
        ? exercisePhrase('oneEmpty', lang)
        : exercisePhrase('someEmpty', lang, { n: empty.length });
    return { is: 'refused', why: 'some-empty', text };
  }
  return { is: 'new' };
}

/** The result of a try in a sentence or two, with formulas. */
export function resultText(
  subject: Subject,
  standing: Standing,
  mode: Mode,
  points: number | undefined,
): string {
  const { template, drawn, words, lang } = subject;
  const { reports, shown, best, earned, locked } = standing;
  const report = reports[shown]!;
  const right = report.boxes.filter(
    ({ state }) => state !== 'wrong' && state !== 'empty' && state !== 'unreadable',
  );
  const all = report.boxes.length;
  const first = drawn.boxes.find(({ id }) => id === report.firstWrong);
  const sentences = [
    right.length === all
      ? exercisePhrase('allRight', lang)
      : all === 1
        ? exercisePhrase('notYet', lang)
        : exercisePhrase('summary', lang, { n: right.length, all }),
    ...(first && !locked && all > 1
      ? [exercisePhrase('firstWrong', lang, { box: boxLabel(template, drawn, first, words, lang) })]
      : []),
    ...(mode === 'now' && locked && report.earned < 1 ? [exercisePhrase('noTryLeft', lang)] : []),
    ...(mode !== 'practice' && points !== undefined && (locked || mode === 'review')
      ? [
          exercisePhrase('earned', lang, {
            p: numberText(Number((earned * points).toFixed(2)), { given: true }),
            all: numberText(points, { given: true }),
          }),
          ...(reports.length > 1 ? [exercisePhrase('counted', lang, { n: best + 1 })] : []),
        ]
      : []),
  ];
  return together(lang, ...sentences);
}

/** How many tries are left, and what the next is worth. */
export function triesText(
  lang: Lang,
  made: number,
  attempts: readonly number[] = [1],
  points: number | undefined,
): string {
  const share = attempts[made] ?? 0;
  const worth = numberText(Number((share * (points ?? 100)).toFixed(2)), { given: true });
  return together(
    lang,
    exercisePhrase('triesLeft', lang, { n: made + 1, all: attempts.length }),
    exercisePhrase(points === undefined ? 'worthShare' : 'worth', lang, { p: worth }),
  );
}
