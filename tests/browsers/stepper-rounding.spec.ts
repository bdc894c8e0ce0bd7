// What is rounded and when, the difference it makes, and the live check of the gradient.
import { expect, test } from '@playwright/test';
import { forward } from '../oracles/forward.ts';
import { lectureExample } from '../support/lecture-example.ts';
import { Stepper } from '../support/stepper.ts';

const three = (x: number): number => Math.round(x * 1000) / 1000;
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The lecture's way by hand: each result rounded to three places before it is used. */
function lecturesWay(): { outs: number[]; loss: number } {
  const { weights, biases, input, target } = lectureExample;
  const layer = (below: readonly number[], l: number): number[] =>
    weights[l]!.map((row) => {
      const net = three(row.reduce((sum, w, j) => sum + w * below[j]!, 0) + (biases[l] as number));
      return three(sigmoid(net));
    });
  const outs = layer(layer(input, 0), 1);
  return { outs, loss: three(outs.reduce((sum, o, k) => sum + (target[k]! - o) ** 2, 0) / 2) };
}

test('the rounding switch, and the difference it makes in the end', async ({ page }) => {
  const stepper = await Stepper.open(page);
  await stepper.goTo(9);
  const shown = stepper.root.locator('output.big');
  const pick = (kind: string) => stepper.root.locator(`[data-rounding="${kind}"]`).check();
  const { loss } = forward(lectureExample);
  const byHand = lecturesWay();

  // Rounded where it is shown, and nowhere else.
  await expect(stepper.root.locator('[data-rounding="display"]')).toBeChecked();
  await expect(shown).toHaveText(loss.toFixed(6));
  await pick('full');
  // Twelve digits to look at, and under them what the computer has.
  await expect(shown).toHaveText(loss.toPrecision(12));
  expect(Number(await stepper.root.locator('.full').textContent())).toBeCloseTo(loss, 14);
  expect(await stepper.value()).toBeCloseTo(loss, 14);

  // Rounded at each step: other digits, and the lecture's.
  await pick('step');
  expect(await stepper.value()).toBe(byHand.loss);
  await expect(shown).toHaveText(byHand.loss.toFixed(3));
  for (const [k, out] of byHand.outs.entries()) expect(await stepper.valueOf(`out2_${k + 1}`)).toBe(out);
  expect(byHand.loss).not.toBe(Number(loss.toFixed(3)));

  // The difference, whichever is chosen.
  const row = stepper.root.locator('.diff tbody tr').first().locator('td');
  for (const kind of ['step', 'display', 'full']) {
    await pick(kind);
    await expect(row).toHaveText([loss.toFixed(6), byHand.loss.toFixed(3), (byHand.loss - loss).toFixed(6)]);
  }
  // It is in the address, and stays when the step changes.
  await pick('step');
  await expect(page).toHaveURL(/[?&]round=step3(&|$)/);
  await stepper.button('下一步').click();
  await expect(stepper.root.locator('[data-rounding="step"]')).toBeChecked();
});

test('the badge says the measured difference: analytic = reverse mode = central difference', async ({
  page,
}) => {
  const stepper = await Stepper.open(page);
  const differences = new Set<number>();
  const check = async (what: string): Promise<void> => {
    await expect(stepper.badge, what).toHaveAttribute('data-agrees', 'true');
    const most = Number(await stepper.badge.getAttribute('data-difference'));
    // Central differences of a smooth loss of this size: 10⁻¹¹ from the step, and some rounding; exactly 0 would be no measurement.
    expect(most, what).toBeGreaterThan(0);
    expect(most, what).toBeLessThanOrEqual(1e-9);
    await expect(stepper.badge.locator('.most'), what).toHaveText(most.toExponential(1).replace('-', '−'));
    differences.add(most);
  };
  await expect(stepper.badge).toContainText('解析 = 反向模式 = 中心差分');
  await check('first pass');
  await stepper.goTo(114);
  await check('second pass');
  for (const [id, typed] of [
    ['x1', '-2'],
    ['w2_1_1', '-3'],
    ['b1', '1.5'],
  ] as const) {
    await stepper.given(id).fill(typed);
    await check(`${id} = ${typed}`);
  }
  await stepper.root.locator('[data-activation="0"]').selectOption('tanh');
  await check('tanh');
  await stepper.root.locator('[data-train="1000"]').click();
  await check('after a thousand updates');
  // Measured anew each time.
  expect(differences.size).toBeGreaterThan(5);
});
