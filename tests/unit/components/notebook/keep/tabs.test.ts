// Two tabs with the locks and channels of this very program, which are those of a browser.
import { describe, expect, it } from 'vitest';
import { keeperOf } from '@components/notebook/keep/keeper.ts';
import type { Keeper } from '@components/notebook/keep/keeping.ts';
import type { Kept, NotebookKey } from '@components/notebook/keep/kept.ts';
import { announceToAll, browserTabs } from '@components/device/tabs.ts';
import { brittleShelf } from './shelves.ts';

const lesson = (sources: Record<string, string>): Kept => ({
  kind: 'lesson',
  cells: Object.entries(sources).map(([id, source]) => ({ id, source, of: '' })),
});
const sources = (kept: Kept | undefined): Record<string, string> =>
  Object.fromEntries(kept?.cells.map(({ id, source }) => [id, source]) ?? []);

async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 300 && !holds(); n++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

interface Tab {
  readonly keeper: Keeper;
  readonly shown: Kept[];
}
async function tab(
  key: NotebookKey,
  shelf: ReturnType<typeof brittleShelf>,
  locks = navigator.locks,
): Promise<Tab> {
  const shown: Kept[] = [];
  const keeper = keeperOf(key, {
    shelf,
    tabs: browserTabs('tuidao-notebooks', locks),
    now: () => Date.now(),
  });
  await keeper.open((kept) => shown.push(kept));
  return { keeper, shown };
}

describe('two tabs', () => {
  it('the second one reads, sees what the first writes, and takes its place when it is closed', async () => {
    const shelf = brittleShelf();
    const [one, two] = [await tab('lesson:a', shelf), await tab('lesson:a', shelf)];
    expect([one.keeper.state.readOnly, two.keeper.state.readOnly]).toEqual([false, true]);
    two.keeper.keep(lesson({ a: 'not from here' }));
    one.keeper.keep(lesson({ a: '1' }));
    await until(() => sources(two.shown.at(-1))['a'] === '1');
    await one.keeper.close();
    await until(() => !two.keeper.state.readOnly);
    await two.keeper.close();
  });

  it('the second one takes over: what waits in the first is written first, and then the first one reads', async () => {
    const shelf = brittleShelf();
    const [one, two] = [await tab('lesson:b', shelf), await tab('lesson:b', shelf)];
    one.keeper.keep(lesson({ a: 'last keys' }));
    await two.keeper.takeOver();
    await until(() => !two.keeper.state.readOnly && one.keeper.state.readOnly);
    await until(() => sources(two.shown.at(-1))['a'] === 'last keys');
    two.keeper.keep(lesson({ a: 'last keys', b: '2' }));
    await until(() => sources(one.shown.at(-1))['b'] === '2');
    await one.keeper.takeOver();
    await until(() => !one.keeper.state.readOnly && two.keeper.state.readOnly);
    await Promise.all([one.keeper.close(), two.keeper.close()]);
  });

  it('what the first could not write while it was taken from becomes an earlier version', async () => {
    const shelf = brittleShelf();
    const one = await tab('lesson:c', shelf);
    const two = await tab('lesson:c', shelf);
    shelf.fail = () => 'full';
    one.keeper.keep(lesson({ a: 'unwritten' }));
    await until(() => one.keeper.state.place === 'memory');
    await two.keeper.takeOver();
    await until(() => !two.keeper.state.readOnly && one.keeper.state.readOnly);
    shelf.fail = () => undefined;
    two.keeper.keep(lesson({ a: 'written' }));
    await two.keeper.flush();
    await until(() => sources(one.shown.at(-1))['a'] === 'written');
    expect(one.keeper.state.earlier.map(({ kept }) => sources(kept)['a'])).toContain('unwritten');
    await one.keeper.takeOver();
    await until(() => !one.keeper.state.readOnly && !one.keeper.state.pending);
    const { snapshots } = (await shelf.get('lesson:c')) as { snapshots: { kept: Kept }[] };
    expect(snapshots.map(({ kept }) => sources(kept)['a'])).toContain('unwritten');
    await Promise.all([one.keeper.close(), two.keeper.close()]);
  });

  it('without locks both write, and nothing is lost', async () => {
    const shelf = brittleShelf();
    const none = {
      request: () => Promise.reject(new DOMException('no', 'SecurityError')),
    } as unknown as LockManager;
    const [one, two] = [await tab('lesson:d', shelf, none), await tab('lesson:d', shelf, none)];
    one.keeper.keep(lesson({ a: '1' }));
    two.keeper.keep(lesson({ b: '2' }));
    await until(
      () => Object.keys(sources(one.keeper.now)).length + Object.keys(sources(two.keeper.now)).length === 4,
    );
    await Promise.all([one.keeper.close(), two.keeper.close()]);
  });

  it('nonsense on the channel does nothing; that all was erased is heard by all', async () => {
    const shelf = brittleShelf();
    const one = await tab('lesson:e', shelf);
    one.keeper.keep(lesson({ a: '1' }));
    await one.keeper.flush();
    const channel = new BroadcastChannel('tuidao-notebooks');
    for (const nonsense of [
      null,
      1,
      'erased',
      [],
      { what: 'wanted' },
      { what: 'wanted', key: 'lesson:x' },
      { what: 'x' },
    ])
      channel.postMessage(nonsense);
    channel.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([sources(one.keeper.now), one.keeper.state.readOnly]).toEqual([{ a: '1' }, false]);
    announceToAll('tuidao-notebooks', { what: 'erased' });
    await until(() => one.keeper.now.cells.length === 0);
    await one.keeper.close();
  });
});
