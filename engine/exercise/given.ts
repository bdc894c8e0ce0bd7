/** A derivation with other given numbers: its steps do not depend on them. */
import type { Derivation } from '../derivation/derivation.ts';
import type { Id } from '../derivation/expr.ts';

/** @param numbers for those that change; the others stay */
export const withGiven = (d: Derivation, numbers: Readonly<Record<Id, number>>): Derivation => ({
  ...d,
  inputs: d.inputs.map((input) => ({ ...input, value: numbers[input.quantity.id] ?? input.value })),
});
