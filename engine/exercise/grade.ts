/**
 * Grading: a pure function of template, seed, answers and policy. The same in the page, in the gradebook and at the command line,
 * today and in five years.
 */
import { reads, type Id } from '../derivation/expr.ts';
import { readNumber, type UnreadableReason } from '../number-entry.ts';
import { bitFollows, gradeNumber, isUsable, type Own } from './grade-number.ts';
import { linePlaced } from './line.ts';
import { roundingOf, type Policy } from './policy.ts';
import type { AskedRounding, Box, Template } from './template.ts';
import { variantOf, type Drawn } from './variant.ts';

/** As given, by box; longer ones than this are no answers. */
export type Answers = Readonly<Record<string, string>>;
export const longestAnswer = 400;

export type State = 'empty' | 'unreadable' | 'wrong' | 'rounding-only' | 'carried' | 'correct';

/** What became of one box. */
export interface BoxReport {
  readonly id: string;
  readonly state: State;
  /** What it earned of its points, 0 … 1. */
  readonly share: number;
  /** How a number was read, in plain digits. */
  readonly read?: string;
  readonly unreadable?: UnreadableReason | 'no-choice' | 'no-line' | 'no-order';
  /** What would have been taken for right. */
  readonly accepted?: readonly [low: number, high: number];
  /** The mistake that gives this answer. */
  readonly mistake?: string;
  readonly onOwn?: true;
  /** The student's own results that this one follows from. */
  readonly from?: readonly string[];
}

export interface GradeReport {
  readonly template: string;
  readonly version: number;
  readonly seed: string;
  readonly rounding: AskedRounding;
  readonly boxes: readonly BoxReport[];
  /** The first box that is wrong: whatever follows may only follow from it. */
  readonly firstWrong?: string;
  /** What all boxes earned together, 0 … 1: the mean of their shares. */
  readonly earned: number;
}

/** @throws EngineError as `variantOf` and `roundingOf` do; never on account of the answers */
export function grade(template: Template, seed: string, answers: Answers, policy: Policy): GradeReport {
  return gradeVariant(template, seed, variantOf(template, seed), answers, policy);
}

/** The same where the variant is at hand already. @param drawn as `variantOf(template, seed)` gives it */
export function gradeVariant(
  template: Template,
  seed: string,
  drawn: Drawn,
  answers: Answers,
  policy: Policy,
): GradeReport {
  const rounding = roundingOf(template, policy);
  const own: Own[] = [];
  const boxes = drawn.boxes.map((box): BoxReport => {
    const given = Object.hasOwn(answers, box.id) ? answers[box.id] : '';
    const text = typeof given === 'string' ? given : '';
    if (text.length > longestAnswer)
      return { id: box.id, state: 'unreadable', share: 0, unreadable: 'not-a-number' };
    if (text.trim() === '') return { id: box.id, state: 'empty', share: 0 };
    if (box.kind === 'number') return gradedNumber(drawn, box.id, text, rounding, policy, own);
    return box.kind === 'bit'
      ? gradedBit(drawn, box.id, text, answers, policy, own)
      : gradedOther(drawn, box, text);
  });
  const firstWrong = boxes.find(({ state }) => state === 'wrong')?.id;
  const total = boxes.reduce((sum, { share }) => sum + share, 0);
  return {
    template: template.id,
    version: template.version,
    seed,
    rounding,
    boxes,
    ...(firstWrong !== undefined && { firstWrong }),
    earned: boxes.length === 0 ? 0 : total / boxes.length,
  };
}

/** Notes the result for the boxes after it. */
function gradedNumber(
  drawn: Drawn,
  id: Id,
  text: string,
  rounding: AskedRounding,
  policy: Policy,
  own: Own[],
): BoxReport {
  const entry = readNumber(text);
  if (entry.kind === 'empty') return { id, state: 'empty', share: 0 };
  if (entry.kind === 'unreadable') return { id, state: 'unreadable', share: 0, unreadable: entry.why };
  const { value, read } = entry;
  const verdict = gradeNumber(drawn, id, value, text, rounding, own);
  const right = verdict.state === 'correct';
  if (right || isUsable(drawn, id, value, rounding.decimals)) own.push({ id, value, right });
  const share = { correct: 1, 'rounding-only': policy.roundingOnly, carried: policy.carried, wrong: 0 }[
    verdict.state
  ];
  return { id, share, read, ...verdict };
}

