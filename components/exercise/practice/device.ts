/** Practice on this device, opened once for a page. */
import { exercises } from '@components/device/database.ts';
import { practiceFlags } from '@components/device/flag.ts';
import { onThisDevice } from '@components/device/here.ts';
import { shelfKeeper } from '@components/device/keeper.ts';
import type { Keeper, Surroundings } from '@components/device/keeping.ts';
import { keyOf, practiceSort, type KeptPractice } from './kept.ts';

export const practiceChannel = 'tuidao-practice';

export const thisDevice = (): Surroundings => onThisDevice(exercises, practiceChannel);

/** @param slug a chapter's address */
export const keeperFor = (slug: string, surroundings = thisDevice()): Keeper<KeptPractice> =>
  shelfKeeper(keyOf(slug), practiceSort, surroundings, (kept) => practiceFlags.set(slug, kept.length > 0));
