// The chapter on frameworks and hardware: its numbers as built, the ranking sorted, programs chosen, the array stepped.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { documentOf } from '../support/site.ts';

const pages = ['/frameworks/', '/en/frameworks/'];

for (const page of pages) {
  test(`${page}: the numbers the course states, as built`, () => {
    const value = (of: string, q: string): number[] => [
      ...new Set(
        [...documentOf(page).querySelectorAll(`[data-of="${of}"][data-quantity="${q}"]`)].map((element) =>
          Number(element.getAttribute('data-value')),
        ),
      ),
    ];
    for (const [of, q, expected] of [
      ['backprop', 'E', 0.443434443183],
      ['backprop', 'b2_p2', -0.038129671559],
      ['backprop', 'E_p2', 0.387842780995],
      ['library-ranking', 'tensorflow', 10.8676777173],
      ['library-ranking-printed', 'tensorflow', 10.86],
      ['library-ranking-deviation', 'overall', 2.532922607818],
      ['library-ranking-counts', 'off', 10],
      ['systolic-array', 'beats', 7],
      ['systolic-array', 'share', 27 / 63],
      ['tpu-v1', 'macs', 65_536],
      ['tpu-v1', 'tops', 91.7504],
    ] as const) {
      const found = value(of, q);
      expect(found, `${of} ${q}`).toHaveLength(1);
      expect(Math.abs(found[0]! - expected), `${of} ${q}`).toBeLessThan(1e-10);
    }
  });

  test(`${page}: every row of the ranking is there with its verdict, the three left out without one`, () => {
    const rows = [...documentOf(page).querySelectorAll('.ranking tbody tr')];
    expect(rows).toHaveLength(23);
    expect(rows.filter((row) => row.querySelector('.mark')).length).toBe(20);
    expect(rows.filter((row) => row.querySelector('.mark')?.textContent?.includes('≈')).length).toBe(10);
  });
}

const namesIn = (table: Locator): Promise<string[]> =>
  table.locator('tbody th').evaluateAll((heads) => heads.map((head) => head.textContent!.trim()));

test('the ranking sorts by any head, by mouse and by keyboard, and says so', async ({ page }) => {
  await page.goto('/frameworks/');
  const table = page.locator('.ranking table');
  const head = (name: string) => table.getByRole('columnheader', { name, exact: true });
  const before = await namesIn(table);
  expect(before.slice(0, 3)).toEqual(['tensorflow', 'keras', 'caffe']);
  await expect(head('名次')).toHaveAttribute('aria-sort', 'ascending');

  await head('Google').getByRole('button').click();
  await expect(head('Google')).toHaveAttribute('aria-sort', 'descending');
  await expect(head('名次')).not.toHaveAttribute('aria-sort', /./);
  expect((await namesIn(table)).slice(0, 3)).toEqual(['tensorflow', 'sonnet', 'pytorch']);
  const scores = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-google'))));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));

  await head('库').getByRole('button').press('Enter');
  await expect(head('库')).toHaveAttribute('aria-sort', 'ascending');
  expect(await namesIn(table)).toEqual(before.toSorted());
  await page.keyboard.press('Space');
  await expect(head('库')).toHaveAttribute('aria-sort', 'descending');
  expect(await namesIn(table)).toEqual(before.toSorted().toReversed());

  await head('未舍入之和').getByRole('button').click();
  await expect(head('未舍入之和')).toHaveAttribute('aria-sort', 'descending');
  expect(await namesIn(table)).toEqual(before);
});

test('one program at a time, chosen by mouse or by arrow keys; nothing below moves', async ({ page }) => {
  await page.goto('/en/frameworks/');
  const figure = page.locator('figure.step');
  const program = (name: string) => figure.locator(`section[data-program="${name}"]`);
  const caption = figure.locator('figcaption');
  await expect(program('pytorch')).toBeVisible();
  await expect(program('paddle')).toBeHidden();
  const height = (await figure.boundingBox())!.height;

  await figure.getByRole('radio', { name: 'Paddle' }).click();
  await expect(program('paddle')).toBeVisible();
  await expect(program('pytorch')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(program('tensorflow')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(program('typescript')).toBeVisible();
  await expect(program('typescript').locator('[data-quantity="E"]')).toHaveText('0.443434');
  await expect(caption).toBeVisible();
  expect((await figure.boundingBox())!.height).toBe(height);
});

class SystolicArray {
  readonly page: Page;
  readonly root: Locator;
  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('section.systolic');
  }
  static async open(page: Page): Promise<SystolicArray> {
    await page.goto('/frameworks/');
    const array = new SystolicArray(page);
    await array.root.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island:has(section.systolic)')).not.toHaveAttribute('ssr');
    return array;
  }
  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }
  async value(quantity: string): Promise<number> {
    return Number(
      await this.root.locator(`[data-quantity="${quantity}"]`).first().getAttribute('data-value'),
    );
  }
  async matrix(prefix: string): Promise<number[][]> {
    const rows = [1, 2, 3].map((i) => Promise.all([1, 2, 3].map((j) => this.value(`${prefix}${i}${j}`))));
    return Promise.all(rows);
  }
}

