// What a reader changes in cells is kept on the device: over visits, in both languages, shared by tabs, and erased when asked.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import {
  banner,
  chapter,
  code,
  dialog,
  first,
  keptOf,
  menu,
  open,
  place,
  second,
  slug,
  stored,
  write,
} from '../support/kept-cells.ts';

test('changes survive a reload, in both languages, and the sign of them needs no database', async ({
  page,
}) => {
  await open(page);
  await write(page, first, 'const mine = 1;');
  await expect.poll(() => keptOf(page, first), { timeout: 2000 }).toBe('const mine = 1;');
  expect(await page.evaluate(() => localStorage.getItem('tuidao-cells'))).toBe(JSON.stringify([slug]));
  for (const path of [chapter, `/en${chapter}`]) {
    await page.goto(path);
    // Without being touched.
    await expect(code(page, first)).toHaveText('const mine = 1;');
  }
});

test('a cell and a whole page are reset, undone, and reset for good', async ({ page }) => {
  await open(page);
  const original = (await place(page, first).locator('.code').innerText()).trim();
  await write(page, first, 'one');
  await write(page, second, 'two');
  await menu(page);
  await page.getByRole('button', { name: '还原本页全部单元' }).click();
  await expect.poll(() => stored(page).then((record) => record?.data.cells.length)).toBe(0);
  await dialog(page).getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => keptOf(page, second)).toBe('two');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('.keep-open')).toBeFocused();
  await place(page, first).locator('[data-do="reset"]').click();
  await expect
    .poll(() => stored(page).then((record) => record?.data.cells.map(({ id }) => id)))
    .toEqual([second]);
  await page.reload();
  await expect(code(page, second)).toHaveText('two');
  expect((await place(page, first).locator('.code').innerText()).trim()).toBe(original);

  await menu(page);
  await page.getByRole('button', { name: '换回这一版' }).last().click();
  await expect.poll(() => keptOf(page, first)).toBe('one');
});

test('a second tab reads what the first writes, and takes over when asked', async ({ page, context }) => {
  await open(page);
  await write(page, first, 'from the first');
  const other = await context.newPage();
  await open(other, `/en${chapter}`);
  await expect(code(other, first)).toHaveText('from the first');
  await expect(banner(other)).toContainText('open in another tab');
  await write(page, first, 'last keys');
  await expect(code(other, first)).toHaveText('last keys');

  await write(page, first, 'just before');
  await other.getByRole('button', { name: 'Take over here' }).click();
  await expect(banner(other)).toHaveText('');
  await expect(banner(page)).toContainText('另一个标签页');
  await expect(code(other, first)).toHaveText('just before');
  await write(other, first, 'from the second');
  await expect(code(page, first)).toHaveText('from the second');
  await other.close();
  await expect(banner(page)).toHaveText('');
  await write(page, first, 'first again');
  await expect.poll(() => keptOf(page, first)).toBe('first again');
});

test('everything is erased when asked twice, in other tabs too', async ({ page, context }) => {
  await open(page);
  // Lines are apart in one way as built, and in another in the editor.
  const words = (text: string): string => text.trim().replace(/\s+/g, ' ');
  const original = words(await place(page, first).locator('.code').innerText());
  await write(page, first, 'mine');
  await expect.poll(() => keptOf(page, first)).toBe('mine');
  const other = await context.newPage();
  await open(other);
  await expect(code(other, first)).toHaveText('mine');
  await menu(page);
  await page.getByRole('button', { name: '清除这台设备上的全部笔记' }).click();
  await expect(page.getByRole('alert')).toContainText('不能撤销');
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('已全部清除');
  await expect.poll(async () => words(await code(other, first).innerText())).toBe(original);
  await page.waitForTimeout(1000);
  expect(await stored(page)).toBeUndefined();
  expect(await page.evaluate(() => localStorage.getItem('tuidao-cells'))).toBeNull();
});

test('the dialog works by keyboard, is named, and its controls are large enough for a finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.locator('.keep-open').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '保存与分享' })).toBeVisible();
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  for (const button of await dialog(page).getByRole('button').all()) {
    const box = (await button.boundingBox())!;
    expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.keep-open')).toBeFocused();
});
