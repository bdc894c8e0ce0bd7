/** How an exercise stands: what the tries earned, which one counts, whether another one may be made. Pure. */
import { gradeVariant, type Answers, type GradeReport } from '@engine/exercise/grade.ts';
import type { Policy } from '@engine/exercise/policy.ts';
import type { Template } from '@engine/exercise/template.ts';
import type { Drawn } from '@engine/exercise/variant.ts';
import type { Mode } from './view-props.ts';

export interface Standing {
  /** One for each try. */
  readonly reports: readonly GradeReport[];
  /** The try that is told of; −1 for none. */
  readonly shown: number;
  /** The try that counts: the one that earned most, the earlier of equals; −1 where there was none. */
  readonly best: number;
  /** What counts, 0 … 1. */
  readonly earned: number;
  /** Nothing can be changed any more. */
  readonly locked: boolean;
  /** Answers may be told. */
  readonly open: boolean;
}

export function standingOf(
  template: Template,
  seed: string,
  drawn: Drawn,
  policy: Policy,
  mode: Mode,
  tries: readonly Answers[],
  attempts: readonly number[] = [1],
): Standing {
  const told = mode === 'after' ? [] : tries;
  const reports = told.map((answers) => gradeVariant(template, seed, drawn, answers, policy));
  const shares = reports.map(({ earned }, n) => earned * (mode === 'practice' ? 1 : (attempts[n] ?? 0)));
  const best = shares.length === 0 ? -1 : shares.indexOf(Math.max(...shares));
  const last = reports.length - 1;
  const done = last >= 0 && reports[last]!.earned === 1;
  const locked = mode === 'review' || (mode === 'now' && (done || tries.length >= attempts.length));
  return {
    reports,
    shown: mode === 'review' ? best : last,
    best,
    earned: best < 0 ? 0 : shares[best]!,
    locked,
    open: locked,
  };
}
