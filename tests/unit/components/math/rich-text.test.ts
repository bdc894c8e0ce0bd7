import { richText } from '@components/math/rich-text.ts';
import { plainText } from '@components/math/rich.ts';
import { describe, expect, test } from 'vitest';

/** The text of the HTML without tags, and without the MathML that repeats each formula. */
const visible = (html: string): string =>
  html.replace(/<span class="katex-mathml">.*?<\/math><\/span>/gs, '').replace(/<[^>]*>/g, '');

describe('text with formulas', () => {
  test('plain text is escaped', () => {
    expect(richText('η < 0.5 & "so"')).toBe('η &lt; 0.5 &amp; &quot;so&quot;');
  });

  test('nothing is lost or doubled around formulas', () => {
    const html = richText('损失（$E$），$x$。再算$y$');
    expect(visible(html)).toBe('损失（E），x。再算y');
  });

  test('a formula keeps the marks that touch it on its line', () => {
    expect(richText('损失（$E$），')).toContain('<span class="nb">（<span');
    expect(richText('损失$E$，下同')).toMatch(/，<\/span>下同$/);
    expect(richText('损失$E$下同')).not.toContain('class="nb"');
  });

  test('a lonely $ and a wrong formula are refused', () => {
    expect(() => richText('5 $')).toThrow('found a single $ in: 5 $');
    expect(() => richText('$\\frac{1}$')).toThrow('KaTeX parse error');
    expect(() => richText('$中$')).toThrow();
  });

  test('plain text for labels', () => {
    expect(plainText('令 $E$ 最小')).toBe('令 E 最小');
  });
});
