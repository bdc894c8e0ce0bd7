// Walking through a derivation: every step is whole, and there is more than one way to get from one to the next.
import { expect, test, type Page } from '@playwright/test';
import { Stepper } from '../support/stepper.ts';

/** As the course states them, to twelve places. */
const expectValue = async (stepper: Stepper, expected: string): Promise<void> =>
  expect((await stepper.value()).toFixed(12)).toBe(expected);

test('forward, back, the ends and the scrubber', async ({ page }) => {
  const stepper = await Stepper.open(page);
  await stepper.expectAt('d_E__w1_1_1');
  await expectValue(stepper, '0.001827109727');
  await stepper.button('下一步').click();
  await stepper.expectAt('d_net1_1__w1_2_1');
  await stepper.button('上一步').click();
  await stepper.expectAt('d_E__w1_1_1');

  await stepper.button('到开头').click();
  await stepper.expectAt('net1_1');
  // 0.05 · 0.1 + 0.1 · 0.3 + 0.35
  await expectValue(stepper, '0.385000000000');
  await expect(stepper.button('上一步')).toBeDisabled();
  await expect(stepper.button('到开头')).toBeDisabled();

  await stepper.button('到结尾').click();
  await stepper.expectAt('b2_p3');
  await expect(stepper.button('下一步')).toBeDisabled();
  await expect(stepper.button('到结尾')).toBeDisabled();

  await stepper.goTo(9);
  await stepper.expectAt('E');
  await expectValue(stepper, '0.443434443183');
  await stepper.goTo(66);
  await stepper.expectAt('E_p2');
  await expectValue(stepper, '0.387842780995');
  await expect(stepper.root.locator('.count')).toHaveText('第66/114步');

  await stepper.root.locator('.list tr[data-at="6"] button').first().click();
  await stepper.expectAt('out2_1');
});

test('the phases are marked, and the second pass follows the first update', async ({ page }) => {
  const stepper = await Stepper.open(page, '/en/backprop/');
  const phases = await stepper.root
    .locator('.list tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-ph')));
  // Eight sums and outputs; the error; 38 slopes, products and sums back; eight weights and two biases.
  const onePass = [
    ['fwd', 8],
    ['loss', 1],
    ['bwd', 38],
    ['upd', 10],
  ] as const;
  const expected = onePass.flatMap(([phase, n]) => Array.from({ length: n }, () => phase));
  expect(expected).toHaveLength(57);
  expect(phases).toEqual([...expected, ...expected]);

  const ticks = await stepper.root
    .locator('.ticks > span')
    .evaluateAll((runs) =>
      runs.map((run) => [run.getAttribute('data-ph'), run.querySelectorAll('i').length]),
    );
  expect(ticks).toEqual([...onePass, ...onePass]);

  for (const [n, name] of [
    [1, 'Forward'],
    [9, 'Error'],
    [10, 'Backward'],
    [47, 'Backward'],
    [48, 'Update'],
    [57, 'Update'],
    [58, 'Forward 2'],
    [66, 'Error 2'],
    [114, 'Update 2'],
  ] as const) {
    await stepper.goTo(n);
    await expect(stepper.root.locator('.why .ph')).toHaveText(name);
    await expect(stepper.root.locator('.ticks i.past')).toHaveCount(n - 1);
    await expect(stepper.root.locator('.list tr.later')).toHaveCount(114 - n);
  }
});

test('play walks on, pause stops, the end stops by itself', async ({ page }) => {
  await page.clock.install({ time: 0 });
  const stepper = await Stepper.open(page);
  await page.clock.pauseAt(3_600_000);
  await stepper.goTo(39);
  await stepper.button('播放').click();
  for (const id of ['d_E__w1_1_1', 'd_net1_1__w1_2_1', 'd_E__w1_2_1']) {
    await page.clock.runFor(900);
    await stepper.expectAt(id);
  }
  await stepper.button('暂停').click();
  await page.clock.runFor(10_000);
  await stepper.expectAt('d_E__w1_2_1');

  await stepper.goTo(113);
  await stepper.button('播放').click();
  await page.clock.runFor(900);
  await stepper.expectAt('b2_p3');
  await expect(stepper.button('播放')).toBeVisible();
  await page.clock.runFor(10_000);
  await stepper.expectAt('b2_p3');
  // From the end it begins again.
  await stepper.button('播放').click();
  await stepper.expectAt('net1_1');
  await page.clock.runFor(900);
  await stepper.expectAt('net1_2');
});

