// Exercises to practise with, in chapters and in the list of all: woken by a touch, kept on the device, never in the way without a script.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { currentTemplates, templateOf } from '../../engine/exercise/templates.ts';
import { variantOf } from '../../engine/exercise/variant.ts';
import { chapterPages, documentOf, languageOfPage } from '../support/site.ts';

const id = 'backprop-paths';
const chapter = '/backprop/';
const template = templateOf(id);
/** What every exercise has on the page as it is built. */
const firstSeed = '1';

const at = (page: Page, which = id): Locator => page.locator(`#exercise-${which}`);
const live = (page: Page, which = id): Locator => at(page, which).locator('[data-awake]');
/** Settles once they are awake: their code is fetched first, which a busy machine takes its time for. */
const awake = (page: Page): Promise<void> => expect(live(page)).toBeVisible({ timeout: 30_000 });
const box = (page: Page, name: string): Locator => at(page).locator(`input[data-box="${name}"]`);
const standing = (page: Page): Locator => at(page).locator('[data-standing]');

const rightFor = (seed: string): [string, string][] => {
  const { boxes, values } = variantOf(template, seed);
  return boxes.map(({ id: name }) => [name, String(values.get(name)!)]);
};
const [first, second] = rightFor(firstSeed).map(([name]) => name) as [string, string];

interface Kept {
  readonly id: string;
  readonly seed: string;
  readonly draft: Readonly<Record<string, string>>;
  readonly solved: boolean;
}
const kept = (page: Page): Promise<Kept | undefined> =>
  page.evaluate(
    async ([key, which]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('tuidao-exercises');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error!);
      });
      try {
        if (!db.objectStoreNames.contains('work')) return undefined;
        const found = await new Promise<{ data: Kept[] } | undefined>((resolve) => {
          const asking = db.transaction('work').objectStore('work').get(key!);
          asking.onsuccess = () => resolve(asking.result as { data: Kept[] } | undefined);
        });
        return found?.data.find((one) => one.id === which);
      } finally {
        db.close();
      }
    },
    ['practice:backprop', id],
  );

test('every exercise stands complete in its chapter, in both languages: what is asked, blanks, answers folded', () => {
  const drawn = new Map(currentTemplates.map((one) => [`exercise-${one.id}`, variantOf(one, firstSeed)]));
  for (const page of chapterPages) {
    const slug = page.replace(/^\/en/, '').replaceAll('/', '');
    const here = [...documentOf(page).querySelectorAll('.exercise-place')];
    expect(here.map((one) => one.id)).toEqual(
      currentTemplates.filter(({ chapter: of }) => of === slug).map((one) => `exercise-${one.id}`),
    );
    for (const one of here) {
      const { boxes, values } = drawn.get(one.id)!;
      const boxesHere = [...one.querySelectorAll('[data-box]')];
      expect(boxesHere.map((b) => b.getAttribute('data-box'))).toEqual(boxes.map((b) => b.id));
      const answers = one.querySelector('details:not([open])')!;
      expect(answers.querySelectorAll('li').length, one.id).toBe(boxes.length);
      for (const told of answers.querySelectorAll('[data-value]'))
        expect(Number(told.getAttribute('data-value'))).toBe(values.get(told.getAttribute('data-quantity')!));
      expect(one.querySelector('h3')!.textContent!.trim(), one.id).not.toBe('');
      expect(/\p{Script=Han}/u.test(one.querySelector('.situation')!.textContent!)).toBe(
        languageOfPage(page) === 'zh',
      );
    }
  }
});

test('without a script nothing is there to be pressed, in the chapter and in the list', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(chapter);
  await expect(at(page).locator('.situation')).toBeVisible();
  await expect(at(page).locator('.blank').first()).toBeVisible();
  await expect(at(page).getByRole('button')).toHaveCount(0);
  await at(page).locator('summary').click();
  await expect(at(page).locator('.practice-answers li').first()).toBeVisible();
  await page.goto('/en/exercises/');
  await expect(page.locator('main [data-row]')).toHaveCount(currentTemplates.length);
  await expect(page.locator('main').getByRole('combobox')).toHaveCount(0);
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await context.close();
});

