// The exercises of a chapter with what keeps them: drafts, tries, other numbers, two tabs, and storage that refuses.
import { shelfKeeper } from '@components/device/keeper.ts';
import { memoryShelf, ShelfError, type Shelf } from '@components/device/shelf.ts';
import { browserTabs } from '@components/device/tabs.ts';
import { ChapterPractice } from '@components/exercise/practice/chapter-practice.svelte.ts';
import { keyOf, practiceSort } from '@components/exercise/practice/kept.ts';
import { eraseProgress, readProgress } from '@components/exercise/practice/progress.ts';
import { firstSeed } from '@components/exercise/practice/seed.ts';
import type { Answers } from '@engine/exercise/grade.ts';
import { templateOf } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';
import { expect, it } from 'vitest';

const id = 'backprop-paths';
const template = templateOf(id);
const rightFor = (seed: string): Answers => {
  const { boxes, values } = variantOf(template, seed);
  return Object.fromEntries(boxes.map((box) => [box.id, String(values.get(box.id)!)]));
};

async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 300 && !holds(); n++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}
const channel = 'practice-test';
async function tab(slug: string, shelf: Shelf) {
  const around = { shelf, tabs: browserTabs(channel), now: () => Date.now() };
  const keeper = shelfKeeper(keyOf(slug), practiceSort, around);
  const practice = new ChapterPractice(keeper);
  await practice.restore();
  return { keeper, practice };
}

it('begins with the numbers of the page, and keeps what is written, checked and solved', async () => {
  const shelf = memoryShelf();
  const { practice, keeper } = await tab('a', shelf);
  expect(practice.shown(id)).toEqual({ template, seed: firstSeed, draft: {}, tries: [] });
  practice.draft(id, { ways: '0' });
  expect(practice.standing(id)).toBe('begun');
  practice.check(id, { ways: '0' });
  expect([practice.shown(id).tries.length, practice.standing(id)]).toEqual([1, 'begun']);
  practice.check(id, rightFor(firstSeed));
  expect(practice.standing(id)).toBe('solved');
  await keeper.close();
  const again = await tab('a', shelf);
  expect(again.practice.shown(id)).toMatchObject({ seed: firstSeed, draft: rightFor(firstSeed) });
  expect(again.practice.shown(id).tries).toHaveLength(2);
  expect(await readProgress(shelf)).toEqual(new Map([[id, 'solved']]));
  await again.keeper.close();
});

it('other numbers come with empty boxes, are kept, and what was solved stays solved', async () => {
  const shelf = memoryShelf();
  const { practice, keeper } = await tab('b', shelf);
  practice.check(id, rightFor(firstSeed));
  practice.another(id);
  const { seed, draft, tries } = practice.shown(id);
  expect(seed).not.toBe(firstSeed);
  expect([draft, tries, practice.standing(id)]).toEqual([{}, [], 'solved']);
  await keeper.close();
  const again = await tab('b', shelf);
  expect(again.practice.shown(id).seed).toBe(seed);
  await again.keeper.close();
});

it('two tabs: one sees what the other writes, and where one writes is where the exercises are', async () => {
  const shelf = memoryShelf();
  const [one, two] = [await tab('c', shelf), await tab('c', shelf)];
  one.practice.draft(id, { ways: '1' });
  await until(() => two.practice.shown(id).draft['ways'] === '1');
  one.practice.draft('backprop-order', { order: 'last keys' });
  one.practice.draft(id, { ways: '1', edges: 'last as well' });
  two.practice.draft(id, { ways: '12' });
  // At once here, and as soon as it is written there.
  expect(two.practice.shown(id).draft['ways']).toBe('12');
  await until(() => one.practice.shown(id).draft['ways'] === '12');
  await until(() => two.practice.shown(id).draft['edges'] === 'last as well');
  await until(() => two.practice.shown('backprop-order').draft['order'] === 'last keys');
  expect([one.keeper.state.readOnly, two.keeper.state.readOnly]).toEqual([true, false]);
  one.practice.draft(id, { ...one.practice.shown(id).draft, ways: '123' });
  await until(() => two.practice.shown(id).draft['ways'] === '123');
  await Promise.all([one.keeper.close(), two.keeper.close()]);
});

it('where nothing can be kept everything works and it is said', async () => {
  const refusing: Shelf = {
    update: () => Promise.reject(new ShelfError('refused')),
    everything: () => Promise.reject(new ShelfError('refused')),
    erase: () => Promise.reject(new ShelfError('refused')),
  };
  const { practice } = await tab('d', refusing);
  practice.check(id, rightFor(firstSeed));
  await practice.flush();
  expect(practice.standing(id)).toBe('solved');
  expect(practice.keeping).toMatchObject({ place: 'memory', trouble: 'refused', pending: true });
  expect(await readProgress(refusing)).toEqual(new Map());
});

it('what was drawn by a version this course does not have is begun anew; that it was solved is not forgotten', async () => {
  const shelf = memoryShelf();
  const kept = [{ id, version: 99, seed: 'z', draft: { ways: '5' }, tries: [], solved: true }];
  await shelf.update(keyOf('e'), () => ({ put: { schema: 1, rev: 1, saved: 1, data: kept, snapshots: [] } }));
  const { practice, keeper } = await tab('e', shelf);
  expect(practice.shown(id)).toMatchObject({ seed: firstSeed, draft: {} });
  practice.draft(id, { ways: '6' });
  expect([practice.shown(id).draft, practice.standing(id)]).toEqual([{ ways: '6' }, 'solved']);
  await keeper.close();
});

it('practice is erased, and no assignment with it', async () => {
  const shelf = memoryShelf();
  const put = (key: string) =>
    shelf.update(key, () => ({ put: { schema: 1, rev: 1, saved: 1, data: [], snapshots: [] } }));
  for (const key of ['practice:a', 'practice:b', 'do:x']) await put(key);
  expect(await eraseProgress(shelf)).toEqual(['practice:a', 'practice:b']);
  expect((await shelf.everything()).records.map(([key]) => key)).toEqual(['do:x']);
});
