// The scratch notebook as a reader has it in hand.
import { expect, type Locator, type Page } from '@playwright/test';

export const scratchPages = ['/notebook/', '/en/notebook/'] as const;

/** Cells of the page, in order. */
export const cellsOf = (page: Page): Locator => page.locator('.scratch .cell');

/** Comes to the page and touches it; settles when the editor of the first cell is there. */
export async function openScratch(page: Page, address = '/notebook/'): Promise<void> {
  await page.goto(address);
  await page.locator('.scratch .code').first().hover();
  await expect(page.locator('[data-scratch][data-awake]')).toBeAttached({ timeout: 20_000 });
  await expect(page.locator('.cm-content').first()).toBeVisible({ timeout: 20_000 });
}

/** Writes in the n-th code cell of the page, in place of what is there. */
export async function writeIn(page: Page, n: number, source: string): Promise<void> {
  const editor = page.locator('.cm-content').nth(n);
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(source);
}

/** Runs the cell that is being written in, and waits for its end. */
export async function runHere(page: Page, cell: Locator, state: 'fresh' | 'failed' = 'fresh'): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.locator(`.status[data-state="${state}"]`)).toBeVisible({ timeout: 20_000 });
}
