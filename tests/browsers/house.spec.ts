// The house around the chapters: home page, theme, search, the page that is missing, contents, offline, paper.
import { expect, test, type Page } from '@playwright/test';
import { settled } from '../support/reading.ts';
import { chapterPages, documentOf } from '../support/site.ts';

const [chapter, chapterInEnglish] = chapterPages as [string, string];

/** The lecture's network and its training by hand, as plain arithmetic: E before the next update, and the bias θ₂. */
function trained(updates: number, eta: number): { readonly E: number; readonly theta2: number } {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const x = [0.05, 0.1];
  const t = [0.03, 0.05];
  // a[i][j]: from input i to hidden j; b[j][k]: from hidden j to output k.
  const a = [
    [0.1, 0.2],
    [0.3, 0.4],
  ];
  const b = [
    [0.5, 0.6],
    [0.7, 0.8],
  ];
  let [theta1, theta2] = [0.35, 0.1];
  for (let n = 0; ; n += 1) {
    const h = [0, 1].map((j) => sigmoid(x[0]! * a[0]![j]! + x[1]! * a[1]![j]! + theta1));
    const o = [0, 1].map((k) => sigmoid(h[0]! * b[0]![k]! + h[1]! * b[1]![k]! + theta2));
    const E = 0.5 * o.reduce((sum, out, k) => sum + (t[k]! - out) * (t[k]! - out), 0);
    if (n === updates) return { E, theta2 };
    const out = o.map((y, k) => (y - t[k]!) * y * (1 - y));
    const hid = h.map((y, j) => y * (1 - y) * (out[0]! * b[j]![0]! + out[1]! * b[j]![1]!));
    for (const j of [0, 1]) {
      for (const k of [0, 1]) {
        b[j]![k]! -= eta * out[k]! * h[j]!;
        a[j]![k]! -= eta * hid[k]! * x[j]!;
      }
    }
    theta2 -= eta * (out[0]! + out[1]!);
    theta1 -= eta * (hid[0]! + hid[1]!);
  }
}

test.describe('the derivation of the home page', () => {
  const value = async (page: Page, id: string) =>
    Number(await page.locator(`output[data-quantity="${id}"]`).getAttribute('data-value'));
  /** Sums in another order, over a thousand updates: thirteen digits agree, ten are asked for. */
  const expectTrained = async (page: Page, updates: number, eta: number) => {
    await expect(page.locator('[data-live] [data-count]')).toContainText(String(updates));
    await expect.poll(() => value(page, 'E')).toBeCloseTo(trained(updates, eta).E, 10);
    await expect.poll(() => value(page, 'b2_p2')).toBeCloseTo(trained(updates + 1, eta).theta2, 10);
    await expect.poll(() => value(page, 'E_p2')).toBeCloseTo(trained(updates + 1, eta).E, 10);
  };

  for (const address of ['/', '/en/']) {
    test(`${address}: one step, ten, a thousand, another learning rate, and again`, async ({ page }) => {
      await page.goto(address);
      await expectTrained(page, 0, 0.5);
      await page.locator('[data-steps="1"]').click();
      await expectTrained(page, 1, 0.5);
      await page.locator('[data-steps="10"]').click();
      await expectTrained(page, 11, 0.5);
      await page.locator('[data-steps="1000"]').click();
      await expectTrained(page, 1011, 0.5);
      await page.locator('[data-steps="0"]').click();
      await expectTrained(page, 0, 0.5);

      const rate = page.locator('[data-live] input[type=range]');
      await rate.focus();
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
      await expect(rate).toHaveValue('0.8');
      await expectTrained(page, 0, 0.8);
      await page.locator('[data-steps="10"]').click();
      await expectTrained(page, 10, 0.8);
    });
  }
});

