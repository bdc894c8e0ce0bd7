/** A step as formulas, with some results kept back: they stand as their names where their numbers would tell an answer. */
import type { Derivation } from '@engine/derivation/derivation.ts';
import type { Values } from '@engine/derivation/evaluate.ts';
import type { Id } from '@engine/derivation/expr.ts';
import type { Step } from '@engine/derivation/step.ts';
import { exprTex, nameTex, stepTex } from '@engine/derivation/typeset.ts';

/** Fewer would hide what a step does to its numbers. */
const leastDecimals = 4;

export interface StepFormulas {
  /** name = symbols */
  readonly symbols: string;
  /** The same with numbers; missing where it would only repeat the value. */
  readonly numbers?: string;
  /** Missing where it is kept back. */
  readonly value?: string;
}

/** @param hidden quantities whose numbers are kept back */
export function stepFormulas(
  d: Derivation,
  step: Step,
  values: Values,
  decimals: number,
  hidden: ReadonlySet<Id> = new Set(),
): StepFormulas {
  const rounding = { kind: 'display', decimals: Math.max(leastDecimals, decimals) } as const;
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

/** Results that would tell one of some answers: they themselves, and whatever only passes one on. */
export function telling({ steps }: Derivation, answers: Iterable<Id>): Set<Id> {
  const told = new Set(answers);
  for (const { quantity, expr } of steps) if (expr.kind === 'ref' && told.has(expr.id)) told.add(quantity.id);
  // And backwards: what an answer is passed on from.
  for (const { quantity, expr } of steps.toReversed())
    if (expr.kind === 'ref' && told.has(quantity.id)) told.add(expr.id);
  return told;
}
