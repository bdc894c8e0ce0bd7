import { throttle } from '@components/derivation/throttle.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Work that notes which state it was done in, and when. */
function noted(wait: number) {
  const done: [state: number, at: number][] = [];
  const began = Date.now();
  let state = 0;
  const { soon, now } = throttle(() => done.push([state, Date.now() - began]), wait);
  const to = (next: number, how: () => void): void => {
    state = next;
    how();
  };
  return { done, soon: (next: number) => to(next, soon), now: (next: number) => to(next, now) };
}

test('once at once, then once in a while, and always for the last', () => {
  const { done, soon } = noted(400);
  for (let state = 1; state <= 100; state++) {
    soon(state);
    vi.advanceTimersByTime(10);
  }
  vi.runAllTimers();
  expect(done).toEqual([
    [1, 0],
    [40, 400],
    [80, 800],
    [100, 1200],
  ]);
  vi.advanceTimersByTime(10_000);
  soon(101);
  expect(done.at(-1)![0]).toBe(101);
  expect(done).toHaveLength(5);
});

test('done now, nothing is left for later', () => {
  const { done, soon, now } = noted(400);
  soon(1);
  soon(2);
  now(3);
  vi.runAllTimers();
  expect(done.map(([state]) => state)).toEqual([1, 3]);
});
