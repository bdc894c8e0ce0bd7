// Chapter 7 as its reader uses it: points are dragged, sliders moved, keys pressed; the numbers are held to closed forms.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { documentOf } from '../support/site.ts';

const pages = ['/gradient/', '/en/gradient/'] as const;

/** A figure once it has come to life under the pointer. */
async function figure(page: Page, name: string, which = 0): Promise<Locator> {
  const place = page.locator(`[data-figure="${name}"]`).nth(which);
  await place.scrollIntoViewIfNeeded();
  await place.hover({ position: { x: 4, y: 4 } });
  await expect(place).toHaveAttribute('data-awake', '');
  return place;
}
const value = async (place: Locator, quantity: string): Promise<number> =>
  Number(await place.locator(`[data-quantity="${quantity}"]`).first().getAttribute('data-value'));
const slider = (place: Locator, quantity: string): Locator =>
  place.locator(`.slider:has([data-quantity="${quantity}"]) input`);

/** Presses on a handle and moves it by so many pixels. */
async function drag(page: Page, handle: Locator, right: number, down: number): Promise<void> {
  await handle.scrollIntoViewIfNeeded();
  const box = (await handle.locator('.grip').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + down / 2);
  await page.mouse.move(x + right, y + down);
  await page.mouse.up();
}

const f = (x: number, y: number): number => x * x + y * y + x * y;
/** The error of the exercise, its slope, and w after k steps. */
const e = (w: number): number => (w * 0.78 + 1 - 1.51) ** 2;
const best = 0.51 / 0.78;
const after = (k: number, rate: number, start = 1): number =>
  best + (1 - 2 * rate * 0.78 ** 2) ** k * (start - best);
/** What two ways of computing the same double may differ by. */
const digits = 10;

test('the tangent follows the point, and the secant becomes it', async ({ page }) => {
  await page.goto('/gradient/');
  const place = await figure(page, 'tangent');
  const handle = place.getByRole('slider', { name: '曲线上的点' });
  await drag(page, handle, 60, 0);
  const x = await value(place, 'x');
  expect(x).toBeGreaterThan(1.3);
  expect(await value(place, 'y')).toBeCloseTo(x * x, digits);
  expect(await value(place, 'd_y__x')).toBeCloseTo(2 * x, digits);
  expect(await value(place, 'secant')).toBeCloseTo(2 * x + 1, digits);

  await handle.press('ArrowLeft');
  expect(await value(place, 'x')).toBeCloseTo(x - 0.05, digits);
  await slider(place, 'h').press('Home');
  await expect(place.locator('[data-quantity="secant"]')).toHaveCount(0);
  await expect(place.locator('path.secant')).toHaveCount(0);

  await place.getByRole('button', { name: '(15, 225)' }).click();
  expect(await value(place, 'y')).toBe(225);
  expect(await value(place, 'd_y__x')).toBe(30);
});

test('a cut keeps what is fixed, and its slope is the partial derivative', async ({ page }) => {
  await page.goto('/en/gradient/');
  const place = await figure(page, 'slices');
  await drag(page, place.getByRole('slider', { name: 'x of P' }).first(), -80, 0);
  const x = await value(place, 'x');
  expect(x).toBeLessThan(0);
  expect(await value(place, 'y')).toBe(1);
  await slider(place, 'y').press('ArrowRight');
  const y = await value(place, 'y');
  expect(y).toBeCloseTo(1.05, digits);
  expect(await value(place, 'z')).toBeCloseTo(f(x, y), digits);
  expect(await value(place, 'd_z__x')).toBeCloseTo(2 * x + y, digits);
  expect(await value(place, 'd_z__y')).toBeCloseTo(x + 2 * y, digits);
});

