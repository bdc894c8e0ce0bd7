import { Unreadable } from '@components/exchange/foreign-json.ts';
import {
  isSame,
  merge,
  mostTries,
  readPractice,
  standingOf,
  type KeptExercise,
  type KeptPractice,
} from '@components/exercise/practice/kept.ts';
import { freshId } from '@components/exercise/fresh-id.ts';
import { describe, expect, it } from 'vitest';

const one = (id: string, change: Partial<KeptExercise> = {}): KeptExercise => ({
  id,
  version: 1,
  seed: 'a',
  draft: { x: '1' },
  tries: [],
  solved: false,
  ...change,
});

describe('what is kept of practice', () => {
  it('is read as it was written', () => {
    const kept = [one('a'), one('b', { tries: [{ x: '2' }, { x: '' }], solved: true })];
    expect(readPractice(structuredClone(kept), '')).toEqual(kept);
  });

  it.each<[string, unknown]>([
    ['no list', {}],
    ['an id twice', [one('a'), one('a')]],
    ['an id that is none', [one('A b')]],
    ['a seed that is none', [one('a', { seed: '../x' })]],
    ['a version that is none', [one('a', { version: -1 })]],
    ['an answer that is no text', [{ ...one('a'), draft: { x: 1 } }]],
    ['an answer longer than any', [one('a', { draft: { x: '1'.repeat(401) } })]],
    ['a box with another name', [{ ...one('a'), draft: { 'x y': '1' } }]],
    ['more tries than are kept', [one('a', { tries: Array.from({ length: mostTries + 1 }, () => ({})) })]],
    ['solved, in words', [{ ...one('a'), solved: 'yes' }]],
    ['nothing in it', [null]],
  ])('is refused with %s', (_, value) => {
    expect(() => readPractice(value, '')).toThrow(Unreadable);
  });

  it('is the same whatever the order of exercises and boxes', () => {
    const [a, b] = [one('a', { draft: { x: '1', y: '2' } }), one('b')];
    expect(isSame([a, b], [b, { ...a, draft: { y: '2', x: '1' } }])).toBe(true);
    expect(isSame([a], [{ ...a, draft: { x: '1', y: '3' } }])).toBe(false);
    expect(isSame([a], [a, b])).toBe(false);
  });

  it('says how far one has come', () => {
    const kept = [one('a'), one('b', { solved: true })];
    expect(['a', 'b', 'c'].map((id) => standingOf(kept, id))).toEqual(['begun', 'solved', 'none']);
  });
});

describe('two places', () => {
  const base: KeptPractice = [one('a'), one('b')];

  it('that changed different exercises both keep what they did', () => {
    const mine = [one('a', { draft: { x: 'mine' } }), one('b')];
    const theirs = [one('a'), one('b', { draft: { x: 'theirs' } }), one('c')];
    const { kept, conflict } = merge(base, mine, theirs);
    expect(conflict).toBe(false);
    expect(isSame(kept, [mine[0]!, theirs[1]!, theirs[2]!])).toBe(true);
  });

  it('that changed the same one: the place that speaks has the last word, and what was solved stays solved', () => {
    const mine = [one('a', { seed: 'mine' }), one('b')];
    const theirs = [one('a', { seed: 'theirs', solved: true }), one('b')];
    const { kept } = merge(base, mine, theirs);
    expect(kept.find(({ id }) => id === 'a')).toEqual(one('a', { seed: 'mine', solved: true }));
  });

  it('that wrote in different boxes of the same one both keep what they wrote', () => {
    const mine = [one('a', { draft: { x: 'mine' } }), one('b')];
    const theirs = [one('a', { draft: { x: '1', y: 'theirs' }, tries: [{ x: '1' }] }), one('b')];
    const { kept } = merge(base, mine, theirs);
    expect(kept.find(({ id }) => id === 'a')).toEqual(
      one('a', { draft: { x: 'mine', y: 'theirs' }, tries: [{ x: '1' }] }),
    );
  });

  it('of which one erased everything: what the other has not touched is gone', () => {
    expect(merge(base, base, []).kept).toEqual([]);
    const mine = [one('a', { draft: { x: 'new' } }), one('b')];
    expect(merge(base, mine, []).kept.map(({ id }) => id)).toEqual(['a']);
  });
});

it('seeds are new each time, short, and readable again', () => {
  const seeds = Array.from({ length: 200 }, freshId);
  expect(new Set(seeds).size).toBe(seeds.length);
  expect(() =>
    readPractice(
      seeds.slice(0, 50).map((seed, i) => one(`e${i}`, { seed })),
      '',
    ),
  ).not.toThrow();
  expect(Math.max(...seeds.map(({ length }) => length))).toBeLessThanOrEqual(16);
});
