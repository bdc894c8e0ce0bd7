/** An assignment while it is being made: what was chosen and what was typed, right or not yet. */
import type { Sort } from '@components/device/keeping.ts';
import { fieldsOf, listAt, textAt, Unreadable } from '@components/exchange/foreign-json.ts';
import { mostItems, readAssignment, type Assignment } from '@engine/exercise/assignment.ts';
import { canonicalJson } from '@engine/exercise/canonical-json.ts';
import { mostFurtherDecimals } from '@engine/exercise/policy.ts';
import type { Template } from '@engine/exercise/template.ts';
import { templateOf } from '@engine/exercise/templates.ts';

/** What stands in a field, as typed. */
type Typed = string;

export interface DraftItem {
  /** Tells apart two that ask for the same exercise. */
  readonly key: string;
  readonly template: string;
  readonly version: number;
  readonly variants: Typed;
  readonly points: Typed;
}

export interface Draft {
  readonly title: string;
  readonly note: string;
  readonly items: readonly DraftItem[];
  readonly seeds: Assignment['seeds'];
  /** Shares with anything between them. */
  readonly attempts: Typed;
  readonly feedback: Assignment['feedback'];
  readonly carried: Typed;
  readonly roundingOnly: Typed;
  readonly rounding: Assignment['grading']['rounding'];
  readonly furtherDecimals: number;
  /** `2026-12-01`, or empty. */
  readonly dueDate: string;
  /** `23:59`, or empty. */
  readonly dueTime: string;
  /** As it was last given out, or opened: whatever differs from it is another assignment. */
  readonly given: Assignment | null;
}

export const emptyDraft: Draft = {
  title: '',
  note: '',
  items: [],
  seeds: 'student',
  attempts: '1, 0.8, 0.5',
  feedback: 'now',
  carried: '1',
  roundingOnly: '0.5',
  rounding: 'own',
  furtherDecimals: 0,
  dueDate: '',
  dueTime: '',
  given: null,
};

const nextKey = (items: readonly DraftItem[]): string =>
  `i${1 + Math.max(0, ...items.map(({ key }) => Number(/^i(\d{1,6})$/.exec(key)?.[1] ?? 0)))}`;

export const withTemplate = (draft: Draft, { id, version }: Template): Draft => ({
  ...draft,
  items: [...draft.items, { key: nextKey(draft.items), template: id, version, variants: '1', points: '1' }],
});

export const withoutItem = (draft: Draft, key: string): Draft => ({
  ...draft,
  items: draft.items.filter((item) => item.key !== key),
});

/** One place up or down; as it was at an end. */
export function moved(draft: Draft, key: string, by: -1 | 1): Draft {
  const at = draft.items.findIndex((item) => item.key === key);
  const item = draft.items[at];
  if (!item || at + by < 0 || at + by >= draft.items.length) return draft;
  const items = draft.items.filter((other) => other !== item);
  items.splice(at + by, 0, item);
  return { ...draft, items };
}

export const withItem = (
  draft: Draft,
  key: string,
  change: Partial<Pick<DraftItem, 'variants' | 'points'>>,
): Draft => ({
  ...draft,
  items: draft.items.map((item) => (item.key === key ? { ...item, ...change } : item)),
});

/** To be looked at again, and changed. */
export const draftOf = (assignment: Assignment): Draft => ({
  title: assignment.title,
  note: assignment.note,
  items: assignment.items.map(({ template, version, variants, points }, i) => ({
    key: `i${i + 1}`,
    template,
    version,
    variants: String(variants),
    points: String(points),
  })),
  seeds: assignment.seeds,
  attempts: assignment.attempts.join(', '),
  feedback: assignment.feedback,
  carried: String(assignment.grading.carried),
  roundingOnly: String(assignment.grading.roundingOnly),
  rounding: assignment.grading.rounding,
  furtherDecimals: assignment.grading.furtherDecimals,
  dueDate: assignment.due.slice(0, 10),
  dueTime: assignment.due.slice(11),
  given: assignment,
});

/** More than a field holds that anybody fills by hand. */
const longestTyped = 5000;

const chosen = <Word extends string>(value: unknown, words: readonly Word[], where: string): Word => {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Unreadable('wrong-type', where);
  return found;
};

function readItem(value: unknown, where: string): DraftItem {
  const fields = fieldsOf(value, where);
  const text = (name: keyof DraftItem, longest: number): string =>
    textAt(fields[name], `${where}.${name}`, longest);
  const template = text('template', 41);
  const version = Number(fields['version']);
  try {
    templateOf(template, version);
  } catch {
    throw new Unreadable('bad-id', `${where}.template`);
  }
  return {
    key: text('key', 8),
    template,
    version,
    variants: text('variants', 40),
    points: text('points', 40),
  };
}

/** What was given out; nothing where it cannot be read any more: then the next one is another assignment. */
function readGiven(value: unknown): Assignment | null {
  try {
    return readAssignment(value);
  } catch {
    return null;
  }
}

/** @throws Unreadable */
export function readDraft(value: unknown, where: string): Draft {
  const fields = fieldsOf(value, where);
  const text = (name: keyof Draft): string => textAt(fields[name], `${where}.${name}`, longestTyped);
  const furtherDecimals = fields['furtherDecimals'];
  if (![...Array(mostFurtherDecimals + 1).keys()].includes(furtherDecimals as number))
    throw new Unreadable('wrong-type', `${where}.furtherDecimals`);
  const items = listAt(fields['items'], `${where}.items`, mostItems).map((item, i) =>
    readItem(item, `${where}.items[${i}]`),
  );
  if (new Set(items.map(({ key }) => key)).size < items.length)
    throw new Unreadable('twice', `${where}.items`);
  return {
    title: text('title'),
    note: text('note'),
    items,
    seeds: chosen(fields['seeds'], ['student', 'same'], `${where}.seeds`),
    attempts: text('attempts'),
    feedback: chosen(fields['feedback'], ['now', 'after'], `${where}.feedback`),
    carried: text('carried'),
    roundingOnly: text('roundingOnly'),
    rounding: chosen(fields['rounding'], ['own', 'display', 'step'], `${where}.rounding`),
    furtherDecimals: furtherDecimals as number,
    dueDate: text('dueDate'),
    dueTime: text('dueTime'),
    given: readGiven(fields['given']),
  };
}

const alike = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** What keeps a draft on the device has to know of it. */
export const draftSort: Sort<Draft> = {
  schema: 1,
  empty: emptyDraft,
  isEmpty: (draft) => alike(draft, emptyDraft),
  isSame: alike,
  read: readDraft,
  merge(base, mine, theirs) {
    let conflict = false;
    const pick = <Name extends keyof Draft>(name: Name): Draft[Name] => {
      if (alike(mine[name], base[name])) return theirs[name];
      conflict ||= !alike(theirs[name], base[name]) && !alike(theirs[name], mine[name]);
      return mine[name];
    };
    const names = Object.keys(emptyDraft) as (keyof Draft)[];
    const kept = Object.fromEntries(names.map((name) => [name, pick(name)])) as unknown as Draft;
    return { kept, conflict };
  },
};
