// Lecturing from a chapter: large type, one idea a screen, a clicker's keys, the place shared with the class.
import { expect, test, type Page } from '@playwright/test';

const status = (page: Page): Promise<string | null> =>
  page.locator('.projector-bar [role=status]').textContent();
const place = async (page: Page): Promise<number> => Number(/\d+/.exec((await status(page)) ?? '')?.[0]);
const visibleHeading = (page: Page): Promise<string> =>
  page.locator('.sl-markdown-content > h2:not([data-aside])').first().innerText();

test.use({ viewport: { width: 1280, height: 800 } });

test('a chapter is walked through from end to end with one key', async ({ page }) => {
  await page.goto('/backprop/');
  await page.locator('[data-project]').click();
  await expect(page.locator('.mast')).toBeHidden();
  expect(await place(page)).toBe(1);
  await expect(page).toHaveURL(/projector=1/);
  const all = Number(/\d+\D+(\d+)/.exec((await status(page))!)![1]);
  expect(all).toBeGreaterThan(20);

  const seen = new Set<number>();
  const headings = new Set<string>();
  // Steppers take a key for each of their steps.
  for (let pressed = 0; pressed < 600 && !seen.has(all); pressed++) {
    seen.add(await place(page));
    const heading = page.locator('.sl-markdown-content > h2:not([data-aside])');
    if ((await heading.count()) > 0) headings.add(await heading.innerText());
    await page.keyboard.press('PageDown');
  }
  expect([...seen]).toEqual(Array.from({ length: all }, (_, i) => i + 1));
  expect(headings.size).toBe(await page.locator('.sl-markdown-content > h2').count());
});

test('a section keeps its number, and a reload its place', async ({ page }) => {
  await page.goto('/backprop/?projector=4');
  await expect.poll(() => place(page)).toBe(4);
  const number = await page
    .locator('.sl-markdown-content > h2:not([data-aside])')
    .first()
    .evaluate((heading) => [...heading.parentElement!.querySelectorAll(':scope > h2')].indexOf(heading) + 1);
  expect(await visibleHeading(page)).not.toBe('');
  expect(number).toBeGreaterThan(1);
  await page.reload();
  await expect.poll(() => place(page)).toBe(4);
});

test('what is held back is revealed key by key before the screen turns', async ({ page }) => {
  await page.goto('/backprop/?projector=1');
  await expect.poll(() => place(page)).toBe(1);
  const veiled = page.locator('[data-veiled]');
  const held = await veiled.count();
  expect(held).toBeGreaterThan(2); // the goals of the chapter
  for (let left = held - 1; left >= 0; left--) {
    await page.keyboard.press('Space');
    await expect(veiled).toHaveCount(left);
    expect(await place(page)).toBe(1);
  }
  await page.keyboard.press('Space');
  expect(await place(page)).toBe(2);
  await page.keyboard.press('PageUp');
  expect(await place(page)).toBe(1);
  await expect(veiled).toHaveCount(0); // going back shows what was said
});

test('b makes the wall dark and light again, Escape gives the page back where it was', async ({ page }) => {
  await page.goto('/en/backprop/?projector=9');
  await expect.poll(() => place(page)).toBe(9);
  await page.keyboard.press('b');
  await expect(page.locator('main')).toBeHidden();
  await page.keyboard.press('PageDown'); // lights up, and does not turn
  await expect(page.locator('main')).toBeVisible();
  expect(await place(page)).toBe(9);
  await page.keyboard.press('Escape');
  await expect(page.locator('.mast')).toBeVisible();
  await expect(page.locator('.projector-bar')).toHaveCount(0);
  await expect(page.locator('[data-aside], [data-veiled]')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test('the class opens the same step: the code shows the address without the projector', async ({
  page,
  context,
}) => {
  await page.goto('/backprop/?step=E&projector=1');
  await expect.poll(() => place(page)).toBe(1);
  while ((await page.locator('#stepper').isHidden()) && (await place(page)) < 60)
    await page.keyboard.press('ArrowDown');
  await expect(page.locator('astro-island:has(#stepper)')).not.toHaveAttribute('ssr');
  await page.keyboard.press('PageDown');
  const step = await page.locator('#stepper output.big').getAttribute('data-quantity');
  expect(step).toBe('d_E__out2_1'); // what follows E
  await page.keyboard.press('q');
  const panel = page.locator('.projector-code');
  await expect(panel.locator('svg')).toBeVisible();
  await expect(panel).toContainText('npm start -- --host 0.0.0.0'); // this address is this machine's own
  const address = (await panel.locator('p').first().textContent())!;
  expect(address).not.toContain('projector');
  expect(new URL(address).hash).toBe('#stepper');
  const student = await context.newPage();
  await student.goto(address);
  await student.locator('#stepper').scrollIntoViewIfNeeded();
  await expect(student.locator('#stepper output.big')).toHaveAttribute('data-quantity', step!);
});