interface Shown {
  readonly id: string;
  readonly value: number;
  readonly rounded: string;
  readonly full: string;
  readonly symbols: string;
  readonly numbers: string;
  readonly why: string;
}

/** Every step as it is on the page. */
async function walk(page: Page): Promise<Shown[]> {
  return page.locator('#stepper').evaluate(async (root) => {
    const range = root.querySelector<HTMLInputElement>('input[type=range]')!;
    const text = (selector: string): string => root.querySelector(selector)!.textContent!.trim();
    const found: Shown[] = [];
    for (let n = 1; n <= Number(range.max); n++) {
      range.value = String(n);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      const big = root.querySelector('output.big')!;
      found.push({
        id: big.getAttribute('data-quantity')!,
        value: Number(big.getAttribute('data-value')),
        rounded: text('output.big'),
        full: text('.full'),
        symbols: text('.eq.sym'),
        numbers: text('.eq.nums'),
        why: text('.why > span:last-child'),
      });
    }
    return found;
  });
}

/** A sum of products of numbers, as KaTeX writes it in a line; undefined for anything else. */
function worth(line: string): number | undefined {
  const text = line.replace(/\s/g, '').replace(/^=/, '').replaceAll('−', '-').replaceAll('⋅', '*');
  if (!/^[\d.()*+-]+$/.test(text)) return undefined;
  const terms = text.match(/[+-]?(?:\(-?[\d.]+\)|[\d.]+)(?:\*(?:\(-?[\d.]+\)|[\d.]+))*/g) ?? [];
  if (terms.join('') !== text) return undefined;
  return terms.reduce((sum, term) => {
    const factors = term.replace(/^[+-]/, '').split('*');
    const product = factors.reduce((p, factor) => p * Number(factor.replace(/[()]/g, '')), 1);
    return sum + (term.startsWith('-') ? -product : product);
  }, 0);
}

for (const address of ['/backprop/', '/en/backprop/']) {
  test(`${address}: every step has its formula in symbols and with numbers, its value, and a sentence why`, async ({
    page,
  }) => {
    const stepper = await Stepper.open(page, address);
    await stepper.touch();
    const steps = await walk(page);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(114);
    let checked = 0;
    for (const { id, value, rounded, full, symbols, numbers, why } of steps) {
      expect(symbols, id).toMatch(/^\S.*=.*\S$/);
      expect(why, id).toMatch(address === '/backprop/' ? /^.*[\u4E00-\u9FFF]{4}.*。$/ : /^.*[a-z]{3} .*\.$/);
      expect(Number(full.replace('−', '-')), id).toBe(value);
      const written = Number(rounded.replace('−', '-'));
      // Half a unit of the sixth place.
      expect(Math.abs(written - value), id).toBeLessThanOrEqual(0.5000001e-6);
      const result = numbers === '' ? written : worth(numbers);
      if (result === undefined) continue;
      checked += 1;
      // Up to three products of numbers rounded at the sixth place.
      expect(Math.abs(result - value), `${id}: ${numbers}`).toBeLessThanOrEqual(2e-6);
    }
    // All but the four outputs, the error, the six slopes of squares and of sigmoids, in each pass.
    expect(checked).toBeGreaterThanOrEqual(114 - 2 * 11);
  });
}

for (const address of ['/gradient/', '/en/gradient/', '/backprop/', '/en/backprop/']) {
  test(`${address}: names of phases along the steps never run into one another`, async ({ page }) => {
    await page.goto(address);
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const scrubbers = await page.locator('.stp .ticks').evaluateAll((all) =>
        all.map((ticks) =>
          [...ticks.querySelectorAll('em')].flatMap((line) => {
            const name = line.querySelector('b')!.getBoundingClientRect();
            const { top, bottom } = line.getBoundingClientRect();
            // A name without room stands below its line, where it is clipped.
            return name.width > 0 && name.top < (top + bottom) / 2
              ? [{ left: name.left, right: name.right, text: line.textContent }]
              : [];
          }),
        ),
      );
      for (const names of scrubbers) {
        names.slice(1).forEach(({ left, text }, i) => {
          expect(left, `${width}: ${names[i]!.text}, ${text}`).toBeGreaterThanOrEqual(names[i]!.right);
        });
      }
      expect(scrubbers.flat().length, `${width}`).toBeGreaterThan(0);
    }
  });
}
