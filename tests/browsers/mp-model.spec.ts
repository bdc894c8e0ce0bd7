// Chapter 2: its numbers as built, and its figures used as a reader would use them.
import { expect, test, type Locator } from '@playwright/test';
import { documentOf } from '../support/site.ts';

const pages = ['/mp-model/', '/en/mp-model/'];
/** Numbers of the page outside its figures, as `result.quantity = value`. */
const numbersOf = (page: string): string[] =>
  [...documentOf(page).querySelectorAll('[data-of][data-quantity]')].map((element) =>
    [
      `${element.getAttribute('data-of')}.${element.getAttribute('data-quantity')}`,
      element.getAttribute('data-value'),
    ].join(' = '),
  );

for (const page of pages) {
  test(`${page}: the lecture’s AND gate, the ranges of θ and the chords of the step`, () => {
    const numbers = numbersOf(page);
    for (const expected of [
      'mp-and.s = 1',
      'mp-and.y = 1',
      'mp-and-00.u = -0.8',
      'mp-and-00.y = 0',
      'mp-and-01.y = 0',
      'mp-and-10.y = 0',
      'mp-theta-added-00.y = 1',
      'mp-gates.and_low = 0.5',
      'mp-gates.and_high = 1',
      'mp-gates.or_low = 0',
      'mp-gates.or_high = 0.5',
      'mp-gates.not_low = -1',
      'mp-gates.not_high = 0',
      'mp-gates.nand_low = -1',
      'mp-gates.nand_high = -0.5',
      'mp-step-chords.left_10 = 0',
      'mp-step-chords.right_1000 = 1000',
    ]) {
      expect(numbers).toContain(expected);
    }
  });

  test(`${page}: without a script every figure stands complete`, () => {
    const document = documentOf(page);
    expect(document.querySelectorAll('.neuron li p.model')).toHaveLength(4);
    const rows = [...document.querySelectorAll('.gates [data-row]')].map((row) =>
      row.querySelector('[data-quantity^=y_]')?.getAttribute('data-value'),
    );
    expect(rows).toEqual(['0', '0', '0', '1']);
    expect(document.querySelector('.firing [data-quantity=firings]')?.getAttribute('data-value')).toBe('5');
    expect(document.querySelectorAll('.sign [data-reading]')).toHaveLength(2);
    expect(document.querySelector('.slope [data-quantity=right]')?.getAttribute('data-value')).toBe('2');
  });
}

test('both languages carry the same numbers, in the same order', () => {
  const [zh, en] = pages.map(numbersOf);
  expect(en).toEqual(zh);
});

/** The number a figure shows for a quantity. */
const shown = async (figure: Locator, quantity: string): Promise<number> =>
  Number(await figure.locator(`[data-quantity=${quantity}]`).first().getAttribute('data-value'));

test('a reader points at the nerve cell, and watches it fire', async ({ page }) => {
  await page.goto('/mp-model/');
  const neuron = page.locator('[data-neuron]');
  await neuron.locator('g[data-part=axon]').click();
  await expect(neuron.locator('li[data-part=axon]')).toHaveClass(/\bon\b/);
  await expect(neuron.locator('g[data-part=axon]')).toHaveAttribute('aria-pressed', 'true');
  await neuron.locator('g[data-part=axon]').press('ArrowRight');
  await expect(neuron.locator('g[data-part=synapse]')).toBeFocused();
  await expect(neuron.locator('li[data-part=synapse]')).toHaveClass(/\bon\b/);

  const firing = page.locator('.firing');
  const slider = firing.getByRole('slider');
  // Twentieths of the threshold: 20 is exactly the threshold.
  await slider.fill('20');
  await expect(firing.locator('[data-quantity=firings]')).toHaveAttribute('data-value', '0');
  await expect(firing.locator('[data-answer]')).toHaveAttribute('data-answer', '0');
  await slider.press('ArrowRight');
  await expect(firing.locator('[data-answer]')).toHaveAttribute('data-answer', '1');
  // The time from rest to the threshold under a steady stimulus s, ln(s / (s − 1)).
  expect(await shown(firing, 'interval')).toBeCloseTo(Math.log(1.05 / 0.05), 12);
});

test('a reader makes gates', async ({ page }) => {
  await page.goto('/en/mp-model/');
  const bench = page.locator('.gates');
  const theta = bench.locator('[name=theta]');
  const status = bench.getByRole('status');
  await bench.getByText('OR', { exact: true }).click();
  await expect(status).toContainText('Wrong at 01, 10');
  await theta.focus();
  for (let i = 0; i < 10; i++) await theta.press('ArrowLeft');
  expect(await shown(bench, 'theta')).toBe(0.3);
  await expect(status).toContainText('Every row is right');
  expect([await shown(bench, 'low'), await shown(bench, 'high')]).toEqual([0, 0.5]);

  // With 0.1 and 0.2 the row 11 sums to 0.3 exactly, where the convention decides.
  await bench.getByText('AND', { exact: true }).click();
  await bench.locator('[name=w1]').fill('2');
  await bench.locator('[name=w2]').fill('4');
  await expect(bench.locator('[data-quantity=y_3]')).toHaveAttribute('data-value', '0');
  await bench.getByText('f(0) = 1').click();
  await expect(bench.locator('[data-quantity=y_3]')).toHaveAttribute('data-value', '1');

  // NAND in the manner of 1943: none of the four ways to choose the synapses leaves a threshold.
  await bench.getByText('NAND', { exact: true }).click();
  await bench.getByText('as in 1943').click();
  for (const first of ['excites', 'inhibits']) {
    for (const second of ['excites', 'inhibits']) {
      await bench.locator('.synapse').nth(0).getByText(first).click();
      await bench.locator('.synapse').nth(1).getByText(second).click();
      await expect(bench.locator('.takes')).toContainText('no θ will do');
    }
  }
});

test('a reader turns the sign of θ, and comes ever nearer to 0', async ({ page }) => {
  await page.goto('/en/mp-model/');
  const sign = page.locator('.sign');
  const outputs = (reading: string): Promise<string[]> =>
    sign.locator(`[data-reading=${reading}] [data-quantity^=y_]`).allTextContents();
  expect(await outputs('added')).toEqual(['1', '1', '1', '1']);
  expect(await outputs('subtracted')).toEqual(['0', '0', '0', '1']);
  await sign.getByRole('slider').fill('-16');
  expect(await outputs('added')).toEqual(['0', '0', '0', '1']);
  expect(await outputs('subtracted')).toEqual(['1', '1', '1', '1']);

  const slope = page.locator('.slope');
  await slope.getByRole('slider').press('End');
  expect([await shown(slope, 'h'), await shown(slope, 'left'), await shown(slope, 'right')]).toEqual([
    0.001, 0, 1000,
  ]);
  await slope.getByText('f(0) = 1').click();
  await expect(slope.locator('[data-quantity=left]')).toHaveAttribute('data-value', '1000');
});
