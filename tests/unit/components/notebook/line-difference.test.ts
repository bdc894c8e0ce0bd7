import { describe, expect, it } from 'vitest';
import { lineDifference } from '../../../../components/notebook/line-difference.ts';

/** What one side has, put together again. */
const side = (difference: string, without: '-' | '+'): string =>
  difference
    .split('\n')
    .filter((line) => !line.startsWith(without))
    .map((line) => line.slice(2))
    .join('\n');

describe('lineDifference', () => {
  it('marks what goes and what comes, and keeps the rest', () => {
    expect(lineDifference('a\nb\nc', 'a\nx\nc\nd')).toBe('  a\n- b\n+ x\n  c\n+ d');
    expect(lineDifference('a', 'a')).toBe('  a');
    expect(lineDifference('', 'a')).toBe('- \n+ a');
  });
  it('holds both texts whole, with as many kept lines as they have in common', () => {
    // Every pair of texts of four lines of two kinds; the longest common part by trying all of them.
    const texts = Array.from({ length: 16 }, (_, n) => [8, 4, 2, 1].map((bit) => (n & bit ? 'x' : 'y')));
    const parts = (lines: readonly string[]): string[] =>
      Array.from({ length: 16 }, (_, n) => lines.filter((__, i) => n & (1 << i)).join(''));
    for (const before of texts) {
      for (const after of texts) {
        const difference = lineDifference(before.join('\n'), after.join('\n'));
        expect(side(difference, '+')).toBe(before.join('\n'));
        expect(side(difference, '-')).toBe(after.join('\n'));
        const common = parts(before).filter((part) => parts(after).includes(part));
        const kept = difference.split('\n').filter((line) => line.startsWith(' ')).length;
        expect(kept).toBe(Math.max(...common.map((part) => part.length)));
      }
    }
  });
});
