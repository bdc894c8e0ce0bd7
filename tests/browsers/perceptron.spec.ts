// The chapter on the perceptron: its numbers as built, and its widgets used the way a reader uses them.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { documentOf } from '../support/site.ts';

const pages = ['/perceptron/', '/en/perceptron/'];

/** The learning rule in plain arithmetic: weights after each example shown, until a round without a mistake or `limit` rounds. */
function trace(
  points: readonly (readonly [number, number, number])[],
  eta = 1,
  start = [0, 0, 0],
  limit = 200,
) {
  let [b, v, w] = start as [number, number, number];
  const shown: { error: number; weights: number[] }[] = [];
  for (let round = 0; round < limit; round++) {
    let mistakes = 0;
    for (const [x, y, target] of points) {
      const error = target - (b + v * x + w * y > 0 ? 1 : 0);
      if (error !== 0) mistakes++;
      [b, v, w] = [b + eta * error, v + eta * error * x, w + eta * error * y];
      shown.push({ error, weights: [b, v, w] });
    }
    if (mistakes === 0) break;
  }
  return shown;
}
const and = [
  [0, 0, 0],
  [0, 1, 0],
  [1, 0, 0],
  [1, 1, 1],
] as const;

for (const page of pages) {
  test(`${page}: the numbers the course states, as built`, () => {
    const value = (of: string, q: string): string[] => [
      ...new Set(
        [...documentOf(page).querySelectorAll(`[data-of="${of}"][data-quantity="${q}"]`)].map((element) =>
          element.getAttribute('data-value')!,
        ),
      ),
    ];
    for (const [of, q, expected] of [
      ['perceptron-and-run', 'rounds', '6'],
      ['perceptron-and-run', 'updates', '10'],
      ['perceptron-and', 'w0_p25', '-2'],
      ['perceptron-and', 'w1_p25', '2'],
      ['perceptron-and', 'w2_p25', '1'],
      ['perceptron-or-run', 'updates', '4'],
      ['perceptron-nand-run', 'updates', '11'],
      ['perceptron-xor-200', 'updates', '797'],
      ['perceptron-mixed', 'updates', '4000'],
      ['perceptron-mixed', 'w0', '-2000'],
      ['perceptron-bound', 'bound', '51'],
      ['separable-functions', 'two', '14'],
      ['separable-functions', 'three', '104'],
    ] as const) {
      expect(value(of, q), `${of} ${q}`).toEqual([expected]);
    }
    const margin = Number(value('perceptron-margins', 'margin')[0]);
    expect(Math.abs(margin - 1 / Math.sqrt(17))).toBeLessThan(1e-12);
  });

  test(`${page}: the contradiction is on the page, and fourteen of sixteen functions have their line`, () => {
    const document = documentOf(page);
    expect(document.querySelector('[data-contradiction]')?.getAttribute('data-contradiction')).toBe('0');
    const functions = [...document.querySelectorAll('.sixteen li')];
    expect(functions).toHaveLength(16);
    expect(functions.filter((li) => li.classList.contains('none'))).toHaveLength(2);
  });
}

class Lab {
  readonly root: Locator;
  constructor(page: Page) {
    this.root = page.locator('section.lab');
  }
  static async open(page: Page): Promise<Lab> {
    await page.goto('/perceptron/');
    const lab = new Lab(page);
    await lab.root.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island:has(section.lab)')).not.toHaveAttribute('ssr');
    return lab;
  }
  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }
  /** Start, rate and examples, to be typed. */
  async openSettings(): Promise<void> {
    await this.root.locator('summary').click();
    await expect(this.root.locator('.settings')).toBeVisible();
  }
  async value(quantity: string): Promise<number> {
    return Number(
      await this.root.locator(`[data-quantity="${quantity}"]`).first().getAttribute('data-value'),
    );
  }
  async weights(): Promise<number[]> {
    return [await this.value('w0'), await this.value('w1'), await this.value('w2')];
  }
  async type(name: string, text: string): Promise<void> {
    await this.root.locator(`[data-input="${name}"]`).fill(text);
  }
}

test('AND, one example at a time, agrees with plain arithmetic to the end', async ({ page }) => {
  const lab = await Lab.open(page);
  const expected = trace(and);
  expect(expected).toHaveLength(24);
  // It begins after the fourth example.
  for (let n = 4; n < 12; n++) {
    expect(await lab.weights()).toEqual(expected[n - 1]!.weights);
    expect(await lab.value('e')).toBe(expected[n - 1]!.error);
    await lab.button('下一个样本').click();
  }
  await lab.button('走到底').click();
  expect(await lab.weights()).toEqual([-2, 2, 1]);
  expect(await lab.value('margin_now')).toBe(0);
  expect(await lab.value('bound')).toBe(51);
  await expect(lab.root.locator('[data-ending]')).toHaveAttribute('data-ending', 'separated');
  await lab.button('上一个样本').click();
  await lab.button('从头').click();
  await expect(lab.root.locator('[data-quantity="w0"]')).toHaveCount(0);
  // A cell of the table goes to its presentation.
  await lab.root.getByRole('button', { name: '第2轮样本2：罚 −1' }).click();
  expect(await lab.weights()).toEqual(expected[5]!.weights);
});

