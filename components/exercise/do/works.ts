/** A student's work as it is kept under one assignment: read strictly, told apart, and brought together with another tab's. */
import type { Merged, Sort } from '@components/device/keeping.ts';
import { fieldsOf, listAt, textAt, Unreadable } from '@components/exchange/foreign-json.ts';
import {
  assignmentHash,
  mostTasks,
  plainNumber,
  readAssignment,
  tasksOf,
  type Assignment,
} from '@engine/exercise/assignment.ts';
import { longestAnswer, type Answers } from '@engine/exercise/grade.ts';
import type { Work } from './work.ts';

export interface Works {
  /** Absent before anything was begun. */
  readonly current: Work | undefined;
  /** Work that gave way to other work: begun with another number, or handed in. Newest first. */
  readonly before: readonly Work[];
}

/** Of more than anybody begins, the oldest are let go. */
export const mostBefore = 20;
const mostBoxes = 200;
const longestNumber = 200;
const longestName = 400;

const nonceForm = /^[a-z2-7]{16}$/;
const timeForm = /^(?:|\d{4}-\d{2}-\d{2}T[0-9:.]{5,12}Z)$/;
const boxForm = /^[A-Za-z][\w-]{0,80}$/;

/** What the address of a record says; neither number nor name is in it. */
export type WorkKey = `do:${string}:${string}`;
export const keyForm = /^do:[a-z2-7]{16}:[0-9a-f]{16}$/;
export const isWorkKey = (key: string): key is WorkKey => keyForm.test(key);
export const workKey = (assignment: Assignment): WorkKey =>
  `do:${assignment.id}:${assignmentHash(assignment).slice(0, 16)}`;

function matched(text: string, form: RegExp, where: string): string {
  if (!form.test(text)) throw new Unreadable('wrong-type', where);
  return text;
}

function readAnswers(value: unknown, where: string): Answers {
  const entries = Object.entries(fieldsOf(value, where));
  if (entries.length > mostBoxes) throw new Unreadable('too-many', where);
  return Object.fromEntries(
    entries.map(([box, answer]) => [
      matched(box, boxForm, where),
      textAt(answer, `${where}.${box}`, longestAnswer + 1),
    ]),
  );
}

function readByTask<T>(
  value: unknown,
  keys: ReadonlySet<string>,
  where: string,
  read: (value: unknown, where: string) => T,
): Record<string, T> {
  const entries = Object.entries(fieldsOf(value, where));
  if (entries.length > mostTasks) throw new Unreadable('too-many', where);
  return Object.fromEntries(
    entries.map(([key, one]) => {
      if (!keys.has(key)) throw new Unreadable('bad-id', where);
      return [key, read(one, `${where}.${key}`)];
    }),
  );
}

/**
 * @param assignment the one it must belong to; else as the work has it
 * @throws Unreadable, or EngineError as `readAssignment` does
 */
export function readWork(value: unknown, where: string, assignment?: Assignment): Work {
  const fields = fieldsOf(value, where);
  if (assignment && fieldsOf(fields['assignment'], `${where}.assignment`)['id'] !== assignment.id)
    throw new Unreadable('not-ours', `${where}.assignment.id`);
  const of = assignment ?? readAssignment(fields['assignment'], `${where}.assignment`);
  const keys = new Set(tasksOf(of).map(({ key }) => key));
  const student = fieldsOf(fields['student'], `${where}.student`);
  const number = textAt(student['number'], `${where}.student.number`, longestNumber);
  // What is not as it is compared would draw the same exercises, and stand in the hand-in as it is.
  if (plainNumber(number) !== number) throw new Unreadable('wrong-type', `${where}.student.number`);
  const text = (name: string, form: RegExp): string =>
    matched(textAt(fields[name], `${where}.${name}`, 40), form, `${where}.${name}`);
  return {
    assignment: of,
    student: { number, name: textAt(student['name'], `${where}.student.name`, longestName) },
    begun: text('begun', timeForm),
    nonce: text('nonce', nonceForm),
    drafts: readByTask(fields['drafts'], keys, `${where}.drafts`, readAnswers),
    tries: readByTask(fields['tries'], keys, `${where}.tries`, (all, here) =>
      listAt(all, here, of.attempts.length).map((answers, i) => readAnswers(answers, `${here}[${i}]`)),
    ),
    handedIn: text('handedIn', timeForm),
  };
}

/** @throws as `readWork` does */
export function readWorks(value: unknown, where: string, assignment?: Assignment): Works {
  const fields = fieldsOf(value, where);
  const { current } = fields;
  return {
    current: current === undefined ? undefined : readWork(current, `${where}.current`, assignment),
    before: listAt(fields['before'], `${where}.before`, mostBefore).map((work, i) =>
      readWork(work, `${where}.before[${i}]`, assignment),
    ),
  };
}

