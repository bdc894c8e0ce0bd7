/** The notebooks of this device, opened once for a page. */
import { deviceShelf, notebooks } from '@components/device/database.ts';
import type { Surroundings } from '@components/device/keeping.ts';
import { browserTabs } from '@components/device/tabs.ts';
import { keeperOf } from './keeper.ts';
import type { Keeper } from './keeping.ts';
import type { NotebookKey } from './kept.ts';

export const notebookChannel = 'tuidao-notebooks';

let around: Surroundings | undefined;
export const thisDevice = (): Surroundings =>
  (around ??= { shelf: deviceShelf(notebooks), tabs: browserTabs(notebookChannel), now: () => Date.now() });

export const keeperFor = (key: NotebookKey): Keeper => keeperOf(key, thisDevice());
