// Hand-ins of long ago get the verdicts of long ago: see tests/oracles/submissions/make.ts.
import { describe, expect, it } from 'vitest';
import { gradeSubmission, readSubmission } from '../../../../engine/exercise/submission.ts';
import { templates } from '../../../../engine/exercise/templates.ts';
import { verdictOf, type Frozen } from '../../../oracles/submissions/verdict.ts';
import { textOf } from '../../../support/imports.ts';

const frozen = textOf('tests/oracles/submissions/submissions.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Frozen);

describe('the frozen hand-ins', () => {
  it.each(frozen)('$submission.student.number: the same verdict as ever', ({ submission, verdict }) => {
    const read = readSubmission(submission);
    expect(read.flags).toEqual([]);
    expect(verdictOf(gradeSubmission(read.submission))).toEqual(verdict);
  });
  it('cover every version of every exercise, three times each', () => {
    const times = new Map<string, number>();
    for (const { template, version } of frozen.flatMap(({ submission }) => submission.assignment.items))
      times.set(`${template} ${version}`, (times.get(`${template} ${version}`) ?? 0) + 1);
    const missing = templates.filter(({ id, version }) => (times.get(`${id} ${version}`) ?? 0) < 3);
    expect(missing.map(({ id, version }) => `${id} ${version}`)).toEqual([]);
  });
  it('end in every state, with many a mistake recognised', () => {
    const words = frozen.flatMap(({ verdict }) =>
      Object.values(verdict.tasks).flatMap(([, ...tries]) => tries.flatMap((one) => one.split(', '))),
    );
    for (const state of ['empty', 'unreadable', 'wrong', 'rounding-only', 'carried', 'correct'])
      expect(words.filter((word) => word.split(' ')[1] === state).length, state).toBeGreaterThan(2);
    expect(new Set(words.flatMap((word) => word.split(' ')[2] ?? [])).size).toBeGreaterThan(20);
  });
});
