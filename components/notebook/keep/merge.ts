/** Brings together what two places made of the same notebook, cell by cell. */
import { isSame, type Kept } from './kept.ts';

export interface Merged {
  readonly kept: Kept;
  /** Both have changed the same cell, each in its own way; `kept` has what `mine` says. */
  readonly conflict: boolean;
}

type Entry = Kept['cells'][number];
const text = (cell: Entry | undefined): string | undefined =>
  cell && ('kind' in cell ? `${cell.kind}:${cell.source}` : cell.source);

/**
 * @param base what both began from
 * @param mine what this place made of it
 * @param theirs what the other made of it
 */
export function merge(base: Kept, mine: Kept, theirs: Kept): Merged {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { kept: mine, conflict: false };
  if (isSame(base, mine)) return { kept: theirs, conflict: false };
  const of = (kept: Kept): Map<string, Entry> => new Map(kept.cells.map((cell) => [cell.id, cell]));
  const [b, m, t] = [of(base), of(mine), of(theirs)];
  let conflict = false;
  // In the order of mine; what only they have comes after.
  const ids = new Set([...mine.cells, ...theirs.cells, ...base.cells].map(({ id }) => id));
  const cells = [...ids].flatMap((id) => {
    const [was, ours, other] = [b.get(id), m.get(id), t.get(id)];
    if (text(ours) === text(other)) return ours ?? [];
    if (text(ours) === text(was)) return other ?? [];
    if (text(other) !== text(was)) conflict = true;
    return ours ?? [];
  });
  return { kept: { kind: mine.kind, cells } as Kept, conflict };
}
