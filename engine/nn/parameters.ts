import type { Derivation } from '../derivation/derivation.ts';
import type { Id } from '../derivation/expr.ts';

/** Weights and biases of a derivation, in order: what learning changes. */
export const parametersOf = (d: Derivation): Id[] =>
  d.inputs.filter(({ quantity: { role } }) => role === 'weight' || role === 'bias').map((i) => i.quantity.id);
