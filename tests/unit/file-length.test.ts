import { expect, it } from 'vitest';
import { filesUnder, textOf } from '../support/imports.ts';

/** What one can still hold in mind at once. */
const longest = 300;
/** Data, prose, letters and pictures are as long as they are. */
const exempt = /\.(?:ya?ml|json|mdx?|woff2?|svg|png|ico|txt)$/;

it(`no file of engine, components, content or src has more than ${longest} lines`, () => {
  const long = ['engine', 'components', 'content', 'src']
    .flatMap(filesUnder)
    .filter((path) => !exempt.test(path))
    .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest);
  expect(long).toEqual([]);
});