test('in the pool the gradient predicts small steps, and no direction beats its own', async ({ page }) => {
  await page.goto('/gradient/');
  const place = await figure(page, 'pool');
  const handle = place.getByRole('slider', { name: 'P点' });
  await drag(page, handle, -90, 40);
  await handle.press('Shift+ArrowUp');
  const [x, y] = [await value(place, 'x'), await value(place, 'y')];
  expect([x, y]).not.toEqual([1, 0.5]);
  const [gx, gy] = [2 * x + y, x + 2 * y];
  expect(await value(place, 'd_z__x')).toBeCloseTo(gx, digits);
  expect(await value(place, 'size')).toBeCloseTo(Math.hypot(gx, gy), digits);

  await slider(place, 'length').press('Home');
  await place.getByRole('button', { name: '沿梯度' }).click();
  const most = await value(place, 'change');
  expect(await value(place, 'predicted')).toBeCloseTo(0.05 * Math.hypot(gx, gy), digits);
  for (let turn = 0; turn <= 360; turn += 45) {
    await slider(place, 'direction').fill(String(turn));
    const angle = (turn * Math.PI) / 180;
    const change = await value(place, 'change');
    expect(change).toBeCloseTo(f(x + 0.05 * Math.cos(angle), y + 0.05 * Math.sin(angle)) - f(x, y), digits);
    expect(change).toBeLessThanOrEqual(most);
  }
});

test('the four pictures of descent, and what the learning rate does', async ({ page }) => {
  await page.goto('/gradient/');
  const place = await figure(page, 'descent');
  expect(await value(place, 'next')).toBeCloseTo(0.7894, digits);
  await expect(place.locator('.arrow')).toHaveCount(1);
  await place.getByRole('button', { name: '点与切线' }).click();
  await expect(place.locator('.arrow')).toHaveCount(0);
  await place.getByRole('button', { name: '再走一步' }).click();
  expect(await value(place, 'at')).toBeCloseTo(0.7894, digits);
  expect(await value(place, 'next')).toBeCloseTo(0.70692904, digits);
  await place.getByRole('button', { name: '走很多步' }).click();
  expect(await value(place, 'at')).toBeCloseTo(after(20, 0.5), digits);
  expect((await value(place, 'at')).toFixed(4)).toBe('0.6538');

  await slider(place, 'steps').fill('5');
  for (const [rate, words] of [
    [0.1, '同一侧'],
    [1.2, '越摆越小'],
    [1.7, '发散'],
  ] as const) {
    await slider(place, 'rate').fill(String(rate));
    const w = after(5, rate);
    expect(await value(place, 'at')).toBeCloseTo(w, digits);
    expect(await value(place, 'value')).toBeCloseTo(e(w), digits);
    expect(await value(place, 'factor')).toBeCloseTo(1 - 2 * rate * 0.78 ** 2, digits);
    await expect(place.getByRole('status')).toContainText(words);
  }

  await slider(place, 'rate').fill('2');
  await slider(place, 'steps').fill('30');
  await expect(place.getByRole('status')).toContainText('一万');
  await expect(place.locator('svg')).not.toContainText('NaN');
  await slider(place, 'rate').fill('1.7');
  await slider(place, 'steps').fill('5');
  await drag(page, place.getByRole('slider', { name: '起点' }), -100, 0);
  const start = await value(place, 'start');
  expect(start).toBeLessThan(0.8);
  expect(await value(place, 'at')).toBeCloseTo(after(5, 1.7, start), digits);
});

