// Chapter 9 as its reader uses it: softmax, the two losses, parameters, sum and mean, the derivation and the three steps.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { trained } from '../../engine/lecture/pinwheel.ts';
import { documentOf } from '../support/site.ts';

/** The engine's functions and the platform's differ in the last bits. */
const lastBits = 1e-13;

/** A figure once it has come to life under the pointer. */
async function figure(page: Page, name: string): Promise<Locator> {
  const place = page.locator(`[data-figure="${name}"]`);
  await place.scrollIntoViewIfNeeded();
  await place.hover({ position: { x: 4, y: 4 } });
  await expect(place).toHaveAttribute('data-awake', '');
  return place;
}
/** Brings a stepper into view and waits until it answers. */
async function awake(page: Page, inside: string): Promise<Locator> {
  const island = page.locator(`astro-island:has(${inside})`);
  await island.locator(inside).first().scrollIntoViewIfNeeded();
  await expect(island).not.toHaveAttribute('ssr');
  return island;
}
const valueOf = async (root: Locator, id: string): Promise<number> =>
  Number(await root.locator(`[data-quantity="${id}"]`).getAttribute('data-value'));
async function expectNear(root: Locator, id: string, expected: number): Promise<void> {
  await expect
    .poll(async () => Math.abs((await valueOf(root, id)) - expected), { message: id })
    .toBeLessThanOrEqual(lastBits * Math.max(1, Math.abs(expected)));
}
const sigma = (x: number): number => 1 / (1 + Math.exp(-x));
const soft = (z: readonly number[], t = 1): number[] => {
  const powers = z.map((x) => Math.exp(x / t));
  return powers.map((e) => e / powers.reduce((a, b) => a + b, 0));
};

test('softmax follows its sliders; a constant changes the exponentials and no share', async ({ page }) => {
  await page.goto('/practice/');
  const widget = await figure(page, 'softmax');
  await expectNear(widget, 'p3', soft([1, 2, 3])[2]!);
  await widget.locator('[data-slider=shift]').fill('4');
  await expectNear(widget, 'e1', Math.exp(5));
  await expectNear(widget, 'p3', soft([1, 2, 3])[2]!);
  await widget.locator('[data-slider=shift]').fill('0');
  await widget.locator('[data-slider=z1]').focus();
  await page.keyboard.press('ArrowRight');
  await expectNear(widget, 'p1', soft([1.1, 2, 3])[0]!);
  await widget.locator('[data-slider=temperature]').focus();
  await page.keyboard.press('Home');
  await expectNear(widget, 'p3', soft([1.1, 2, 3], 0.1)[2]!);
  await widget.getByRole('button').click();
  await expectNear(widget, 'p2', soft([1, 2, 3])[1]!);
});

test('the two losses follow hand, keyboard and typed numbers', async ({ page }) => {
  await page.goto('/practice/');
  const widget = await figure(page, 'losses');
  await expectNear(widget, 'squared_slope', (sigma(-4) - 1) * sigma(-4) * sigma(4));
  await expectNear(widget, 'entropy_slope', sigma(-4) - 1);
  const handle = widget.getByRole('slider').first();
  await handle.focus();
  await page.keyboard.press('Home');
  await expectNear(widget, 'entropy_value', -Math.log(sigma(-8)));
  await page.keyboard.press('ArrowRight');
  await expectNear(widget, 'entropy_slope', sigma(-7.9) - 1);
  const box = (await widget.locator('svg').first().boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.3);
  await page.mouse.up();
  const z = Number(await widget.locator('[data-input=z]').inputValue());
  expect(z).toBeGreaterThan(3);
  expect(z).toBeLessThan(5);
  await widget.getByRole('radio', { name: 't = 0' }).check();
  await expectNear(widget, 'entropy_slope', sigma(z));
  await widget.locator('[data-input=z]').fill('1/2');
  await expectNear(widget, 'squared_value', sigma(0.5) ** 2 / 2);
  await widget.locator('[data-input=z]').fill('half');
  await expect(widget.getByRole('status')).toContainText('读不出来');
});

