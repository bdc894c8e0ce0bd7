/** What a number in a box is: right, right but for rounding, right for the student's own numbers, or wrong, and which mistake. */
import { evaluate } from '../derivation/evaluate.ts';
import { indexOf, type Derivation } from '../derivation/derivation.ts';
import type { Id } from '../derivation/expr.ts';
import { roundTo } from '../derivation/rounding.ts';
import { EngineError } from '../errors.ts';
import { halfUnit } from './rounding-noise.ts';
import type { AskedRounding } from './template.ts';
import type { Drawn } from './variant.ts';

/** Beyond half a unit: what the last bits of a double may add, as a share of the value. */
const lastBits = 1e-9;

export type NumberVerdict =
  | { readonly state: 'correct' | 'rounding-only'; readonly accepted: readonly [low: number, high: number] }
  | {
      readonly state: 'carried';
      readonly accepted: readonly [low: number, high: number];
      /** The student's own results it follows from. */
      readonly from: readonly Id[];
    }
  | {
      readonly state: 'wrong';
      readonly accepted: readonly [low: number, high: number];
      readonly mistake?: string;
      /** The mistake was made with the student's own results, not with the right ones. */
      readonly onOwn?: true;
    };

/** A result the student gave before, and whether it was right. */
export interface Own {
  readonly id: Id;
  readonly value: number;
  readonly right: boolean;
  /** It can only be 0 or 1. */
  readonly bit?: true;
}

/** Decimals that were typed: as many as can be seen in plain digits, the full number of them in any other form. */
function decimalsTyped(text: string): number {
  const plain = text.normalize('NFKC').trim();
  const found = /^[^\d]*\d*(?:[.,。·、](\d*))?$/.exec(plain);
  return found ? (found[1] ?? '').length : 99;
}

const significant = (value: number, decimals: number): number =>
  roundTo(Math.abs(value), decimals).toFixed(decimals).replace('.', '').replace(/^0+/, '').length;

/**
 * @param text as typed; its number has been read as `answer`
 * @param own earlier results, in order, without those that make what follows trivial (`isUsable`)
 */
export function gradeNumber(
  drawn: Drawn,
  id: Id,
  answer: number,
  text: string,
  rounding: AskedRounding,
  own: readonly Own[],
): NumberVerdict {
  const { decimals, kind } = rounding;
  const noise = drawn.noise.get(id)!;
  // What was counted is whole: 3.4 is no way to write 3.
  const half = (value: number): number =>
    (decimals === 0 && Number.isInteger(value) ? 0 : halfUnit(decimals)) +
    lastBits * Math.max(1, Math.abs(value));
  const wide = kind === 'step' ? noise : 0;
  const within = (value: number, more: number): boolean => Math.abs(answer - value) <= half(value) + more;

  const right = drawn.values.get(id)!;
  const accepted = [right - half(right) - wide, right + half(right) + wide] as const;
  if (within(right, wide)) return { state: 'correct', accepted };

  // With the student's own results in their places. Where all of those were right, so is this.
  const upstream = own.filter(({ id: before }) => before !== id);
  const carried = recomputed(drawn.derivation, upstream, id);
  const wrongOnes = upstream.filter(({ right: fine }) => !fine);
  // A wrong result was written down rounded, but may have been gone on with as it was.
  const loose = wrongOnes.length === 0 ? wide : noise;
  if (carried !== undefined && carried !== right && within(carried, loose)) {
    if (wrongOnes.length === 0) return { state: 'correct', accepted };
    const from = movers(drawn, wrongOnes, id);
    // Nothing is earned by what came to nothing, nor by a weight left as it was.
    const old = givenUnderTheName(drawn, id);
    const idle =
      Math.abs(carried - (old ?? 0)) < halfUnit(decimals) || Math.abs(carried) < halfUnit(decimals);
    if (from.length > 0 && !idle)
      return {
        state: 'carried',
        accepted: [carried - half(carried) - loose, carried + half(carried) + loose],
        from,
      };
  }

  if (within(right, noise)) return { state: 'rounding-only', accepted };
  const typed = decimalsTyped(text);
  if (typed < decimals && significant(right, typed) >= 2 && roundTo(right, typed) === answer)
    return { state: 'rounding-only', accepted };

  for (const { code, derivation, values } of drawn.wrong) {
    const there = values.get(id)!;
    if (there !== right && within(there, noise)) return { state: 'wrong', accepted, mistake: code };
    const onOwn = recomputed(derivation, upstream, id);
    if (onOwn !== undefined && onOwn !== carried && onOwn !== there && within(onOwn, noise))
      return { state: 'wrong', accepted, mistake: code, onOwn: true };
  }
  return { state: 'wrong', accepted };
}

/** The value with other results put in place of the computed ones; nothing where there are none or it cannot be computed. */
function recomputed(d: Derivation, own: readonly Own[], id: Id): number | undefined {
  if (own.length === 0) return undefined;
  try {
    return evaluate(d, {
      overrides: Object.fromEntries(own.map(({ id: before, value }) => [before, value])),
    }).get(id);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'non-finite') return undefined;
    throw error;
  }
}

/** Those of some wrong results that have a part in a later one: to be told apart from such as merely stand before it. */
function movers(drawn: Drawn, wrongOnes: readonly Own[], id: Id): Id[] {
  const right = drawn.values.get(id);
  return wrongOnes.flatMap((one) => {
    // A little further off as well, should it happen to lead to the right number.
    const off = one.bit ? [] : [{ ...one, value: drawn.values.get(one.id)! + 0.125 }];
    const moved = [one, ...off].map((wrong) => recomputed(drawn.derivation, [wrong], id));
    return moved.some((value) => value !== undefined && value !== right) ? [one.id] : [];
  });
}

/** The given value of what a later result replaces, such as a weight that is updated: they are written alike. */
function givenUnderTheName({ derivation }: Drawn, id: Id): number | undefined {
  const name = JSON.stringify(indexOf(derivation).quantity(id).notation);
  return derivation.inputs.find(({ quantity }) => JSON.stringify(quantity.notation) === name)?.value;
}

/** Earlier wrong results that a wrong bit follows from rightly; none where it does not. */
export function bitFollows(drawn: Drawn, id: Id, bit: number, own: readonly Own[]): Id[] {
  if (recomputed(drawn.derivation, own, id) !== bit) return [];
  return movers(
    drawn,
    own.filter(({ right }) => !right),
    id,
  );
}

/** How far a wrong result may be from the right one and still be gone on with. */
const farthest = 1000;

/**
 * Whether a wrong result may be gone on with. Not zero or ±1, which would make what follows trivial, not a given number copied
 * down, nothing out of all proportion, and no output that its function cannot give.
 */
export function isUsable(drawn: Drawn, id: Id, value: number, decimals: number): boolean {
  const unit = 2 * halfUnit(decimals);
  const right = drawn.values.get(id)!;
  if (Math.abs(value) > farthest * Math.max(1, Math.abs(right))) return false;
  if ([0, 1, -1].some((trivial) => Math.abs(value - trivial) < unit)) return false;
  if (drawn.derivation.inputs.some((given) => Math.abs(value - given.value) < unit / 2)) return false;
  const step = drawn.derivation.steps.find(({ quantity }) => quantity.id === id);
  if (step?.expr.kind !== 'call') return true;
  const { fn } = step.expr;
  if (fn === 'sigmoid' || fn === 'softmax') return value > 0 && value < 1;
  if (fn === 'tanh') return value > -1 && value < 1;
  return fn === 'relu' || fn === 'exp' || fn === 'softplus' ? value >= 0 : true;
}
