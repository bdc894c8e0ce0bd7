import { describe, expect, it } from 'vitest';
import { cases } from '../../bench/derivation.ts';
import { holds, median, table, time, type Timing } from '../../bench/stopwatch.ts';

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 1000], 1],
  ])('of %j is %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });
  it('of nothing is a mistake', () => {
    expect(() => median([])).toThrow('expected at least one number');
  });
});

describe('time', () => {
  /** A clock that only the case moves. */
  function clocked(durations: readonly number[]): Timing {
    let now = 0;
    let runs = 0;
    const run = (): number => {
      now += durations[Math.min(runs++, durations.length - 1)]!;
      return runs;
    };
    return time({ what: 'a', budget: 4, run }, { least: 3, milliseconds: 8, now: () => now });
  }
  it('leaves the first, slow runs out', () => {
    expect(clocked([500, 2])).toEqual({ what: 'a', budget: 4, median: 2, runs: 4 });
  });
  it('measures a slow case as often as it was told to, though its time is over', () => {
    expect(clocked([20])).toMatchObject({ median: 20, runs: 3 });
  });
  it('wants a result, so that the work cannot be left out', () => {
    expect(() => time({ what: 'idle', budget: 1, run: () => undefined }, { milliseconds: 1 })).toThrow(
      'idle: expected a result',
    );
  });
});

describe('table', () => {
  const quick = { what: 'quick', budget: 16.666, median: 0.04217, runs: 1200 };
  const slow = { what: 'a slow one', budget: 100, median: 101, runs: 5 };
  it('shows medians with units and what holds, in columns', () => {
    expect(table([quick, slow]).split('\n')).toEqual([
      '               median   budget  runs',
      'quick       0.0422 ms  16.7 ms  1200  holds',
      'a slow one     101 ms   100 ms     5  OVER',
    ]);
  });
  it('a budget holds up to its last millisecond', () => {
    expect([quick, slow, { ...slow, median: 100 }].map(holds)).toEqual([true, false, true]);
  });
});

it('every case of the derivation runs, and has a name of its own', () => {
  const all = cases();
  for (const { run } of all) expect(run()).toBeDefined();
  expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
});
