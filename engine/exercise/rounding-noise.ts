/** How far a result may stray when everything on the way to it is rounded. */
import type { Derivation } from '../derivation/derivation.ts';
import { evaluateExpr, type Values } from '../derivation/evaluate.ts';
import { reads, type Expr, type Id } from '../derivation/expr.ts';

/** Half a unit of the last decimal. */
export const halfUnit = (decimals: number): number => 0.5 / Number(`1e${decimals}`);

/** Whether a value ends with these decimals, so that rounding leaves it alone. */
export function endsBy(value: number, decimals: number): boolean {
  const scaled = Math.abs(value) * Number(`1e${decimals}`);
  return Math.abs(scaled - Math.round(scaled)) < 1e-7;
}

/** How fast an expression changes with one quantity, by a nudge as large as the rounding itself. */
function slope(e: Expr, by: Id, values: Values, nudge: number, decimal: boolean | undefined): number {
  const at = (value: number): number =>
    evaluateExpr(e, (id) => (id === by ? value : values.get(id)!), decimal);
  const here = values.get(by)!;
  return (at(here + nudge) - at(here - nudge)) / (2 * nudge);
}

/**
 * For each step, the sum over all steps before it of how much half a unit of the last decimal there moves this one: to first order
 * the furthest that rounding each of them can lead. A step's own rounding is not counted, nor one that changes nothing.
 */
export function roundingNoise(d: Derivation, values: Values, decimals: number): ReadonlyMap<Id, number> {
  const nudge = halfUnit(decimals);
  /** How each step moves with each step before it, by the chain rule. */
  const moves = new Map<Id, Map<Id, number>>();
  const noise = new Map<Id, number>();
  for (const { quantity, expr } of d.steps) {
    const total = new Map<Id, number>();
    for (const read of reads(expr)) {
      const before = moves.get(read);
      if (!before) continue; // a given number is not rounded
      const factor = slope(expr, read, values, nudge, d.decimal);
      for (const [id, move] of before) total.set(id, (total.get(id) ?? 0) + factor * move);
    }
    let sum = 0;
    for (const move of total.values()) sum += Math.abs(move);
    noise.set(quantity.id, sum * nudge);
    if (!endsBy(values.get(quantity.id)!, decimals)) total.set(quantity.id, 1);
    moves.set(quantity.id, total);
  }
  return noise;
}
