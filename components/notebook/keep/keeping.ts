/** What keeps a notebook, as the notebook and the page around it see it. */
import type * as device from '@components/device/keeping.ts';
import type { Kept, NotebookKey } from './kept.ts';

/** Read-only, cells can still be run. */
export type KeepState = device.KeepState<Kept>;
export type Earlier = device.Earlier<Kept>;
export type Keeper = device.Keeper<Kept, NotebookKey>;
