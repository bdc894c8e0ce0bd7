/**
 * Work as a short text, for platforms that keep no more than some thousand characters: raw answers, packed, with a version and a
 * checksum (`components/exchange/packed.ts`). What the package and the platform know already is left out: the assignment, the
 * student, the names of boxes.
 */
import { packed, unpacked } from '@components/exchange/packed.ts';
import { Unreadable } from '@components/exchange/foreign-json.ts';
import type { Sheet } from '@components/exercise/do/sheet.ts';
import type { Work } from '@components/exercise/do/work.ts';
import { assignmentHash } from '@engine/exercise/assignment.ts';
import { longestAnswer, type Answers } from '@engine/exercise/grade.ts';
import type { Box } from '@engine/exercise/template.ts';
import type { Drawn } from '@engine/exercise/variant.ts';

/** Between head and tasks, tries, boxes: characters that nobody types. Typed all the same, they are written as two others. */
const [betweenTasks, betweenTries, betweenBoxes] = ['\x1d', '\x1e', '\x1f'];
/** As in the try before: one answer, or all of them. */
const [sameAnswer, sameAnswers] = ['\x06', '\x16'];
const escaped = '\x10';

const escape = (answer: string): string =>
  Array.from(answer, (c) => (c < ' ' ? escaped + String.fromCharCode(c.charCodeAt(0) + 64) : c)).join('');
const unescape = (text: string): string =>
  text
    .split(escaped)
    .map((part, i) => (i === 0 ? part : String.fromCharCode(part.charCodeAt(0) - 64) + part.slice(1)))
    .join('');

/** Times as short as they can be, and exactly as they were. */
const shortTime = (iso: string): string => {
  const time = Date.parse(iso);
  return Number.isFinite(time) && new Date(time).toISOString() === iso ? time.toString(36) : `=${iso}`;
};
const longTime = (short: string): string =>
  short.startsWith('=') ? short.slice(1) : new Date(parseInt(short, 36)).toISOString();

/** Characters that any platform promises to keep. */
const mostKept = 64_000;

/** Names the assignment the answers belong to. */
const nameOf = ({ assignment }: Sheet): string => assignmentHash(assignment).slice(0, 8);

/** What answers to a box are likely to be made of. */
function idsIn(box: Box): readonly string[] {
  switch (box.kind) {
    case 'choice':
      return box.options.map(({ id }) => id);
    case 'order':
    case 'step':
      return box.steps;
    default:
      return [];
  }
}

/** What answers are likely to hold, so that it costs next to nothing. Must not depend on the answers. */
const dictionaryOf = (sheet: Sheet): string =>
  [...new Set(sheet.tasks.flatMap((task) => sheet.drawn(task).boxes.flatMap(idsIn)))].join(' ');

function answersText(drawn: Drawn, answers: Answers, before: Answers | undefined): string {
  const of = (given: Answers, id: string): string => (Object.hasOwn(given, id) ? given[id]! : '');
  const ids = drawn.boxes.map(({ id }) => id);
  if (before && ids.every((id) => of(answers, id) === of(before, id))) return sameAnswers;
  const parts = ids.map((id) => {
    const answer = of(answers, id);
    return before && answer !== '' && answer === of(before, id) ? sameAnswer : escape(answer);
  });
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join(betweenBoxes);
}

function answersOf(drawn: Drawn, text: string, before: Answers | undefined): Answers {
  if (text === sameAnswers) return before ?? {};
  const parts = text.split(betweenBoxes);
  return Object.fromEntries(
    drawn.boxes.flatMap(({ id }, i): [string, string][] => {
      const part = parts[i] ?? '';
      const answer = part === sameAnswer ? (before?.[id] ?? '') : unescape(part);
      return answer === '' ? [] : [[id, answer.slice(0, longestAnswer + 1)]];
    }),
  );
}

