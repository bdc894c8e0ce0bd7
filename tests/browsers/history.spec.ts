// The history as a reader uses it: the line of years, the two neurons, the run of both rules, the product over depth.
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { result } from '../../engine/lecture/results.ts';
import { documentOf } from '../support/site.ts';

const pages = ['/history/', '/en/history/'];
interface Dated {
  readonly id: string;
  readonly year: number;
}
const { events } = parse(readFileSync('content/timeline.yaml', 'utf8')) as { events: Dated[] };

/** The engine's exponential and the platform's, a few units in the last place apart. */
const relative = 1e-12;
async function valueOf(within: Locator, quantity: string): Promise<number> {
  return Number(await within.locator(`[data-quantity="${quantity}"]`).getAttribute('data-value'));
}
async function ready(widget: Locator): Promise<void> {
  await widget.scrollIntoViewIfNeeded();
  const island = widget.locator('xpath=ancestor-or-self::astro-island');
  if ((await island.count()) > 0) await expect(island).not.toHaveAttribute('ssr');
}

for (const page of pages) {
  test(`${page}: every number that names its result is the engine’s, at full precision`, () => {
    const shown = [
      ...documentOf(page).querySelectorAll('[data-of][data-quantity], #stepper [data-quantity]'),
    ];
    expect(shown.length).toBeGreaterThan(60);
    const wrong = shown.filter((element) => {
      const of = element.getAttribute('data-of') ?? 'vanishing-chain';
      const value = result(of).values.get(element.getAttribute('data-quantity')!);
      return element.hasAttribute('data-value') && String(value) !== element.getAttribute('data-value');
    });
    expect(wrong.map((element) => element.outerHTML)).toEqual([]);
  });

  test(`${page}: the text’s key numbers`, () => {
    const first = (of: string, q: string): number =>
      Number(
        documentOf(page).querySelector(`[data-of="${of}"][data-quantity="${q}"]`)?.getAttribute('data-value'),
      );
    expect(first('vanishing-bound', 'P_10')).toBe(9.5367431640625e-7);
    expect(first('vanishing-bound', 'P_20')).toBe(9.094947017729282e-13);
    expect(first('exploding-six', 'P_20')).toBeCloseTo(1.5 ** 20, 9);
    expect(first('hebb-growth', 'w_100')).toBeCloseTo(0.1 * 1.1 ** 100, 9);
    expect(first('hebb-moment', 'dw_oja')).toBeCloseTo(0.1, 15);
    expect(first('vanishing-chain', 'd_E__net1_1').toFixed(12)).toBe('0.000320478314');
  });

  test(`${page}: every claim of the chapter stands on it once`, () => {
    const claims = parse(readFileSync('content/claims.yaml', 'utf8')) as Record<string, { chapter: number }>;
    const own = Object.keys(claims).filter((id) => claims[id]!.chapter === 1);
    const shown = [...documentOf(page).querySelectorAll('[data-claim]')].map((e) =>
      e.getAttribute('data-claim'),
    );
    expect(own).toHaveLength(61);
    expect(shown.toSorted()).toEqual(own.toSorted());
  });

  test(`${page}: the list of events is whole and in order`, () => {
    const cards = [...documentOf(page).querySelectorAll('ol.cards > li')];
    expect(cards.map((card) => card.getAttribute('data-card'))).toEqual(events.map(({ id }) => id));
    for (const card of cards) expect(card.querySelectorAll('dd p').length).toBeGreaterThan(0);
  });
}

async function shownEvents(page: Page): Promise<(string | null)[]> {
  const cards = await page.locator('ol.cards > li').all();
  const shown = await Promise.all(
    cards.map(async (card) => ((await card.isVisible()) ? await card.getAttribute('data-card') : null)),
  );
  return shown.filter((id) => id !== null);
}

test('the line of years is travelled by pointer, keys and decades, and nothing below it moves', async ({
  page,
}) => {
  await page.goto('/history/');
  const timeline = page.locator('[data-timeline]');
  const bottom = async (): Promise<number> => {
    const box = (await timeline.boundingBox())!;
    return box.y + box.height + (await page.evaluate(() => scrollY));
  };
  const before = await bottom();
  expect(await shownEvents(page)).toEqual(['mp-model']);

  await timeline.locator('.roomy [data-event="backpropagation"]').click();
  expect(await shownEvents(page)).toEqual(['backpropagation']);
  await expect(timeline.locator('[data-decade="1980"]')).toHaveAttribute('aria-pressed', 'true');
  await timeline.locator('.roomy [data-label="resnet"]').click();
  expect(await shownEvents(page)).toEqual(['resnet']);

  await timeline.locator('.roomy [data-event="resnet"]').focus();
  await page.keyboard.press('ArrowRight');
  expect(await shownEvents(page)).toEqual(['senet']);
  await expect(timeline.locator('.roomy [data-event="senet"]')).toBeFocused();
  await page.keyboard.press('Home');
  expect(await shownEvents(page)).toEqual(['mp-model']);

  await timeline.locator('[data-decade="1990"]').click();
  const first = events.find(({ year }) => year >= 1990)!.id;
  expect(await shownEvents(page)).toEqual([first]);
  await timeline.locator('[data-step="1"]').focus();
  await page.keyboard.press('Enter');
  const index = events.findIndex(({ id }) => id === first) + 1;
  expect(await shownEvents(page)).toEqual([events[index]!.id]);
  await expect(timeline.locator('[data-position]')).toHaveText(`${index + 1} / ${events.length}`);
  expect(await bottom()).toBe(before);
});

