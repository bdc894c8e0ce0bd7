// The scratch notebook: cells of code and words, the reader's own, kept on the device.
import { expect, test, type Page } from '@playwright/test';
import { cellsOf, openScratch, runHere, scratchPages, writeIn } from '../support/scratch.ts';

const titles = (page: Page): Promise<string[]> => cellsOf(page).locator('.name').allTextContents();
const add = (page: Page, kind: 'code' | 'words'): Promise<void> =>
  page.locator(`[data-add="${kind}"]`).last().click();

for (const address of scratchPages) {
  test(`${address}: brings nothing of the notebook before it is touched`, async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(500);
    const before = scripts.length;
    expect(scripts.filter((name) => /editor|katex|_notebook/.test(name))).toEqual([]);
    await page.locator('.scratch .code').first().hover();
    await expect(page.locator('.cm-content').first()).toBeVisible({ timeout: 20_000 });
    expect(scripts.length).toBeGreaterThan(before);
  });
}

test('code runs, and cells below see what cells above define', async ({ page }) => {
  await openScratch(page);
  await writeIn(page, 0, 'const weights = [0.1, 0.25]\nweights');
  await runHere(page, cellsOf(page).first());
  await expect(cellsOf(page).first().locator('td[data-value]')).toHaveText(['0.1', '0.25']);
  await add(page, 'code');
  await page.keyboard.insertText('weights[1] * 2');
  await runHere(page, cellsOf(page).nth(1));
  await expect(cellsOf(page).nth(1).locator('.shown code')).toHaveText('0.5');
  await expect(cellsOf(page).nth(1).locator('[data-reads] a')).toHaveAttribute('href', '#cell-c1');
});

test('cells are added, moved, deleted and brought back, by keyboard alone', async ({ page }) => {
  await openScratch(page, '/en/notebook/');
  await page.locator('[data-add="words"]').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('textarea')).toBeFocused();
  await page.keyboard.type('Some *words* with $x^2$.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.prose em')).toHaveText('words');
  await expect(page.locator('.prose .katex')).toHaveCount(1);
  expect(await titles(page)).toEqual(['Cell 1', 'Cell 2']);

  await cellsOf(page).nth(1).locator('[data-do="up"]').focus();
  await page.keyboard.press('Enter');
  expect(await titles(page)).toEqual(['Cell 2', 'Cell 1']);
  await expect(cellsOf(page).first().locator('[data-do="down"]')).toBeFocused();
  await expect(page.locator('.scratch > .heard')).toHaveText('“Cell 2” is now number 1 of 2.');

  await cellsOf(page).first().locator('[data-do="remove"]').focus();
  await page.keyboard.press('Enter');
  expect(await titles(page)).toEqual(['Cell 1']);
  await expect(page.locator('[data-do="undo-remove"]')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await titles(page)).toEqual(['Cell 2', 'Cell 1']);
  await expect(page.locator('textarea')).toHaveValue('Some *words* with $x^2$.');
  await page.keyboard.press('Escape');
  await expect(page.locator('.prose')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('textarea')).toBeFocused();
});

test('Shift and Enter goes on to a new cell after the last one; all may be deleted', async ({ page }) => {
  await openScratch(page);
  await writeIn(page, 0, '1 + 1');
  await page.keyboard.press('Shift+Enter');
  await expect(cellsOf(page)).toHaveCount(2);
  await expect(page.locator('.cm-content').nth(1)).toBeFocused();
  await expect(cellsOf(page).first().locator('.shown code')).toHaveText('2', { timeout: 20_000 });
  for (let left = 2; left > 0; left--) {
    await page.locator('[data-do="remove"]').first().click();
    await expect(cellsOf(page)).toHaveCount(left - 1);
  }
  await page.locator('[data-do="undo-remove"]').click();
  await expect(cellsOf(page)).toHaveCount(1);
});

test('what was written is there after a reload, and is not run by itself', async ({ page }) => {
  await openScratch(page);
  await writeIn(page, 0, 'const kept = 7\nkept');
  await add(page, 'words');
  await page.keyboard.insertText('# 标题');
  await page.keyboard.press('Escape');
  // The sign that something is kept here, set when it has been written.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('tuidao-cells')), { timeout: 10_000 })
    .toContain('scratch');
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.locator('.prose h2')).toHaveText('标题', { timeout: 20_000 });
  await expect(page.locator('.cm-content').first()).toContainText('const kept = 7');
  await expect(cellsOf(page).first().locator('.status')).toHaveAttribute('data-state', 'idle');
});

test('a reader’s words never become markup or a link to anywhere but the web', async ({ page }) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  await openScratch(page);
  await add(page, 'words');
  await page.keyboard.insertText(
    [
      '<img src=x onerror="document.title=\'taken\'">',
      '[a](javascript:alert(1)) [b](https://example.org/)',
      '$\\href{javascript:alert(1)}{x}$ $\\htmlData{figure=x}{y}$ $\\frac{a$',
      '$$\n\\def\\x{\\x\\x}\\x\n$$',
    ].join('\n\n'),
  );
  await page.keyboard.press('Escape');
  const prose = page.locator('.prose');
  await expect(prose).toContainText('<img src=x');
  await expect(prose.locator('.problem').first()).toBeVisible({ timeout: 20_000 });
  await expect(prose.locator('img, script, [data-figure]')).toHaveCount(0);
  expect(
    await prose.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://example.org/']);
  await expect(page).not.toHaveTitle('taken');
  expect(faults).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of scratchPages) {
    test(`${address} says what it is, and shows no dead control`, async ({ page }) => {
      // Styles too: without a script nothing makes the document wait for them.
      await page.goto(address, { waitUntil: 'load' });
      await expect(page.locator('.no-script')).toBeVisible();
      const dead = page.locator('main').locator('button, input, textarea, select, [tabindex="0"]');
      expect(
        await dead.evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120)),
        ),
      ).toEqual([]);
    });
  }
});
