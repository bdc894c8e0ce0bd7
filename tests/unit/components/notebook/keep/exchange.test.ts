import { describe, expect, it } from 'vitest';
import {
  compared,
  exchangeText,
  longestFile,
  readEverything,
  readExchange,
} from '@components/notebook/keep/exchange.ts';
import { Unreadable } from '@components/exchange/foreign-json.ts';
import { keeperOf } from '@components/notebook/keep/keeper.ts';
import type { Kept, NotebookKey } from '@components/notebook/keep/kept.ts';
import { readRecord } from '@components/notebook/keep/record.ts';
import { takeIn } from '@components/notebook/keep/taking-in.ts';
import { brittleShelf, loneTab, type BrittleShelf } from './shelves.ts';

const lesson = (sources: Record<string, string>): Kept => ({
  kind: 'lesson',
  cells: Object.entries(sources).map(([id, source]) => ({ id, source, of: '' })),
});
const scratch: Kept = { kind: 'scratch', cells: [{ id: 'a', kind: 'words', source: '$x$' }] };
const record = (data: Kept, rev = 1): object => ({ schema: 1, rev, saved: 5, data, snapshots: [] });
async function shelfWith(notebooks: Record<string, unknown>): Promise<BrittleShelf> {
  const shelf = brittleShelf();
  for (const [key, value] of Object.entries(notebooks)) await shelf.put(key, value);
  return shelf;
}
async function here(shelf: BrittleShelf, key: NotebookKey): Promise<unknown> {
  const found = readRecord(await shelf.get(key), key);
  return found.is === 'good'
    ? Object.fromEntries(found.record.data.cells.map((c) => [c.id, c.source]))
    : found.is;
}
async function beside(shelf: BrittleShelf, key: NotebookKey): Promise<unknown> {
  const found = readRecord(await shelf.get(key), key);
  return found.is === 'good'
    ? found.record.snapshots.map(({ why, kept }) => [why, kept.cells[0]?.source])
    : found.is;
}
const exported = async (shelf: BrittleShelf): Promise<string> =>
  exchangeText(await readEverything(shelf), [], 1000);

describe('everything as one file', () => {
  it('comes back on another device as it was', async () => {
    const from = await shelfWith({
      'lesson:backprop': record(lesson({ a: '甲\u2028"' })),
      scratch: record(scratch),
    });
    const to = brittleShelf();
    await takeIn(readExchange(await exported(from)), () => 'here', to, 2000);
    expect(await here(to, 'lesson:backprop')).toEqual({ a: '甲\u2028"' });
    expect(await here(to, 'scratch')).toEqual({ a: '$x$' });
    const again = readExchange(await exported(to)).notebooks;
    expect(again.map(({ key, kept }) => [key, kept])).toEqual(
      readExchange(await exported(from)).notebooks.map(({ key, kept }) => [key, kept]),
    );
  });

  it('holds what could not be read, and what this page has not written yet', async () => {
    const shelf = await shelfWith({ 'lesson:backprop': { broken: [1] }, '../x': 1, scratch: { schema: 99 } });
    shelf.fail = () => 'full';
    const keeper = keeperOf('lesson:forward', { shelf, tabs: loneTab(), now: () => 7 });
    await keeper.open(() => undefined);
    keeper.keep(lesson({ w: 'unwritten' }));
    const text = exchangeText(await readEverything(shelf), [keeper], 1000);
    expect(JSON.parse(text)).toMatchObject({
      format: 'tuidao-notebooks',
      version: 1,
      notebooks: [{ key: 'lesson:forward', kept: lesson({ w: 'unwritten' }) }],
      quarantined: [
        { key: 'lesson:backprop', text: '{"broken":[1]}' },
        { key: '../x', text: '1' },
        { key: 'scratch', text: '{"schema":99}' },
      ],
    });
    expect(readExchange(text)).toMatchObject({ quarantined: 3 });
    expect(readExchange(exchangeText(undefined, [keeper], 1)).notebooks.length).toBe(1);
    await keeper.close();
  });

  it('is compared before it is taken in, and taking it in loses nothing', async () => {
    const from = await shelfWith({
      'lesson:a': record(lesson({ x: 'new' })),
      'lesson:b': record(lesson({ x: 'same' })),
      'lesson:c': record(lesson({ x: 'file', y: 'file' })),
      'lesson:d': record(lesson({ x: 'file' })),
      'lesson:e': record(lesson({ x: 'file' })),
    });
    const shelf = await shelfWith({
      'lesson:b': record(lesson({ x: 'same' })),
      'lesson:c': record(lesson({ x: 'here' })),
      'lesson:d': record(lesson({ x: 'here' })),
      'lesson:e': { schema: 99 },
    });
    const file = readExchange(await exported(from).then((text) => text.replace(']\n}', ']}')));
    expect(compared(file, await readEverything(shelf), [])).toEqual([
      { key: 'lesson:a', cells: 1, here: 0, is: 'new' },
      { key: 'lesson:b', cells: 1, here: 1, is: 'same' },
      { key: 'lesson:c', cells: 2, here: 1, is: 'differs' },
      { key: 'lesson:d', cells: 1, here: 1, is: 'differs' },
      { key: 'lesson:e', cells: 1, here: 0, is: 'unread' },
    ]);
    const taken = await takeIn(file, (key) => (key === 'lesson:c' ? 'file' : 'here'), shelf, 2000);
    expect(taken.keys).toEqual(['lesson:a', 'lesson:c', 'lesson:d']);
    expect([await here(shelf, 'lesson:c'), await beside(shelf, 'lesson:c')]).toEqual([
      { x: 'file', y: 'file' },
      [['replaced', 'here']],
    ]);
    expect([await here(shelf, 'lesson:d'), await beside(shelf, 'lesson:d')]).toEqual([
      { x: 'here' },
      [['imported', 'file']],
    ]);
    expect(await shelf.get('lesson:e')).toEqual({ schema: 99 });

    await taken.undo();
    expect(await here(shelf, 'lesson:a')).toEqual({});
    expect(await here(shelf, 'lesson:c')).toEqual({ x: 'here' });
    expect(await here(shelf, 'lesson:d')).toEqual({ x: 'here' });
  });

  it('undone after more was written, what was written becomes an earlier version', async () => {
    const file = readExchange(await exported(await shelfWith({ 'lesson:a': record(lesson({ x: 'file' })) })));
    const shelf = brittleShelf();
    const taken = await takeIn(file, () => 'file', shelf, 2000);
    await shelf.put('lesson:a', record(lesson({ x: 'file, edited' }), 9));
    await taken.undo();
    expect(await here(shelf, 'lesson:a')).toEqual({});
    expect(await beside(shelf, 'lesson:a')).toEqual([['replaced', 'file, edited']]);
  });

  it('is taken in whole or not at all', async () => {
    const file = readExchange(
      await exported(
        await shelfWith({ 'lesson:a': record(lesson({ x: '1' })), 'lesson:b': record(lesson({ x: '1' })) }),
      ),
    );
    const shelf = await shelfWith({ 'lesson:a': record(lesson({ x: 'here' })) });
    const from = shelf.calls;
    shelf.fail = (call) => (call === from + 2 ? 'full' : undefined);
    await expect(takeIn(file, () => 'file', shelf, 2000)).rejects.toMatchObject({ trouble: 'full' });
    expect(await here(shelf, 'lesson:a')).toEqual({ x: 'here' });
    expect(await here(shelf, 'lesson:b')).toBe('nothing');
  });
});