const a = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];
const b = [
  [1, 0, 2],
  [-1, 3, 1],
  [2, 1, 0],
];
/** What a cell has added by the end of a beat, from the definition. */
const partial = (x: number[][], y: number[][], beat: number): number[][] =>
  x.map((row, i) =>
    row.map((_, j) => row.reduce((sum, v, k) => (i + j + k + 1 <= beat ? sum + v * y[k]![j]! : sum), 0)),
  );

test('the array is stepped by buttons, slider and keys; its sums are those of the definition', async ({
  page,
}) => {
  const array = await SystolicArray.open(page);
  expect(await array.value('beat')).toBe(4);
  expect(await array.matrix('c')).toEqual(partial(a, b, 4));
  await array.button('回到开头').click();
  await expect(array.button('退一拍')).toBeDisabled();
  for (let beat = 0; beat <= 7; beat++) {
    expect(await array.value('beat')).toBe(beat);
    expect(await array.matrix('c')).toEqual(partial(a, b, beat));
    if (beat < 7) await array.button('进一拍').click();
  }
  expect(await array.matrix('sum')).toEqual(await array.matrix('ordinary'));
  await expect(array.root).toContainText('九个和与普通算法逐个相等');
  await expect(array.button('进一拍')).toBeDisabled();

  await array.button('退一拍').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await array.value('beat')).toBe(5);
  await page.keyboard.press('Home');
  expect(await array.value('beat')).toBe(0);
  const slider = array.root.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('End');
  expect(await array.value('beat')).toBe(7);
  await page.keyboard.press('ArrowLeft');
  expect(await array.value('beat')).toBe(6);
  // It plays to the end by itself and stops there.
  await array.button('播放').click();
  await expect.poll(() => array.value('beat')).toBe(7);
  await expect(array.button('播放')).toBeVisible();
});

test('own numbers are multiplied; what is no number is said and changes nothing', async ({ page }) => {
  const array = await SystolicArray.open(page);
  const own = a.map((row) => [...row]);
  own[0]![2] = -2.5;
  await array.root.locator('[data-input="a13"]').fill('-2.5');
  await array.button('到最后').click();
  expect(await array.matrix('c')).toEqual(partial(own, b, 7));
  expect(await array.matrix('ordinary')).toEqual(partial(own, b, 7));
  await array.root.locator('[data-input="b11"]').fill('多少');
  await expect(array.root.getByRole('alert')).not.toBeEmpty();
  expect(await array.matrix('c')).toEqual(partial(own, b, 7));
  await array.root.locator('[data-input="b11"]').fill('100');
  await expect(array.root.getByRole('alert')).not.toBeEmpty();
  await array.root.locator('[data-input="b11"]').fill('１／２');
  await expect(array.root.getByRole('alert')).toBeEmpty();
  const half = b.map((row) => [...row]);
  half[0]![0] = 0.5;
  expect(await array.matrix('c')).toEqual(partial(own, half, 7));
  await array.button('恢复原来的数').click();
  expect(await array.matrix('c')).toEqual(partial(a, b, 7));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all four programs stand below each other, and the array stands in the middle of the wave', async ({
    page,
  }) => {
    await page.goto('/frameworks/', { waitUntil: 'load' });
    for (const name of ['pytorch', 'paddle', 'tensorflow', 'typescript']) {
      await expect(page.locator(`section[data-program="${name}"] pre`)).toBeVisible();
      await expect(page.locator(`section[data-program="${name}"] h3`)).toBeVisible();
    }
    await expect(page.locator('figure.step fieldset')).toBeHidden();
    await expect(page.locator('section.systolic .keys')).toBeHidden();
    await expect(page.locator('section.systolic [data-quantity="c22"]')).toHaveText('15');
  });
});
