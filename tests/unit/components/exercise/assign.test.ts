// An assignment while it is being made: what a draft comes to, what keeps it from being one, and its paper twin.
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
import { keyAnswer } from '@components/exercise/assign/key-answer.ts';
import { freshId } from '@components/exercise/fresh-id.ts';
import { mostStudents, readRoster } from '@components/exercise/assign/roster.ts';
import { addressOf, fileNameOf } from '@components/exercise/assign/outcome.ts';
import { pageRules } from '@components/exercise/assign/page-rules.ts';
import { acceptedIn, boxGroups, sheetOf, stepsOnPaper } from '@components/exercise/assign/sheet.ts';
import type { Unreadable } from '@components/exchange/foreign-json.ts';
import {
  mostItems,
  mostTasks,
  readAssignment,
  seedOf,
  type Assignment,
} from '@engine/exercise/assignment.ts';
import { grade } from '@engine/exercise/grade.ts';
import { kinds } from '@engine/exercise/template.ts';
import { currentTemplates, templateOf } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';
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

test('a pasted list: number first, name after it, no number twice, no more than fit', () => {
  expect(readRoster('2026001 张三\r\n\n 2026002,Li, Si\n２０２６００１\tagain\n2026003\n')).toEqual({
    students: [
      { number: '2026001', name: '张三' },
      { number: '2026002', name: 'Li, Si' },
      { number: '2026003', name: '' },
    ],
    twice: 1,
    beyond: 0,
  });
  const long = Array.from({ length: mostStudents + 3 }, (_, i) => `s${i}`).join('\n');
  expect(readRoster(long)).toMatchObject({ beyond: 3, twice: 0 });
  expect(readRoster(long).students).toHaveLength(mostStudents);
});

test('the sheet of a student has the very exercises that the page gives this student', () => {
  const assignment = assignmentOf(withItem(draft, 'i1', { variants: '2' }));
  const { questions } = sheetOf(assignment, { number: ' ２０２６001', name: '' });
  expect(questions.map(({ key }) => key).slice(0, 3)).toEqual(['1.1', '1.2', '2.1']);
  for (const { key, template, drawn, seed } of questions) {
    expect(seed).toBe(seedOf(assignment, '2026001', key));
    expect(drawn.derivation.inputs).toEqual(variantOf(template, seed).derivation.inputs);
  }
  const same = assignmentOf({ ...draft, seeds: 'same' });
  expect(sheetOf(same).questions[0]!.seed).toBe(sheetOf(same, { number: '7', name: '' }).questions[0]!.seed);
});

test('the key’s intervals are where grading begins and ends to say correct', () => {
  const assignment = assignmentOf({
    ...['perceptron-boundary', 'backprop-hidden-weight']
      .map((name) => templateOf(name))
      .reduce(withTemplate, emptyDraft),
    furtherDecimals: 1,
  });
  let tried = 0;
  for (const question of sheetOf(assignment, { number: '1', name: '' }).questions) {
    const { template, seed, policy, drawn } = question;
    for (const [box, [low, high]] of acceptedIn(question)) {
      const state = (value: number): string =>
        grade(template, seed, { [box]: String(value) }, policy).boxes.find((one) => one.id === box)!.state;
      // A thousandth of the width inside and outside: far more than the last bits, far less than anybody writes.
      const step = (high - low) / 1000;
      expect(state(low + step), box).toBe('correct');
      expect(state(high - step), box).toBe('correct');
      expect(state(high + step), box).not.toBe('correct');
      expect(low < drawn.values.get(box)! && drawn.values.get(box)! < high).toBe(true);
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(3);
});

/** Orders and steps are answered without words. */
const noWords = { template: '', title: { zh: '', en: '' }, situation: { zh: '', en: '' }, serves: [] };

test('on paper, steps lie in no order that is right, and the key’s letters put them in one', () => {
  const orders = currentTemplates.filter(({ kind }) => kind === 'order').reduce(withTemplate, emptyDraft);
  expect(orders.items.length).toBeGreaterThan(3);
  for (const number of ['1', '2', '3', '4', '5']) {
    for (const question of sheetOf(assignmentOf(orders), { number, name: '' }).questions) {
      const { template, seed, policy, drawn } = question;
      const box = drawn.boxes.find((one) => one.kind === 'order')!;
      const steps = stepsOnPaper(question, box);
      const state = (ids: readonly string[]): string =>
        grade(template, seed, { [box.id]: ids.join(' ') }, policy).boxes[0]!.state;
      expect(steps.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKL'.slice(0, box.steps.length));
      expect(state(steps.map(({ id }) => id)), template.id).toBe('wrong');
      const letters = keyAnswer(question, box, noWords, 'en').split(' ');
      expect(state(letters.map((one) => steps.find(({ letter }) => letter === one)!.id))).toBe('correct');
    }
  }
});

test('where a wrong step is to be found, all steps are shown with numbers, and the key names its letter', () => {
  const wrong = currentTemplates.filter(({ kind }) => kind === 'wrong-step').reduce(withTemplate, emptyDraft);
  for (const question of sheetOf(assignmentOf(wrong), { number: '1', name: '' }).questions) {
    const box = question.drawn.boxes.find((one) => one.kind === 'step')!;
    const steps = stepsOnPaper(question, box);
    expect(steps.flatMap(({ letter, id }) => (letter === '' ? [] : [id]))).toEqual(box.steps);
    for (const { tex } of steps) expect(tex).toMatch(/=.*\d/);
    const letter = keyAnswer(question, box, noWords, 'zh').split('\u3000')[0];
    expect(steps.find((step) => step.letter === letter)!.id).toBe(box.right);
  }
});

test('what is asked of several things with the same options has the options once, and a truth table is one', () => {
  const groupsOf = (name: string): number[] =>
    boxGroups(variantOf(templateOf(name), 'any').boxes).map(({ boxes }) => boxes.length);
  expect(groupsOf('frameworks-which-line')).toEqual([4]);
  expect(groupsOf('xor-table')).toEqual([12]);
  expect(groupsOf('forward-net-input').every((n) => n === 1)).toBe(true);
});

test('a name at the foot of a page ends no rule, whatever is in it', () => {
  const student = { number: '1', name: '"; } body { display: none } /*\\' };
  const rules = pageRules([{ student, questions: [] }], '<b>');
  expect(rules).toMatch(
    /^@page sheet0 \{ @bottom-left \{ content: "(?:\\[0-9a-f]+ )+" \} @bottom-right \{[^{}"]*\} \}$/,
  );
});

test('what an assignment is saved as: a name every system takes', () => {
  const assignment = assignmentOf({ ...draft, title: ' a/b\\c: <d>?.. 第八章\u202E ' });
  expect(fileNameOf(assignment, 'en', 'json')).toBe('a-b-c-d-第八章-abcdef.json');
  expect(fileNameOf(assignmentOf({ ...draft, title: '' }), 'zh', 'json')).toBe('作业-abcdef.json');
});

test('the address leads to the page of the language, and there is none where it would be too long', () => {
  const assignment = assignmentOf(draft);
  const fragment = assignmentLink(assignment)!;
  expect(addressOf(assignment, 'zh', 'https://example.org')).toBe(`https://example.org/do/${fragment}`);
  expect(addressOf(assignment, 'en', 'https://example.org')).toBe(`https://example.org/en/do/${fragment}`);
  const scattered = Array.from({ length: 6000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * i * 7919) % 20000)),
  );
  expect(addressOf({ ...assignment, note: scattered.join('') }, 'en', 'https://example.org')).toBeUndefined();
});
