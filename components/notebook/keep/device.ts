/** The notebooks of this device, opened once for a page. */
import { notebooks } from '@components/device/database.ts';
import { onThisDevice } from '@components/device/here.ts';
import type { Surroundings } from '@components/device/keeping.ts';
import { keeperOf } from './keeper.ts';
import type { Keeper } from './keeping.ts';
import type { NotebookKey } from './kept.ts';

export const notebookChannel = 'tuidao-notebooks';

export const thisDevice = (): Surroundings => onThisDevice(notebooks, notebookChannel);

export const keeperFor = (key: NotebookKey): Keeper => keeperOf(key, thisDevice());
