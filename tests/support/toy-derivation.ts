import { derivation, type Derivation } from '../../engine/derivation/derivation.ts';
import type { Expr, Id } from '../../engine/derivation/expr.ts';
import type { Input, Letter, Phase, Reason, Step } from '../../engine/derivation/step.ts';

/** An input of role `input`, written as its id unless a letter is given. */
export const given = (id: Id, value: number, notation: Letter = { base: id }): Input => ({
  quantity: { id, notation, role: 'input' },
  value,
});

/** id = expr, in the first pass. */
export const computed = (
  id: Id,
  expr: Expr,
  phase: Phase = 'forward',
  reason: Reason = { code: 'weighted-sum' },
): Step => ({
  quantity: { id, notation: { base: id }, role: 'computed', pass: 1 },
  expr,
  phase,
  pass: 1,
  reason,
});

/** y = expr over the given numbers, whose ids are their letters. */
export const oneStep = (numbers: Readonly<Record<Id, number>>, expr: Expr): Derivation =>
  derivation(
    Object.entries(numbers).map(([id, value]) => given(id, value)),
    [computed('y', expr)],
  );

/** The step that computes `id`; a test that asks for another id has a mistake of its own. */
export function stepOf(d: Derivation, id: Id): Step {
  const step = d.steps.find((s) => s.quantity.id === id);
  if (!step) throw new Error(`expected a step ${id}, found none`);
  return step;
}
