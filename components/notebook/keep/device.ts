/** The notebooks of this device, opened once for a page. */
import { deviceShelf, notebooks } from '@components/device/database.ts';
import { keeperOf, type Surroundings } from './keeper.ts';
import type { Keeper } from './keeping.ts';
import type { NotebookKey } from './kept.ts';
import { browserTabs } from '@components/device/tabs.ts';

let around: Surroundings | undefined;
export const thisDevice = (): Surroundings =>
  (around ??= { shelf: deviceShelf(notebooks), tabs: browserTabs(), now: () => Date.now() });

export const keeperFor = (key: NotebookKey): Keeper => keeperOf(key, thisDevice());
