import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dialects, type Dialect } from '../../../../../components/exercise/package/dialect.ts';
import { findApi, type Place } from '../../../../../components/exercise/package/find-api.ts';
import { ScormKeeper, type Notice } from '../../../../../components/exercise/package/scorm-keeper.ts';
import { Session } from '../../../../../components/exercise/package/session.ts';
import type { Work } from '../../../../../components/exercise/do/work.ts';
import type { Assignment } from '../../../../../engine/exercise/assignment.ts';
import { gradeSubmission } from '../../../../../engine/exercise/submission.ts';
import { handIn, someAssignment } from '../../../../support/hand-in.ts';
import { ToyPlatform } from '../../../../support/toy-platform.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const number = '2026001';
const all: readonly Dialect[] = [dialects['1.2'], dialects['2004']];

function platformOf(dialect: Dialect, values: Readonly<Record<string, string>> = {}): ToyPlatform {
  const { studentId, studentName } = dialect.elements;
  return new ToyPlatform(dialect, { [studentId]: number, [studentName]: '李雷', ...values });
}

async function opened(platform: ToyPlatform, dialect: Dialect, assignment: Assignment = someAssignment) {
  const session = new Session(platform.api, dialect);
  session.begin();
  const notices: Notice[] = [];
  const keeper = new ScormKeeper(session, assignment, (notice) => void notices.push(notice));
  return { session, notices, keeper, work: await keeper.open() };
}

const blank = (assignment: Assignment = someAssignment): Work => ({
  assignment,
  student: { number, name: '李雷' },
  begun: '2026-11-24T08:00:00.000Z',
  nonce: 'abcdabcdabcdabcd',
  drafts: {},
  tries: {},
  handedIn: '',
});

const { tries } = handIn(number);
const first = { '1.1': tries['1.1']! };