/** Both name the same values; what is the very same needs no looking into. */
function isSameBy<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  isSame: (a: T, b: T) => boolean,
): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && (a[key] === b[key] || isSame(a[key]!, b[key]!)))
  );
}
const sameAnswers = (a: Answers, b: Answers): boolean => isSameBy(a, b, (x, y) => x === y);
const sameTries = (a: readonly Answers[], b: readonly Answers[]): boolean =>
  a.length === b.length && a.every((answers, i) => sameAnswers(answers, b[i]!));

export const isSameWork = (a: Work | undefined, b: Work | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.nonce === b.nonce &&
    a.begun === b.begun &&
    a.handedIn === b.handedIn &&
    a.student.number === b.student.number &&
    a.student.name === b.student.name &&
    isSameBy(a.drafts, b.drafts, sameAnswers) &&
    isSameBy(a.tries, b.tries, sameTries));

export const isSameWorks = (a: Works, b: Works): boolean =>
  a === b ||
  (isSameWork(a.current, b.current) &&
    a.before.length === b.before.length &&
    a.before.every((work, i) => isSameWork(work, b.before[i])));

/** Work takes the place of what is there. That becomes earlier work, unless it is the same work in another state. */
export function withWork({ current, before }: Works, work: Work): Works {
  const others = before.filter(({ nonce }) => nonce !== work.nonce);
  if (!current || current.nonce === work.nonce) return { current: work, before: others };
  return { current: work, before: [current, ...others].slice(0, mostBefore) };
}

/** Brings two versions of one record of tasks together, task by task. */
function mergeTasks<T>(
  base: Readonly<Record<string, T>>,
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
  isSame: (a: T, b: T) => boolean,
): { readonly all: Record<string, T>; readonly conflict: boolean } {
  const same = (a: T | undefined, b: T | undefined): boolean =>
    a === b || (a !== undefined && b !== undefined && isSame(a, b));
  let conflict = false;
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const all = Object.fromEntries(
    [...keys].flatMap((key): [string, T][] => {
      const [was, ours, other] = [base[key], mine[key], theirs[key]];
      const kept = same(ours, was) ? other : ours;
      if (!same(ours, was) && !same(other, was) && !same(ours, other)) conflict = true;
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
  return { all, conflict };
}

function mergeWork(base: Work | undefined, mine: Work, theirs: Work): Merged<Work> {
  // What was handed in stays as it was handed in.
  if (theirs.handedIn !== '') return { kept: theirs, conflict: true };
  if (mine.handedIn !== '') return { kept: mine, conflict: true };
  const of = base?.nonce === mine.nonce ? base : undefined;
  const drafts = mergeTasks(of?.drafts ?? {}, mine.drafts, theirs.drafts, sameAnswers);
  const tries = mergeTasks(of?.tries ?? {}, mine.tries, theirs.tries, sameTries);
  return {
    kept: { ...mine, drafts: drafts.all, tries: tries.all },
    conflict: drafts.conflict || tries.conflict,
  };
}

export function mergeWorks(base: Works, mine: Works, theirs: Works): Merged<Works> {
  if (isSameWorks(mine, theirs) || isSameWorks(base, theirs)) return { kept: mine, conflict: false };
  if (isSameWorks(base, mine)) return { kept: theirs, conflict: false };
  const [ours, other] = [mine.current, theirs.current];
  if (!ours || !other || ours.nonce === other.nonce) {
    const known = new Set(mine.before.map(({ nonce }) => nonce));
    const before = [...mine.before, ...theirs.before.filter(({ nonce }) => !known.has(nonce))];
    const merged = ours && other ? mergeWork(base.current, ours, other) : undefined;
    return {
      kept: { current: merged?.kept ?? ours ?? other, before: before.slice(0, mostBefore) },
      conflict: merged?.conflict ?? false,
    };
  }
  // One of them began anew: the work begun last is gone on with, the other is earlier work.
  const [last, first] = ours.nonce === base.current?.nonce ? [theirs, mine] : [mine, theirs];
  const earlier = [...last.before, first.current!, ...first.before].filter(
    ({ nonce }, i, all) =>
      nonce !== last.current!.nonce && all.findIndex((work) => work.nonce === nonce) === i,
  );
  return { kept: { current: last.current, before: earlier.slice(0, mostBefore) }, conflict: false };
}

export const worksOf = (assignment: Assignment): Sort<Works> => ({
  schema: 1,
  empty: { current: undefined, before: [] },
  read: (value, where) => readWorks(value, where, assignment),
  isEmpty: ({ current, before }) => current === undefined && before.length === 0,
  isSame: isSameWorks,
  merge: mergeWorks,
});