test('the theme one chooses stays, on every page, and is there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.locator('[data-theme-select]').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // What the page is when its body begins, before anything of it can be seen.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      Object.assign(globalThis, { themeAtFirst: document.documentElement.dataset['theme'] });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(chapterInEnglish, { waitUntil: 'domcontentloaded' });
  expect(await page.evaluate(() => (globalThis as { themeAtFirst?: string }).themeAtFirst)).toBe('dark');
  await expect(page.locator('[data-theme-select]')).toHaveValue('dark');
  await page.locator('[data-theme-select]').selectOption('auto');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('search', () => {
  const hits = (page: Page) => page.locator('dialog .hits a');
  const search = async (page: Page, words: string): Promise<void> => {
    await page.locator('dialog input').fill(words);
    await expect(page.locator('dialog .count')).toContainText(words);
  };

  test('finds Chinese words, whole or in part, in the Chinese pages', async ({ page }) => {
    await page.goto('/errata/');
    await page.keyboard.press('Control+k');
    for (const words of ['反向传播', '学习率', '传播', '隐藏层']) {
      await search(page, words);
      await expect(hits(page).first(), words).toBeVisible();
      for (const href of await hits(page).evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
        expect(href).not.toMatch(/^\/en\//);
      }
      await expect(page.locator('dialog mark').first()).toBeVisible();
    }
    // Letters that no page has: the search falls back on beginnings of words.
    await search(page, '한글');
    await expect(hits(page)).toHaveCount(0);
  });

  test('finds English words in the English pages, and leads to the place by keyboard', async ({ page }) => {
    await page.goto('/en/errata/');
    await page.keyboard.press('Control+k');
    for (const words of ['backpropagation', 'learning rate']) {
      await search(page, words);
      await expect(hits(page).first(), words).toBeVisible();
    }
    const href = (await hits(page).first().getAttribute('href'))!;
    expect(href).toMatch(/^\/en\//);
    await page.keyboard.press('ArrowDown');
    await expect(hits(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(href);
    // The address is there before what listens to the keys.
    await page.waitForLoadState();
    await page.keyboard.press('Control+k');
    await expect(page.locator('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toBeHidden();
  });
});

test('an address that leads nowhere is answered in both languages, with a way home', async ({ page }) => {
  for (const address of ['/nowhere/', '/en/nowhere/']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.locator('main h1')).toHaveText(/\p{Script=Han}/u);
    await expect(page.locator('main [lang="en"] h2')).toHaveText(/^[^\p{Script=Han}]+$/u);
    await expect(page.locator('main a[href="/"]')).toBeVisible();
    await expect(page.locator('main a[href="/en/"]')).toBeVisible();
  }
});

test('in a narrow window the contents open and close by keyboard, and lead to a section', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(chapter);
  const [menu, contents] = [page.locator('button[popovertarget="contents"]'), page.locator('#contents')];
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(contents).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#contents') !== null)).toBe(true);
  const section = contents.locator('.sections a').nth(1);
  const hash = (await section.getAttribute('href'))!;
  await section.focus();
  await page.keyboard.press('Enter');
  await expect(contents).toBeHidden();
  await expect(page).toHaveURL(`${chapter}${hash}`);
  await expect(page.locator(hash)).toBeInViewport();
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('after one visit every page can be read without a network, and searched', async ({
    page,
    context,
  }) => {
    await page.goto('/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const worker = (await navigator.serviceWorker.getRegistration())?.active;
      if (worker?.state !== 'activated')
        await new Promise((done) => worker?.addEventListener('statechange', done));
    });
    await context.setOffline(true);
    for (const address of [chapter, chapterInEnglish, '/errata/']) {
      await page.goto(address);
      await expect(page.locator('main h1')).toHaveText(
        documentOf(address).querySelector('main h1')!.textContent!.trim(),
      );
      await settled(page);
      const styled = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--measure'));
      expect(styled, `style sheets of ${address}`).not.toBe('');
    }
    await page.keyboard.press('Control+k');
    await page.locator('dialog input').fill('反向传播');
    await expect(page.locator('dialog .hits a').first()).toBeVisible();
    await page.goto('/nowhere/');
    await expect(page.locator('main a[href="/en/"]')).toBeVisible();
  });
});

test('on paper a chapter is text and mathematics: no masthead, no controls, addresses written out', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(chapter);
  for (const selector of ['.mast', '#contents', '.toc', '.page-footer nav']) {
    await expect(page.locator(selector).first(), selector).toBeHidden();
  }
  await expect(page.locator('main h1')).toBeVisible();
  const unprinted = await page
    .locator('main h2, [data-math="text"], [data-claim]')
    .evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length);
  expect(unprinted).toBe(0);
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector('main p')!);
    return {
      color,
      backgroundColor,
      paper: getComputedStyle(document.documentElement).getPropertyValue('--paper'),
    };
  });
  expect(colours.paper.trim()).toBe('#fff');
  const written = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://doi.org/10.1038/323533a0';
    document.querySelector('.sl-markdown-content')!.append(link);
    return getComputedStyle(link, '::after').content;
  });
  expect(written).toContain('https://doi.org/10.1038/323533a0');
});
