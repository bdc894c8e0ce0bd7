// Terms: their meanings beside the text, the pages that list them, and what is left without a script.
import { expect, test } from '@playwright/test';
import { documentOf } from '../support/site.ts';

for (const [page_, lang] of [
  ['/backprop/', 'zh'],
  ['/en/backprop/', 'en'],
] as const) {
  test(`${page_}: pointing at a term shows its meaning, which can be pointed at and dismissed`, async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(page_);
    const term = page.locator('a.term').first();
    const id = (await term.getAttribute('data-term'))!;
    const note = page.locator('#term-note');
    expect(fetched.filter((path) => path.startsWith('/terms/'))).toEqual([]); // not before it is wanted

    // Letters that arrive late move the term from under the pointer; then it is pointed at again.
    await expect(async () => {
      await page.mouse.move(0, 0);
      await term.hover();
      await expect(note).toBeVisible({ timeout: 2000 });
    }).toPass();
    expect(fetched.filter((path) => path.startsWith('/terms/'))).toEqual([`/terms/${lang}.json`]);
    await expect(term).toHaveAttribute('aria-describedby', 'term-note');
    const entry = documentOf(lang === 'en' ? '/en/glossary/' : '/glossary/').getElementById(id)!;
    await expect(note.locator('b')).toHaveText(entry.querySelector('dfn')!.textContent);

    await note.hover();
    await expect(note).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();

    await term.focus();
    await expect(note).toBeVisible();
    await term.click();
    await expect(page).toHaveURL(new RegExp(`/glossary/#${id}$`));
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });
}

test('a term is linked where a chapter first names it, once, and never in a heading', () => {
  for (const page of ['/backprop/', '/en/backprop/']) {
    const terms = [...documentOf(page).querySelectorAll('a.term')];
    const ids = terms.map((term) => term.getAttribute('data-term'));
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(terms.filter((term) => term.closest('h1, h2, h3, .verdict, table'))).toEqual([]);
  }
});

test('the glossary is searched as one types, in either language', async ({ page }) => {
  await page.goto('/glossary/');
  const entries = page.locator('[data-term-entry]:visible');
  const all = await entries.count();
  expect(all).toBeGreaterThan(40);
  const input = page.locator('[data-glossary] input');
  await input.fill('学习率');
  await expect(entries).toHaveCount(1);
  await input.fill('BACKPROP');
  await expect(entries.first()).toContainText('反向传播');
  await input.fill('没有这个词');
  await expect(entries).toHaveCount(0);
  await expect(page.locator('[data-none]')).toBeVisible();
  await input.fill('');
  await expect(entries).toHaveCount(all);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('terms are links, and the whole glossary stands there', async ({ page }) => {
    await page.goto('/glossary/');
    await expect(page.locator('[data-glossary] form')).toBeHidden();
    expect(await page.locator('[data-term-entry]:visible').count()).toBeGreaterThan(40);
  });
});
