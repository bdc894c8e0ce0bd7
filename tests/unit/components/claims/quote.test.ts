import type { Claim } from '@components/claims/claims.ts';
import { quoteHtml } from '@components/claims/quote.ts';
import { expect, test } from 'vitest';

const claim = (quote: string, printed: string, verdict: Claim['verdict'] = 'wrong'): Claim => ({
  id: 'num.x',
  chapter: 8,
  kind: 'number',
  quote,
  printed,
  slide: 1,
  section: 's',
  verdict,
  why: { zh: '缘由', en: 'why' },
  check: [],
});

test('a wrong number is underlined in text and in a formula', () => {
  expect(quoteHtml(claim('误差为0.44356', '0.44356'))).toBe('误差为<span class="wrong">0.44356</span>');
  expect(quoteHtml(claim('$x = 0.913$', '0.913'))).toContain('class="enclosing wrong"');
});

test('a right number, and one that is not plain digits, are left alone', () => {
  expect(quoteHtml(claim('误差为0.444', '0.444', 'rounds-to'))).toBe('误差为0.444');
  expect(quoteHtml(claim('误差从1到2', '1 → 2'))).toBe('误差从1到2');
  expect(quoteHtml(claim('误差为0.444', '0.5'))).toBe('误差为0.444');
});
