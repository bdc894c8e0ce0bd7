/** Keeps one notebook on a shelf, and the sign of it that pages see before any of this is there. */
import { shelfKeeper } from '@components/device/keeper.ts';
import type { Surroundings } from '@components/device/keeping.ts';
import { isFlagged, setFlag } from './flag.ts';
import type { Keeper } from './keeping.ts';
import { isEmpty, nameOf, type NotebookKey } from './kept.ts';
import { sortOf } from './record.ts';

export const keeperOf = (key: NotebookKey, around: Surroundings): Keeper =>
  shelfKeeper(key, sortOf(key), around, (kept) => {
    const [name, changed] = [nameOf(key), !isEmpty(kept)];
    if (isFlagged(name) !== changed) setFlag(name, changed);
  });
