// Every formula of a chapter's source stands on its page, once, and none of them failed.
import { expect, test } from '@playwright/test';
import { chapters } from '../support/chapters.ts';
import { nodesOf, type Source } from '../support/mdx.ts';
import { documentOf, pages } from '../support/site.ts';

const formulasOf = ({ tree }: Source) => {
  const nodes = nodesOf(tree);
  const display = nodes.filter(({ type }) => type === 'math').length;
  return { display, inline: nodes.filter(({ type }) => type === 'inlineMath').length };
};

for (const { chapter, zh, en } of chapters) {
  for (const [page, source] of [[`/${chapter.slug}/`, zh] as const, [`/en/${chapter.slug}/`, en] as const]) {
    test(`${page}: as many formulas as in ${source.path}`, () => {
      const all = [...documentOf(page).querySelectorAll('[data-math="text"]')];
      const display = all.filter((formula) => formula.matches('.katex-display')).length;
      expect({ display, inline: all.length - display }).toEqual(formulasOf(source));
    });
  }
}

test('no formula of any page failed, and each can be read aloud or is labelled otherwise', () => {
  let count = 0;
  for (const page of pages) {
    const document = documentOf(page);
    expect(document.querySelectorAll('.katex-error').length, page).toBe(0);
    for (const formula of document.querySelectorAll('[data-math="text"]')) {
      count += 1;
      const spoken = formula.querySelector('math annotation')?.textContent?.trim();
      expect(spoken, `${page}: ${formula.textContent}`).toBeTruthy();
    }
  }
  expect(count).toBeGreaterThan(100);
});

test('no formula is left as it was typed', () => {
  for (const page of pages) {
    const main = documentOf(page).querySelector('main')!.cloneNode(true) as Element;
    for (const set of main.querySelectorAll('.katex, script, style, pre, code, astro-island > template'))
      set.remove();
    expect(/\$[^$\n]+\$|\\(?:frac|sum|partial|delta)\b/.exec(main.textContent!)?.[0], page).toBeUndefined();
  }
});