/** @param left tries, by task, of which only is noted that they were */
function textOf(work: Work, sheet: Sheet, left: ReadonlySet<string>): string {
  const tasks = sheet.tasks.map((task) => {
    const tries = (work.tries[task.key] ?? []).map((answers, n) =>
      left.has(`${task.key} ${n}`) ? {} : answers,
    );
    return [...tries, work.drafts[task.key] ?? {}]
      .map((answers, n, all) => answersText(sheet.drawn(task), answers, all[n - 1]))
      .join(betweenTries);
  });
  const head = [shortTime(work.begun), shortTime(work.handedIn), work.nonce].join(' ');
  return [head, ...tasks].join(betweenTasks);
}

export interface Kept {
  readonly text: string;
  /** Earlier tries of which only is kept that they were: none of them is the one that counts. */
  readonly left: number;
}

/**
 * @param room characters at most
 * @returns undefined where even the tries that count do not fit
 */
export function keptText(work: Work, sheet: Sheet, room: number): Kept | undefined {
  const dictionary = dictionaryOf(sheet);
  const within = (count: number): string | undefined => {
    const letters = packed(textOf(work, sheet, new Set(idle.slice(0, count))), dictionary);
    const text = `${nameOf(sheet)}.${letters}`;
    return text.length <= room ? text : undefined;
  };
  const idle: string[] = [];
  const whole = within(0);
  if (whole !== undefined) return { text: whole, left: 0 };
  // The oldest first; the one that counts stays, and so does the last, which the student sees.
  idle.push(...idleTries(work, sheet));
  let [kept, low, high]: [Kept | undefined, number, number] = [undefined, 1, idle.length];
  while (low <= high) {
    const left = Math.floor((low + high) / 2);
    const text = within(left);
    if (text === undefined) low = left + 1;
    else [kept, high] = [{ text, left }, left - 1];
  }
  return kept;
}

function idleTries(work: Work, sheet: Sheet): string[] {
  return sheet.tasks
    .flatMap((task) => {
      const tries = work.tries[task.key] ?? [];
      const { best } = sheet.report(task, work);
      return tries.flatMap((_, n) => (n === best || n === tries.length - 1 ? [] : [{ key: task.key, n }]));
    })
    .sort((a, b) => a.n - b.n)
    .map(({ key, n }) => `${key} ${n}`);
}

/**
 * The work that was kept.
 * @throws Unreadable `damaged`, `newer`, or `not-ours` where it belongs to another assignment
 */
export function keptWork(text: string, sheet: Sheet, student: Work['student']): Work {
  const [, name, letters] = /^([0-9a-f]{8})\.(.*)$/s.exec(text) ?? [];
  if (name === undefined || letters === undefined) throw new Unreadable('damaged');
  if (name !== nameOf(sheet)) throw new Unreadable('not-ours');
  const [head = '', ...tasks] = unpacked(letters, dictionaryOf(sheet), mostKept).split(betweenTasks);
  const [begun, handedIn, nonce, ...more] = head.split(' ');
  if (begun === undefined || handedIn === undefined || !nonce || more.length > 0)
    throw new Unreadable('damaged');
  if (tasks.length !== sheet.tasks.length) throw new Unreadable('damaged');
  const drafts: Record<string, Answers> = {};
  const tries: Record<string, readonly Answers[]> = {};
  for (const [i, task] of sheet.tasks.entries()) {
    const all: Answers[] = [];
    for (const part of tasks[i]!.split(betweenTries))
      all.push(answersOf(sheet.drawn(task), part, all.at(-1)));
    const draft = all.pop()!;
    if (Object.keys(draft).length > 0) drafts[task.key] = draft;
    if (all.length > 0) tries[task.key] = all;
  }
  return {
    assignment: sheet.assignment,
    student,
    begun: longTime(begun),
    nonce,
    drafts,
    tries,
    handedIn: handedIn === '=' ? '' : longTime(handedIn),
  };
}
