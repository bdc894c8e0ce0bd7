// Chapter 4 as its reader uses it: the curve, the signs, the products, the stretches and both steppers.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { resultValue } from '../../engine/lecture/results.ts';
import { documentOf } from '../support/site.ts';

/** The engine's functions and the platform's differ in the last bits. */
const lastBits = 1e-13;

/** Brings a widget into view and waits until it answers. */
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
    .toBeLessThanOrEqual(lastBits);
}
const sigma = (x: number): number => 1 / (1 + Math.exp(-x));

test('the curve follows keyboard, hand and typed numbers', async ({ page }) => {
  await page.goto('/activations/');
  const bench = await awake(page, '[data-activation-curve]');
  await expectNear(bench, 'value', sigma(1));
  await expectNear(bench, 'slope', sigma(1) * sigma(-1));

  await bench.getByLabel('tanh', { exact: true }).check();
  const handle = bench.getByRole('slider').first();
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expectNear(bench, 'value', Math.tanh(1.1));
  await page.keyboard.press('End');
  await expectNear(bench, 'slope', 1 / Math.cosh(10) ** 2);
  await page.keyboard.press('Home');
  await expect(handle).toHaveAttribute('aria-valuenow', '-10');

  const box = (await bench.locator('svg').first().boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.3);
  await page.mouse.up();
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
  const x = Number(await bench.locator('[data-input="x"]').inputValue());
  expect(x).toBeGreaterThan(3);
  expect(x).toBeLessThan(5);
  await expectNear(bench, 'value', Math.tanh(x));

  await bench.getByLabel('阶跃').check();
  await bench.locator('[data-input="x"]').fill('0');
  await expect(bench.locator('[data-quantity="slope"]')).toHaveText('不存在');
  await expect(bench.getByRole('status')).toContainText('没有切线');
  await bench.locator('[data-input="x"]').fill('');
  await expectNear(bench, 'value', 0);
});

test('signs, products and stretches answer to their controls', async ({ page }) => {
  await page.goto('/en/activations/');
  const signs = page.locator('[data-live=signs]');
  await expectNear(signs, 'tanh_g2', 0.4 * Math.tanh(-1.5));
  await expect(signs.locator('[data-side=sigmoid] [data-common]')).toHaveAttribute('data-common', '1');
  await signs.locator('[name=delta]').focus();
  await page.keyboard.press('Home');
  await expectNear(signs, 'sigmoid_g1', -sigma(0.8));
  await expect(signs.locator('[data-side=sigmoid] [data-common]')).toHaveAttribute('data-common', '-1');
  await expect(signs.locator('[data-side=sigmoid] p')).toHaveText(/can only grow together/);
  await expect(signs.locator('[data-side=tanh] [data-common]')).toHaveAttribute('data-common', 'mixed');
  await signs.locator('[name=z2]').fill('0.5');
  await expect(signs.locator('[data-side=tanh] [data-common]')).toHaveAttribute('data-common', '-1');

  const depth = page.locator('[data-live=depth]');
  await depth.locator('[name=net]').fill('0');
  await depth.locator('[name=layers]').fill('50');
  await expectNear(depth, 'tanh_product', 1);
  await expect.poll(async () => (await valueOf(depth, 'sigmoid_product')) / 0.25 ** 50).toBeCloseTo(1, 12);

  const stretch = page.locator('[data-live=stretch]');
  await expectNear(stretch, 'gap', resultValue('tanh-stretch', 'gap'));
  await stretch.locator('[name=k]').fill('2');
  await expectNear(stretch, 'gap', 0);
  await expectNear(stretch, 'slope', 1);
  await expect(stretch.getByText('The two curves are one.')).toBeVisible();
});

test('both derivations recompute with another x', async ({ page }) => {
  await page.goto('/activations/?tanh-step=slope_2&x=2');
  for (const [id, q, x, expected] of [
    ['#stepper', 'slope_3', 2, sigma(2) * sigma(-2)],
    ['#stepper-tanh', 'n', -2, 4],
    ['#stepper-tanh', 'slope_2', -2, 1 / Math.cosh(2) ** 2],
  ] as const) {
    const island = await awake(page, id);
    await island.locator('[data-input="x"]').fill(String(x));
    const cell = island.locator(`.list td[data-quantity="${q}"]`);
    await expect
      .poll(async () => Math.abs(Number(await cell.getAttribute('data-value')) - expected), { message: q })
      .toBeLessThanOrEqual(lastBits);
  }
});

for (const address of ['/activations/', '/en/activations/']) {
  test(`${address}: numbers as built`, () => {
    const shown = (of: string, q: string): number =>
      Number(
        documentOf(address)
          .querySelector(`[data-of="${of}"][data-quantity="${q}"]`)
          ?.getAttribute('data-value'),
      );
    expect(Math.abs(shown('activation-values', 'sigmoid_slope_10') - sigma(10) * sigma(-10))).toBeLessThan(
      lastBits,
    );
    expect(shown('activation-depth', 'sigmoid_best_10')).toBe(0.25 ** 10);
    expect(shown('tanh-stretch', 'gap').toFixed(6)).toBe('0.300283');
    expect(shown('tanh-as-printed', 'slope').toFixed(10)).toBe('-0.4199743416');
  });
}
