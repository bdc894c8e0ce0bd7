// Chapter 6 as its reader uses it: the sum term by term, the layer as a product, and the example's forward pass.
import { expect, test, type Locator } from '@playwright/test';
import { documentOf } from '../support/site.ts';

/** The engine's functions and the platform's differ in the last bits. */
const lastBits = 1e-13;
const sigma = (x: number): number => 1 / (1 + Math.exp(-x));

async function expectNear(root: Locator, id: string, expected: number): Promise<void> {
  const place = root.locator(`[data-quantity="${id}"]`).first();
  await expect
    .poll(async () => Math.abs(Number(await place.getAttribute('data-value')) - expected), { message: id })
    .toBeLessThanOrEqual(lastBits);
}

test('the sum grows by buttons and keys; numbers, neuron and activation can be changed', async ({ page }) => {
  await page.goto('/forward/');
  const widget = page.locator('[data-forward]');
  await widget.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:has([data-forward])')).not.toHaveAttribute('ssr');

  await widget.locator('table').focus();
  await page.keyboard.press('Home');
  await expect(widget).toHaveAttribute('data-frame', '1');
  await expect(widget.locator('[data-quantity="so2"]')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(widget.locator('[data-quantity="so2"]')).toBeVisible();
  await expectNear(widget, 'so2', 0.6 * 0.5 - 0.3 * 0.8);
  await widget.getByRole('button', { name: '加一项' }).click();
  await expect(widget).toHaveAttribute('data-frame', '3');
  await page.keyboard.press('End');
  await widget.locator('table').focus();
  await page.keyboard.press('End');
  await expectNear(widget, 'out', sigma(0.6 * 0.5 - 0.3 * 0.8 - 0.5 * 0.4 + 0.1));

  await widget.getByLabel('第2个').check();
  await widget.locator('[data-input="x3"]').fill('1');
  const z2 = -0.4 * 0.5 + 0.9 * 0.8 + 0.2 - 0.2;
  await expectNear(widget, 'so4', z2);
  await expectNear(widget, 'net1_2', z2);
  await widget.getByLabel('激活函数').selectOption('tanh');
  await expectNear(widget, 'out1_2', Math.tanh(z2));
  await widget.locator('[data-input="w1_1_2"]').fill('');
  await expectNear(widget, 'out1_2', Math.tanh(z2));

  await widget.getByLabel('输出V').check();
  const y = [0.6 * 0.5 - 0.3 * 0.8 + 0.5 + 0.1, z2, 0.3 * 0.5 + 0.5 * 0.8 - 0.7 + 0.3].map(Math.tanh);
  await expectNear(widget, 'out2_1', Math.tanh(0.7 * y[0]! - 0.5 * y[1]! + 0.4 * y[2]! + 0.2));
});

for (const address of ['/forward/', '/en/forward/']) {
  test(`${address}: numbers as built`, () => {
    const written = [...documentOf(address).querySelectorAll('[data-of="forward"].n')].map(
      (n) => n.textContent,
    );
    expect(written).toContain('0.5951');
    expect(written).toContain('0.5987');
  });
}
