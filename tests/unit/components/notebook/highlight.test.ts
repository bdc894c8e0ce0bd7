import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { highlighted } from '../../../../components/notebook/highlight.ts';

const source = `import { step } from 'tuidao';

// a <gate> & more
type Point = readonly number[];
const gate = (x: Point): number => step(x[0]! - \`\${1}
two\`.length);
`;

describe('code set in ink', () => {
  const lines = highlighted(source);
  it('is the same text, line by line', () => {
    const texts = lines.map(
      (html) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.textContent,
    );
    expect(texts).toEqual(source.slice(0, -1).split('\n'));
  });
  it('tells keywords, remarks, texts and types from the rest', () => {
    const parts = lines.join('').matchAll(/<span class="([^"]+)">([^<]*)<\/span>/g);
    const found = [...parts].map(([, ink, text]) => `${ink} ${text}`);
    for (const part of [
      'tok-keyword import',
      "tok-string 'tuidao'",
      'tok-comment // a &lt;gate&gt; &amp; more',
      'tok-type Point',
      'tok-keyword const',
    ]) {
      expect(found).toContain(part);
    }
  });
  it('keeps every span within its line', () => {
    for (const line of lines) {
      expect(line.match(/<span/g)?.length ?? 0).toBe(line.match(/<\/span>/g)?.length ?? 0);
    }
  });
});