test('a touch wakes them, a click meanwhile is not lost; checked, solved, drawn anew, and kept over a reload in both languages', async ({
  page,
}) => {
  await page.goto(chapter);
  await expect(live(page)).toHaveCount(0);
  const blank = at(page).locator(`[data-box="${second}"] .blank`);
  await blank.scrollIntoViewIfNeeded();
  const before = await at(page).locator('h3').boundingBox();
  await blank.click();
  await awake(page);
  // The second box was pressed, and it is the second box where one can write.
  await expect(box(page, second)).toBeFocused();
  expect(Math.abs((await at(page).locator('h3').boundingBox())!.y - before!.y)).toBeLessThan(2);
  await expect(page.locator('.exercise-place [data-awake]')).toHaveCount(
    await page.locator('.exercise-place').count(),
  );
  await expect(at(page).locator('.practice-answers')).toBeHidden();

  for (const [name] of rightFor(firstSeed)) await box(page, name).fill('1');
  await at(page).locator('[data-do="check"]').click();
  await expect(standing(page)).toHaveAttribute('data-standing', 'begun');
  for (const [name, value] of rightFor(firstSeed)) await box(page, name).fill(value);
  await at(page).locator('[data-do="check"]').click();
  await expect(standing(page)).toHaveAttribute('data-standing', 'solved');

  await at(page).locator('[data-do="another"]').click();
  await expect(at(page).locator('[data-do="another"]')).toBeFocused();
  await expect(box(page, first)).toHaveValue('');
  await box(page, first).fill('12');
  await expect.poll(() => kept(page).then((one) => one?.draft[first])).toBe('12');
  const { seed, solved } = (await kept(page))!;
  expect(seed).not.toBe(firstSeed);
  expect(solved).toBe(true);
  const told = await at(page).locator('.situation').innerText();

  await page.reload();
  // Without being touched.
  await awake(page);
  await expect(box(page, first)).toHaveValue('12');
  expect(await at(page).locator('.situation').innerText()).toBe(told);
  await page.goto(`/en${chapter}#exercise-${id}`);
  await awake(page);
  await expect(box(page, first)).toHaveValue('12');
  await expect(standing(page)).toHaveText('✓ solved');
});

test('where one writes is where the exercises are: two tabs show the same, and neither asks', async ({
  page,
  context,
}) => {
  await page.goto(`${chapter}#exercise-${id}`);
  await awake(page);
  await box(page, first).fill('1');
  await expect.poll(() => kept(page).then((one) => one?.draft[first])).toBe('1');
  const other = await context.newPage();
  await other.goto(`${chapter}#exercise-${id}`);
  await awake(other);
  await expect(box(other, first)).toHaveValue('1');
  await page.bringToFront();
  await box(page, second).fill('last keys');
  await other.bringToFront();
  await box(other, first).fill('12');
  await expect(box(page, first)).toHaveValue('12');
  await expect(box(other, second)).toHaveValue('last keys');
  await box(page, first).fill('123');
  await expect(box(other, first)).toHaveValue('123');
});

test('where nothing can be kept they work all the same, and it is said', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`/en${chapter}#exercise-${id}`);
  await awake(page);
  await expect(at(page).locator('.keeping')).toHaveText('');
  for (const [name, value] of rightFor(firstSeed)) await box(page, name).fill(value);
  await at(page).locator('[data-do="check"]').click();
  await expect(standing(page)).toHaveAttribute('data-standing', 'solved');
  await expect(at(page).locator('.keeping')).toContainText('not kept on this device');
  expect(errors).toEqual([]);
});

test('the list is filtered, writes its filters into the address, opens exercises in place, and erases', async ({
  page,
}) => {
  const rows = page.locator('main [data-row]:visible');
  const idsOf = (): Promise<string[]> =>
    rows.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['row']!));
  const expected = (passes: (one: (typeof currentTemplates)[number]) => boolean): string[] =>
    currentTemplates.filter(passes).map((one) => one.id);
  await page.goto('/exercises/?kind=numbers&level=9');
  await expect(page.locator('[data-trouble]')).toContainText('level=9');
  await expect.poll(idsOf).toEqual(expected(({ kind }) => kind === 'numbers'));
  await page.locator('select[name="chapter"]').selectOption('8');
  const wanted = expected(({ kind, chapter: of }) => kind === 'numbers' && of === 'backprop');
  await expect.poll(idsOf).toEqual(wanted);
  await expect(page).toHaveURL(/\?kind=numbers&level=9&chapter=8$|\?kind=numbers&chapter=8$/);
  await expect(page.locator('[data-shown]')).toHaveText(
    `共${currentTemplates.length}题，列出${wanted.length}题`,
  );

  const row = page.locator(`[data-row="${id}"]`);
  await row.locator('.here').click();
  await expect(row.locator('.situation')).toBeVisible();
  for (const [name, value] of rightFor(firstSeed)) await row.locator(`input[data-box="${name}"]`).fill(value);
  await row.locator('[data-do="check"]').click();
  await expect(row.locator('.sort [data-standing]')).toHaveText('✓ 做对了');
  await row.locator('.here').click();
  await expect(row.locator('.situation')).toBeHidden();
  await page.locator('[name="unsolved"]').check();
  await expect.poll(idsOf).toEqual(wanted.filter((one) => one !== id));

  await page.reload();
  await expect.poll(idsOf).toEqual(wanted.filter((one) => one !== id));
  await page.locator('[data-erase]').click();
  await page.locator('[data-yes]').click();
  await expect(page.locator('[data-said]')).toHaveText('练习记录已清除。');
  await expect.poll(idsOf).toEqual(wanted);
  expect(await page.evaluate(() => localStorage.getItem('tuidao-practice'))).toBe(null);
});
