// The order of files never matters, whatever the files are.
import { expect, it } from 'vitest';
import { csvOf } from '@components/exercise/gradebook/csv.ts';
import { gradeJson } from '@components/exercise/gradebook/grade-json.ts';
import { gradeSheet } from '@components/exercise/gradebook/grade-sheet.ts';
import { divided, gradeClass } from '@components/exercise/gradebook/grading.ts';
import type { Source } from '@components/exercise/gradebook/collect.ts';
import { assignmentsIn } from '../../engine/exercise/hand-ins.ts';
import { classReport } from '../../engine/exercise/report.ts';
import { submissionText } from '../../engine/exercise/submission.ts';
import { generatorOf, integer, pick, type Generator } from '../../engine/random.ts';
import { work } from '../support/class.ts';
import { collectedFrom, sourceOf } from '../support/collected.ts';
import { someAssignment } from '../support/hand-in.ts';

/** A file such as a class might give: sound, cut, copied, of another number, with other rules, or something else. */
function someFile(g: Generator, n: number): Source {
  const number = String(integer(g, 6));
  const handedIn = `2026-11-24T0${integer(g, 3)}:00:00.000Z`;
  const assignment = integer(g, 4) === 0 ? { ...someAssignment, attempts: [1, 1] } : someAssignment;
  const change = integer(g, 2) === 0 ? undefined : () => pick(g, ['1', '0.5', '=1', '']);
  const one = work(
    number,
    { handedIn, student: { number, name: pick(g, ['李雷', '韩梅梅']) } },
    change,
    assignment,
  );
  const copied = integer(g, 5) === 0 ? { ...one, nonce: 'aaaaaaaaaaaaaaaa', tries: work('1').tries } : one;
  const text = submissionText(copied);
  const damage = integer(g, 8);
  const name = `${pick(g, ['a', 'b', 'c'])}${n % 3}.json`;
  if (damage === 0) return sourceOf(name, text.slice(0, integer(g, text.length)));
  if (damage === 1) return sourceOf(name, text.replace('"score"', '').replace('{', '{"score":100,'));
  if (damage === 2) return sourceOf(name, 'something else');
  return sourceOf(name, text);
}

function shuffled<Item>(g: Generator, items: readonly Item[]): Item[] {
  const left = [...items];
  return items.map(() => left.splice(integer(g, left.length), 1)[0]!);
}

async function written(files: readonly Source[]): Promise<string> {
  const collected = await collectedFrom(files);
  const given = assignmentsIn(collected.handIns)[0]?.assignment ?? someAssignment;
  const rules = { given, rules: given };
  const grading = gradeClass(divided(collected, given).here, rules, collected);
  let step = grading.next();
  while (!step.done) step = grading.next();
  const report = classReport(step.value.graded, rules);
  return csvOf(gradeSheet(report, {}, 'zh')) + gradeJson(report, collected);
}

it('gives the same grades, statistics and lists in any order', async () => {
  const g = generatorOf('order of files');
  let odd = 0;
  for (let n = 0; n < 40; n++) {
    const files = Array.from({ length: 2 + integer(g, 10) }, (_, k) => someFile(g, k));
    const first = await written(files);
    for (let k = 0; k < 3; k++) expect(await written(shuffled(g, files))).toBe(first);
    odd += (first.match(/"what": "(?:same-work|same-answers|other-assignment|handed-in-again)"/g) ?? [])
      .length;
  }
  expect(odd).toBeGreaterThan(50);
});