test('over w and b, four samples need a smaller learning rate than one', async ({ page }) => {
  await page.goto('/gradient/');
  const place = await figure(page, 'contours');
  await slider(place, 'steps').fill('1');
  expect(await value(place, 'w')).toBeCloseTo(0.7894, digits);
  expect(await value(place, 'b')).toBeCloseTo(0.73, digits);
  expect(await value(place, 'largest_rate')).toBeCloseTo(1 / (0.78 ** 2 + 1), digits);

  await place.getByRole('button', { name: '四个样本' }).click();
  await expect(place.getByRole('status')).toContainText('发散');
  const most = await value(place, 'largest_rate');
  await slider(place, 'rate').fill('0.3');
  expect(0.3).toBeLessThan(most);
  await expect(place.getByRole('status')).not.toContainText('发散');
  await slider(place, 'steps').fill('0');
  const before = await value(place, 'value');
  await slider(place, 'steps').fill('60');
  expect(await value(place, 'value')).toBeLessThan(before / 10);
  await place.getByRole('slider', { name: '起点' }).press('ArrowRight');
  await slider(place, 'steps').fill('0');
  expect(await value(place, 'w')).toBeCloseTo(-0.05, digits);
});

test('the start decides the valley', async ({ page }) => {
  await page.goto('/en/gradient/');
  const place = await figure(page, 'descent', 1);
  await slider(place, 'steps').fill('60');
  for (const [from, bottom, near] of [
    ['A', 'C', 0],
    ['B', 'D', 2],
    ['E', 'F', -2],
  ] as const) {
    await place.getByRole('button', { name: `From ${from}` }).click();
    await expect(place.getByRole('status')).toContainText(`At the bottom, ${bottom}`);
    const x = await value(place, 'at');
    expect(Math.round(x)).toBeCloseTo(near, 0);
    expect(Math.abs(x ** 5 - 5 * x ** 3 + 4 * x + 0.2)).toBeLessThan(0.1); // nearly level
  }
});

test('the finger that wakes a figure already moves its point', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto('/gradient/');
  const place = page.locator('[data-figure="tangent"]');
  const grip = place.locator('.grip');
  await grip.scrollIntoViewIfNeeded();
  const box = (await grip.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const cdp = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by = 0) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + by, y }],
    });
  await touch('touchStart');
  await expect(place).toHaveAttribute('data-awake', '');
  await touch('touchMove', 30);
  await touch('touchMove', 50);
  await touch('touchEnd');
  expect(await value(place, 'x')).toBeGreaterThan(1.5);
  await context.close();
});

test('without a script every figure stands complete, and nothing is wider than a phone', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto('/gradient/');
  await expect(page.locator('[data-figure] svg')).toHaveCount(10);
  expect(await value(page.locator('[data-figure="descent"]').first(), 'next')).toBeCloseTo(0.7894, digits);
  await expect(page.locator('[data-figure] button:visible, [data-figure] input:visible')).toHaveCount(0);
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
});

for (const address of pages) {
  test(`${address}: the chapter’s numbers as built`, () => {
    const document = documentOf(address);
    const shown = (of: string, q: string): string[] =>
      [...document.querySelectorAll(`[data-of="${of}"][data-quantity="${q}"]`)].map((element) =>
        element.getAttribute('data-value')!,
      );
    for (const [of, q, expected, decimals] of [
      ['parabola-at-1', 'd_y__x', '2', 0],
      ['parabola-at-15', 'd_y__x', '30', 0],
      ['gradient-exercise', 'w_p2', '0.7894000000', 10],
      ['gradient-exercise', 'y_p2', '1.6157320000', 10],
      ['gradient-exercise', 'E_p2', '0.0111792558', 10],
      ['gradient-exercise-half', 'w_p2', '0.8947000000', 10],
      ['gradient-exercise-both', 'y_p2', '1.3457320000', 10],
      ['gradient-rate', 'w_best', '0.6538461538', 10],
      ['gradient-rate', 'largest_rate', '1.6436554898', 10],
      ['gradient-both-rate', 'largest_rate', '0.6217358866', 10],
      ['gradient-steepest', 'steepest', '4.2426406871', 10],
    ] as const) {
      const values = shown(of, q);
      expect(values.length, `${of} ${q}`).toBeGreaterThan(0);
      for (const found of values) expect(Number(found).toFixed(decimals)).toBe(expected);
    }
    expect(document.querySelectorAll('#stepper, #stepper-rate, #stepper-both').length).toBe(3);
  });
}