/** Notes the bit for the boxes after it. */
function gradedBit(
  drawn: Drawn,
  id: Id,
  text: string,
  answers: Answers,
  policy: Policy,
  own: Own[],
): BoxReport {
  const entry = readNumber(text);
  if (entry.kind !== 'number' || (entry.value !== 0 && entry.value !== 1))
    return { id, state: 'unreadable', share: 0, unreadable: 'no-choice' };
  const { value, read } = entry;
  const right = value === drawn.values.get(id)!;
  const before = [...own];
  own.push({ id, value, right, bit: true });
  if (right) return { id, state: 'correct', share: 1, read };
  const from = bitFollows(drawn, id, value, before);
  if (from.length > 0) return { id, state: 'carried', share: policy.carried, read, from };
  const mistake = mistakeOfBits(drawn, id, value, answers);
  return { id, state: 'wrong', share: 0, read, ...(mistake !== undefined && { mistake }) };
}

function gradedOther(drawn: Drawn, box: Exclude<Box, { kind: 'number' | 'bit' }>, text: string): BoxReport {
  const { id } = box;
  const judged = (right: boolean, more: Partial<BoxReport> = {}): BoxReport => ({
    id,
    state: right ? 'correct' : 'wrong',
    share: right ? 1 : 0,
    ...more,
  });
  const unreadable = (why: NonNullable<BoxReport['unreadable']>): BoxReport => ({
    id,
    state: 'unreadable',
    share: 0,
    unreadable: why,
  });
  switch (box.kind) {
    case 'choice': {
      const chosen = box.options.find((option) => option.id === text.trim());
      if (!chosen) return unreadable('no-choice');
      const { mistake } = chosen;
      return judged(chosen.id === box.right, mistake === undefined ? {} : { mistake });
    }
    case 'line': {
      const placed = linePlaced(text, box.points);
      return placed === undefined ? unreadable('no-line') : judged(placed);
    }
    case 'order': {
      const order = text.trim().split(/\s+/);
      const complete =
        order.length === box.steps.length && new Set([...order, ...box.steps]).size === order.length;
      return complete ? judged(canBeTaken(drawn, order)) : unreadable('no-order');
    }
    case 'step':
      return box.steps.includes(text.trim()) ? judged(text.trim() === box.right) : unreadable('no-choice');
  }
}

/** Of the mistakes that give this bit, the one that gives most of the others as well; the first of several. */
function mistakeOfBits({ boxes, wrong }: Drawn, id: Id, bit: number, answers: Answers): string | undefined {
  const given = boxes.flatMap((box) => {
    const text = Object.hasOwn(answers, box.id) ? answers[box.id] : undefined;
    const entry = box.kind === 'bit' && typeof text === 'string' ? readNumber(text) : undefined;
    return entry?.kind === 'number' ? [{ id: box.id, value: entry.value }] : [];
  });
  let best: string | undefined;
  let most = -1;
  for (const { code, values } of wrong) {
    if (values.get(id) !== bit) continue;
    const agreeing = given.filter((one) => values.get(one.id) === one.value).length;
    if (agreeing > most) [best, most] = [code, agreeing];
  }
  return best;
}

/** Whether each of these steps comes after those of them that it rests on. */
function canBeTaken({ derivation }: Drawn, order: readonly Id[]): boolean {
  const place = new Map(order.map((id, i) => [id, i]));
  /** The last of the ordered steps that each quantity rests on. */
  const latest = new Map<Id, number>();
  for (const { quantity, expr } of derivation.steps) {
    const before = Math.max(-1, ...[...reads(expr)].map((id) => latest.get(id) ?? -1));
    const here = place.get(quantity.id);
    if (here !== undefined && before > here) return false;
    latest.set(quantity.id, Math.max(before, here ?? -1));
  }
  return true;
}
