import { describe, expect, it } from 'vitest';
import { checksum, fingerprint } from '@components/exchange/fingerprint.ts';
import {
  changesOf,
  emptyFor,
  isKey,
  isSame,
  laidOver,
  type KeptLesson,
} from '@components/notebook/keep/kept.ts';

const none: KeptLesson = { kind: 'lesson', cells: [] };
const page = (sources: Record<string, [original: string, source: string]>) =>
  Object.entries(sources).map(([id, [original, source]]) => ({ id, original, source }));

describe('fingerprint', () => {
  it('differs wherever a text differs by one character', () => {
    const texts = [
      '',
      'a',
      'b',
      'aa',
      'ab',
      'ba',
      '\u0100',
      '\u0001',
      'a\n',
      '甲',
      '乙',
      'w = 0.15',
      'w = 0.16',
    ];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
    expect(fingerprint('甲')).toMatch(/^[0-9a-f]{16}$/);
  });
  it('spreads: of 20,000 like texts no two share one', () => {
    const all = new Set(Array.from({ length: 20_000 }, (_, i) => fingerprint(`const w = ${i};`)));
    expect(all.size).toBe(20_000);
  });
  it('is four bytes of a checksum that notices every single changed byte', () => {
    const bytes = new Uint8Array(64).map((_, i) => i * 7);
    const right = checksum(bytes).join();
    for (let i = 0; i < bytes.length; i++) {
      const other = bytes.slice();
      other[i]! ^= 1;
      expect(checksum(other).join()).not.toBe(right);
    }
  });
});

describe('what is kept of a lesson', () => {
  it('is what was changed, with the original it was made from', () => {
    const kept = changesOf(page({ gate: ['1', '1'], step: ['2', '3'] }), none);
    expect(kept.cells).toEqual([{ id: 'step', source: '3', of: fingerprint('2') }]);
  });
  it('says so when the original has become another, and keeps saying it while the change is edited', () => {
    const kept = changesOf(page({ step: ['2', '3'] }), none);
    const laid = laidOver([{ id: 'step', original: '2 // clearer' }], kept);
    expect(laid).toEqual({ sources: new Map([['step', '3']]), outdated: ['step'], gone: [] });
    const edited = changesOf(page({ step: ['2 // clearer', '4'] }), kept);
    expect(laidOver([{ id: 'step', original: '2 // clearer' }], edited).outdated).toEqual(['step']);
  });
  it('stays where the page no longer has the cell', () => {
    const kept: KeptLesson = { kind: 'lesson', cells: [{ id: 'old', source: 'x', of: '0' }] };
    expect(laidOver([{ id: 'new', original: '1' }], kept)).toEqual({
      sources: new Map(),
      outdated: [],
      gone: ['old'],
    });
    expect(changesOf(page({ new: ['1', '2'] }), kept).cells.map(({ id }) => id)).toEqual(['new', 'old']);
  });
  it('is the same in any order; the scratch notebook is not', () => {
    const [a, b] = [
      { id: 'a', source: '1', of: '' },
      { id: 'b', source: '2', of: '' },
    ] as const;
    expect(isSame({ kind: 'lesson', cells: [a, b] }, { kind: 'lesson', cells: [b, a] })).toBe(true);
    expect(isSame({ kind: 'lesson', cells: [a] }, { kind: 'lesson', cells: [b] })).toBe(false);
    const cell = (id: string) => ({ id, kind: 'code', source: '' }) as const;
    expect(
      isSame(
        { kind: 'scratch', cells: [cell('a'), cell('b')] },
        { kind: 'scratch', cells: [cell('b'), cell('a')] },
      ),
    ).toBe(false);
    expect(isSame(emptyFor('scratch'), emptyFor('lesson:backprop'))).toBe(false);
  });
  it('has a name of one form', () => {
    expect(['scratch', 'lesson:backprop', 'lesson:mp-model'].every(isKey)).toBe(true);
    for (const wrong of [
      'lesson:',
      'lesson:../x',
      'Scratch',
      'lesson:__proto__',
      '',
      3,
      null,
      `lesson:${'a'.repeat(99)}`,
    ])
      expect(isKey(wrong), String(wrong)).toBe(false);
  });
});
