import data from '@content/sources.yaml';
import { authorsLine, readSources, sourceOf } from '@components/sources/sources.ts';
import { describe, expect, test } from 'vitest';

const one = { id: 'a-2000', authors: ['Ann A. Bell'], year: 2000, title: 'T', venue: 'V' };

describe('reading the file of sources', () => {
  test('the course’s works are read, in order of their years', () => {
    const all = [...readSources(data).values()];
    expect(all.length).toBeGreaterThan(30);
    expect(all.map(({ year }) => year)).toEqual(all.map(({ year }) => year).toSorted((a, b) => a - b));
  });
  test.each([
    [[{ ...one, authors: [] }], 'a-2000.authors: expected a list of names'],
    [[{ ...one, authors: [''] }], 'a-2000.authors[0]: expected text'],
    [[{ ...one, year: '2000' }], 'a-2000.year: expected a year, found "2000"'],
    [[{ ...one, title: ' ' }], 'a-2000.title: expected text'],
    [[{ ...one, url: 5 }], 'a-2000.url: expected text'],
    [[{ ...one, pages: '1' }], 'a-2000.pages: expected one of the fields id'],
    [[{ title: 'T' }], '[0].id: expected text, found nothing'],
    [[one, { ...one }], 'a-2000.id: expected an id of its own'],
    [['text'], '[0]: expected an object'],
    [one, 'the whole: expected a list of works'],
  ])('%j is refused by place', (given, message) => {
    expect(() => readSources(given)).toThrow(message);
  });
  test('an unknown id is refused by name', () => {
    expect(() => sourceOf(readSources([one]), 'b-2001')).toThrow('b-2001');
  });
});

test.each([
  [['Ann A. Bell'], 'Ann A. Bell', 'Bell'],
  [['Ann A. Bell', 'Carl D'], 'Ann A. Bell、Carl D', 'Bell、D'],
  [['Ann A. Bell', 'Carl D', 'E F'], 'Ann A. Bell等', 'Bell等'],
])('%j in one line', (authors, whole, short) => {
  expect(authorsLine({ ...one, authors }, 'zh')).toBe(whole);
  expect(authorsLine({ ...one, authors }, 'zh', 'surname')).toBe(short);
  expect(authorsLine({ ...one, authors }, 'en')).toBe(whole.replace('、', ' & ').replace('等', ' et al.'));
});
