/** What a worked solution shows: which derivation, and where it is opened. */
import type { Derivation } from '@engine/derivation/derivation.ts';
import type { Id } from '@engine/derivation/expr.ts';
import type { GradeReport } from '@engine/exercise/grade.ts';
import { needed } from '@engine/exercise/needed.ts';
import type { Drawn } from '@engine/exercise/variant.ts';

export interface Way {
  readonly derivation: Derivation;
  /** The step shown first; absent for the first of all. */
  readonly start?: Id;
}

/** Nothing where there is nothing to compute. */
export function wayOf({ derivation: d, boxes }: Drawn, report: GradeReport | undefined): Way | undefined {
  if (d.steps.length === 0) return undefined;
  const asked = boxes.flatMap(({ kind, id }) => (kind === 'number' || kind === 'bit' ? [id] : []));
  // A choice, an order or a wrong step is about the whole of it.
  const derivation = asked.length === boxes.length ? needed(d, ...asked) : d;
  const at = boxes.find(({ id }) => id === report?.firstWrong);
  const start =
    at?.kind === 'step' ? at.right : at?.kind === 'number' || at?.kind === 'bit' ? at.id : undefined;
  return {
    derivation,
    ...(start !== undefined && derivation.steps.some(({ quantity }) => quantity.id === start) && { start }),
  };
}
