import { fromQuery, passes, toQuery } from '@components/page/facets.ts';
import { expect, test } from 'vitest';

const options = { chapter: ['3', '8'], kind: ['number', 'fact'], verdict: ['wrong', 'imprecise'] };
const facets = ['chapter', 'kind', 'verdict'] as const;
const entry = { chapter: '8', kind: 'number', verdict: 'wrong' };

test('an address and a filter say the same', () => {
  const query = new URLSearchParams('lang=zh&chapter=8&verdict=wrong');
  const { filter, refused } = fromQuery(query, options);
  expect(filter).toEqual({ chapter: '8', verdict: 'wrong' });
  expect(refused).toEqual([]);
  expect(toQuery(facets, filter, query).toString()).toBe(query.toString());
  expect(toQuery(facets, { kind: 'fact' }, query).toString()).toBe('lang=zh&kind=fact');
});

test('what nothing has is named and left out', () => {
  const { filter, refused } = fromQuery(new URLSearchParams('chapter=88&kind=&verdict=wrong'), options);
  expect(filter).toEqual({ verdict: 'wrong' });
  expect(refused).toEqual(['chapter=88']);
});

test('an entry passes if it has every value asked for', () => {
  expect(passes(entry, {})).toBe(true);
  expect(passes(entry, { chapter: '8', verdict: 'wrong' })).toBe(true);
  expect(passes(entry, { chapter: '8', verdict: 'imprecise' })).toBe(false);
});
