// Ten thousand changed files: none breaks the grader, and none earns more than the answers in it.
import { expect, it } from 'vitest';
import { gradeSubmission, readSubmission, submissionText } from '../../engine/exercise/submission.ts';
import { EngineError } from '../../engine/errors.ts';
import { generatorOf, integer, pick, type Generator } from '../../engine/random.ts';
import { handIn, someAssignment } from '../support/hand-in.ts';

/** What might stand in the place of anything. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.5,
  '',
  ' ',
  'x'.repeat(3000),
  '=HYPERLINK("http://example.org")',
  '__proto__',
  'NaN',
  '٣',
  '\ud800',
  [],
  {},
  [[[[]]]],
  { constructor: { prototype: {} } },
  100,
];
const names = ['score', 'earned', 'points', 'seed', 'toString', 'constructor', '1.1', 'E'];

type Node = Record<string, unknown> | unknown[];
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** One change somewhere: a value replaced, removed, doubled, or one added. */
function change(g: Generator, root: Node): void {
  let at = root;
  for (;;) {
    const keys = Object.keys(at);
    const key = keys.length === 0 || integer(g, 12) === 0 ? pick(g, names) : pick(g, keys);
    const inner = (at as Record<string, unknown>)[key];
    if (isNode(inner) && integer(g, 4) > 0) {
      at = inner;
      continue;
    }
    const target = at as Record<string, unknown>;
    const how = integer(g, 4);
    if (how === 0) Reflect.deleteProperty(target, key);
    else if (how === 1 && Array.isArray(at)) at.push(...structuredClone(at.slice(0, 3)));
    else if (how === 2 && typeof inner === 'number') target[key] = pick(g, [inner * 2, -inner, inner + 1, 0]);
    else target[key] = structuredClone(pick(g, odd));
    return;
  }
}

it('never more than the answers earn, never a crash', () => {
  const g = generatorOf('changed files');
  const wrong = handIn('7', someAssignment, () => '77');
  const text = submissionText(wrong);
  const earnedAtFirst = gradeSubmission(wrong).earned;
  let refused = 0;
  let graded = 0;
  for (let n = 0; n < 10_000; n++) {
    const file = JSON.parse(text) as Node;
    for (let k = integer(g, 3); k >= 0; k--) change(g, file);
    let read;
    try {
      read = readSubmission(JSON.parse(JSON.stringify(file)));
    } catch (error) {
      expect(error).toBeInstanceOf(EngineError);
      refused++;
      continue;
    }
    graded++;
    // By the rules that were given out, whatever rules the file has.
    const { earned, possible } = gradeSubmission(read.submission, { rules: someAssignment });
    expect(possible).toBe(40);
    expect(earned).toBeLessThanOrEqual(earnedAtFirst + 1e-9);
    expect(earned).toBeGreaterThanOrEqual(0);
  }
  expect(refused).toBeGreaterThan(1000);
  expect(graded).toBeGreaterThan(1000);
});
