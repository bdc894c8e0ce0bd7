import { expect, it } from 'vitest';
import { isProgram } from '@src/masthead/workers.ts';

const page = 'https://example.org/en/backprop/?step=E';

it('lets in the workers of this site and nothing else', () => {
  expect(isProgram('/sw.js', page)).toBe(true);
  expect(isProgram('https://example.org/pagefind/pagefind-worker.js', page)).toBe(true);
  for (const address of [
    'sw.js',
    '/pagefind/../other.js',
    'https://example.com/sw.js',
    '//example.com/sw.js',
    'data:text/javascript,1',
    'blob:https://example.org/sw.js',
    'javascript:1',
  ])
    expect(isProgram(address, page), address).toBe(false);
});
