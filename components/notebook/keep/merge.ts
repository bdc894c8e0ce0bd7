/** Brings together what two places made of the same notebook, cell by cell. */
import type { Merged } from '@components/device/keeping.ts';
import { isSame, type Kept } from './kept.ts';

type Entry = Kept['cells'][number];
const text = (cell: Entry | undefined): string | undefined =>
  cell && ('kind' in cell ? `${cell.kind}:${cell.source}` : cell.source);

/**
 * @param base what both began from
 * @param mine what this place made of it
 * @param theirs what the other made of it
 */
export function merge(base: Kept, mine: Kept, theirs: Kept): Merged<Kept> {
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
