// Reading progress: kept on the device, shown wherever chapters are listed, forgotten when asked.
import { expect, test, type Page } from '@playwright/test';

const shown = (page: Page) => page.locator('#contents [data-progress=backprop]');
const sections = async (page: Page): Promise<number> => page.locator('.sl-markdown-content > h2').count();

/** Brings the end of the n-th section, from 1, to the lower part of the window. */
async function readTo(page: Page, n: number): Promise<void> {
  await page
    .locator('.sl-markdown-content > h2')
    .nth(n)
    .evaluate((next) => {
      scrollTo({ top: next.getBoundingClientRect().top + scrollY - innerHeight * 0.8, behavior: 'instant' });
    });
}

test('sections read are counted, kept over a reload and shown on the home page, and can be cleared', async ({
  page,
}) => {
  await page.goto('/backprop/');
  const all = await sections(page);
  await expect(shown(page)).toBeHidden();
  await expect(page.locator('[data-progress-note]')).toBeHidden();

  await readTo(page, 1);
  await expect(shown(page)).toHaveAttribute('data-read', `1/${all}`);
  await readTo(page, 2);
  await expect(shown(page)).toHaveAttribute('data-read', `2/${all}`);

  await page.reload();
  await expect(shown(page)).toHaveAttribute('data-read', `2/${all}`);
  await page.goto('/');
  await expect(page.locator('main [data-progress=backprop]')).toHaveAttribute('data-read', `2/${all}`);

  await page.goto('/en/backprop/');
  await expect(shown(page)).toHaveAttribute('data-read', `2/${all}`);
  await page.locator('[data-progress-forget]').click();
  await expect(shown(page)).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('tuidao-progress'))).toBe('{}');
});

test('a chapter read to its end is marked, and damaged storage harms nothing', async ({ page }) => {
  await page.goto('/backprop/');
  const ids = await page.locator('.sl-markdown-content > h2').evaluateAll((all) => all.map(({ id }) => id));
  await page.evaluate(
    (read) => localStorage.setItem('tuidao-progress', JSON.stringify({ backprop: read })),
    ids,
  );
  await page.reload();
  await expect(shown(page)).toHaveAttribute('data-read', '✓');
  await page.evaluate(() => localStorage.setItem('tuidao-progress', '{"backprop":'));
  await page.reload();
  await expect(shown(page)).toHaveAttribute('data-read', '');
});

test('where storage is refused the page reads as ever, and counts as long as it is open', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['getItem', 'setItem'])
      Object.defineProperty(Storage.prototype, name, {
        value: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto('/backprop/');
  await readTo(page, 1);
  await expect(shown(page)).toHaveAttribute('data-read', `1/${await sections(page)}`);
  expect(errors).toEqual([]);
});
