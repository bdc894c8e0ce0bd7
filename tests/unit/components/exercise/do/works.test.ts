// Work as it is kept: read strictly, never lost to another tab, another number or a damaged record.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { someAssignment } from '../../../../support/hand-in.ts';
import { brittleShelf, loneTab } from '../../notebook/keep/shelves.ts';
import { DeviceWorkKeeper, removeWork, worksOnDevice } from '@components/exercise/do/device-works.ts';
import { handInName, openFile, unreadText, workName, workText } from '@components/exercise/do/work-file.ts';
import {
  begin,
  drafted,
  handedIn,
  submissionOf,
  tried,
  type WorkState,
  type Work,
} from '@components/exercise/do/work.ts';
import {
  isSameWork,
  keyForm,
  mergeWorks,
  readWork,
  withWork,
  workKey,
  type Works,
} from '@components/exercise/do/works.ts';
import type { Trouble } from '@components/device/shelf.ts';
import { assignmentText } from '@components/exercise/assignment-link.ts';
import { Unreadable } from '@components/exchange/foreign-json.ts';
import { submissionText } from '@engine/exercise/submission.ts';

const at = '2026-11-24T08:00:00.000Z';
const [first, second] = ['abcdefghijklmnop', 'ponmlkjihgfedcba'];
const empty = begin(someAssignment, '2026001', at, first);
const key = workKey(someAssignment);
const [one, two] = ['1.1', '1.2'];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const time = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

function place() {
  const [shelf, tabs] = [brittleShelf(), loneTab()];
  const surroundings = { shelf, tabs, now: () => Date.now() };
  const open = async () => {
    const keeper = new DeviceWorkKeeper(someAssignment, surroundings);
    let state: WorkState | undefined;
    keeper.watch((now) => (state = now));
    const shown: (Work | undefined)[] = [];
    const opening = keeper.open((work) => shown.push(work));
    await time(0);
    const work = await opening;
    return { keeper, work, shown, state: () => state! };
  };
  const stored = async (): Promise<Works> => ((await shelf.get(key)) as { data: Works }).data;
  return { shelf, surroundings, tabs, open, stored };
}

