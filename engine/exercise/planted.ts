/** A derivation with one step gone wrong, for somebody to find. */
import type { Derivation } from '../derivation/derivation.ts';
import type { Expr, Id } from '../derivation/expr.ts';
import { pick, type Generator } from '../random.ts';
import { instead } from './mistakes.ts';
import type { Variant } from './template.ts';

/** What may stand in place of a step's expression. */
export type Plant = readonly [id: Id, wrong: Expr | ((right: Expr) => Expr)];

/**
 * One of the plants is taken; everything after it follows from the wrong step.
 * @param steps those to choose from, in the derivation's order
 */
export function planted(
  g: Generator,
  derivation: Derivation,
  steps: readonly Id[],
  plants: readonly Plant[],
): Variant {
  const [id, wrong] = pick(g, plants);
  return {
    derivation,
    shown: instead('planted', id, wrong).made(derivation),
    boxes: [{ kind: 'step', id: 'wrong', steps, right: id }],
    mistakes: [],
  };
}