describe.each(all)('a platform of SCORM $version', (dialect) => {
  const { elements } = dialect;
  const statusOf = (handedIn: boolean): string => dialect.status(handedIn)[0]![1];
  const statusName = dialect.status(false)[0]![0];

  it('is told at once that work has begun and is not finished', async () => {
    const platform = platformOf(dialect);
    const { keeper, work } = await opened(platform, dialect);
    expect(work).toBeUndefined();
    expect(keeper.student).toEqual({ number, name: '李雷' });
    expect(platform.saved.get(statusName)).toBe(statusOf(false));
    expect(platform.saved.get(elements.exit)).toBe('suspend');
    expect(platform.saved.get(elements.raw)).toBeUndefined();
  });

  it('writes down every try at once, its score as the gradebook has it, and gives it back', async () => {
    const platform = platformOf(dialect);
    const { keeper } = await opened(platform, dialect);
    const work = { ...blank(), tries: first };
    keeper.keep(work);
    const { earned, possible } = gradeSubmission({ ...handIn(number), tries: first });
    expect(earned).toBe(10);
    expect(Number(platform.saved.get(elements.raw))).toBeCloseTo((100 * earned) / possible, 2);
    expect(platform.saved.get(elements.max)).toBe('100');
    if (dialect.scaled) expect(Number(platform.saved.get(dialect.scaled))).toBeCloseTo(earned / possible, 6);
    const again = await opened(platformOf(dialect, Object.fromEntries(platform.saved)), dialect);
    expect(again.work).toEqual(work);
    expect(again.notices).toEqual([]);
  });

  it('writes down what is typed within moments, and when the page is hidden', async () => {
    const platform = platformOf(dialect);
    const { keeper } = await opened(platform, dialect);
    keeper.keep(blank());
    const quiet = platform.commits.length;
    for (let n = 1; n <= 32; n++) {
      keeper.keep({ ...blank(), drafts: { '1.1': { o1: '1'.repeat(n) } } });
      vi.advanceTimersByTime(100);
    }
    // More than three seconds of typing without a pause.
    expect(platform.commits.length).toBe(quiet + 2);
    vi.advanceTimersByTime(400);
    expect(platform.commits.length).toBe(quiet + 3);
    keeper.keep({ ...blank(), drafts: { '1.1': { o1: '2' } } });
    await keeper.flush();
    expect(platform.commits.length).toBe(quiet + 4);
    await keeper.flush();
    expect(platform.commits.length).toBe(quiet + 4);
  });

  it('hears of no score before the hand-in where nothing is to be told before', async () => {
    const assignment: Assignment = { ...someAssignment, feedback: 'after' };
    const platform = platformOf(dialect);
    const { keeper } = await opened(platform, dialect, assignment);
    keeper.keep({ ...blank(assignment), tries: first });
    expect(platform.saved.get(elements.raw)).toBeUndefined();
    keeper.keep({ ...blank(assignment), tries, handedIn: '2026-11-24T09:00:00.000Z' });
    expect(platform.saved.get(elements.raw)).toBe('100');
    expect(platform.saved.get(statusName)).toBe('completed');
    expect(platform.saved.get(elements.exit)).toBe(dialect.over);
    keeper.finish();
    expect(platform.over).toBe(true);
  });

  it('is asked again where it did not save, and that is said', async () => {
    const platform = platformOf(dialect);
    const { keeper, notices } = await opened(platform, dialect);
    platform.works = false;
    keeper.keep({ ...blank(), tries: first });
    expect(notices).toEqual(['notKept']);
    vi.advanceTimersByTime(7000);
    const before = platform.commits.length;
    platform.works = true;
    vi.advanceTimersByTime(8000);
    expect(platform.commits.length).toBe(before + 1);
    expect(notices).toEqual(['notKept', 'keptAgain']);
    const { work } = await opened(platformOf(dialect, Object.fromEntries(platform.saved)), dialect);
    expect(work?.tries).toEqual(first);
  });

  it('is told the score even where it cannot keep all answers, and that is said', async () => {
    const small = { ...dialect, room: 100 };
    const platform = platformOf(small);
    const { keeper, notices } = await opened(platform, small);
    keeper.keep({ ...blank(), tries });
    expect(notices).toEqual(['tooLong']);
    expect(platform.saved.get(elements.raw)).toBe('100');
    expect(platform.saved.get(elements.kept)).toBeUndefined();
    // At the next sitting, which begins without them, it stands.
    const next = platformOf(small, Object.fromEntries(platform.saved));
    (await opened(next, small)).keeper.keep({ ...blank(), tries: first });
    expect(next.saved.get(elements.raw)).toBe('100');
  });

  it('loses nothing that this package cannot read, and is not written to for review', async () => {
    const other = { ...someAssignment, id: 'ponmlkjihgfedcba' };
    const kept = platformOf(dialect);
    (await opened(kept, dialect, other)).keeper.keep({ ...blank(other), tries: first });
    const text = kept.saved.get(elements.kept)!;
    const cases = [
      [{ [elements.kept]: text }, 'otherAssignment'],
      [{ [elements.mode]: 'review' }, 'review'],
    ] as const;
    for (const [values, notice] of cases) {
      const platform = platformOf(dialect, values);
      const { keeper, notices, work } = await opened(platform, dialect);
      expect(work).toBeUndefined();
      keeper.keep({ ...blank(), tries: first });
      keeper.finish();
      expect(notices).toEqual([notice]);
      expect(platform.commits).toEqual([]);
    }
    const damaged = await opened(platformOf(dialect, { [elements.kept]: `${text}!` }), dialect, other);
    expect(damaged.notices).toEqual(['unreadable']);
  });
});

describe('how long it took', () => {
  it('is told as each standard writes it', () => {
    expect([0, 59.9, 3661, 360_000].map(dialects['1.2'].duration)).toEqual([
      '00:00:00',
      '00:00:59',
      '01:01:01',
      '100:00:00',
    ]);
    expect([0, 3661].map(dialects['2004'].duration)).toEqual(['PT0H0M0S', 'PT1H1M1S']);
  });
});

describe('the search for a platform', () => {
  const api = { LMSInitialize: () => 'true' };
  const closed: Place = new Proxy(
    {},
    {
      get: () => {
        throw new Error('another site');
      },
    },
  );

  it('looks at the windows around, then at the one that opened it, and passes over those of other sites', () => {
    const top: Place & { parent?: Place } = {};
    top.parent = top;
    const own: Place = { API: api, parent: top } as Place;
    expect(findApi({ parent: { parent: own } }, 'API')).toBe(api);
    expect(findApi({ parent: top, opener: { parent: own } }, 'API')).toBe(api);
    expect(findApi({ parent: { opener: own } }, 'API')).toBe(api);
    expect(findApi({ parent: closed, opener: own }, 'API')).toBe(api);
    expect(findApi({ parent: top }, 'API')).toBeUndefined();
    expect(findApi({ parent: closed, opener: closed }, 'API')).toBeUndefined();
  });

  it('ends where windows go round in circles', () => {
    const one: { parent?: Place } = {};
    const two: Place = { parent: one };
    one.parent = two;
    expect(findApi(one, 'API')).toBeUndefined();
  });
});
