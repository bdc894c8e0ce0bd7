// An address holds what is shown. Opened elsewhere it shows the same; damaged or hostile it explains itself and harms nothing.
import { expect, test, type Page } from '@playwright/test';
import { forward } from '../oracles/forward.ts';
import { lectureExample } from '../support/lecture-example.ts';
import { Stepper } from '../support/stepper.ts';

const shownBy = async (stepper: Stepper) => ({
  step: await stepper.quantity(),
  place: await stepper.place(),
  text: await stepper.big.textContent(),
  values: await stepper.root
    .locator('.list td[data-value]')
    .evaluateAll((cells) =>
      cells.map((c) => [c.getAttribute('data-quantity'), c.getAttribute('data-value')]),
    ),
  given: await stepper.root
    .locator('[data-input]')
    .evaluateAll((fields) => fields.map((f) => (f as HTMLInputElement).value)),
  choices: await stepper.root
    .locator('select')
    .evaluateAll((all) => all.map((s) => (s as HTMLSelectElement).value)),
  rounding: await stepper.root.locator('[data-rounding]:checked').getAttribute('data-rounding'),
  training: await stepper.root.locator('[data-loss-now]').getAttribute('data-loss-now'),
});

test('step, edited values, choices, rounding and updates are in the address, and come back from it', async ({
  page,
  context,
}) => {
  const stepper = await Stepper.open(page, '/backprop/?other=kept');
  await stepper.touch();
  await stepper.given('x1').fill('-0.123456789012345');
  await stepper.given('b2').fill('1/3');
  await stepper.root.locator('[data-activation="0"]').selectOption('tanh');
  await stepper.root.locator('[data-loss]').selectOption('squared-error');
  await stepper.root.locator('[data-rounding="step"]').check();
  await stepper.root.locator('[data-train="10"]').click();
  await stepper.goTo(61);
  const wanted = await shownBy(stepper);
  expect(wanted.step).toBe('out1_2_p2');

  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    other: 'kept',
    step: 'out1_2_p2',
    x1: '-0.123456789012345',
    b2: String(1 / 3),
    act: 'tanh,sigmoid',
    loss: 'squared-error',
    round: 'step3',
    after: '10',
  });

  // The other language is the same stepper.
  const address = page.url().replace('/backprop/', '/en/backprop/');
  const second = await context.newPage();
  const other = await Stepper.open(second, address);
  await other.expectAt('out1_2_p2');
  expect(await shownBy(other)).toEqual(wanted);
  await second.close();

  // Back to the start, nothing of it is left in the address.
  await stepper.root.locator('[data-rounding="display"]').check();
  await stepper.button('回到讲义的值').click();
  await stepper.goTo(40);
  expect(new URL(page.url()).search).toBe('?other=kept');
});

test('a link on the page turns the stepper to its step', async ({ page }) => {
  const stepper = await Stepper.open(page);
  const link = page.locator('a[href*="step="][href$="#stepper"]').first();
  const step = new URL((await link.getAttribute('href'))!, page.url()).searchParams.get('step')!;
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  await link.click();
  await stepper.expectAt(step);
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
  await expect(stepper.root).toBeInViewport();
});

test('passing steps quickly writes the address seldom and the last step always; a link copied meanwhile is right', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const written: string[] = [];
    Object.assign(window, { written });
    const replace = history.replaceState.bind(history);
    history.replaceState = (...given) => {
      written.push(String(given[2]));
      replace(...given);
    };
    navigator.clipboard.writeText = (text) => Promise.resolve(void Object.assign(window, { copied: text }));
  });
  const stepper = await Stepper.open(page);
  const { took, copied } = await stepper.root.evaluate(async (root) => {
    const range = root.querySelector<HTMLInputElement>('input[type=range]')!;
    const began = performance.now();
    for (let n = 1; n <= 66; n++) {
      range.value = String(n);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === '复制链接')!.click();
    await new Promise(requestAnimationFrame);
    return { took: performance.now() - began, copied: (window as unknown as { copied: string }).copied };
  });
  expect(new URL(copied).searchParams.get('step')).toBe('E_p2');
  await expect(page).toHaveURL(/[?&]step=E_p2(&|#|$)/);
  const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
  expect(written.length).toBeGreaterThan(0);
  // One at once, one after each wait, one in the end.
  expect(written.length).toBeLessThanOrEqual(2 + took / 300);
});

/** Anything that would show a page was harmed. */
async function guarded(page: Page): Promise<string[]> {
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    harm.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => harm.push(error.message));
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) harm.push(request.url());
  });
  await page.addInitScript(() => ((window as unknown as { harmed?: boolean }).harmed = false));
  return harm;
}

const script = '<img src=x onerror=window.harmed=true><script>window.harmed=true</script>';

test('damaged and hostile addresses are explained and harmless', async ({ page }) => {
  // Four pages to load, and each to be walked.
  test.slow();
  const harm = await guarded(page);
  const bad = encodeURIComponent(script);
  const long = '9'.repeat(3000);
  for (const [query, told, input] of [
    // What is good in it is used all the same.
    [
      `x1=0.2&x2=NaN&t1=Infinity&t2=1e999&b1=${long}&w1_1_1=${bad}&act=${bad}&loss=${bad}&step=${bad}&after=1000000000&round=step99`,
      /网址里有几处用不上.*step=<img.*after=1000000000/s,
      [0.2, 0.1],
    ],
    ['step=__proto__', /网址里的这一步不存在，从第一步看起/, lectureExample.input],
    [
      'act=softmax,softmax&after=-1&x1=%E0%A4%A',
      /softmax只能用在输出层.*x1=.*after=-1/s,
      lectureExample.input,
    ],
    ['t1=1e200&loss=squared-error', /大到写不出来/, lectureExample.input],
  ] as const) {
    const stepper = await Stepper.open(page, `/backprop/?${query}`);
    const what = query.slice(0, 60);
    await expect(stepper.faults.last(), what).toHaveText(told);
    // A very long value is named by its beginning.
    expect((await stepper.faults.allTextContents()).join('').length, what).toBeLessThan(600);
    expect(await stepper.valueOf('E'), what).toBeCloseTo(forward({ ...lectureExample, input }).loss, 13);
    await expect(stepper.badge, what).toHaveAttribute('data-agrees', 'true');
    await expect(stepper.root.locator('img, script'), what).toHaveCount(0);
    expect(await page.evaluate(() => (window as unknown as { harmed: boolean }).harmed), what).toBe(false);
    // And it still walks.
    await stepper.goTo(9);
    await stepper.expectAt('E');
  }
  expect(harm).toEqual([]);
});
