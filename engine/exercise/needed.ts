/** A derivation cut down to what some of its results rest on. */
import { derivation, type Derivation } from '../derivation/derivation.ts';
import { reads, type Id } from '../derivation/expr.ts';
import type { Step } from '../derivation/step.ts';

/** What a step's name and its reason speak of, such as the E of ∂E/∂w. */
const spokenOf = ({ quantity: { notation }, reason }: Step): Id[] =>
  [notation, reason].flatMap((part) =>
    ['of', 'by', 'via'].flatMap((end) => {
      const id = (part as Readonly<Record<string, unknown>>)[end];
      return typeof id === 'string' ? [id] : [];
    }),
  );

/** The given numbers all stay: which of them to take is for the student to know. @param ids quantities of `d` */
export function needed(d: Derivation, ...ids: Id[]): Derivation {
  const wanted = new Set(ids);
  const kept: Step[] = [];
  for (const step of d.steps.toReversed()) {
    if (!wanted.has(step.quantity.id)) continue;
    kept.push(step);
    reads(step.expr, wanted);
    for (const id of spokenOf(step)) wanted.add(id);
  }
  return { ...derivation(d.inputs, kept.reverse()), ...(d.decimal && { decimal: true }) };
}
