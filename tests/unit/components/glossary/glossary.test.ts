import { byName, readGlossary, type Term } from '@components/glossary/glossary.ts';
import { finderOf } from '@components/glossary/occurrence.ts';
import terms from '@content/glossary.yaml';
import { describe, expect, test } from 'vitest';

const one = {
  id: 'weight',
  zh: '权值',
  en: 'weight',
  tex: 'w',
  chapter: 2,
  say: { zh: '连接的强度。', en: 'The strength of a connection.' },
};
const another = { ...one, id: 'net-input', zh: '净输入', en: 'net input' };

describe('reading the file of terms', () => {
  test('a good entry comes through', () => {
    expect(readGlossary([one])).toEqual([one]);
  });

  test.each([
    [{ id: 'Weight' }, 'Weight.id: expected small letters'],
    [{ zh: '' }, 'weight.zh: expected text, found ""'],
    [{ chapter: '2' }, 'weight.chapter: expected the number of a chapter, found "2"'],
    [{ say: 'yes' }, 'weight.say: expected an object with zh, en'],
    [{ say: { zh: '好' } }, 'weight.say.en: expected text, found nothing'],
    [{ symbol: 'w' }, 'weight.symbol: expected one of the fields id, zh'],
  ])('%j is refused by name and field', (change, message) => {
    expect(() => readGlossary([{ ...one, ...change }])).toThrow(message);
  });

  test('a name given twice is refused', () => {
    expect(() => readGlossary([one, { ...another, en: 'Weight' }])).toThrow(
      'net-input.en: expected a name no other term has, found "Weight"',
    );
  });

  test('the course’s own terms are good', () => {
    expect(readGlossary(terms).length).toBeGreaterThan(20);
  });

  test('by name means by the English alphabet', () => {
    expect(byName(readGlossary([one, another])).map(({ id }) => id)).toEqual(['net-input', 'weight']);
  });
});

describe('finding terms in text', () => {
  const list: readonly Term[] = readGlossary([
    one,
    another,
    { ...one, id: 'input', zh: '输入', en: 'input' },
    { ...one, id: 'layer', zh: '层', en: 'layer' },
    { ...one, id: 'loss', zh: '损失', en: 'loss' },
  ]);
  const found = (lang: 'zh' | 'en', ...texts: string[]): string[] => {
    const find = finderOf(list, lang);
    return texts.flatMap((text) => find(text).map(({ term, at, text: as }) => `${term.id}@${at} ${as}`));
  };

  test('the longest name wins, and each is reported once', () => {
    expect(found('zh', '净输入不是输入，权值也不是', '权值，输入')).toEqual([
      'net-input@0 净输入',
      'input@5 输入',
      'weight@8 权值',
    ]);
  });
  test('one Han character is a part of too many words', () => {
    expect(found('zh', '多层网络')).toEqual([]);
    expect(found('en', 'a layer')).toEqual(['layer@2 layer']);
  });
  test('plurals count, parts of words do not', () => {
    expect(found('en', 'Weights and losses; weightless inputs-only')).toEqual([
      'weight@0 Weights',
      'loss@12 losses',
    ]);
  });
  test('nothing is found where there are no terms', () => {
    expect(finderOf([], 'en')('weights')).toEqual([]);
  });
});
