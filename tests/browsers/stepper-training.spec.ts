// More updates, and the loss as it falls.
import { expect, test } from '@playwright/test';
import { lossesOf } from '../oracles/paths.ts';
import { lectureExample } from '../support/lecture-example.ts';
import { Stepper } from '../support/stepper.ts';

test('one step, ten, a thousand: the error falls as it does by hand', async ({ page }) => {
  const stepper = await Stepper.open(page);
  const losses = lossesOf(lectureExample, 1012);
  const now = stepper.root.locator('[data-loss-now]');
  const curve = stepper.root.locator('.curve .line');
  /** Heights of the curve's points, from the top. */
  const heights = async (): Promise<number[]> =>
    (await curve.getAttribute('d'))!
      .slice(1)
      .split('L')
      .map((point) => Number(point.split(' ')[1]));

  // The two passes on the page: 0.443434 before the first update, 0.387843 after it.
  expect(losses.slice(0, 2).map((e) => e.toFixed(6))).toEqual(['0.443434', '0.387843']);
  expect((await stepper.valueOf('E')).toFixed(6)).toBe('0.443434');
  expect((await stepper.valueOf('E_p2')).toFixed(6)).toBe('0.387843');
  await expect(curve).toHaveCount(0);

  let after = 0;
  for (const more of [1, 10, 1000]) {
    await stepper.root.locator(`[data-train="${more}"]`).click();
    after += more;
    // A thousand updates let the last places of two ways of computing drift apart a little.
    const relative = async (shown: number, of: number): Promise<void> =>
      expect(Math.abs(shown - of) / of, `after ${after}`).toBeLessThan(1e-10);
    await relative(Number(await now.getAttribute('data-loss-now')), losses[after]!);
    await relative(await stepper.valueOf('E'), losses[after]!);
    await relative(await stepper.valueOf('E_p2'), losses[after + 1]!);
    await expect(now).toContainText(`已更新${after}次，误差从0.443434降到`);
    const points = await heights();
    expect(points.length).toBeGreaterThan(1);
    // Down on paper is up in numbers.
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    expect(points.at(-1)!).toBeGreaterThan(points[0]!);
    await expect(page).toHaveURL(new RegExp(`[?&]after=${after}(&|#|$)`));
  }
  await expect(stepper.badge).toHaveAttribute('data-agrees', 'true');
  // Too small for six places, it is a power of ten as in the text.
  const [digits, power] = losses[after]!.toExponential(3).split('e-');
  expect(Number(power)).toBeGreaterThanOrEqual(5);
  await expect(now).toContainText(`降到${digits}\u2009×\u200910−${power}。`);
  await expect(now.locator('sup')).toHaveText(`−${power}`);

  await stepper.button('从头学起').click();
  await expect(curve).toHaveCount(0);
  expect((await stepper.valueOf('E')).toFixed(6)).toBe('0.443434');

  // A rate much too large: it says so and does not claim to have learnt.
  await stepper.given('t1').fill('3');
  await stepper.given('eta').fill('-1');
  await stepper.root.locator('[data-train="10"]').click();
  const up = lossesOf({ ...lectureExample, target: [3, 0.05], rate: -1 }, 10);
  expect(up[10]!).toBeGreaterThan(up[0]!);
  await expect(now).toContainText('反而没有变小');
  expect(Number(await now.getAttribute('data-loss-now'))).toBeCloseTo(up[10]!, 10);
});
