/** The one draft of this device. */
import { deviceShelf, exercises } from '@components/device/database.ts';
import { assignFlags } from '@components/device/flag.ts';
import { shelfKeeper } from '@components/device/keeper.ts';
import type { Keeper } from '@components/device/keeping.ts';
import { browserTabs } from '@components/device/tabs.ts';
import { draftSort, type Draft } from './draft.ts';

export const draftKeeper = (): Keeper<Draft> =>
  shelfKeeper(
    'assign:draft',
    draftSort,
    { shelf: deviceShelf(exercises), tabs: browserTabs(exercises.name), now: () => Date.now() },
    (kept) => assignFlags.set('draft', !draftSort.isEmpty(kept)),
  );
