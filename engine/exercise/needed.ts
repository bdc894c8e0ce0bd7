/** A derivation cut down to what some of its results rest on. */
import { derivation, type Derivation } from '../derivation/derivation.ts';
import { reads, type Id } from '../derivation/expr.ts';
import type { Step } from '../derivation/step.ts';

/** The given numbers all stay: which of them to take is for the student to know. @param ids quantities of `d` */
export function needed(d: Derivation, ...ids: Id[]): Derivation {
  const wanted = new Set(ids);
  const kept: Step[] = [];
  for (const step of d.steps.toReversed()) {
    if (!wanted.has(step.quantity.id)) continue;
    kept.push(step);
    reads(step.expr, wanted);
  }
  return { ...derivation(d.inputs, kept.reverse()), ...(d.decimal && { decimal: true }) };
}
