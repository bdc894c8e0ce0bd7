/** The paper twin: the questions that a student gets on the page, from the same seeds, and what is right for each. */
import { evaluate } from '@engine/derivation/evaluate.ts';
import { policyFor, seedOf, tasksOf, type Assignment } from '@engine/exercise/assignment.ts';
import { gradeVariant } from '@engine/exercise/grade.ts';
import type { Policy } from '@engine/exercise/policy.ts';
import { roundingOf } from '@engine/exercise/policy.ts';
import type { AskedRounding, Box, Option, Template } from '@engine/exercise/template.ts';
import { variantOf, type Drawn } from '@engine/exercise/variant.ts';
import { startingOrder } from '../starting-order.ts';
import { stepFormulas } from '../step-formulas.ts';
import type { Student } from './roster.ts';

export interface Question {
  /** As in the assignment, `item.variant`. */
  readonly key: string;
  readonly template: Template;
  readonly seed: string;
  readonly drawn: Drawn;
  readonly points: number;
  readonly policy: Policy;
  readonly rounding: AskedRounding;
}

export interface Sheet {
  /** Whose it is; nobody's own where all get the same numbers. */
  readonly student: Student | undefined;
  readonly questions: readonly Question[];
}

export const sheetOf = (assignment: Assignment, student?: Student): Sheet => ({
  student,
  questions: tasksOf(assignment).map(({ key, template, points }) => {
    const seed = seedOf(assignment, student?.number ?? '', key);
    const policy = policyFor(assignment, template);
    return {
      key,
      template,
      seed,
      points,
      policy,
      drawn: variantOf(template, seed),
      rounding: roundingOf(template, policy),
    };
  }),
});

/** Steps to be put in order, or to be looked through for a wrong one, are answered by letters. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const letterOf = (at: number): string => letters[at] ?? String(at + 1);

export interface PaperStep {
  /** Empty where the step is only shown, and not one to choose from. */
  readonly letter: string;
  readonly id: string;
  /** `name = symbols`, and the numbers put in where a wrong step is to be found. */
  readonly tex: string;
}

/** The steps of a box as they stand on paper: those to be ordered by formula alone, those to be checked with their numbers. */
export function stepsOnPaper(
  { template, seed, drawn, rounding }: Question,
  box: Extract<Box, { kind: 'order' | 'step' }>,
): PaperStep[] {
  const d = box.kind === 'step' ? (drawn.shown ?? drawn.derivation) : drawn.derivation;
  const values = evaluate(d);
  const choices = box.kind === 'order' ? startingOrder(template, seed, drawn, box) : box.steps;
  const shown = box.kind === 'order' ? choices : d.steps.map(({ quantity: { id } }) => id);
  return shown.map((id) => {
    const step = d.steps.find(({ quantity }) => quantity.id === id)!;
    const { symbols, numbers, value } = stepFormulas(d, step, values, rounding.decimals);
    const worked = [symbols, numbers, value].filter((part) => part !== undefined).join(' = ');
    const at = choices.indexOf(id);
    return { letter: at < 0 ? '' : letterOf(at), id, tex: box.kind === 'order' ? symbols : worked };
  });
}

/** For each box that asks for a number, between which numbers an answer counts as right. */
export function acceptedIn({
  template,
  seed,
  drawn,
  policy,
}: Question): ReadonlyMap<string, readonly [low: number, high: number]> {
  const right = Object.fromEntries(
    drawn.boxes.flatMap(({ kind, id }) =>
      kind === 'number' || kind === 'bit' ? [[id, String(drawn.values.get(id)!)]] : [],
    ),
  );
  const { boxes } = gradeVariant(template, seed, drawn, right, policy);
  return new Map(boxes.flatMap(({ id, accepted }) => (accepted ? [[id, accepted] as const] : [])));
}

/**
 * Boxes of one question as they stand on paper: what is asked of several things with the same options has them once, and the rows
 * of a truth table are together.
 */
export interface BoxGroup {
  readonly boxes: readonly Box[];
  /** What all of them choose from. */
  readonly options?: readonly Option[];
}

export function boxGroups(boxes: readonly Box[]): BoxGroup[] {
  const groups: BoxGroup[] = [];
  const kin = (box: Box): string | undefined =>
    box.kind === 'choice' ? box.options.map(({ id }) => id).join(' ') : box.kind === 'bit' ? '' : undefined;
  for (const box of boxes) {
    const last = groups.at(-1);
    const before = last?.boxes[0];
    if (last && before && before.kind === box.kind && kin(box) !== undefined && kin(before) === kin(box))
      groups[groups.length - 1] = { ...last, boxes: [...last.boxes, box] };
    else groups.push({ boxes: [box], ...(box.kind === 'choice' && { options: box.options }) });
  }
  return groups;
}
