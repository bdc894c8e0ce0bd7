import { readNotation } from '@components/glossary/notation.ts';
import { authorsOf, readSources } from '@components/glossary/sources.ts';
import { typeset } from '@components/math/typeset.ts';
import notation from '@content/notation.yaml';
import sources from '@content/sources.yaml';
import { describe, expect, test } from 'vitest';

const symbol = {
  id: 'rate',
  tex: '\\eta',
  means: { zh: '学习率', en: 'the learning rate' },
  lecture: [{ tex: 'lr', slides: [91] }],
  why: { zh: '就是$\\eta$。', en: 'It is $\\eta$.' },
};
const work = { id: 'a-1986', authors: ['A', 'B', 'C'], year: 1986, title: 'T', venue: 'V' };

describe('notation', () => {
  test('a good entry comes through', () => {
    expect(readNotation([symbol])).toEqual([symbol]);
  });
  test.each([
    [{ lecture: [] }, 'rate.lecture: expected a list with something in it'],
    [
      { lecture: [{ tex: 'lr', slides: [0] }] },
      'rate.lecture[0].slides[0]: expected a slide’s number, found 0',
    ],
    [{ means: 'rate' }, 'rate.means: expected an object with zh, en'],
    [{ reason: 'x' }, 'reason: expected one of id, tex'],
  ])('%j is refused by name and field', (change, message) => {
    expect(() => readNotation([{ ...symbol, ...change }])).toThrow(message);
  });
  test('the course’s own symbols are good, their formulas too, and their slides exist', () => {
    for (const { tex, lecture } of readNotation(notation)) {
      for (const formula of [tex, ...lecture.map((variant) => variant.tex)])
        expect(() => typeset(formula), formula).not.toThrow();
      for (const slide of lecture.flatMap(({ slides }) => slides)) expect(slide).toBeLessThanOrEqual(114);
    }
  });
});

describe('sources', () => {
  test('are ordered by year', () => {
    const works = readSources([work, { ...work, id: 'b-1957', year: 1957 }]);
    expect(works.map(({ id }) => id)).toEqual(['b-1957', 'a-1986']);
  });
  test.each([
    [{ authors: [] }, 'a-1986.authors: expected a list of names'],
    [{ year: '1986' }, 'a-1986.year: expected a year, found "1986"'],
    [{ url: 'doi:10' }, 'a-1986.url: expected an address, found "doi:10"'],
    [{ doi: 'x' }, 'a-1986.doi: expected one of the fields'],
  ])('%j is refused by name and field', (change, message) => {
    expect(() => readSources([{ ...work, ...change }])).toThrow(message);
  });
  test('a name given twice is refused', () => {
    expect(() => readSources([work, work])).toThrow('a-1986.id: expected a name no other work has');
  });
  test('authors are joined as each language does', () => {
    expect(authorsOf(readSources([work])[0]!, 'en')).toBe('A, B & C');
    expect(authorsOf(readSources([work])[0]!, 'zh')).toBe('A、B、C');
  });
  test('the course’s own works are good', () => {
    expect(readSources(sources).length).toBeGreaterThan(10);
  });
});
