import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keeperOf } from '@components/notebook/keep/keeper.ts';
import type { Trouble } from '@components/device/shelf.ts';
import type { Keeper } from '@components/notebook/keep/keeping.ts';
import type { Kept, NotebookKey } from '@components/notebook/keep/kept.ts';
import { fits, mostEarlier, readRecord, type NotebookRecord } from '@components/notebook/keep/record.ts';
import { brittleShelf, loneTab } from './shelves.ts';

const key: NotebookKey = 'lesson:backprop';
const lesson = (sources: Record<string, string>): Kept => ({
  kind: 'lesson',
  cells: Object.entries(sources).map(([id, source]) => ({ id, source, of: '' })),
});
const sources = (kept: Kept): Record<string, string> =>
  Object.fromEntries(kept.cells.map(({ id, source }) => [id, source]));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const time = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

function place() {
  const [shelf, tabs] = [brittleShelf(), loneTab()];
  const stored = async (): Promise<NotebookRecord> => {
    const found = readRecord(await shelf.get(key), key);
    if (found.is !== 'good') throw new Error(`expected a good record, found ${found.is}`);
    return found.record;
  };
  const open = async (): Promise<{ keeper: Keeper; shown: Kept[] }> => {
    const shown: Kept[] = [];
    const keeper = keeperOf(key, { shelf, tabs, now: () => Date.now() });
    const opening = keeper.open((kept) => shown.push(kept));
    await time(0);
    await opening;
    return { keeper, shown };
  };
  return { shelf, tabs, stored, open };
}

describe('a keeper', () => {
  it('writes within 400 ms after a change, however fast one types, and shows it at the next visit', async () => {
    const { stored, open } = place();
    const { keeper, shown } = await open();
    expect(shown).toEqual([]);
    for (let n = 0; n < 20; n++) {
      keeper.keep(lesson({ a: String(n) }));
      await time(30);
    }
    expect(Number(sources((await stored()).data)['a'])).toBeGreaterThanOrEqual(6);
    await time(400);
    expect(sources((await stored()).data)).toEqual({ a: '19' });
    expect(keeper.state).toMatchObject({ place: 'device', pending: false });
    const again = await open();
    expect(again.shown.map(sources)).toEqual([{ a: '19' }]);
  });

  it('writes at once when the page is about to go, and nothing where nothing changed', async () => {
    const { shelf, stored, open } = place();
    const { keeper } = await open();
    const before = shelf.calls;
    await keeper.flush();
    expect(shelf.calls).toBe(before);
    keeper.keep(lesson({ a: '1' }));
    await keeper.flush();
    expect(sources((await stored()).data)).toEqual({ a: '1' });
  });

  it('brings together with what another tab has written, and writes over no version it has not seen', async () => {
    const { shelf, stored, open } = place();
    const { keeper, shown } = await open();
    keeper.keep(lesson({ a: '1', b: '1' }));
    await time(400);
    const other = await stored();
    await shelf.put(key, { ...other, rev: other.rev + 5, data: lesson({ a: '1', b: 'other', c: 'other' }) });
    keeper.keep(lesson({ a: '2', b: '1' }));
    await time(400);
    expect(sources((await stored()).data)).toEqual({ a: '2', b: 'other', c: 'other' });
    expect((await stored()).rev).toBe(other.rev + 6);
    expect(shown.map(sources)).toEqual([{ a: '2', b: 'other', c: 'other' }]);
    expect(keeper.state.conflict).toBe(false);
  });

  it('keeps both where two tabs changed one cell, and says so', async () => {
    const { shelf, stored, open } = place();
    const { keeper } = await open();
    keeper.keep(lesson({ a: '1' }));
    await time(400);
    const other = await stored();
    await shelf.put(key, { ...other, rev: other.rev + 1, data: lesson({ a: 'theirs' }) });
    keeper.keep(lesson({ a: 'mine' }));
    await time(400);
    const { data, snapshots } = await stored();
    expect(sources(data)).toEqual({ a: 'mine' });
    expect(snapshots.map(({ why, kept }) => [why, sources(kept)])).toContainEqual([
      'conflict',
      { a: 'theirs' },
    ]);
    expect(keeper.state.conflict).toBe(true);
    keeper.seen();
    expect(keeper.state.conflict).toBe(false);
  });

  it('loses nothing of 200 changes written in turns by two that do not hear of each other', async () => {
    const { stored, open } = place();
    const [one, two] = [await open(), await open()];
    for (let n = 0; n < 100; n++) {
      for (const [name, { keeper }] of [
        ['one', one],
        ['two', two],
      ] as const) {
        keeper.keep(lesson({ ...sources(keeper.now), [`${name}-${n}`]: String(n) }));
        if (n % 3) await keeper.flush();
      }
    }
    await one.keeper.flush();
    await two.keeper.flush();
    const names = Object.keys(sources((await stored()).data));
    expect(names.length).toBe(200);
  });

  it('keeps three earlier versions: what the last visit left, and what was there before much was replaced', async () => {
    const { stored, open } = place();
    const first = await open();
    first.keeper.keep(lesson({ a: 'first visit' }));
    await time(400);
    await first.keeper.close();
    await time(3_600_000);
    const { keeper, shown } = await open();
    keeper.keep(lesson({ a: 'second visit' }));
    await time(400);
    keeper.replace(lesson({}));
    expect(shown.map(sources).at(-1)).toEqual({});
    expect(keeper.state.earlier.map(({ kept }) => sources(kept)['a'])).toEqual([
      'second visit',
      'first visit',
    ]);
    await time(400);
    expect((await stored()).snapshots.map(({ why, kept }) => [why, sources(kept)['a']])).toEqual([
      ['replaced', 'second visit'],
      ['visit', 'first visit'],
    ]);
    for (let n = 0; n < 9; n++) {
      keeper.replace(lesson({ a: String(n) }));
      await time(n % 2 ? 400 : 0);
    }
    await time(400);
    expect((await stored()).snapshots.map(({ kept }) => sources(kept)['a'])).toEqual(['7', '6', '5']);
    expect(mostEarlier).toBe(3);
  });

  it('goes back to an earlier version, which makes what was there the earlier one', async () => {
    const { open } = place();
    const { keeper } = await open();
    keeper.keep(lesson({ a: '1' }));
    await time(400);
    keeper.replace(lesson({ a: '2' }));
    await time(400);
    keeper.replace(keeper.state.earlier[0]!.kept);
    await time(400);
    expect(sources(keeper.now)).toEqual({ a: '1' });
    expect(keeper.state.earlier.map(({ kept }) => sources(kept)['a'])).toEqual(['2']);
  });
});

