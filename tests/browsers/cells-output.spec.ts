// What cells show, in a page that is awake: pictures, trees, formulas, derivations to step through; and never markup.
import { expect, test } from '@playwright/test';
import { payloads } from '../support/payloads.ts';
import { cellsOf, openScratch, runHere, writeIn } from '../support/scratch.ts';

test.beforeEach(async ({ page }) => {
  await openScratch(page, '/en/notebook/');
});

test('a plot has a picture, says in words what it shows, and opens its numbers', async ({ page }) => {
  await writeIn(
    page,
    0,
    'import { plot } from "tuidao"\nplot({ line: [3, 1, 2], title: "loss", x: "pass", y: "E" })',
  );
  const cell = cellsOf(page).first();
  await runHere(page, cell);
  await expect(cell.getByRole('img', { name: /^loss; line 1, 3 points, pass from 0 to 2/ })).toBeVisible();
  const numbers = cell.locator('details summary');
  await numbers.focus();
  await page.keyboard.press('Enter');
  await expect(cell.locator('details td[data-value]')).toHaveText(['3', '1', '2']);
});

test('an object opens by keyboard, and a number keeps all its digits', async ({ page }) => {
  await writeIn(page, 0, '({ sum: 0.1 + 0.2, inner: { list: [1, "two"] } })');
  const cell = cellsOf(page).first();
  await runHere(page, cell);
  await expect(cell.locator('code[data-value="0.30000000000000004"]')).toHaveText('0.30000000000000004');
  const inner = cell.locator('.shown').getByText('"two"', { exact: true });
  await expect(inner).toBeHidden();
  for (const depth of [0, 1]) {
    await cell.locator('details:not([open]) > summary').first().focus();
    await page.keyboard.press('Enter');
    await expect(cell.locator('details[open]')).toHaveCount(depth + 1);
  }
  await expect(inner).toBeVisible();
});

test('a long vector scrolls in its own box, which has a name and takes the keyboard', async ({ page }) => {
  await writeIn(page, 0, 'Array.from({ length: 400 }, (_, i) => Math.sqrt(i))');
  const cell = cellsOf(page).first();
  await runHere(page, cell);
  const box = cell.getByRole('group', { name: /400 numbers/ });
  await expect(box).toHaveAttribute('tabindex', '0');
  await box.focus();
  await page.keyboard.press('End');
  await expect.poll(() => box.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a derivation is stepped through, and leaves the address alone', async ({ page }) => {
  await writeIn(page, 0, 'import { passesOf, backpropExample } from "tuidao"\npassesOf(backpropExample)');
  const cell = cellsOf(page).first();
  await runHere(page, cell);
  const stepper = cell.locator('.stp');
  await expect(stepper).toBeVisible({ timeout: 20_000 });
  await expect(stepper.locator('.sym .katex')).toBeVisible({ timeout: 20_000 });
  const address = page.url();
  const first = await stepper.locator('output.big').getAttribute('data-quantity');
  await stepper.locator('.now').focus();
  await page.keyboard.press('ArrowRight');
  await expect(stepper.locator('output.big')).not.toHaveAttribute('data-quantity', first!);
  await page.keyboard.press('End');
  await expect(stepper.locator('.count b')).toHaveText(/^\d+$/);
  expect(page.url()).toBe(address);
  await expect(stepper.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
});

test('a network is drawn with its numbers', async ({ page }) => {
  await writeIn(page, 0, 'import { backpropExample } from "tuidao"\nbackpropExample');
  const cell = cellsOf(page).first();
  await runHere(page, cell);
  await expect(cell.getByRole('img', { name: /2-2-2/ })).toBeVisible();
});

test('a formula is set, and a wrong one says what is wrong', async ({ page }) => {
  await writeIn(page, 0, 'import { show, tex } from "tuidao"\nshow(tex("x^2"))\nshow(tex("\\\\frac{a"))');
  const cell = cellsOf(page).first();
  await runHere(page, cell);
  await expect(cell.locator('.katex')).toHaveCount(1, { timeout: 20_000 });
  await expect(cell.locator('.problem')).toContainText('mistake in the formula');
});

test('progress moves, and is gone when the cell has run through', async ({ page }) => {
  await writeIn(
    page,
    0,
    [
      'import { progress } from "tuidao"',
      'for (let i = 0; i <= 20; i++) {',
      'progress(i, 20)',
      'await new Promise((go) => setTimeout(go, 100))',
      '}',
      '"done"',
    ].join('\n'),
  );
  const cell = cellsOf(page).first();
  const bar = cell.getByRole('progressbar', { name: 'Progress' });
  await cell.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(bar).toHaveAttribute('value', /^[1-9]$/);
  await expect(bar).toHaveAttribute('value', /^1\d$/);
  await expect(cell.locator('.shown')).toContainText('done');
  await expect(bar).toHaveCount(0);
});

test('whatever a cell prints stays text: every payload in every place', async ({ page }) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const cell = cellsOf(page).first();
  // A few at a time: a value shows a hundred entries of a list.
  for (let from = 0; from < payloads.length; from += 13) {
    await writeIn(
      page,
      0,
      `import { plot, show, tex } from "tuidao"
const all = ${JSON.stringify(payloads.slice(from, from + 13))};
for (const p of all) {
  const short = p.slice(0, 100);
  console.log(p, { [p]: p }); console.warn(p); console.error(new Error(p));
  show(p); show(new Map([[p, p]])); show(Symbol(p)); show({ [p]: { [p]: [p] } }); show([{ [p]: p }, { [p]: p }]);
  show(plot({ line: { y: [1, 2], label: short }, title: short, x: short, y: short }));
  show(plot({ bars: { [short]: 1 } }));
  show(tex(p)); show(tex('\\\\text{' + p + '}'));
}
throw new TypeError(all.join(" "))`,
    );
    await runHere(page, cell, 'failed');
    await expect(cell.locator('.said')).toContainText('TypeError', { timeout: 20_000 });
    const strange = await cell
      .locator('.shown')
      .locator(
        'script, iframe, object, embed, img, form, link, meta, base, a, [onerror], [onload], [style*="url"]',
      )
      .evaluateAll((found) => found.map((one) => one.outerHTML.slice(0, 200)));
    expect(strange).toEqual([]);
  }
  expect(faults).toEqual([]);
});
