import {
  labelAt,
  lit,
  parts,
  receivers,
  senders,
  start,
  type Part,
} from '@components/backprop/adjacent-layers.ts';
import { expect, test } from 'vitest';

test('an edge lights its two ends and all three indices', () => {
  expect([...lit('w1p')].sort()).toEqual(['i', 'j', 'k', 'rp', 's1', 'w1p']);
});

test('a sender lights what leaves it, a receiver what enters it, bias included', () => {
  expect([...lit('sj')].sort()).toEqual(['j', 'sj', 'wj1', 'wji', 'wjp']);
  expect([...lit('r1')].sort()).toEqual(['i', 'k', 'r1', 'theta', 'w11', 'wj1', 'wp1']);
});

test('an index lights its own end of w_ji, and k the whole receiving layer', () => {
  expect([...lit('j')].sort()).toEqual(['j', 'sj', 'wji']);
  expect([...lit('i')].sort()).toEqual(['i', 'ri', 'wji']);
  expect(receivers.every((r) => lit('k').has(`r${r}`))).toBe(true);
  expect(senders.some((s) => lit('k').has(`s${s}`))).toBe(false);
});

test('every part lights itself, and the walk through the figure passes the part it starts with', () => {
  for (const part of parts) expect(lit(part).has(part)).toBe(true);
  expect(parts).toContain(start);
  expect(new Set(parts).size).toBe(3 + 9 + 3);
});

test('an unknown part is refused by name', () => {
  expect(() => lit('w' as Part)).toThrow('found w');
});

test('labels of edges that are lit together stand apart', () => {
  for (const part of parts) {
    const places = senders.flatMap((s) =>
      receivers.filter((r) => lit(part).has(`w${s}${r}`)).map((r) => labelAt(s, r)),
    );
    const gaps = places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.abs(a.y - b.y)));
    expect(Math.min(...gaps, Infinity)).toBeGreaterThan(24); // one line of a formula with sub- and superscript
  }
});
