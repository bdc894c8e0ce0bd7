// The whole course on paper: every chapter is there, complete and still, and every link in it leads somewhere.
import { expect, test } from '@playwright/test';
import { chapters } from '../../src/course.ts';
import { documentOf, handouts } from '../support/site.ts';

const formulas = (document: ParentNode): number =>
  document.querySelectorAll('.katex[data-math="text"]').length;

for (const page of handouts) {
  test(`${page} holds every chapter whole`, () => {
    const handout = documentOf(page);
    const prefix = page.startsWith('/en/') ? '/en' : '';
    const parts = [...handout.querySelectorAll('[data-handout-of]')];
    expect(parts.map((part) => part.getAttribute('data-handout-of'))).toEqual(
      chapters.map(({ slug }) => slug),
    );
    for (const part of parts) {
      const chapter = documentOf(`${prefix}/${part.getAttribute('data-handout-of')}/`);
      const text = chapter.querySelector('.sl-markdown-content')!;
      expect(formulas(part)).toBe(formulas(text));
      for (const kind of ['h2', 'h3', '[data-claim]', 'figure', '.work'])
        expect(part.querySelectorAll(kind).length, kind).toBe(text.querySelectorAll(kind).length);
      expect(part.querySelectorAll('button, input, select, script, astro-island').length).toBe(0);
    }
  });

  test(`${page}: no id twice, no link to nowhere`, () => {
    const handout = documentOf(page);
    const ids = [...handout.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
    const known = new Set(ids);
    const lost = [...handout.querySelectorAll('[data-handout-of] a[href]')]
      .map((link) => link.getAttribute('href')!)
      .filter((href) => !/^https?:/.test(href) && !known.has(href.slice(1)));
    expect(lost).toEqual([]);
  });
}

test('on paper every chapter begins a page, and nothing is there to be pressed', async ({ page }) => {
  test.setTimeout(240_000); // the whole course is laid out anew
  await page.emulateMedia({ media: 'print' });
  await page.goto('/print/', { waitUntil: 'commit' });
  await page.waitForLoadState('domcontentloaded');
  const breaks = await page
    .locator('[data-handout-of]')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakBefore));
  expect(breaks).toEqual(chapters.map(() => 'page'));
  await expect(page.locator('[data-print]')).toBeHidden();
});