describe('a file that is not as it should be', () => {
  const notebook = { key: 'lesson:a', saved: 1, kept: lesson({ x: '1' }), earlier: [] };
  const whole = { format: 'tuidao-notebooks', version: 1, saved: 1, notebooks: [notebook], quarantined: [] };
  const refusal = (text: string): string => {
    try {
      readExchange(text);
    } catch (error) {
      if (error instanceof Unreadable) return `${error.code} at ${error.where || 'the whole'}`;
      throw error;
    }
    return 'none';
  };
  const but = (change: object): string => refusal(JSON.stringify({ ...whole, ...change }));

  it('is told by what and where', () => {
    expect(but({})).toBe('none');
    expect(refusal('\uFEFF' + JSON.stringify(whole))).toBe('none');
    expect(refusal('')).toBe('not-json at the whole');
    expect(refusal('PK\u0003\u0004')).toMatch(/^not-json/);
    expect(refusal('[]')).toBe('wrong-type at the whole');
    expect(but({ format: 'ipynb' })).toBe('not-ours at format');
    expect(but({ format: 99 })).toBe('not-ours at format');
    expect(but({ version: 99 })).toBe('newer at version');
    expect(but({ version: '1' })).toBe('wrong-type at version');
    expect(but({ version: 0 })).toBe('not-ours at version');
    expect(but({ notebooks: {} })).toBe('wrong-type at notebooks');
    expect(but({ notebooks: [notebook, notebook] })).toBe('twice at notebooks[1].key');
    expect(but({ notebooks: Array(201).fill(notebook) })).toBe('too-many at notebooks');
    expect(but({ notebooks: [{ ...notebook, key: 'lesson:../../etc' }] })).toBe('bad-id at notebooks[0].key');
    expect(but({ notebooks: [{ ...notebook, saved: 'now' }] })).toBe('wrong-type at notebooks[0].saved');
    expect(but({ notebooks: [{ ...notebook, kept: lesson({ '../x': '' }) }] })).toBe(
      'bad-id at notebooks[0].kept.cells[0].id',
    );
    expect(but({ notebooks: [{ ...notebook, kept: { ...scratch } }] })).toBe(
      'wrong-type at notebooks[0].kept.kind',
    );
    expect(
      but({ notebooks: [{ ...notebook, earlier: [{ saved: 1, why: 'because', kept: lesson({}) }] }] }),
    ).toBe('wrong-type at notebooks[0].earlier[0].why');
    expect(refusal('{"format":"tuidao-notebooks","version":1,"saved":1,"notebooks":[],"__proto__":{}}')).toBe(
      'forbidden-name at __proto__',
    );
    expect(refusal(' '.repeat(longestFile + 1))).toBe('too-large at the whole');
    expect(refusal('['.repeat(100_000))).toBe('too-deep at the whole');
  });
  it('is never half of one: cut anywhere, it is refused', () => {
    const text = JSON.stringify(whole);
    for (let length = 0; length < text.length; length++)
      expect(refusal(text.slice(0, length)), String(length)).toMatch(/^(cut-short|not-json)/);
  });
});