describe('when keeping fails', () => {
  it.each<Trouble>(['refused', 'full', 'silent', 'newer'])(
    '%s: all stays in memory, and is said',
    async (trouble) => {
      const { shelf, open } = place();
      shelf.fail = () => trouble;
      const { keeper, shown } = await open();
      keeper.keep(lesson({ a: '1' }));
      await time(10_000);
      expect(keeper.state).toMatchObject({ place: 'memory', trouble, pending: true });
      expect([sources(keeper.now), shown]).toEqual([{ a: '1' }, []]);
    },
  );

  it('D2: on any of the first fifty writes, the next one brings it back', async () => {
    for (let k = 2; k <= 51; k++) {
      const { shelf, stored, open } = place();
      shelf.fail = (call) => (call === k ? 'full' : undefined);
      const { keeper } = await open();
      const places = new Set<string>();
      for (let n = 0; n < 52; n++) {
        keeper.keep(lesson({ a: String(n), [`n${n % 7}`]: String(k) }));
        await keeper.flush();
        places.add(keeper.state.place);
      }
      expect(sources((await stored()).data)['a'], `k = ${k}`).toBe('51');
      expect([...places], `k = ${k}`).toEqual(k === 2 ? ['memory', 'device'] : ['device', 'memory']);
      expect(keeper.state.pending).toBe(false);
    }
  });

  it('tries again by itself when nobody types any more', async () => {
    const { shelf, stored, open } = place();
    const { keeper } = await open();
    shelf.fail = () => 'full';
    keeper.keep(lesson({ a: '1' }));
    await time(400);
    expect(keeper.state.place).toBe('memory');
    shelf.fail = () => undefined;
    await time(5000);
    expect(keeper.state).toMatchObject({ place: 'device', pending: false });
    expect(sources((await stored()).data)).toEqual({ a: '1' });
  });

  it('looks again where the browser was only slow, though nobody writes', async () => {
    const { shelf, open } = place();
    const first = await open();
    first.keeper.keep(lesson({ a: 'kept' }));
    await time(400);
    await first.keeper.close();
    const from = shelf.calls;
    shelf.fail = (call) => (call === from + 1 ? 'silent' : undefined);
    const { keeper, shown } = await open();
    expect([keeper.state.place, shown]).toEqual(['memory', []]);
    await time(5000);
    expect([keeper.state.place, shown.map(sources)]).toEqual(['device', [{ a: 'kept' }]]);
  });

  it('at the first reading only, what was kept before is brought together with what was written since', async () => {
    const { shelf, stored, open } = place();
    const first = await open();
    first.keeper.keep(lesson({ a: 'before', b: 'before' }));
    await time(400);
    await first.keeper.close();
    const from = shelf.calls;
    shelf.fail = (call) => (call === from + 1 ? 'silent' : undefined);
    const { keeper } = await open();
    expect(keeper.state.place).toBe('memory');
    keeper.keep(lesson({ a: 'now' }));
    await time(6000);
    expect(sources((await stored()).data)).toEqual({ a: 'now', b: 'before' });
    expect(keeper.state.earlier.map(({ kept }) => sources(kept))).toContainEqual({
      a: 'before',
      b: 'before',
    });
  });

  it.each([
    ['{}', {}],
    ['null', null],
    ['half a text', '{"schema":1,"re'],
    ['an old schema', { schema: 0, rev: 1, data: [] }],
    [
      'a list of nothing',
      { schema: 1, rev: 1, saved: 1, data: { kind: 'lesson', cells: [null] }, snapshots: [] },
    ],
    ['another kind', { schema: 1, rev: 1, saved: 1, data: { kind: 'scratch', cells: [] }, snapshots: [] }],
    ['a revision that is none', { schema: 1, rev: NaN, saved: 1, data: lesson({}), snapshots: [] }],
  ])('D4: a record that is %s is put away whole, said, and the notebook works', async (_name, value) => {
    const { shelf, stored, open } = place();
    await shelf.put(key, value);
    const { keeper, shown } = await open();
    expect(keeper.state).toMatchObject({ place: 'device', quarantined: 1 });
    expect(shown).toEqual([]);
    expect((await shelf.everything()).quarantined).toMatchObject([{ key, value }]);
    keeper.keep(lesson({ a: '1' }));
    await time(400);
    expect(sources((await stored()).data)).toEqual({ a: '1' });
    expect((await shelf.everything()).quarantined.length).toBe(1);
  });

  it('D4: of a record that is damaged elsewhere, the cells are shown all the same', async () => {
    const { shelf, open } = place();
    await shelf.put(key, { schema: 1, rev: 3, saved: 'yesterday', data: lesson({ a: '7' }), snapshots: [] });
    const { keeper, shown } = await open();
    expect([keeper.state.quarantined, shown.map(sources)]).toEqual([1, [{ a: '7' }]]);
  });

  it('D4: a record of a newer version is not touched', async () => {
    const { shelf, open } = place();
    const newer = { schema: 99, anything: [1, 2, 3] };
    await shelf.put(key, newer);
    const { keeper } = await open();
    keeper.keep(lesson({ a: '1' }));
    await time(20_000);
    expect(keeper.state).toMatchObject({ place: 'memory', trouble: 'newer' });
    expect(await shelf.get(key)).toEqual(newer);
    expect((await shelf.everything()).quarantined).toEqual([]);
  });

  it('D8: what is cleared under an open page is written again whole, earlier versions too', async () => {
    const { shelf, stored, open } = place();
    const { keeper } = await open();
    keeper.keep(lesson({ a: '1' }));
    await time(400);
    keeper.replace(lesson({ a: '2' }));
    await time(400);
    await shelf.erase();
    keeper.keep(lesson({ a: '2', b: '3' }));
    await time(400);
    expect(sources((await stored()).data)).toEqual({ a: '2', b: '3' });
    expect((await stored()).snapshots.map(({ kept }) => sources(kept))).toContainEqual({ a: '1' });
  });

  it('but what the reader erases in another tab is gone here too', async () => {
    const { shelf, tabs, open } = place();
    const { keeper, shown } = await open();
    keeper.keep(lesson({ a: '1' }));
    await time(400);
    await shelf.erase();
    tabs.listener!.erased();
    await time(10_000);
    expect(shown.map(sources)).toEqual([{}]);
    expect(await shelf.get(key)).toBeUndefined();
  });

  it('does not write what it could not read again', async () => {
    const { shelf, open } = place();
    const { keeper } = await open();
    const huge = lesson({ a: 'x'.repeat(200_001) });
    expect(fits(huge, key)).toBe(false);
    keeper.keep(huge);
    await time(400);
    expect(keeper.state).toMatchObject({ place: 'memory', trouble: 'full' });
    expect(await shelf.get(key)).toBeUndefined();
  });
});
