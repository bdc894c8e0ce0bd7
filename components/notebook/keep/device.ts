/** The notebooks of this device, opened once for a page. */
import { deviceShelf } from './database.ts';
import { keeperOf, type Surroundings } from './keeper.ts';
import type { Keeper } from './keeping.ts';
import type { NotebookKey } from './kept.ts';
import { browserTabs } from './tabs.ts';

let around: Surroundings | undefined;
export const thisDevice = (): Surroundings =>
  (around ??= { shelf: deviceShelf(), tabs: browserTabs(), now: () => Date.now() });

export const keeperFor = (key: NotebookKey): Keeper => keeperOf(key, thisDevice());
