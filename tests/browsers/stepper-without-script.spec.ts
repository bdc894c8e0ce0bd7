// Without JavaScript, and on paper, the whole derivation is there.
import { expect, test, type Locator } from '@playwright/test';
import { forward } from '../oracles/forward.ts';
import { lectureExample } from '../support/lecture-example.ts';
import { Stepper } from '../support/stepper.ts';

/** The rows of the table as a reader sees them: what is hidden is not counted. */
const rowsOf = (root: Locator) =>
  root.locator('.list tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const cells = [...row.querySelectorAll<HTMLElement>('td')].filter((cell) => cell.checkVisibility());
      return {
        number: cells[0]!.innerText.trim().match(/\d+$/)?.[0],
        cells: cells.length,
        formula: cells[1]?.textContent!.trim(),
        numbers: cells[2]?.textContent!.trim(),
        formulas: row.querySelectorAll('math').length,
        id: cells.at(-1)!.dataset['quantity'],
        value: cells.at(-1)!.textContent!.trim(),
      };
    }),
  );

async function expectWhole(root: Locator): Promise<void> {
  const rows = await rowsOf(root);
  expect(rows).toHaveLength(114);
  rows.forEach(({ number, cells, formula, formulas, value }, i) => {
    expect(number).toBe(String(i + 1));
    expect(cells).toBe(4);
    expect(formula).toMatch(/.=./);
    expect(formulas).toBeGreaterThan(0);
    expect(value).toMatch(/^−?\d+(\.\d+)?$/);
  });
  const values = new Map(rows.map(({ id, value }) => [id, value]));
  expect(values.get('E')).toBe('0.443434');
  expect(values.get('E_p2')).toBe('0.387843');
  expect(values.get('d_E__w1_1_1')).toBe('0.001827');
  expect(values.get('b2_p2')).toBe('−0.038130');
  expect(rows[0]!.numbers).toMatch(/0\.1.*0\.05.*0\.3.*0\.1.*0\.35/);

  // No window to scroll in, and nothing that only works with a program.
  const list = root.locator('.list');
  expect(await list.evaluate((e) => e.scrollHeight - e.clientHeight)).toBeLessThanOrEqual(1);
  for (const gone of ['.ctl', '.set', '.copied', 'button.lnk']) {
    for (const part of await root.locator(gone).all()) await expect(part).toBeHidden();
  }
}

test.describe('no JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of ['/backprop/', '/en/backprop/']) {
    test(`${address}: the whole derivation stands on the page`, async ({ page }) => {
      await page.goto(address);
      const { root, symbols } = new Stepper(page);
      await expectWhole(root);
      // The first step in view is set as well, with its picture and its paths.
      await expect(symbols).toBeVisible();
      await expect(root.locator('.pic svg.flat')).toBeVisible();
      await expect(root.locator('.paths li')).toHaveCount(2);
    });
  }
});

test('on paper: the list whole, the controls gone, what was changed included', async ({ page }) => {
  const stepper = await Stepper.open(page);
  await page.emulateMedia({ media: 'print' });
  await expectWhole(stepper.root);

  await page.emulateMedia({ media: 'screen' });
  await stepper.touch();
  await stepper.given('x1').fill('0.75');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const rows = await rowsOf(stepper.root);
  const { loss } = forward({ ...lectureExample, input: [0.75, 0.1] });
  expect(rows[0]!.numbers).toContain('0.75');
  expect(rows[8]!.value).toBe(loss.toFixed(6));
});
