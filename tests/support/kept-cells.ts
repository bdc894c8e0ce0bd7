// A chapter whose cells are changed and kept, as the tests of keeping use it.
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Kept } from '../../components/notebook/keep/kept.ts';
import { chapterPages, documentOf } from './site.ts';

/** The first chapter with at least two cells, and two of its cells. */
export const chapter = chapterPages.find(
  (page) => documentOf(page).querySelectorAll('[data-cell]').length > 1,
)!;
export const slug = chapter.replaceAll('/', '');
export const key = `lesson:${slug}` as const;
export const [first, second] = [...documentOf(chapter).querySelectorAll<HTMLElement>('[data-cell]')].map(
  (cell) => cell.dataset['cell']!,
) as [string, string];

export const place = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
export const code = (page: Page, id: string) => place(page, id).locator('.cm-content');
export const banner = (page: Page) => page.locator('.keep-status');
export const dialog = (page: Page) => page.getByRole('dialog');

export async function wake(page: Page): Promise<void> {
  await place(page, first).hover();
  await expect(place(page, first)).toHaveAttribute('data-awake', '');
}
export async function open(page: Page, path = chapter): Promise<void> {
  await page.goto(path);
  await wake(page);
}
/** Writes in a cell as one pastes, in place of all that is there. */
export async function write(page: Page, id: string, text: string): Promise<void> {
  if ((await code(page, id).count()) === 0) await place(page, id).locator('.code').click();
  await code(page, id).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
  await expect(code(page, id)).toHaveText(text);
}
/** What stands in the database, as it is. */
export async function stored(
  page: Page,
): Promise<{ rev: number; data: Kept; snapshots: { kept: Kept }[] } | undefined> {
  // Opening it would make it.
  const there = await page.evaluate(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'tuidao'),
  );
  if (!there) return undefined;
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('tuidao');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('notebooks')) return (db.close(), resolve(undefined));
          const asking = db.transaction('notebooks').objectStore('notebooks').get(name);
          asking.onsuccess = () => (db.close(), resolve(asking.result));
        };
      }),
    key,
  );
}
/** Without the line break that the editor puts at the end. */
export const sourceOf = (kept: Kept | undefined, id: string): string | undefined =>
  kept?.cells.find((cell) => cell.id === id)?.source.trimEnd();
export const keptOf = async (page: Page, id: string): Promise<string | undefined> =>
  sourceOf((await stored(page))?.data, id);
export async function put(page: Page, value: unknown): Promise<void> {
  await page.evaluate(
    ([name, record]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('tuidao');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('notebooks', 'readwrite');
          writing.objectStore('notebooks').put(record, name as string);
          writing.oncomplete = () => (opening.result.close(), resolve());
        };
      }),
    [key, value] as const,
  );
}
export async function menu(page: Page): Promise<void> {
  await page.locator('.keep-open').click();
  await expect(dialog(page)).toBeVisible();
}
export async function exported(
  page: Page,
): Promise<{ notebooks: { key: string; kept: Kept }[]; quarantined: unknown[] }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出为文件' }).first().click(),
  ]);
  expect(file.suggestedFilename()).toBe('tuidao-notebooks.json');
  return JSON.parse(readFileSync(await file.path(), 'utf8'));
}
export const lesson = (sources: Record<string, string>): Kept => ({
  kind: 'lesson',
  cells: Object.entries(sources).map(([id, source]) => ({ id, source, of: '' })),
});