test('clicks on the two neurons change the weights as the rules say', async ({ page }) => {
  await page.goto('/en/history/');
  const demo = page.locator('section.hebb');
  await ready(demo);
  const both = demo.getByRole('button', { name: 'A and B together' });
  for (let i = 0; i < 5; i++) await both.click();
  expect(await valueOf(demo, 'hebb_weight')).toBeCloseTo(0.1 + 5 * 0.2, 12);
  const oja = 1 - 0.9 * 0.8 ** 5;
  expect(await valueOf(demo, 'oja_weight')).toBeCloseTo(oja, 12);
  await demo.getByRole('button', { name: 'B alone fires' }).focus();
  await page.keyboard.press('Enter');
  expect(await valueOf(demo, 'hebb_weight')).toBeCloseTo(1.1, 12);
  expect(await valueOf(demo, 'oja_weight')).toBeCloseTo(oja * 0.8, 12);
  await demo.getByRole('button', { name: 'Start again' }).click();
  expect(await valueOf(demo, 'hebb_weight')).toBe(0.1);

  const run = page.locator('section.run');
  await ready(run);
  await run.getByRole('slider').focus();
  await page.keyboard.press('End');
  const ojaLength = String(result('oja-run').values.get('length_480'));
  await expect(run.locator('[data-quantity="oja_length"]')).toHaveAttribute('data-value', ojaLength);
  expect(await valueOf(run, 'hebb_length')).toBe(result('hebb-run').values.get('length_480'));
  expect(await valueOf(run, 'oja_length')).toBeCloseTo(1, 2);
  expect(await valueOf(run, 'oja_along')).toBeCloseTo(1, 4);
});

test('the product over depth follows activation, layers, weight and net input', async ({ page }) => {
  await page.goto('/history/');
  const widget = page.locator('section.depth');
  await ready(widget);
  expect(await valueOf(widget, 'product')).toBe(0.25 ** 10);
  const [depth, weight, net] = [0, 1, 2].map((i) => widget.getByRole('slider').nth(i));
  const shows = (quantity: string, value: number): Promise<void> =>
    expect(widget.locator(`[data-quantity="${quantity}"]`)).toHaveAttribute('data-value', String(value));
  const height = (await widget.boundingBox())!.height;

  await depth!.focus();
  await page.keyboard.press('End');
  await shows('product', 0.25 ** 30);
  await widget.getByRole('combobox').selectOption('tanh');
  await net!.focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  const slope = 1 / Math.cosh(2) ** 2;
  await shows('bound', 1);
  await expect(widget.locator('.set').last()).toHaveText('2');
  await expect
    .poll(async () => Math.abs((await valueOf(widget, 'product')) / slope ** 30 - 1))
    .toBeLessThan(30 * relative);

  await widget.getByRole('combobox').selectOption('relu');
  await shows('product', 1);
  await weight!.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await shows('factor', 2);
  await shows('product', 2 ** 30);
  await net!.focus();
  await page.keyboard.press('Home');
  await shows('product', 0);
  expect((await widget.boundingBox())!.height).toBe(height);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('every event, both runs and the product stand on the page, and nothing asks to be pressed', async ({
    page,
  }) => {
    await page.goto('/history/');
    expect(await shownEvents(page)).toEqual(events.map(({ id }) => id));
    await expect(page.locator('[data-decade="1980"]')).toBeHidden();
    await expect(page.locator('section.hebb').getByRole('button')).toHaveCount(0);
    await expect(page.locator('section.run [data-quantity="oja_length"]')).toBeVisible();
    await expect(page.locator('section.depth [data-quantity="product"]')).toBeVisible();
    await expect(page.locator('section.depth input').first()).toBeHidden();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
  test('the nearest event answers a finger, and nothing is wider than the screen', async ({ page }) => {
    await page.goto('/en/history/');
    const dot = page.locator('.narrow [data-event="hopfield"]');
    await dot.scrollIntoViewIfNeeded();
    const box = (await dot.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2 - 5, box.y + box.height / 2);
    expect(await shownEvents(page)).toEqual(['hopfield']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
