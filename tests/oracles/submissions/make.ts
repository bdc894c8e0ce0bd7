// Adds hand-ins for exercises that submissions.jsonl does not know yet, with the verdicts of today. What stands there already
// is never written again: those verdicts are frozen.
// node --import ./tests/support/aliases.ts tests/oracles/submissions/make.ts
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '../../../engine/derivation/evaluate.ts';
import { EngineError } from '../../../engine/errors.ts';
import { policyFor, seedOf, tasksOf, type Assignment } from '../../../engine/exercise/assignment.ts';
import { canonicalJson } from '../../../engine/exercise/canonical-json.ts';
import type { Answers } from '../../../engine/exercise/grade.ts';
import { gradeSubmission, readSubmission, submissionText } from '../../../engine/exercise/submission.ts';
import type { Template } from '../../../engine/exercise/template.ts';
import { templates } from '../../../engine/exercise/templates.ts';
import { variantOf, type Drawn } from '../../../engine/exercise/variant.ts';
import { generatorOf, integer, pick, type Generator } from '../../../engine/random.ts';
import { right } from '../right-answer.ts';
import { verdictOf, type Frozen } from './verdict.ts';

const file = join(import.meta.dirname, 'submissions.jsonl');
/** Exercises in one assignment. */
const each = 5;

const hostile = [
  'NaN',
  'Infinity',
  '-0',
  '1e400',
  '0x1F',
  ' ',
  '１２',
  '3,5',
  '1_000',
  '½',
  '٣',
  '=1+1',
  '＝1+1',
  '__proto__',
  '0 0 0 0',
  'x'.repeat(401),
  '-1+1|cmd',
  '\u202e0.5',
  '\ud800',
  '1/0',
  '<b>1</b>',
  'toString',
];

const written = (value: number, decimals: number): string => {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
};
const isNumber = (drawn: Drawn, id: string): boolean =>
  drawn.boxes.some((box) => box.id === id && box.kind === 'number');

type Way = (drawn: Drawn, fine: Answers, decimals: number, g: Generator) => Answers;

/** The first number off, and every later one computed with it. */
const carried: Way = (drawn, fine, decimals) => {
  const [first] = drawn.boxes.filter(({ kind }) => kind === 'number' || kind === 'bit');
  if (!first) return fine;
  const off =
    first.kind === 'bit' ? 1 - drawn.values.get(first.id)! : drawn.values.get(first.id)! * 1.21 + 0.37;
  const own = Number(written(off, decimals));
  let values;
  try {
    values = evaluate(drawn.derivation, { overrides: { [first.id]: own } });
  } catch (error) {
    if (error instanceof EngineError) return fine;
    throw error;
  }
  return Object.fromEntries(
    drawn.boxes.map((box) => {
      if (box.kind !== 'number' && box.kind !== 'bit') return [box.id, fine[box.id]!];
      const value = values.get(box.id)!;
      return [box.id, box.kind === 'bit' ? String(value) : written(value, decimals)];
    }),
  );
};

/** One mistake made throughout, or one wrong option chosen. */
const mistaken: Way = (drawn, fine, decimals, g) => {
  const made = drawn.wrong.length > 0 ? pick(g, drawn.wrong) : undefined;
  return Object.fromEntries(
    drawn.boxes.map((box): [string, string] => {
      if (box.kind === 'choice') return [box.id, pick(g, box.options).id];
      if (box.kind === 'step') return [box.id, pick(g, box.steps)];
      if (!made || (box.kind !== 'number' && box.kind !== 'bit')) return [box.id, fine[box.id]!];
      const value = made.values.get(box.id)!;
      return [box.id, box.kind === 'bit' ? String(value) : written(value, decimals)];
    }),
  );
};

const ways: readonly Way[] = [
  (_drawn, fine) => fine,
  carried,
  mistaken,
  // A digit too few.
  (drawn, fine, decimals) =>
    Object.fromEntries(
      Object.entries(fine).map(([id, text]) => [
        id,
        isNumber(drawn, id) ? written(drawn.values.get(id)!, Math.max(0, decimals - 1)) : text,
      ]),
    ),
  (_drawn, fine, _decimals, g) =>
    Object.fromEntries(
      Object.entries(fine).map(([id, text]) => [id, integer(g, 4) === 0 ? text : pick(g, hostile)]),
    ),
];

function assignmentOf(some: readonly Template[], n: number): Assignment {
  return {
    format: 'tuidao-assignment',
    formatVersion: 1,
    id: `frozen${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}aaaaaaaa`,
    title: `第${n + 1}次`,
    note: '',
    items: some.map(({ id, version }, k) => ({ template: id, version, variants: 1, points: 5 + k })),
    seeds: n % 4 === 3 ? 'same' : 'student',
    attempts: n % 2 === 0 ? [1] : [1, 0.6],
    feedback: n % 2 === 0 ? 'after' : 'now',
    grading: {
      carried: n % 3 === 2 ? 0.5 : 1,
      roundingOnly: 0.5,
      rounding: n % 5 === 4 ? 'step' : 'own',
      furtherDecimals: n % 5 === 2 ? 1 : 0,
    },
    due: '',
  };
}

const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
const known = new Set(
  before
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => (JSON.parse(line) as Frozen).submission.assignment.items)
    .map(({ template, version }) => `${template} ${version}`),
);
const fresh = templates.filter(({ id, version }) => !known.has(`${id} ${version}`));
const lines: string[] = [];
for (let at = 0; at < fresh.length; at += each) {
  const n = known.size + at;
  const assignment = assignmentOf(fresh.slice(at, at + each), n / each);
  for (let who = 0; who < 3; who++) {
    const number = `2026${String(n).padStart(3, '0')}${who}`;
    const g = generatorOf(`frozen ${number}`);
    const tries = Object.fromEntries(
      tasksOf(assignment).map(({ key, template }, k) => {
        const drawn = variantOf(template, seedOf(assignment, number, key));
        const { decimals } = policyFor(assignment, template).rounding!;
        const fine = right(template, drawn);
        // Each exercise meets three of the ways, its neighbours begin with another.
        const way = ways[(k + 2 * who + at / each) % ways.length]!;
        const first = way(drawn, fine, decimals, g);
        return [key, assignment.attempts.length > 1 && integer(g, 2) === 0 ? [first, fine] : [first]];
      }),
    );
    const text = submissionText({
      format: 'tuidao-submission',
      formatVersion: 1,
      assignment,
      student: { number, name: pick(g, ['李雷', '韩梅梅', 'O’Neil', '=1+1']) },
      begun: '2026-11-24T08:00:00.000Z',
      handedIn: '2026-11-24T09:00:00.000Z',
      nonce: Array.from({ length: 16 }, () => pick(g, [...'abcdefghijklmnopqrstuvwxyz'])).join(''),
      tries,
    });
    const submission = JSON.parse(text) as Frozen['submission'];
    const verdict = verdictOf(gradeSubmission(readSubmission(submission).submission));
    lines.push(`${canonicalJson({ submission, verdict })}\n`);
  }
}
writeFileSync(file, before + lines.join(''));
process.stdout.write(`${lines.length} hand-ins added for ${fresh.length} exercises\n`);
