/** A step as formulas, with some results kept back: they stand as their names where their numbers would tell an answer. */
import type { Derivation } from '@engine/derivation/derivation.ts';
import type { Values } from '@engine/derivation/evaluate.ts';
import { reads, type Id } from '@engine/derivation/expr.ts';
import { full, type Rounding } from '@engine/derivation/rounding.ts';
import type { Step } from '@engine/derivation/step.ts';
import { exprTex, nameTex, stepTex } from '@engine/derivation/typeset.ts';

/** Fewer would hide what a step does to its numbers. */
const leastDecimals = 4;
/** Characters of a number that is shown in full. */
const longestExact = 7;

/** A formula within text, in the size of one that stands alone. */
export const large = (tex: string): string => `$\\displaystyle ${tex}$`;

export interface StepFormulas {
  /** name = symbols */
  readonly symbols: string;
  /** The same with numbers; missing where it would only repeat the value. */
  readonly numbers?: string;
  /** Missing where it is kept back. */
  readonly value?: string;
}

/** Whether numbers are short as they are, such as counts and bits, and need no rounding. */
const short = (numbers: readonly number[]): boolean =>
  numbers.every((value) => String(Number(value.toPrecision(12))).length <= longestExact);

/** @param hidden quantities whose numbers are kept back */
export function stepFormulas(
  d: Derivation,
  step: Step,
  values: Values,
  decimals: number,
  hidden: ReadonlySet<Id> = new Set(),
): StepFormulas {
  const there = [...reads(step.expr), step.quantity.id].map((id) => values.get(id)!);
  const rounding: Rounding = short(there)
    ? full
    : { kind: 'display', decimals: Math.max(leastDecimals, decimals) };
  const { name, symbols, numbers, value } = stepTex(d, step, values, { rounding });
  const put = exprTex(d, step.expr, values, {
    rounding,
    wrap: (id, tex) => (hidden.has(id) ? nameTex(d, id, { now: step.pass }) : tex),
  });
  return {
    symbols: `${name} = ${symbols}`,
    ...(numbers !== undefined && { numbers: put }),
    ...(!hidden.has(step.quantity.id) && { value }),
  };
}

/** Two results that agree to so many parts are one number to whoever reads them. */
const sameNumber = 1e-9;

/** Results that would tell one of some answers: they themselves, and whatever comes to the same number. */
export function telling({ steps }: Derivation, values: Values, answers: readonly Id[]): Set<Id> {
  const told = answers.map((id) => values.get(id)!);
  const tells = (value: number): boolean =>
    told.some((answer) => Math.abs(value - answer) <= sameNumber * Math.max(1, Math.abs(answer)));
  return new Set(steps.flatMap(({ quantity: { id } }) => (tells(values.get(id)!) ? [id] : [])));
}
