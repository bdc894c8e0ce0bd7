import { expect, it } from 'vitest';
import { excerptPieces } from '@src/masthead/search.ts';

it('an excerpt is text with its hits marked, and whatever else looks like markup stays text', () => {
  expect(excerptPieces('one <mark>two</mark> three &lt;b&gt; <mark>four</mark>')).toEqual([
    { text: 'one ', hit: false },
    { text: 'two', hit: true },
    { text: ' three <b> ', hit: false },
    { text: 'four', hit: true },
  ]);
  expect(excerptPieces('a &amp; b')).toEqual([{ text: 'a &amp; b', hit: false }]);
  expect(excerptPieces('')).toEqual([]);
});