test('parameters are counted, sum and mean part ways', async ({ page }) => {
  await page.goto('/en/practice/');
  const counter = await figure(page, 'parameters');
  await expectNear(counter, 'total', 785 * 300 + 301 * 100 + 101 * 10);
  await counter.getByRole('radio', { name: '1' }).check();
  await counter.getByRole('slider').first().fill('100');
  await expectNear(counter, 'total', 785 * 100 + 101 * 10);
  await counter.getByRole('radio', { name: '0' }).check();
  await expectNear(counter, 'total', 7850);

  const totals = await figure(page, 'totals');
  await expect(totals.locator('[data-total=sum] [data-fate]')).toHaveAttribute('data-fate', 'flees');
  await expectNear(totals, 'sum_last', 2 * (1 - (1 - 0.3 * 8) ** 10));
  await totals.getByRole('slider').fill('0.25');
  await expect(totals.locator('[data-total=sum] [data-fate]')).toHaveAttribute('data-fate', 'stays');
  await totals.getByRole('radio', { name: '2', exact: true }).check();
  await expectNear(totals, 'sum_factor', 0.5);
  await expectNear(totals, 'mean_last', 2 * (1 - 0.75 ** 10));
});

test('the derivation recomputes, and its three paths add up to p − t', async ({ page }) => {
  await page.goto('/practice/');
  const island = await awake(page, '#stepper');
  await island.getByRole('button', { name: '5, 0, −5' }).click();
  const cell = (q: string): Locator => island.locator(`.list td[data-quantity="${q}"]`);
  const p = soft([5, 0, -5])[2]!;
  for (const q of ['dL_dz3', 'short3']) {
    await expect
      .poll(async () => Math.abs(Number(await cell(q).getAttribute('data-value')) - (p - 1)), { message: q })
      .toBeLessThanOrEqual(lastBits);
  }
  await island.getByRole('button', { name: '0.2, 0.3, 0.5' }).click();
  await expect
    .poll(async () =>
      Math.abs(Number(await cell('dL_dz3').getAttribute('data-value')) - (soft([1, 2, 3])[2]! - 0.5)),
    )
    .toBeLessThanOrEqual(lastBits);
});

test('the three steps: choose, train, stop by itself', async ({ page }) => {
  // Without motion many updates go into a picture, and the training is over sooner.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/practice/');
  const widget = await figure(page, 'workshop');
  await expect(widget.locator('[data-state]')).toHaveAttribute('data-state', 'learnt');
  expect(await valueOf(widget, 'updates')).toBe(
    trained({ hidden: 8, loss: 'cross-entropy', rate: 1 }).updates,
  );

  await widget.getByLabel('4', { exact: true }).check();
  await expect(widget.locator('[data-quantity=updates]')).toHaveText('0');
  await expectNear(widget, 'parameters', 2 * 4 + 4 + 4 * 3 + 3);
  await widget.getByLabel('平方误差的一半').focus();
  await page.keyboard.press('Space');
  await widget.getByLabel('3', { exact: true }).check();
  await widget.getByRole('button', { name: '训练' }).click();
  const end = trained({ hidden: 4, loss: 'half-squared-error', rate: 3 });
  await expect(widget.locator('[data-state]')).toHaveAttribute('data-state', 'learnt');
  expect(await valueOf(widget, 'updates')).toBe(end.updates);
  expect(await valueOf(widget, 'loss')).toBe(end.loss);
  const row = widget.locator('[data-run="1"]');
  await expect(row.locator('[data-quantity=run_updates]')).toHaveText(String(end.updates));
  await expect(row).toContainText('2–4–3');
});

test('the tap that wakes a figure is heard', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto('/en/practice/');
  const place = page.locator('[data-figure="totals"]');
  await place.getByRole('radio', { name: '16' }).tap();
  await expect(place).toHaveAttribute('data-awake', '');
  await expectNear(place, 'sum_factor', 1 - 0.3 * 16);
  const counter = page.locator('[data-figure="parameters"]');
  await counter.getByRole('slider').first().fill('200');
  await expectNear(counter, 'total', 785 * 200 + 201 * 100 + 101 * 10);
  await context.close();
});

for (const address of ['/practice/', '/en/practice/']) {
  test(`${address}: numbers as built`, () => {
    const shown = (of: string, q: string): number =>
      Number(
        documentOf(address)
          .querySelector(`[data-of="${of}"][data-quantity="${q}"]`)
          ?.getAttribute('data-value'),
      );
    expect(shown('softmax-123', 'p1').toFixed(10)).toBe('0.0900305732');
    expect(shown('softmax-123', 'p2').toFixed(10)).toBe('0.2447284711');
    expect(shown('softmax-123', 'p3').toFixed(10)).toBe('0.6652409558');
    expect(shown('softmax-cross-entropy', 'L').toFixed(10)).toBe('0.4076059644');
    expect(shown('famous-networks', 'alexnet_parameters')).toBe(60_965_224);
    expect(shown('famous-networks', 'resnet152_layers')).toBe(152);
    expect(shown('losses-of-net', 'steepest')).toBeCloseTo(-4 / 27, 14);
    expect(shown('handwriting', 'two')).toBe(266_610);
  });
}
