/** From hand-ins to the grades of a class, one hand-in at a time, so that whoever waits may be told how far it is. */
import type { Assignment } from '@engine/exercise/assignment.ts';
import { answers, type HandIn } from '@engine/exercise/hand-ins.ts';
import { gradeHandIn, type ClassRules, type Graded } from '@engine/exercise/report.ts';
import { faultOf, type Collected, type Fault } from './collect.ts';

/** Hand-ins of one assignment, and those of others. */
export function divided(
  { handIns }: Collected,
  given: Assignment,
): { readonly here: readonly HandIn[]; readonly elsewhere: readonly HandIn[] } {
  return {
    here: handIns.filter((handIn) => answers(handIn, given)),
    elsewhere: handIns.filter((handIn) => !answers(handIn, given)),
  };
}

export interface Grades {
  readonly graded: readonly Graded[];
  /** Those for which no exercises could be made. */
  readonly faults: readonly Fault[];
}

/** Yields after each hand-in; returns them all. */
export function* gradeClass(
  handIns: readonly HandIn[],
  rules: ClassRules,
  { names }: Collected,
): Generator<void, Grades> {
  const graded: Graded[] = [];
  const faults: Fault[] = [];
  for (const handIn of handIns) {
    try {
      graded.push(gradeHandIn(handIn, rules));
    } catch (error) {
      faults.push(faultOf(error, names.get(handIn.hash)?.[0] ?? handIn.receipt));
    }
    yield;
  }
  return { graded, faults };
}
