/** What is kept of the exercises of one chapter that a reader practises: read strictly, brought together exercise by exercise. */
import type { Merged, Sort } from '@components/device/keeping.ts';
import { countAt, fieldsOf, listAt, textAt, Unreadable } from '@components/exchange/foreign-json.ts';
import { longestAnswer, type Answers } from '@engine/exercise/grade.ts';

/** One exercise that was begun. */
export interface KeptExercise {
  /** The template's id, and the version the numbers were drawn with. */
  readonly id: string;
  readonly version: number;
  readonly seed: string;
  /** What stands in the boxes. */
  readonly draft: Answers;
  /** What was checked with these numbers, oldest first. */
  readonly tries: readonly Answers[];
  /** It earned full marks once, with whatever numbers. */
  readonly solved: boolean;
}
/** Exercises in no particular order; no id twice. Both languages of a chapter share it. */
export type KeptPractice = readonly KeptExercise[];

/** Records of practice begin so; a chapter's address follows. */
export const prefix = 'practice:';
export const keyOf = (slug: string): string => `${prefix}${slug}`;

/** More than any chapter has; more tries than count. */
const mostExercises = 100;
export const mostTries = 50;
const mostBoxes = 60;
const idForm = /^[a-z0-9][a-z0-9-]{0,60}$/;
const seedForm = /^[a-z0-9]{1,32}$/;
const boxForm = /^[A-Za-z0-9_-]{1,60}$/;

/** @throws Unreadable */
function readAnswers(value: unknown, where: string): Answers {
  const entries = Object.entries(fieldsOf(value, where));
  if (entries.length > mostBoxes) throw new Unreadable('too-many', where);
  return Object.fromEntries(
    entries.map(([box, text]) => {
      if (!boxForm.test(box)) throw new Unreadable('bad-id', where);
      return [box, textAt(text, `${where}.${box}`, longestAnswer)];
    }),
  );
}

/** @throws Unreadable */
export function readPractice(value: unknown, where: string): KeptPractice {
  const ids = new Set<string>();
  return listAt(value, where, mostExercises).map((item, i): KeptExercise => {
    const here = `${where}[${i}]`;
    const fields = fieldsOf(item, here);
    const id = textAt(fields['id'], `${here}.id`, 100);
    const seed = textAt(fields['seed'], `${here}.seed`, 100);
    if (!idForm.test(id) || !seedForm.test(seed)) throw new Unreadable('bad-id', here);
    if (ids.has(id)) throw new Unreadable('twice', `${here}.id`);
    ids.add(id);
    const { solved } = fields;
    if (typeof solved !== 'boolean') throw new Unreadable('wrong-type', `${here}.solved`);
    return {
      id,
      version: countAt(fields['version'], `${here}.version`),
      seed,
      draft: readAnswers(fields['draft'], `${here}.draft`),
      tries: listAt(fields['tries'], `${here}.tries`, mostTries).map((one, n) =>
        readAnswers(one, `${here}.tries[${n}]`),
      ),
      solved,
    };
  });
}

/** The same whatever the order of the fields. */
const textOf = ({ id, version, seed, draft, tries, solved }: KeptExercise): string => {
  const sorted = (answers: Answers): unknown => Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, version, seed, sorted(draft), tries.map(sorted), solved]);
};
const same = (a: KeptExercise | undefined, b: KeptExercise | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && textOf(a) === textOf(b));

const byId = (kept: KeptPractice): ReadonlyMap<string, KeptExercise> =>
  new Map(kept.map((one) => [one.id, one]));

export function isSame(a: KeptPractice, b: KeptPractice): boolean {
  const others = byId(b);
  return a.length === b.length && a.every((one) => same(one, others.get(one.id)));
}

/** Answers, with what became of others laid over them. */
export const withChanges = (answers: Answers, before: Answers, after: Answers): Answers => ({
  ...answers,
  ...Object.fromEntries(Object.entries(after).filter(([box, text]) => text !== (before[box] ?? ''))),
});

/** Both places have changed it. */
function joined(base: KeptExercise | undefined, mine: KeptExercise, theirs: KeptExercise): KeptExercise {
  const solved = mine.solved || theirs.solved;
  if (mine.seed !== theirs.seed || mine.version !== theirs.version) return { ...mine, solved };
  const tries = mine.tries.length < theirs.tries.length ? theirs.tries : mine.tries;
  return { ...mine, draft: withChanges(theirs.draft, base?.draft ?? {}, mine.draft), tries, solved };
}

/** What was solved anywhere stays solved; for the rest, the place that speaks has the last word, box by box. */
export function merge(base: KeptPractice, mine: KeptPractice, theirs: KeptPractice): Merged<KeptPractice> {
  const [was, ours, other] = [byId(base), byId(mine), byId(theirs)];
  const kept = [...new Set([...ours.keys(), ...other.keys()])].flatMap((id) => {
    const [b, m, t] = [was.get(id), ours.get(id), other.get(id)];
    if (same(m, b)) return t ?? [];
    return m && t && !same(t, b) ? joined(b, m, t) : (m ?? []);
  });
  return { kept, conflict: false };
}

export const practiceSort: Sort<KeptPractice> = {
  schema: 1,
  empty: [],
  read: readPractice,
  isEmpty: (kept) => kept.length === 0,
  isSame,
  merge,
};

/** How far somebody has come with an exercise. */
export type Standing = 'none' | 'begun' | 'solved';

export const standingOf = (kept: KeptPractice, id: string): Standing => {
  const one = kept.find((exercise) => exercise.id === id);
  return one?.solved ? 'solved' : one ? 'begun' : 'none';
};
