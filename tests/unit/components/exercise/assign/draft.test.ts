// An assignment while it is being made: what a draft comes to, and what keeps it from being one.
import {
  assignmentIn,
  assignmentLink,
  assignmentText,
  openAssignment,
} from '@components/exercise/assignment-link.ts';
import { check, estimate, named, standing } from '@components/exercise/assign/check.ts';
import {
  draftSort,
  draftOf,
  emptyDraft,
  moved,
  readDraft,
  withItem,
  withoutItem,
  withTemplate,
  type Draft,
} from '@components/exercise/assign/draft.ts';
import { freshId } from '@components/exercise/fresh-id.ts';
import type { Unreadable } from '@components/exchange/foreign-json.ts';
import { mostItems, mostTasks, readAssignment, type Assignment } from '@engine/exercise/assignment.ts';
import { kinds } from '@engine/exercise/template.ts';
import { currentTemplates } from '@engine/exercise/templates.ts';
import { expect, test } from 'vitest';

const id = 'abcdefgh234567ab';
const oneOfEachKind = kinds.map((kind) => currentTemplates.find((t) => t.kind === kind)!);
const draft = oneOfEachKind.reduce(withTemplate, { ...emptyDraft, title: '第八章' });
const assignmentOf = (from: Draft): Assignment => named(check(from).content!, from, () => id);
const whys = (change: Partial<Draft>): string[] =>
  check({ ...draft, ...change }).problems.map(({ field, why }) => `${field}: ${why}`);

test('a draft comes to an assignment that its readers accept, by link and by file', () => {
  const assignment = assignmentOf(draft);
  expect(readAssignment(assignment)).toEqual(assignment);
  expect(assignment.items.map(({ template }) => template)).toEqual(oneOfEachKind.map((t) => t.id));
  expect(assignment.attempts).toEqual([1, 0.8, 0.5]);
  expect(assignmentIn(assignmentLink(assignment)!)).toEqual({ is: 'assignment', assignment });
  expect(openAssignment(assignmentText(assignment))).toEqual({ is: 'assignment', assignment });
});

test('opened again, an assignment comes to itself, and to another one as soon as anything differs', () => {
  const assignment = assignmentOf(draft);
  const opened = draftOf(assignment);
  expect(standing(opened, check(opened).content)).toBe('as-given');
  expect(named(check(opened).content!, opened, () => 'another')).toBe(assignment);

  const changed = { ...opened, title: '第九章' };
  expect(standing(changed, check(changed).content)).toBe('changed');
  expect(named(check(changed).content!, changed, () => 'zzzzzzzzzzzzzzzz').id).toBe('zzzzzzzzzzzzzzzz');

  const back = { ...changed, title: assignment.title };
  expect(named(check(back).content!, back, () => 'another').id).toBe(id);
  expect(standing(draft, check(draft).content)).toBe('new');
});

test('what was typed is read as the engine reads answers, and shares may be percentages', () => {
  const { content } = check({
    ...withItem(draft, 'i1', { variants: '３', points: '2。5' }),
    attempts: '100%、７５％ 0.5',
    carried: '.5',
    roundingOnly: '0',
    dueDate: '2028-02-29',
    dueTime: '23:59',
  });
  expect(content!.items[0]).toMatchObject({ variants: 3, points: 2.5 });
  expect(content!.attempts).toEqual([1, 0.75, 0.5]);
  expect(content!.grading).toMatchObject({ carried: 0.5, roundingOnly: 0 });
  expect(content!.due).toBe('2028-02-29 23:59');
});

test('told nothing before handing in, there is one try whatever the field says', () => {
  expect(check({ ...draft, feedback: 'after', attempts: 'x' }).content!.attempts).toEqual([1]);
});

test('what keeps a draft from being an assignment is told by field', () => {
  expect(whys({})).toEqual([]);
  expect(whys({ items: [] })).toEqual(['items: nothing-chosen']);
  expect(whys({ title: 'x'.repeat(201), note: 'x'.repeat(2001) })).toEqual([
    'title: too-long',
    'note: too-long',
  ]);
  for (const variants of ['', '0', '1.5', '21', 'two'])
    expect(whys(withItem(draft, 'i2', { variants }))).toEqual(['variants.i2: no-whole-number']);
  for (const points of ['', '-1', '1001', 'many'])
    expect(whys(withItem(draft, 'i2', { points }))).toEqual(['points.i2: no-points']);
  for (const attempts of ['', '1, x', '2', Array(11).fill('1').join(' ')])
    expect(whys({ attempts })).toEqual(['attempts: no-shares']);
  expect(whys({ attempts: '0.5 1' })).toEqual(['attempts: growing-shares']);
  expect(whys({ carried: '1.1', roundingOnly: '-1' })).toEqual([
    'carried: no-share',
    'roundingOnly: no-share',
  ]);
  expect(whys({ dueTime: '23:59' })).toEqual(['due: no-date']);
  for (const dueDate of ['2027-02-29', '0000-00-00', '2026-13-01', '275760-01-01'])
    expect(whys({ dueDate })).toEqual(['due: no-such-date']);
  expect(whys({ dueDate: '2026-12-01', dueTime: '24:00' })).toEqual(['due: no-such-time']);
});

