// What comes out of an assignment: its paper twin, and the names and addresses it goes by.
import { assignmentLink } from '@components/exercise/assignment-link.ts';
import { check, named } from '@components/exercise/assign/check.ts';
import { emptyDraft, withItem, withTemplate, type Draft } from '@components/exercise/assign/draft.ts';
import { keyAnswer } from '@components/exercise/assign/key-answer.ts';
import { mostStudents, readRoster } from '@components/exercise/assign/roster.ts';
import { addressOf, fileNameOf } from '@components/exercise/assign/outcome.ts';
import { pageRules } from '@components/exercise/assign/page-rules.ts';
import { acceptedIn, boxGroups, sheetOf, stepsOnPaper } from '@components/exercise/assign/sheet.ts';
import { seedOf, type Assignment } from '@engine/exercise/assignment.ts';
import { grade } from '@engine/exercise/grade.ts';
import { kinds } from '@engine/exercise/template.ts';
import { currentTemplates, templateOf } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';
import { expect, test } from 'vitest';

const id = 'abcdefgh234567ab';
const oneOfEachKind = kinds.map((kind) => currentTemplates.find((t) => t.kind === kind)!);
const draft = oneOfEachKind.reduce(withTemplate, { ...emptyDraft, title: '第八章' });
const assignmentOf = (from: Draft): Assignment => named(check(from).content!, from, () => id);

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
