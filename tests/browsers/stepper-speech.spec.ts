// A screen reader is told each step in words, in both languages.
import { expect, test } from '@playwright/test';
import { Stepper } from '../support/stepper.ts';

for (const [address, said] of [
  [
    '/backprop/',
    {
      1: [/net/, /乘/, /加/, /0\.3850/],
      9: [/误差|E/, /平方/, /0\.4434/],
      40: [/偏导数|对.*求导|偏/, /乘/, /0\.0018/],
      57: [/新/, /减/, /负 0\.0381/],
    },
  ],
  [
    '/en/backprop/',
    {
      1: [/net/, /times/, /plus/, /0\.3850/],
      9: [/squared/, /0\.4434/],
      40: [/derivative/, /times/, /0\.0018/],
      57: [/new/, /minus/, /(negative|minus) 0\.0381/],
    },
  ],
] as const) {
  test(`${address}: steps are announced in words`, async ({ page }) => {
    const stepper = await Stepper.open(page, address);
    const speech = stepper.root.locator('[data-speech]');
    // Nothing is announced while nobody has touched anything.
    await expect(speech).toHaveAttribute('aria-live', 'off');
    const heard = new Set<string>();
    for (const [n, words] of Object.entries(said)) {
      await stepper.goTo(Number(n));
      await expect(speech).toHaveAttribute('aria-live', 'polite');
      for (const word of words) await expect(speech, n).toHaveText(word);
      // Words, no TeX and no signs that are not read out.
      await expect(speech, n).not.toHaveText(/[\\{}_^∂=·]/);
      heard.add((await speech.textContent())!);
    }
    expect(heard.size).toBe(4);

    // The typeset formula would be read letter by letter, so it is not; the words stand for it.
    await expect(stepper.root.locator('.equations')).toHaveAttribute('aria-hidden', 'true');
    // The scrubber says its place, every field its name, and the numbers of a path can be reached.
    const position = stepper.root.getByRole('slider');
    await expect(position).toHaveAttribute(
      'aria-valuetext',
      address === '/backprop/' ? '第57步，共114步' : 'Step 57 of 114',
    );
    await expect(stepper.given('w1_2_1')).toHaveAccessibleName(/a.*2.*1/);
    await expect(stepper.given('eta')).toHaveAccessibleName(
      address === '/backprop/' ? /学习率|eta|η/ : /rate|eta/i,
    );
    await stepper.goTo(40);
    await expect(stepper.root.locator('.list tr[aria-current="step"]')).toHaveAttribute('data-at', '39');
    // Both paths, factor by factor; and the neurons along them are buttons with names.
    await expect(stepper.root.locator('.paths li p.sr')).toHaveCount(2);
    const nameless = stepper.root.getByRole('button', { name: /^\s*$/ });
    await expect(nameless).toHaveCount(0);
  });
}
