// Without JavaScript a page is a book: everything to read is there, and nothing pretends to work.
import { expect, test, type Page } from '@playwright/test';
import { chapterPages, documentOf, pages } from '../support/site.ts';

test.use({ javaScriptEnabled: false });

/**
 * Controls that would do nothing. The button of the contents needs no script; and a name within a text that can be asked
 * with a script is a word like others without one, as long as nothing about it looks like a button.
 */
const idleControls = (page: Page): Promise<string[]> =>
  page
    .locator('button, select, input, textarea, [role="slider"], [contenteditable]')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => !control.hasAttribute('popovertarget'))
        .filter((control) => {
          const { borderLeftWidth, borderLeftColor, backgroundColor, textDecorationLine } =
            getComputedStyle(control);
          const none = 'rgba(0, 0, 0, 0)';
          const plain =
            (borderLeftWidth === '0px' || borderLeftColor === none) &&
            backgroundColor === none &&
            textDecorationLine === 'none';
          return !(control.localName === 'button' && plain);
        })
        .map((control) => control.outerHTML.slice(0, 160)),
    );

/** Runs in the page; Playwright's own script is allowed where the page's are not. */
const unseen = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements
      .filter(
        (element) =>
          !element.checkVisibility({ visibilityProperty: true }) || element.getClientRects().length === 0,
      )
      // What the page itself closes, as a detail to open by hand, is not lost.
      .filter((element) => element.closest('details:not([open])') === null)
      .map(
        (element) =>
          `${element.localName}#${element.id}.${element.className} ${element.textContent?.slice(0, 60)}`,
      ),
  );

for (const page of chapterPages) {
  test(`${page}: all there is to read is there, and no control that does nothing`, async ({ page: tab }) => {
    await tab.goto(page, { waitUntil: 'load' });
    for (const selector of [
      'main h1, main h2, main h3',
      '[data-math="text"]',
      // The table of rounding belongs to a choice that needs a script.
      'main table:not(.diff)',
      '[data-claim]',
      'main figure',
      'main .n',
    ]) {
      expect(await unseen(tab, selector), selector).toEqual([]);
    }
    // A figure may be drawn twice, for wide and for narrow windows; one of them is seen.
    const blind = await tab
      .locator('main figure:has(svg[role])')
      .evaluateAll((figures) =>
        figures
          .filter((figure) => ![...figure.querySelectorAll('svg[role]')].some((svg) => svg.checkVisibility()))
          .map((figure) => figure.outerHTML.slice(0, 160)),
      );
    expect(blind).toEqual([]);
    expect(documentOf(page).querySelectorAll('main h2').length).toBeGreaterThan(1);

    expect(await idleControls(tab)).toEqual([]);
  });
}

test('every derivation shows all its steps with their values', () => {
  for (const page of chapterPages) {
    for (const stepper of documentOf(page).querySelectorAll('.stepper')) {
      const rows = [...stepper.querySelectorAll('table tbody tr')];
      expect(rows.length, page).toBeGreaterThan(2);
      const empty = rows.filter((row) => !/[0-9]/.test(row.querySelector('[data-value]')?.textContent ?? ''));
      expect(empty.length, page).toBe(0);
    }
  }
});

test('no page shows a control that does nothing', async ({ page: tab }) => {
  for (const page of pages.filter((one) => !chapterPages.includes(one))) {
    // Styles too: without a script nothing makes the document wait for them.
    await tab.goto(page, { waitUntil: 'load' });
    expect(await idleControls(tab), page).toEqual([]);
  }
});

test('the theme follows the system', async ({ page: tab }) => {
  const lightness = () =>
    tab.locator('body').evaluate((body) => {
      const canvas = document.createElement('canvas').getContext('2d')!;
      canvas.fillStyle = getComputedStyle(body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return (r + g + b) / 3;
    });
  for (const page of ['/', ...chapterPages.slice(0, 2)]) {
    await tab.emulateMedia({ colorScheme: 'light' });
    await tab.goto(page, { waitUntil: 'load' });
    expect(await lightness(), page).toBeGreaterThan(200);
    await tab.emulateMedia({ colorScheme: 'dark' });
    expect(await lightness(), page).toBeLessThan(60);
  }
});

test('the contents can be reached, at the side or from their button', async ({ page: tab }) => {
  for (const page of chapterPages.slice(0, 2)) {
    await tab.setViewportSize({ width: 1440, height: 900 });
    await tab.goto(page, { waitUntil: 'load' });
    await expect(tab.locator('#contents a[aria-current="page"]')).toBeVisible();
    await tab.setViewportSize({ width: 360, height: 780 });
    await expect(tab.locator('#contents')).toBeHidden();
    await tab.locator('button[popovertarget="contents"]').click();
    const link = tab.locator('#contents a[aria-current="page"]');
    await expect(link).toBeVisible();
    await tab.locator('#contents .sections a').nth(1).click();
    await expect(tab).toHaveURL(/#.+$/);
  }
});

test('the errata are all there, and each says where it belongs', async ({ page: tab }) => {
  for (const page of ['/errata/', '/en/errata/']) {
    await tab.goto(page, { waitUntil: 'load' });
    const articles = documentOf(page).querySelectorAll('main article').length;
    expect(articles, page).toBeGreaterThan(10);
    await expect(tab.locator('main article:visible')).toHaveCount(articles);
  }
});
