// With nothing but the keyboard, from the top of the page to a result.
import { expect, test } from '@playwright/test';
import { forward as forwardOf } from '../oracles/forward.ts';
import { lectureExample } from '../support/lecture-example.ts';
import { Stepper } from '../support/stepper.ts';

/** More than this nobody presses Tab. */
const patience = 120;

test('keyboard run', async ({ page }) => {
  await page.goto('/backprop/');
  const stepper = new Stepper(page);
  const { keyboard } = page;
  const within = (selector: string): Promise<boolean> =>
    page.evaluate(
      (s) => document.activeElement !== null && document.activeElement.closest(s) !== null,
      selector,
    );
  const tabTo = async (selector: string, key = 'Tab'): Promise<void> => {
    for (let i = 0; i < patience; i++) {
      if (await within(selector)) return;
      await keyboard.press(key);
    }
    throw new Error(`expected ${selector} within ${patience} presses of ${key}`);
  };

  // The first stop leads past everything to the text; the table of contents near the stepper; then the stepper.
  await keyboard.press('Tab');
  expect(await within('a[href^="#"]')).toBe(true);
  await tabTo('a[href="#hidden-update"]');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/#hidden-update$/);
  await tabTo('#stepper .now');
  await stepper.awake();
  const outline = await stepper.now.evaluate((e) => getComputedStyle(e).outlineStyle);
  expect(outline).not.toBe('none');

  // Arrows, both ends, and back to where the error is computed.
  await stepper.expectAt('d_E__w1_1_1');
  await keyboard.press('ArrowRight');
  await stepper.expectAt('d_net1_1__w1_2_1');
  await keyboard.press('ArrowLeft');
  await stepper.expectAt('d_E__w1_1_1');
  await keyboard.press('End');
  await stepper.expectAt('b2_p3');
  await keyboard.press('Home');
  await stepper.expectAt('net1_1');
  for (let i = 0; i < 8; i++) await keyboard.press('ArrowRight');
  await stepper.expectAt('E');
  expect((await stepper.value()).toFixed(6)).toBe('0.443434');
  await expect(stepper.now).toBeFocused();

  // Space plays and pauses, and the page stays where it is.
  const top = await page.evaluate(() => window.scrollY);
  await keyboard.press('Space');
  await expect(stepper.root.locator('.keys button').nth(2)).not.toHaveAccessibleName('播放');
  await keyboard.press('Space');
  await expect(stepper.button('播放')).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(top);

  // Back to the buttons and the scrubber.
  await tabTo('#stepper input[type=range]', 'Shift+Tab');
  const place = await stepper.place();
  await keyboard.press('ArrowRight');
  expect(await stepper.place()).toBe(place + 1);
  await keyboard.press('Home');
  await stepper.expectAt('net1_1');
  await keyboard.press('Shift+Tab');
  await expect(stepper.button('下一步')).not.toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(stepper.button('下一步')).toBeFocused();
  await keyboard.press('Space');
  await stepper.expectAt('net1_2');

  // Where the number comes from, by a button.
  await tabTo('#stepper .chip[data-quantity="x1"]');
  await keyboard.press('Enter');
  await expect(stepper.root.locator('.asked .chip')).toHaveAttribute('data-quantity', 'x1');
  expect(await stepper.listed('feeds')).toEqual(
    expect.arrayContaining(['net1_1', 'net1_2', 'd_net1_1__w1_1_1', 'd_net1_2__w1_1_2']),
  );

  // A given number changed in place, and the error that follows from it.
  await tabTo('[data-input="t1"]');
  await keyboard.press('Control+A');
  await keyboard.type('0.5');
  const expected = forwardOf({ ...lectureExample, target: [0.5, 0.05] }).loss;
  expect(await stepper.valueOf('E')).toBeCloseTo(expected, 12);

  // Another activation and more training.
  await tabTo('[data-activation="0"]');
  await keyboard.press('ArrowUp');
  await expect(page.locator('[data-activation="0"]')).not.toHaveValue('sigmoid');
  await tabTo('[data-train="10"]');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]after=10(#|&|$)/);
});
