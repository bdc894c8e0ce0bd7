/** What a draft comes to: an assignment but for its name, or what still keeps it from being one, by field. */
import {
  longestNote,
  longestTitle,
  mostAttempts,
  mostItems,
  mostPoints,
  mostTasks,
  mostVariants,
  type Assignment,
  type AssignmentItem,
} from '@engine/exercise/assignment.ts';
import { canonicalJson } from '@engine/exercise/canonical-json.ts';
import { templateOf } from '@engine/exercise/templates.ts';
import { readNumber } from '@engine/number-entry.ts';
import type { Draft, DraftItem } from './draft.ts';

export type Content = Omit<Assignment, 'id'>;

/** Where: a field's name, or `variants` and `points` with the item's key after a dot. */
export type Field =
  | 'title'
  | 'note'
  | 'items'
  | 'attempts'
  | 'carried'
  | 'roundingOnly'
  | 'due'
  | `variants.${string}`
  | `points.${string}`;

export type Why =
  | 'too-long'
  | 'nothing-chosen'
  | 'too-many-items'
  | 'too-many-tasks'
  | 'no-whole-number'
  | 'no-points'
  | 'no-share'
  | 'no-shares'
  | 'growing-shares'
  | 'no-date'
  | 'no-such-date'
  | 'no-such-time';

export interface Problem {
  readonly field: Field;
  readonly why: Why;
  /** How many there are, where that is what is wrong. */
  readonly count?: number;
  /** The most there may be, or the greatest it may be. */
  readonly most?: number;
}

export interface Checked {
  /** Undefined while there are problems. */
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
}

/** Undefined where it is no number in that range. */
function numberTyped(typed: string, low: number, high: number, whole = false): number | undefined {
  const entry = readNumber(typed);
  if (entry.kind !== 'number' || entry.value < low || entry.value > high) return undefined;
  return whole && !Number.isInteger(entry.value) ? undefined : entry.value;
}

/** A share of the points: `0.8` or `80%`. */
function shareTyped(typed: string): number | undefined {
  const percent = /^(.*)[%％]\s*$/.exec(typed);
  const value = percent ? numberTyped(percent[1]!, 0, 100) : numberTyped(typed, 0, 1);
  return percent && value !== undefined ? value / 100 : value;
}

const attemptsTyped = (typed: string): (number | undefined)[] =>
  typed
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '')
    .map(shareTyped);

const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whatever the field says, a whole number or none: sums go on while something is being typed. */
export const variantsOf = ({ variants }: DraftItem): number =>
  numberTyped(variants, 1, mostVariants, true) ?? 0;
const pointsOf = ({ points }: DraftItem): number | undefined => numberTyped(points, 0, mostPoints);

export function check(draft: Draft): Checked {
  const problems: Problem[] = [];
  const wrong = (field: Field, why: Why, limits: Pick<Problem, 'count' | 'most'> = {}): undefined => {
    problems.push({ field, why, ...limits });
    return undefined;
  };
  const share = (field: 'carried' | 'roundingOnly'): number =>
    shareTyped(draft[field]) ?? wrong(field, 'no-share') ?? 0;

  if (draft.title.length > longestTitle) wrong('title', 'too-long', { most: longestTitle });
  if (draft.note.length > longestNote) wrong('note', 'too-long', { most: longestNote });

  const items = draft.items.map((item): AssignmentItem => ({
    template: item.template,
    version: item.version,
    variants:
      variantsOf(item) || (wrong(`variants.${item.key}`, 'no-whole-number', { most: mostVariants }) ?? 1),
    points: pointsOf(item) ?? wrong(`points.${item.key}`, 'no-points', { most: mostPoints }) ?? 0,
  }));
  const tasks = items.reduce((sum, { variants }) => sum + variants, 0);
  if (items.length === 0) wrong('items', 'nothing-chosen');
  else if (items.length > mostItems)
    wrong('items', 'too-many-items', { count: items.length, most: mostItems });
  else if (tasks > mostTasks) wrong('items', 'too-many-tasks', { count: tasks, most: mostTasks });

  // Told nothing before handing in, nobody has a second try.
  const typed = draft.feedback === 'after' ? [1] : attemptsTyped(draft.attempts);
  const attempts = typed.filter((one) => one !== undefined);
  if (attempts.length < typed.length || typed.length === 0 || typed.length > mostAttempts)
    wrong('attempts', 'no-shares', { most: mostAttempts });
  else if (attempts.some((one, i) => i > 0 && one > attempts[i - 1]!)) wrong('attempts', 'growing-shares');

  if (draft.dueDate === '' && draft.dueTime !== '') wrong('due', 'no-date');
  else if (draft.dueDate !== '' && !isDate(draft.dueDate)) wrong('due', 'no-such-date');
  else if (draft.dueTime !== '' && !isTime(draft.dueTime)) wrong('due', 'no-such-time');

  const content: Content = {
    format: 'tuidao-assignment',
    formatVersion: 1,
    title: draft.title.trim(),
    note: draft.note.trim(),
    items,
    seeds: draft.seeds,
    attempts,
    feedback: draft.feedback,
    grading: {
      carried: share('carried'),
      roundingOnly: share('roundingOnly'),
      rounding: draft.rounding,
      furtherDecimals: draft.furtherDecimals,
    },
    due: [draft.dueDate, draft.dueTime].filter((part) => part !== '').join(' '),
  };
  return { content: problems.length === 0 ? content : undefined, problems };
}

/** Whether an assignment asks for just this. */
export const says = ({ id: _, ...rest }: Assignment, content: Content): boolean =>
  canonicalJson(rest) === canonicalJson(content);

/** How the draft stands to what was given out last. */
export function standing({ given }: Draft, content: Content | undefined): 'new' | 'as-given' | 'changed' {
  if (!given) return 'new';
  return content && says(given, content) ? 'as-given' : 'changed';
}

/** The same assignment as long as it says the same; another one, with the new id, once it says something else. */
export const named = (content: Content, { given }: Draft, newId: () => string): Assignment =>
  given && says(given, content) ? given : { ...content, id: newId() };

export interface Estimate {
  readonly tasks: number;
  /** For somebody who has read the chapters. */
  readonly minutes: number;
  readonly points: number;
}

export function estimate({ items }: Draft): Estimate {
  let [tasks, minutes, points] = [0, 0, 0];
  for (const item of items) {
    const variants = variantsOf(item);
    tasks += variants;
    minutes += variants * templateOf(item.template, item.version).minutes;
    points += variants * (pointsOf(item) ?? 0);
  }
  return { tasks, minutes, points: Number(points.toFixed(6)) };
}