describe('work kept on a device', () => {
  it('lies under a key that says nothing of the student', () => {
    expect(key).toMatch(keyForm);
    expect(workKey({ ...someAssignment, note: 'another' })).not.toBe(key);
  });

  it('is written within 400 ms of each change, and comes back whole', async () => {
    const { open, stored } = place();
    const { keeper, work } = await open();
    expect(work).toBeUndefined();
    let now = empty;
    for (let n = 0; n < 20; n++) {
      now = drafted(now, one, { a: '1'.repeat(n + 1) });
      keeper.keep(now);
      await time(30);
    }
    expect((await stored()).current!.drafts[one]!['a']!.length).toBeGreaterThanOrEqual(6);
    await time(400);
    await keeper.close();
    const again = await open();
    expect(isSameWork(again.work, now)).toBe(true);
  });

  it('stays beside work begun with another number, or handed in', async () => {
    const { open, stored } = place();
    const { keeper, state } = await open();
    const done = handedIn(drafted(empty, one, { a: '1' }), empty.student, at);
    keeper.keep(done);
    keeper.keep(begin(someAssignment, '7', at, second));
    await time(400);
    expect((await stored()).before).toEqual([done]);
    expect(state().earlier.map(({ work }) => work)).toEqual([done]);
    expect((await open()).work).toMatchObject({ nonce: second });
  });

  it('from a file takes the place of what is there, which is not lost', async () => {
    const { open } = place();
    const { keeper, state } = await open();
    keeper.keep(drafted(empty, one, { a: 'here' }));
    await time(400);
    await keeper.replace(drafted(empty, one, { a: 'from the file' }));
    await time(400);
    expect(state().earlier.map(({ work }) => work.drafts[one])).toEqual([{ a: 'here' }]);
    expect((await open()).work!.drafts[one]).toEqual({ a: 'from the file' });
  });

  it.each<Trouble>(['refused', 'full', 'silent', 'newer'])(
    'D1: %s: stays in memory, and is said',
    async (trouble) => {
      const { shelf, open } = place();
      shelf.fail = () => trouble;
      const { keeper, work, state } = await open();
      expect(work).toBeUndefined();
      keeper.keep(empty);
      await time(10_000);
      expect(state()).toMatchObject({ place: 'memory', trouble, pending: true });
    },
  );

  it('D2: whichever of the first fifty writes fails, the next one brings it back', async () => {
    for (let k = 2; k <= 51; k += 7) {
      const { shelf, open, stored } = place();
      shelf.fail = (call) => (call === k ? 'full' : undefined);
      const { keeper, state } = await open();
      for (let n = 0; n < 52; n++) {
        keeper.keep(drafted(empty, one, { a: String(n) }));
        await keeper.flush();
      }
      expect((await stored()).current!.drafts[one], `k = ${k}`).toEqual({ a: '51' });
      expect(state().pending).toBe(false);
    }
  });

  it.each([
    ['{}', {}],
    ['half a text', '{"schema":1,"re'],
    ['an old schema', { schema: 0, data: [] }],
    [
      'of another assignment',
      {
        schema: 1,
        rev: 1,
        saved: 1,
        data: { current: { ...empty, assignment: { ...someAssignment, id: second } }, before: [] },
        snapshots: [],
      },
    ],
    [
      'with a task that is not asked',
      {
        schema: 1,
        rev: 1,
        saved: 1,
        data: { current: { ...empty, drafts: { '9.9': {} } }, before: [] },
        snapshots: [],
      },
    ],
    [
      'with more tries than there are',
      {
        schema: 1,
        rev: 1,
        saved: 1,
        data: { current: { ...empty, tries: { [one]: [{}, {}, {}] } }, before: [] },
        snapshots: [],
      },
    ],
  ])('D4: a record that is %s is put away whole, said, and work begins anew', async (_name, value) => {
    const { shelf, surroundings, open, stored } = place();
    await shelf.put(key, value);
    const { keeper, work, state } = await open();
    expect([work, state().quarantined]).toEqual([undefined, 1]);
    keeper.keep(empty);
    await time(400);
    expect((await stored()).current!.nonce).toBe(first);
    const { unread } = await worksOnDevice(surroundings);
    expect(unread).toMatchObject([{ key, value }]);
    expect(JSON.parse(unreadText(unread)).records[0].text).toBe(JSON.stringify(value));
  });

  it('D8: cleared under an open page, it is written again whole', async () => {
    const { shelf, open, stored } = place();
    const { keeper } = await open();
    keeper.keep(drafted(empty, one, { a: '1' }));
    await time(400);
    await shelf.erase();
    keeper.keep(drafted(drafted(empty, one, { a: '1' }), two, { b: '2' }));
    await time(400);
    expect((await stored()).current!.drafts).toEqual({ [one]: { a: '1' }, [two]: { b: '2' } });
  });

  it('is listed with what cannot be read beside it, and removed', async () => {
    const { shelf, surroundings, open } = place();
    const { keeper } = await open();
    keeper.keep(empty);
    await time(400);
    await shelf.put('do:aaaaaaaaaaaaaaaa:0123456789abcdef', { schema: 1, data: 'nonsense' });
    await shelf.put('practice', { anything: 1 });
    const { works, unread } = await worksOnDevice(surroundings);
    expect(works.map((one) => [one.key, one.work.nonce])).toEqual([[key, first]]);
    expect(unread.map((one) => one.key)).toEqual(['do:aaaaaaaaaaaaaaaa:0123456789abcdef']);
    await removeWork(key, surroundings);
    expect((await worksOnDevice(surroundings)).works).toEqual([]);
    expect(await shelf.get('practice')).toEqual({ anything: 1 });
  });
});

