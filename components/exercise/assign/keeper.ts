/** The one draft of this device. */
import { exercises } from '@components/device/database.ts';
import { assignFlags } from '@components/device/flag.ts';
import { onThisDevice } from '@components/device/here.ts';
import { shelfKeeper } from '@components/device/keeper.ts';
import type { Keeper } from '@components/device/keeping.ts';
import { draftSort, type Draft } from './draft.ts';

export const draftKeeper = (): Keeper<Draft> =>
  shelfKeeper('assign:draft', draftSort, onThisDevice(exercises, exercises.name), (kept) =>
    assignFlags.set('draft', !draftSort.isEmpty(kept)),
  );
