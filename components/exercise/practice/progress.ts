/** How far somebody has come with every exercise there is, as it lies on the shelf. */
import { readRecord } from '@components/device/record.ts';
import type { Shelf } from '@components/device/shelf.ts';
import { practiceSort, prefix, standingOf, type Standing } from './kept.ts';

/** By the exercise's id; missing where it was not begun. */
export type Progress = ReadonlyMap<string, Standing>;

/** Empty where nothing can be read. Never rejects. */
export async function readProgress(shelf: Shelf): Promise<Progress> {
  try {
    const { records } = await shelf.everything();
    return new Map(
      records.flatMap(([key, value]) => {
        if (!key.startsWith(prefix)) return [];
        const found = readRecord(value, practiceSort);
        const kept = found.is === 'good' ? found.record.data : found.is === 'bad' ? (found.data ?? []) : [];
        return kept.map(({ id }) => [id, standingOf(kept, id)] as const);
      }),
    );
  } catch {
    return new Map();
  }
}

/**
 * Removes all practice, what could not be read as well where nothing but practice is there.
 * @returns the keys of what was removed
 * @throws ShelfError
 */
export async function eraseProgress(shelf: Shelf): Promise<readonly string[]> {
  const keys = (await shelf.everything()).records.map(([key]) => key);
  const mine = keys.filter((key) => key.startsWith(prefix));
  if (mine.length === keys.length) await shelf.erase();
  else for (const key of mine) await shelf.update(key, () => ({ remove: true }));
  return mine;
}
