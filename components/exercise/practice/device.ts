/** Practice on this device, opened once for a page. */
import { deviceShelf, exercises } from '@components/device/database.ts';
import { practiceFlags } from '@components/device/flag.ts';
import { shelfKeeper } from '@components/device/keeper.ts';
import type { Keeper, Surroundings } from '@components/device/keeping.ts';
import { browserTabs } from '@components/device/tabs.ts';
import { keyOf, practiceSort, type KeptPractice } from './kept.ts';

export const practiceChannel = 'tuidao-practice';

let around: Surroundings | undefined;
export const thisDevice = (): Surroundings =>
  (around ??= { shelf: deviceShelf(exercises), tabs: browserTabs(practiceChannel), now: () => Date.now() });

/** @param slug a chapter's address */
export const keeperFor = (slug: string, surroundings = thisDevice()): Keeper<KeptPractice> =>
  shelfKeeper(keyOf(slug), practiceSort, surroundings, (kept) => practiceFlags.set(slug, kept.length > 0));