describe('two tabs', () => {
  const works = (current: Work, before: readonly Work[] = []): Works => ({ current, before });
  const base = works(drafted(empty, one, { a: '0' }));

  it('are brought together task by task', () => {
    const mine = works(drafted(base.current!, two, { b: 'mine' }));
    const theirs = works(tried(base.current!, one, { a: 'theirs' }));
    const { kept, conflict } = mergeWorks(base, mine, theirs);
    expect(conflict).toBe(false);
    expect(kept.current).toMatchObject({
      drafts: { [one]: { a: 'theirs' }, [two]: { b: 'mine' } },
      tries: { [one]: [{ a: 'theirs' }] },
    });
  });

  it('that changed the same task are told of it', () => {
    const { kept, conflict } = mergeWorks(
      base,
      works(drafted(empty, one, { a: 'mine' })),
      works(drafted(empty, one, { a: 'theirs' })),
    );
    expect([kept.current!.drafts[one], conflict]).toEqual([{ a: 'mine' }, true]);
  });

  it('never undo a hand-in, and what the other had is kept as an earlier version', async () => {
    const { shelf, open, stored } = place();
    const { keeper, state } = await open();
    keeper.keep(base.current!);
    await time(400);
    const done = handedIn(base.current!, empty.student, at);
    const record = (await shelf.get(key)) as { rev: number };
    await shelf.put(key, { ...record, rev: record.rev + 1, data: works(done) });
    keeper.keep(drafted(base.current!, two, { b: 'too late' }));
    await time(400);
    expect((await stored()).current).toEqual(done);
    expect(state().conflict).toBe(true);
    expect(state().earlier.map(({ work }) => work.drafts)).toContainEqual({
      [one]: { a: '0' },
      [two]: { b: 'too late' },
    });
  });

  it('of which one began anew go on with that, and keep the other', () => {
    const anew = begin(someAssignment, '7', at, second);
    const mine = works(drafted(base.current!, two, { b: '1' }));
    const { kept } = mergeWorks(base, mine, withWork(base, anew));
    expect(kept.current).toBe(anew);
    expect(kept.before).toEqual([base.current]);
    const turned = mergeWorks(base, withWork(base, anew), mine);
    expect(turned.kept).toEqual({ current: anew, before: [base.current] });
  });
});

describe('a file of work', () => {
  it('opens as it was saved', () => {
    const work = tried(drafted(empty, two, { b: '２' }), one, { a: '1' });
    expect(openFile(`\uFEFF${workText(work)}`)).toEqual({ is: 'work', work });
    expect(openFile(assignmentText(someAssignment))).toEqual({
      is: 'assignment',
      assignment: someAssignment,
    });
    expect(openFile(submissionText(submissionOf(work)))).toEqual({ is: 'hand-in' });
  });

  it('cut anywhere, says so; B3–B9: hostile ones are refused', () => {
    const text = workText(drafted(empty, one, { a: '1' }));
    for (let length = 0; length < text.trimEnd().length; length += 7)
      expect(openFile(text.slice(0, length)).is).toBe('damaged');
    const whole = JSON.parse(text) as { work: Work };
    const bad = (change: object): string =>
      openFile(JSON.stringify({ ...whole, work: { ...whole.work, ...change } })).is;
    expect(bad({})).toBe('work');
    expect(bad({ nonce: '../../etc/passwd' })).toBe('damaged');
    expect(bad({ begun: '+275760-09-13T00:00:00.000Z' })).toBe('damaged');
    expect(bad({ drafts: { [one]: { 'a b': '1' } } })).toBe('damaged');
    expect(bad({ drafts: { [one]: { a: 'x'.repeat(402) } } })).toBe('damaged');
    expect(bad({ drafts: { [one]: { a: 1 } } })).toBe('damaged');
    expect(bad({ student: { number: 'a b', name: '' } })).toBe('damaged');
    expect(bad({ assignment: { ...someAssignment, items: [] } })).toBe('refused');
    expect(openFile('['.repeat(100_000)).is).toBe('damaged');
    expect(openFile('{"format":"tuidao-work","formatVersion":99,"work":{}}')).toMatchObject({
      code: 'newer',
    });
    expect(openFile('{"__proto__":{"x":1}}')).toMatchObject({ code: 'forbidden-name' });
  });

  it('is named by the number in letters and digits alone', () => {
    expect(handInName('2026001')).toBe('tuidao-2026001.json');
    expect(handInName('..\\../A/"B"\u202E')).toBe('tuidao-A-B.json');
    expect(handInName('学号1')).toBe('tuidao-学号1.json');
    expect([handInName('***'), workName('')]).toEqual(['tuidao-hand-in.json', 'tuidao-work.json']);
  });

  it('is read as strictly as what lies on the device', () => {
    expect(() =>
      readWork({ ...empty, assignment: { ...someAssignment, id: second } }, 'work', someAssignment),
    ).toThrow(Unreadable);
  });
});
