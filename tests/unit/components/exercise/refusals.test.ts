// Whatever is wrong with a link or a file is said in both languages, with what to do, and without repeating hostile text.
import {
  assignmentIn,
  assignmentLink,
  assignmentText,
  openAssignment,
} from '@components/exercise/assignment-link.ts';
import { damagedText, openingText, refusedText, type Came } from '@components/exercise/refusals.ts';
import type { Unfit } from '@components/exchange/foreign-json.ts';
import { EngineError, errorCodes, type ErrorCode } from '@engine/errors.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import { currentTemplates } from '@engine/exercise/templates.ts';
import { expect, test } from 'vitest';

const langs = ['zh', 'en'] as const;
const ways: readonly Came[] = ['link', 'file', 'hand-in'];
const codes: readonly Unfit[] = [
  'too-large',
  'not-json',
  'cut-short',
  'too-deep',
  'too-many',
  'forbidden-name',
  'not-ours',
  'newer',
  'wrong-type',
  'missing',
  'bad-id',
  'twice',
  'too-long',
  'damaged',
];

const isSaid = (text: string): void => {
  expect(text).not.toMatch(/[{}]|undefined/);
  expect(text.length).toBeGreaterThan(20);
};

test('every code has a sentence and a cure in both languages, with no gap left open', () => {
  for (const lang of langs)
    for (const came of ways) {
      for (const code of codes) isSaid(damagedText(code, 'items[2].points', came, lang));
      for (const code of Object.keys(errorCodes) as ErrorCode[])
        isSaid(
          refusedText(
            new EngineError({ code, path: 'assignment.items', expected: 'a', found: 'b', cure: 'c' }),
            came,
            lang,
          ),
        );
    }
});

test('English stays English', () => {
  for (const code of codes) expect(damagedText(code, '', 'file', 'en')).toMatch(/^[\x20-\x7e]+$/);
});

const assignment: Assignment = {
  format: 'tuidao-assignment',
  formatVersion: 1,
  id: 'abcdefgh234567ab',
  title: '',
  note: '',
  items: [
    { template: currentTemplates[0]!.id, version: currentTemplates[0]!.version, variants: 1, points: 1 },
  ],
  seeds: 'same',
  attempts: [1],
  feedback: 'now',
  grading: { carried: 1, roundingOnly: 0.5, rounding: 'own', furtherDecimals: 0 },
  due: '',
};
const changed = (change: object): string => JSON.stringify({ ...assignment, ...change });

test('what real damage and real refusals come to', () => {
  expect(openingText(openAssignment(assignmentText(assignment)), 'file', 'en')).toBeUndefined();
  const link = assignmentLink(assignment)!;
  expect(openingText(assignmentIn(link.slice(0, -9)), 'link', 'en')).toMatch(/^This link is not whole/);
  expect(openingText(assignmentIn('#section'), 'link', 'en')).toBeUndefined();
  const said = (change: object): string | undefined =>
    openingText(openAssignment(changed(change)), 'file', 'en');
  expect(said({ format: 'tuidao-notebooks' })).toMatch(/not an assignment of this course/);
  expect(said({ formatVersion: 2 })).toMatch(/newer version of the course.*Reload the page/);
  expect(said({ attempts: [] })).toMatch(/not as it should be \(assignment\.attempts\)/);
  expect(said({ items: [{ ...assignment.items[0], points: -1 }] })).toMatch(
    /outside of what is allowed \(assignment\.items\[0\]\.points\)/,
  );
  expect(said({ items: [{ ...assignment.items[0], template: 'no-such-exercise' }] })).toMatch(
    /no-such-exercise/,
  );
  expect(openingText(openAssignment('{"a":'), 'file', 'zh')).toMatch(/后面缺了一截/);
});

test('text that turns the order of what is read is made visible', () => {
  expect(damagedText('missing', 'a\u202Eb', 'file', 'zh')).toContain('⟨U+202E⟩');
});
