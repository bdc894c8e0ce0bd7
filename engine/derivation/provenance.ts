import { EngineError } from '../errors.ts';
import { indexOf, type Derivation } from './derivation.ts';
import { local } from './differentiate.ts';
import { evaluateExpr, type Values } from './evaluate.ts';
import { reads, type Expr, type Id } from './expr.ts';

/** What a quantity is computed from directly, in reading order; nothing for an input. */
export function usesOf(d: Derivation, id: Id): Id[] {
  const step = indexOf(d).step(id);
  return step ? [...reads(step.expr)] : [];
}

/** What reads a quantity directly. */
export const feedsOf = (d: Derivation, id: Id): Id[] =>
  indexOf(d)
    .readers(id)
    .map((s) => s.quantity.id);

/** Everything a quantity rests on, down to the inputs. */
export const restsOn = (d: Derivation, id: Id): Id[] => reach(id, (x) => usesOf(d, x));

/** Everything a quantity affects. */
export const affects = (d: Derivation, id: Id): Id[] => reach(id, (x) => feedsOf(d, x));

function reach(start: Id, next: (id: Id) => Iterable<Id>): Id[] {
  const seen = new Set<Id>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const n of next(id)) {
      if (seen.has(n)) continue;
      seen.add(n);
      waiting.push(n);
    }
  }
  return [...seen];
}

/** One way from a quantity to another. */
export interface Path {
  /** The quantities on the way, both ends included. */
  readonly through: readonly Id[];
  /** factors[i] = ∂through[i + 1] / ∂through[i]. */
  readonly factors: readonly Expr[];
  /** The factors' values. */
  readonly values: readonly number[];
  /** Their product: what this way contributes to d(to)/d(from). */
  readonly product: number;
}

/**
 * Every path; by the chain rule the sum of their products is d(to)/d(from).
 * @param limit how many paths a reader could still want
 * @throws EngineError `too-many-paths`
 */
export function allPaths(d: Derivation, from: Id, to: Id, values: Values, limit = 4096): Path[] {
  const index = indexOf(d);
  const towards = new Set([to, ...restsOn(d, to)]);
  const found: Path[] = [];
  const walk = (through: readonly Id[], factors: readonly Expr[], numbers: readonly number[]): void => {
    const here = through.at(-1)!;
    if (here === to) {
      if (found.length === limit) {
        throw new EngineError({
          code: 'too-many-paths',
          path: from,
          expected: `at most ${limit} paths to ${to}`,
          found: 'more',
          cure: 'ask for a smaller network',
        });
      }
      found.push({ through, factors, values: numbers, product: numbers.reduce((a, b) => a * b, 1) });
      return;
    }
    for (const step of index.readers(here)) {
      if (!towards.has(step.quantity.id)) continue;
      const factor = local(d, step, here);
      const value = evaluateExpr(factor, (id) => values.get(id)!);
      walk([...through, step.quantity.id], [...factors, factor], [...numbers, value]);
    }
  };
  walk([from], [], []);
  return found;
}
