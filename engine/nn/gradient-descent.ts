import type { Derivation } from '../derivation/derivation.ts';
import { indexOf } from '../derivation/derivation.ts';
import { differentiate, partialId } from '../derivation/differentiate.ts';
import { evaluate } from '../derivation/evaluate.ts';
import type { Id } from '../derivation/expr.ts';
import { EngineError } from '../errors.ts';

/** A function to be made small, and its gradient: the two travel together. `at` and the gradient have one length. */
export interface Objective {
  readonly value: (at: readonly number[]) => number;
  readonly gradient: (at: readonly number[]) => readonly number[];
}

/** A place on the way. */
export interface Place {
  readonly at: readonly number[];
  readonly value: number;
  readonly gradient: readonly number[];
}

/** How to walk down. */
export interface DescentOptions {
  /** The learning rate; finite, not negative. */
  readonly rate: number;
  /** At most so many updates; a whole number from 0. */
  readonly steps: number;
  /** Beyond this distance from zero, in any coordinate, the walk is given up as diverging. */
  readonly limit?: number;
}

/** A walk down. */
export interface Descent {
  /** The start and the place after each update, in order; all finite and within the limit. */
  readonly places: readonly Place[];
  /** Whether the next update would have left the limit or the finite numbers. */
  readonly diverged: boolean;
}

const farthest = 1e6;

/**
 * Gradient descent: at ← at − rate · gradient(at), again and again (slides 90–96; Cauchy 1847).
 * A walk that runs away ends there and says so; nothing non-finite ever comes back.
 * @throws EngineError `out-of-range` for a bad rate or count, `non-finite` where the start itself has no value
 */
export function descend(f: Objective, start: readonly number[], options: DescentOptions): Descent {
  const { rate, steps, limit = farthest } = options;
  if (!(Number.isFinite(rate) && rate >= 0)) {
    throw outOfRange('rate', 'a finite number from 0', rate, 'write e.g. 0.5');
  }
  if (!(Number.isInteger(steps) && steps >= 0)) {
    throw outOfRange('steps', 'a whole number from 0', steps, 'write e.g. 20');
  }
  const placeAt = (at: readonly number[]): Place | undefined => {
    if (!at.every((x) => Math.abs(x) <= limit)) return undefined;
    const place = { at, value: f.value(at), gradient: f.gradient(at) };
    return Number.isFinite(place.value) && place.gradient.every(Number.isFinite) ? place : undefined;
  };
  let here = placeAt(start);
  if (!here) {
    throw new EngineError({
      code: 'non-finite',
      path: 'start',
      expected: `a place within ${limit} of zero where the function has a finite value`,
      found: start.join(', '),
      cure: 'start somewhere else',
    });
  }
  const places = [here];
  for (let done = 0; done < steps; done++) {
    const { at, gradient } = here;
    const next = placeAt(at.map((x, i) => x - rate * gradient[i]!));
    if (!next) return { places, diverged: true };
    places.push(next);
    here = next;
  }
  return { places, diverged: false };
}

const outOfRange = (path: string, expected: string, found: number, cure: string): EngineError =>
  new EngineError({ code: 'out-of-range', path, expected, found: String(found), cure });

/**
 * A quantity of a derivation as a function of some of its given numbers; the gradient comes by reverse mode.
 * @param of the quantity to be made small @param by given numbers, in the order of the coordinates
 * @throws EngineError `unknown-quantity`, `no-slope`
 */
export function objectiveOf(d: Derivation, of: Id, by: readonly Id[]): Objective {
  const derived = by.every((id) => indexOf(d).has(partialId(of, id))) ? d : differentiate(d, of, { by });
  const values = (at: readonly number[]): ReadonlyMap<Id, number> =>
    evaluate(derived, { inputs: Object.fromEntries(by.map((id, i) => [id, at[i]!])) });
  return {
    value: (at) => values(at).get(of)!,
    gradient: (at) => {
      const found = values(at);
      return by.map((id) => found.get(partialId(of, id))!);
    },
  };
}

/**
 * By what the distance to the minimum of a parabola is multiplied in each update: between 0 and 1 it shrinks,
 * between −1 and 0 it shrinks and changes sides, beyond −1 it grows.
 * @param curvature the second derivative, in units of the function over those of the parameter squared
 */
export const contraction = (rate: number, curvature: number): number => 1 - rate * curvature;

/** The learning rate at which |contraction| is 1: below it the walk converges, above it diverges. @param curvature > 0 */
export const largestRate = (curvature: number): number => 2 / curvature;
