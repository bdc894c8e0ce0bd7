import data from '@content/sources.yaml';
import { authorsLine, workOf, worksById } from '@components/history/works.ts';
import { expect, test } from 'vitest';

test('a work is found by its id, and an unknown id refused by name', () => {
  const works = worksById(data);
  expect(workOf(works, 'hebb-1949').year).toBe(1949);
  expect(worksById(data)).toBe(works);
  expect(() => workOf(works, 'b-2001')).toThrow('there is no work b-2001');
});

test.each([
  [['Ann A. Bell'], 'Ann A. Bell', 'Bell'],
  [['Ann A. Bell', 'Carl D'], 'Ann A. Bell、Carl D', 'Bell、D'],
  [['Ann A. Bell', 'Carl D', 'E F'], 'Ann A. Bell等', 'Bell等'],
])('%j in one line', (authors, whole, short) => {
  const work = { id: 'a', authors, year: 2000, title: 'T', venue: 'V' };
  expect(authorsLine(work, 'zh')).toBe(whole);
  expect(authorsLine(work, 'zh', 'surname')).toBe(short);
  expect(authorsLine(work, 'en')).toBe(whole.replace('、', ' & ').replace('等', ' et al.'));
});
