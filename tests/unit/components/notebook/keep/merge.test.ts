import { describe, expect, it } from 'vitest';
import { generatorOf, integer } from '@engine/random.ts';
import { isSame, type Kept } from '@components/notebook/keep/kept.ts';
import { merge } from '@components/notebook/keep/merge.ts';

const lesson = (sources: Record<string, string>): Kept => ({
  kind: 'lesson',
  cells: Object.entries(sources).map(([id, source]) => ({ id, source, of: '' })),
});
const scratch = (...cells: [id: string, source: string][]): Kept => ({
  kind: 'scratch',
  cells: cells.map(([id, source]) => ({ id, kind: 'code', source })),
});
const sources = (kept: Kept): Record<string, string> =>
  Object.fromEntries(kept.cells.map(({ id, source }) => [id, source]));

describe('two places and one notebook', () => {
  it('bring together what touches different cells', () => {
    const merged = merge(lesson({ a: '1', b: '1' }), lesson({ a: '2', b: '1' }), lesson({ a: '1', c: '3' }));
    expect(merged.conflict).toBe(false);
    expect(sources(merged.kept)).toEqual({ a: '2', c: '3' });
  });
  it('say so where both changed one cell, and show this place’s', () => {
    expect(merge(lesson({ a: '1' }), lesson({ a: '2' }), lesson({ a: '3' }))).toEqual({
      kept: lesson({ a: '2' }),
      conflict: true,
    });
    expect(merge(lesson({ a: '1' }), lesson({}), lesson({ a: '3' }))).toEqual({
      kept: lesson({}),
      conflict: true,
    });
    expect(merge(lesson({ a: '1' }), lesson({ a: '2' }), lesson({ a: '2' })).conflict).toBe(false);
  });
  it('keep the order of this place in the scratch notebook', () => {
    const base = scratch(['a', '1'], ['b', '1']);
    const merged = merge(
      base,
      scratch(['b', '1'], ['a', '1'], ['c', '2']),
      scratch(['a', '9'], ['b', '1'], ['d', '3']),
    );
    expect(merged).toEqual({
      kept: scratch(['b', '1'], ['a', '9'], ['c', '2'], ['d', '3']),
      conflict: false,
    });
  });
  it('lose nothing: every change of one side alone is in what comes out', () => {
    const generator = generatorOf(7);
    const some = (): Kept =>
      lesson(
        Object.fromEntries(
          ['a', 'b', 'c', 'd'].flatMap((id) =>
            integer(generator, 3) ? [[id, String(integer(generator, 3))] as const] : [],
          ),
        ),
      );
    for (let n = 0; n < 2000; n++) {
      const [base, mine, theirs] = [some(), some(), some()];
      const { kept, conflict } = merge(base, mine, theirs);
      const [b, m, t, k] = [sources(base), sources(mine), sources(theirs), sources(kept)];
      let quarrel = false;
      for (const id of ['a', 'b', 'c', 'd']) {
        if (m[id] === t[id] || t[id] === b[id]) expect(k[id]).toBe(m[id]);
        else if (m[id] === b[id]) expect(k[id]).toBe(t[id]);
        else {
          quarrel = true;
          expect(k[id]).toBe(m[id]);
        }
      }
      expect(conflict).toBe(quarrel);
      expect(isSame(merge(base, mine, base).kept, mine)).toBe(true);
    }
  });
});
