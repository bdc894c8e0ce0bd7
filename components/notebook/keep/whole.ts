import type { CellList } from '../cell-list.svelte.ts';
import { isEmpty, type Kept } from './kept.ts';

/** What stands in a notebook: of a lesson the changes, of the scratch notebook all cells, kept already or not. */
export const whole = ({ cells }: CellList, kept: Kept): Kept =>
  kept.kind === 'lesson' || !isEmpty(kept)
    ? kept
    : { kind: 'scratch', cells: cells.map(({ id, kind, source }) => ({ id, kind, source })) };
