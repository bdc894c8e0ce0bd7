import { describe, expect, it } from 'vitest';
import { purposeHtml } from '../../../../components/notebook/purpose.ts';

describe('purposeHtml', () => {
  it('sets program text apart, and nothing in it is markup', () => {
    expect(purposeHtml('把`x < 1`改成`y`。')).toBe('把<code>x &lt; 1</code>改成<code>y</code>。');
    expect(purposeHtml('a < b')).toBe('a &lt; b');
  });
  it('sets formulas as elsewhere', () => {
    expect(purposeHtml('from $x$ on')).toContain('class="katex');
  });
  it.each(['one ` alone', 'one $ alone'])('refuses %s', (purpose) => {
    expect(() => purposeHtml(purpose)).toThrow('expected');
  });
});
