// Chapter 5 as its reader uses it: the network to build, two layers and one, the regions, the counts, both steppers.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { resultValue } from '../../engine/lecture/results.ts';
import { documentOf } from '../support/site.ts';

/** The engine's functions and the platform's differ in the last bits. */
const lastBits = 1e-13;

/** A widget that a script of the page looks after. */
async function widget(page: Page, selector: string): Promise<Locator> {
  const found = page.locator(selector);
  await found.scrollIntoViewIfNeeded();
  return found;
}
/** Brings a stepper into view and waits until it answers. */
async function awake(page: Page, inside: string): Promise<Locator> {
  const island = page.locator(`astro-island:has(${inside})`);
  await island.locator(inside).first().scrollIntoViewIfNeeded();
  await expect(island).not.toHaveAttribute('ssr');
  return island;
}
async function expectNear(root: Locator, id: string, expected: number): Promise<void> {
  await expect
    .poll(
      async () =>
        Math.abs(Number(await root.locator(`[data-quantity="${id}"]`).getAttribute('data-value')) - expected),
      { message: id },
    )
    .toBeLessThanOrEqual(lastBits * Math.max(1, Math.abs(expected)));
}

test('a network is built by buttons and its counts follow', async ({ page }) => {
  await page.goto('/multilayer/');
  const builder = await widget(page, '[data-network-builder]');
  await expectNear(builder, 'parameters', 46);
  const height = (await builder.boundingBox())!.height;

  await builder.getByRole('button', { name: '添一个隐藏层' }).click();
  await builder.getByRole('button', { name: '第0层，输入层多一个神经元' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(builder).toHaveAttribute('data-network-builder', '5-4-4-4-2');
  await expectNear(builder, 'depth', 4);
  await expectNear(builder, 'width', 5);
  await expectNear(builder, 'weights', 5 * 4 + 4 * 4 + 4 * 4 + 4 * 2);
  await expectNear(builder, 'parameters', 5 * 4 + 4 + 2 * (4 * 4 + 4) + 4 * 2 + 2);
  await expect(builder.locator('circle')).toHaveCount(19);

  await builder.getByLabel('输入层是第1层').check();
  await expectNear(builder, 'depth', 4);
  await expect(builder.getByRole('img')).toContainText('第5层');

  for (let i = 0; i < 3; i++) await builder.getByRole('button', { name: '去掉一个隐藏层' }).click();
  await expectNear(builder, 'depth', 1);
  await expect(builder.getByRole('button', { name: '去掉一个隐藏层' })).toBeDisabled();
  expect((await builder.boundingBox())!.height).toBe(height);
});

test('two layers are one until something stands between them', async ({ page }) => {
  await page.goto('/en/multilayer/');
  const collapse = await widget(page, '[data-linear-collapse]');
  await expectNear(collapse, 'product12', 5);
  await collapse.locator('[data-input="second11"]').fill('-2');
  await expectNear(collapse, 'product12', -2 * 2 + 1);
  await collapse.locator('[data-quantity="product12"]').click();
  await expect(collapse.locator('.how').first()).toContainText('(−2) · 2 + 1 · 1 = −3');
  await expectNear(collapse, 'gap', 0);
  await expect(collapse.getByRole('status')).toContainText('The two layers are one');

  await collapse.getByLabel('tanh', { exact: true }).check();
  const [f, g] = [Math.tanh(2), Math.tanh(-5)];
  await expectNear(collapse, 'two1_1', -2 * f + g);
  await expectNear(collapse, 'two1_2', f - 3 * g);
  await expect(collapse.getByRole('status')).toContainText('no such layer');

  await collapse.getByLabel('ReLU', { exact: true }).check();
  await collapse.locator('[data-input="x21"]').fill('5');
  await collapse.locator('[data-input="x22"]').fill('−2');
  await expectNear(collapse, 'gap', 0);
  await expect(collapse.getByRole('status')).toContainText('by chance');
  await collapse.locator('[data-input="x22"]').fill('two');
  await expect(collapse.getByRole('status')).not.toContainText('by chance');
});

test('the lines of the hidden neurons follow the sliders, the four points are judged', async ({ page }) => {
  await page.goto('/multilayer/');
  const regions = await widget(page, '[data-hidden-regions]');
  const verdicts = async (): Promise<string[]> =>
    (await regions.locator('[data-verdict]').allTextContents()).map((text) => text.trim().charAt(0));
  expect(await verdicts()).toEqual(['=', '=', '=', '=']);

  const b2 = regions.locator('[data-knob="b2"]');
  await b2.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
  await expect(regions.getByRole('status')).toHaveText('对2行，错2行');
  expect(await verdicts()).toEqual(['=', '≠', '≠', '=']);
  await b2.fill('2');
  await expect(regions.getByRole('status')).toHaveText('四行全对');
  await b2.fill('2.1');
  expect(await verdicts()).toEqual(['=', '=', '=', '≠']);

  const dashed = regions.locator('[data-part=second]');
  const before = await dashed.getAttribute('d');
  await regions.getByRole('button', { name: '另两条直线' }).click();
  await expect(regions.getByRole('status')).toHaveText('四行全对');
  expect(await dashed.getAttribute('d')).not.toBe(before);
  await regions.getByRole('button', { name: '只听神经元1' }).click();
  await expect(regions).toHaveAttribute('data-hidden-regions', '3');
});

test('parameters are counted both ways', async ({ page }) => {
  await page.goto('/en/multilayer/');
  const counts = await widget(page, '[data-parameter-count]');
  await expectNear(counts, 'full', 32 * 32 * 28 * 28 * 6 + 28 * 28 * 6);
  await expectNear(counts, 'shared', 156);
  await counts.locator('[data-control="side"]').fill('224');
  await expectNear(counts, 'shared', 156);
  await expectNear(counts, 'full', (224 * 224 + 1) * 220 * 220 * 6);
  await counts.locator('[data-control="channels"]').fill('3');
  await counts.locator('[data-control="maps"]').fill('64');
  await expectNear(counts, 'shared', 5 * 5 * 3 * 64 + 64);
});

test('all four rows of XOR, and the tempers of the loop, in their steppers', async ({ page }) => {
  await page.goto('/multilayer/');
  const gate = await awake(page, '#stepper');
  for (const [row, s1, s2, y] of [
    ['01', 1, 1, 1],
    ['10', 1, 1, 1],
    ['11', 1, 0, 0],
    ['00', 0, 1, 0],
  ] as const) {
    await gate.getByRole('button', { name: row, exact: true }).click();
    for (const [id, value] of [
      ['out1_1', s1],
      ['out1_2', s2],
      ['out2_1', y],
    ] as const) {
      const cell = gate.locator(`.list td[data-quantity="${id}"]`);
      await expect(cell, `${row} ${id}`).toHaveAttribute('data-value', String(value));
    }
  }

  const loop = await awake(page, '#stepper-feedback');
  const end = loop.locator('.list td[data-quantity="s1_t8"]');
  for (const [name, w12, w21, from] of [
    ['记住负号', 1.5, 1.5, -0.2],
    ['慢慢淡忘', 0.5, 0.5, 0.8],
  ] as const) {
    await loop.getByRole('button', { name }).click();
    let [s1, s2] = [from, from] as [number, number];
    for (let t = 0; t < 8; t++) [s1, s2] = [Math.tanh(w21 * s2), Math.tanh(w12 * s1)];
    await expect
      .poll(async () => Math.abs(Number(await end.getAttribute('data-value')) - s1), { message: name })
      .toBeLessThanOrEqual(lastBits);
  }
});

for (const address of ['/multilayer/', '/en/multilayer/']) {
  test(`${address}: numbers and figures as built`, () => {
    const page = documentOf(address);
    const shown = (of: string, q: string): string | null | undefined =>
      page.querySelector(`[data-of="${of}"][data-quantity="${q}"]`)?.getAttribute('data-value');
    const column = ['00', '01', '10', '11'].map((row) => shown('xor-rows', `y_${row}`));
    expect(column).toEqual(['0', '1', '1', '0']);
    expect(shown('xor-rows', 'net2_11')).toBe('-0.5');
    expect(shown('first-of-lenet', 'full')).toBe('4821600');
    expect(Number(shown('feedback-pair', 's2_t1'))).toBeCloseTo(Math.tanh(1.2), 13);
    expect(shown('feedback-holding', 's1_t8')).toBe(String(resultValue('feedback-holding', 's1_t8')));
    expect(page.querySelector('[data-figure="forward"]')?.getAttribute('data-levels')).toBe('6');
    expect(page.querySelector('[data-figure="loop"]')?.getAttribute('data-levels')).toBe('0');
    expect(page.querySelector('[data-figure="shared"]')?.getAttribute('data-lines')).toBe('12');
  });
}
