/** Brings a notebook once it is touched; at once where something was kept, or where the address carries cells. */
import { wakeTogether } from '@components/page/waking.ts';
import { entrance } from './entrance.ts';
import { isWanted } from './keep/wanted.ts';

/**
 * @param name a chapter's slug, or `scratch`
 * @param places where it is touched
 * @param take makes it live
 */
export const wakeWhenTouched = (
  name: string,
  places: readonly HTMLElement[],
  take: (notebooks: Awaited<ReturnType<typeof entrance>>) => Promise<void>,
): void => wakeTogether(places, async () => take(await entrance()), isWanted(name));
