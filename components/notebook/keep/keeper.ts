/** Keeps one notebook on a shelf, and the sign of it that pages see before any of this is there. */
import { notebookFlags } from '@components/device/flag.ts';
import { shelfKeeper } from '@components/device/keeper.ts';
import type { Surroundings } from '@components/device/keeping.ts';
import type { Keeper } from './keeping.ts';
import { isEmpty, nameOf, type NotebookKey } from './kept.ts';
import { sortOf } from './record.ts';

export const keeperOf = (key: NotebookKey, around: Surroundings): Keeper =>
  shelfKeeper(key, sortOf(key), around, (kept) => notebookFlags.set(nameOf(key), !isEmpty(kept)));
