import { describe, expect, it } from 'vitest';
import { rulesIn, withoutRepetition } from '../../../src/plugins/styles-once.ts';

describe('the rules of a style sheet', () => {
  it.each([
    ['a{b:c}d{e:f}', ['a{b:c}', 'd{e:f}']],
    ['@media print{a{b:c}d{e:f}}g{h:i}', ['@media print{a{b:c}d{e:f}}', 'g{h:i}']],
    ['@import "x;y";a{content:"}"}', ['@import "x;y";', 'a{content:"}"}']],
    ['.a\\}b{c:d}', ['.a\\}b{c:d}']],
    ['', []],
  ])('of %j', (css, rules) => {
    expect(rulesIn(css)).toEqual(rules);
  });
});

describe('a page without repetition', () => {
  const sheets: Readonly<Record<string, string>> = {
    '/all.css': 'a{b:c}d{e:f}',
    '/part.css': 'd{e:f}',
    '/same.css': 'd{e:f}',
    '/own.css': 'g{h:i}',
  };
  const page = (...names: readonly string[]): string =>
    names.map((name) => `<link rel="stylesheet" href="/${name}.css">`).join('');
  const kept = (html: string): string => withoutRepetition(html, (href) => new Set(rulesIn(sheets[href]!)));
  it('links no sheet whose rules stand in others', () => {
    expect(kept(page('part', 'all', 'own'))).toBe(page('all', 'own'));
  });
  it('keeps one of two that are the same', () => {
    expect(kept(page('part', 'own', 'same'))).toBe(page('own', 'same'));
  });
  it('keeps what stands nowhere else', () => {
    expect(kept(page('own'))).toBe(page('own'));
  });
});