test('no more than the engine takes: exercises of all kinds together, and kinds', () => {
  const many = Array.from({ length: mostItems + 1 }, () => currentTemplates[0]!).reduce(
    withTemplate,
    emptyDraft,
  );
  expect(check(many).problems).toEqual([
    { field: 'items', why: 'too-many-items', count: mostItems + 1, most: mostItems },
  ]);
  const tasks = draft.items.reduce((from, { key }) => withItem(from, key, { variants: '20' }), draft);
  expect(check(tasks).problems).toEqual([
    { field: 'items', why: 'too-many-tasks', count: 140, most: mostTasks },
  ]);
});

test('time and points are sums over all exercises, whatever is being typed just now', () => {
  const [first, second] = oneOfEachKind as [(typeof oneOfEachKind)[0], (typeof oneOfEachKind)[0]];
  const two = [first, second].reduce(withTemplate, emptyDraft);
  const typed = withItem(withItem(two, 'i1', { variants: '3', points: '0.1' }), 'i2', { points: '2' });
  expect(estimate(typed)).toEqual({
    tasks: 4,
    minutes: 3 * first.minutes + second.minutes,
    points: 2.3,
  });
  expect(estimate(withItem(typed, 'i2', { variants: '' }))).toMatchObject({ tasks: 3, points: 0.3 });
  expect(estimate(emptyDraft)).toEqual({ tasks: 0, minutes: 0, points: 0 });
});

test('exercises are moved, removed and added without two of one key', () => {
  const keys = (from: Draft): string[] => from.items.map(({ key }) => key);
  const three = currentTemplates.slice(0, 3).reduce(withTemplate, emptyDraft);
  expect(keys(moved(three, 'i3', -1))).toEqual(['i1', 'i3', 'i2']);
  expect(moved(three, 'i1', -1)).toBe(three);
  expect(moved(three, 'i3', 1)).toBe(three);
  const less = withoutItem(three, 'i2');
  expect(keys(withTemplate(less, currentTemplates[0]!))).toEqual(['i1', 'i3', 'i4']);
});

test('what is kept of a draft is read back strictly', () => {
  const opened = draftOf(assignmentOf(draft));
  expect(readDraft(structuredClone(opened), '')).toEqual(opened);
  // A field that a later version writes, or damage, must not pass for what was typed.
  const refused: [Record<string, unknown>, string][] = [
    [{ seeds: 'all' }, 'wrong-type'],
    [{ title: 3 }, 'wrong-type'],
    [{ note: undefined }, 'missing'],
    [{ furtherDecimals: 3 }, 'wrong-type'],
    [{ items: [...draft.items, draft.items[0]] }, 'twice'],
    [{ items: [{ ...draft.items[0], template: 'no-such-one' }] }, 'bad-id'],
    [{ items: Array(mostItems + 1).fill(draft.items[0]) }, 'too-many'],
  ];
  for (const [change, code] of refused)
    expect(() => readDraft({ ...draft, ...change }, 'data'), JSON.stringify(change)).toThrow(
      expect.objectContaining({ code }) as Unreadable,
    );
  expect(readDraft({ ...draft, given: { id: 'x' } }, '').given).toBeNull();
});

test('two tabs: each field keeps its change, and only one that both changed is a conflict', () => {
  const [mine, theirs] = [
    { ...draft, title: 'mine' },
    { ...draft, note: 'theirs' },
  ];
  expect(draftSort.merge(draft, mine, theirs)).toEqual({
    kept: { ...draft, title: 'mine', note: 'theirs' },
    conflict: false,
  });
  expect(draftSort.merge(draft, mine, { ...draft, title: 'theirs' })).toEqual({
    kept: mine,
    conflict: true,
  });
});

test('ids have sixteen letters and are not drawn twice', () => {
  const drawn = Array.from({ length: 200 }, freshId);
  for (const one of drawn) expect(one).toMatch(/^[a-z2-7]{16}$/);
  expect(new Set(drawn).size).toBe(200);
});