test('own points by clicking, by keyboard, in another order', async ({ page }) => {
  const lab = await Lab.open(page);
  await lab.openSettings();
  const plane = lab.root.locator('svg.live');
  const box = (await plane.boundingBox())!;
  /** A place in the view from −1 to 2 on both axes. */
  const at = (x: number, y: number) => ({
    position: { x: (box.width * (x + 1)) / 3, y: (box.height * (2 - y)) / 3 },
  });
  await plane.click(at(1.5, 0.5));
  const rows = lab.root.locator('.settings tbody tr');
  await expect(rows).toHaveCount(5);
  await expect(lab.root.locator('[data-input="x5_1"]')).toHaveValue('1.5');
  await expect(lab.root.locator('[data-input="x5_2"]')).toHaveValue('0.5');
  // A click on the stone changes its class, from 1 to 0.
  await plane.click(at(1.5, 0.5));
  await lab.root.getByRole('button', { name: '样本5：期望0，换类' }).click();

  await lab.type('x5_1', '1.25');
  await lab.type('w0', '-0.5');
  await lab.type('eta', '0.5');
  await lab.root.getByRole('button', { name: '把样本5提前一位' }).press('Enter');
  const points = [...and.slice(0, 3), [1.25, 0.5, 1], and[3]] as const;
  const expected = trace(points, 0.5, [-0.5, 0, 0]);
  const slider = lab.root.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveJSProperty('value', String(expected.length));
  expect(await lab.weights()).toEqual(expected.at(-1)!.weights);
  expect(await lab.value('updates')).toBe(expected.filter(({ error }) => error !== 0).length);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await lab.weights()).toEqual(expected[0]!.weights);

  // What cannot be read or computed is said, and the last good numbers stay.
  await lab.type('eta', 'fast');
  await expect(lab.root.locator('.fault')).toContainText('fast');
  await lab.type('eta', '0');
  await expect(lab.root.locator('.fault')).not.toBeEmpty();
  expect(await lab.value('updates')).toBe(expected.filter(({ error }) => error !== 0).length);
});

test('with η = 0.1 from (−3, 1, −1) the course is that of ten times the weights with η = 1', async ({
  page,
}) => {
  const lab = await Lab.open(page);
  await lab.openSettings();
  for (const [name, text] of Object.entries({ w0: '-3', w1: '1', w2: '-1', eta: '0.1' })) {
    await lab.type(name, text);
  }
  // On whole numbers nothing rounds.
  const whole = trace(and, 1, [-30, 10, -10]);
  const tenth = (w: number): number => w / 10;
  await lab.button('走到底').click();
  expect(await lab.weights()).toEqual(whole.at(-1)!.weights.map(tenth));
  expect(await lab.value('updates')).toBe(whole.filter(({ error }) => error !== 0).length);
  for (let n = whole.length - 1; n > whole.length - 9; n--) {
    await lab.button('上一个样本').click();
    expect(await lab.weights()).toEqual(whole[n - 1]!.weights.map(tenth));
  }
});

test('XOR comes back to where it was, and the shares of the contradiction are shown', async ({ page }) => {
  const lab = await Lab.open(page);
  await lab.root.getByRole('combobox').selectOption('xor');
  await expect(lab.root.locator('output')).toHaveText('已送入0个，共12个');
  await lab.button('走到底').click();
  await expect(lab.root.locator('[data-ending]')).toHaveAttribute('data-ending', 'cycle');
  expect(await lab.weights()).toEqual([1, -1, 0]);
  await expect(lab.root.locator('section li')).toHaveCount(4);
  // Moved far enough, the fourth stone can be parted from the others.
  await lab.openSettings();
  await lab.type('x4_1', '0.4');
  await lab.type('x4_2', '0.4');
  await expect(lab.root.locator('[data-ending]')).toHaveAttribute('data-ending', 'separated');
});

test('three rates: alike from zero, not alike from elsewhere', async ({ page }) => {
  await page.goto('/en/perceptron/');
  const rates = page.locator('section.rates');
  await rates.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:has(section.rates)')).not.toHaveAttribute('ssr');
  const updates = (): Promise<string[]> =>
    rates.locator('[data-quantity="updates"]').evaluateAll((all) => all.map((n) => n.textContent!));
  expect(await updates()).toEqual(['10', '10', '10']);
  await rates.getByLabel('Start').selectOption('far');
  await expect(rates.locator('[data-quantity="updates"]').first()).toHaveText('81');
  const counted = [0.1, 1, 10].map((eta) =>
    String(trace(and, eta, [3, -2, 1]).filter(({ error }) => error !== 0).length),
  );
  expect(await updates()).toEqual(counted);
  expect(counted).toEqual(['81', '17', '11']);
});
