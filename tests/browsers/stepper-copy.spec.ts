// What a reader takes away: the number, the link, and programs that recompute every value and check it.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { Stepper } from '../support/stepper.ts';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Runs a program that must end well. @returns what it printed */
function run(program: string, file: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, [file], { encoding: 'utf8', timeout: 30_000 });
  expect(error, program).toBeUndefined();
  expect(status, stderr).toBe(0);
  return stdout.trim();
}
const hasPython = spawnSync('python3', ['--version']).status === 0;

test('number, link, Python and TypeScript', async ({ page, context }, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const stepper = await Stepper.open(page);
  await stepper.touch();
  await stepper.given('x1').fill('-0.25');
  await stepper.goTo(9);
  const copied = stepper.root.locator('.copied');

  await stepper.button('复制此数').click();
  await expect(copied).toHaveText('已复制');
  expect(await clipboard(page)).toBe(String(await stepper.valueOf('E')));

  await stepper.button('复制链接').click();
  const link = new URL(await clipboard(page));
  expect(link.hash).toBe('#stepper');
  expect(Object.fromEntries(link.searchParams)).toEqual({ step: 'E', x1: '-0.25' });

  /** Copies a program, changes one of its expected values, and finds that only the true one passes. */
  const checked = async (button: string, program: string | undefined, file: string): Promise<void> => {
    await stepper.button(button).click();
    await expect(copied).toHaveText('已复制');
    const text = await clipboard(page);
    const value = await stepper.valueOf('E');
    expect(text).toContain(`check('E', E, ${value})`);
    expect(text.match(/^check\(/gm)).toHaveLength(114);
    expect(text).toMatch(/x1 = -0\.25/);
    if (program === undefined) return;
    writeFileSync(info.outputPath(file), text);
    expect(run(program, info.outputPath(file))).toBe('114 values hold');
    writeFileSync(
      info.outputPath(`wrong-${file}`),
      text.replace(`check('E', E, ${value})`, "check('E', E, 0.5)"),
    );
    expect(spawnSync(program, [info.outputPath(`wrong-${file}`)]).status).not.toBe(0);
  };
  // The lecture's rounding is in the program as well.
  for (const rounding of ['display', 'step'] as const) {
    await stepper.root.locator(`[data-rounding="${rounding}"]`).check();
    await checked('复制为Python', hasPython ? 'python3' : undefined, `${rounding}.py`);
    await checked('复制为TypeScript', process.execPath, `${rounding}.ts`);
  }
});

test('where the browser does not let a page copy, the text is there to be copied by hand', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  const stepper = await Stepper.open(page, '/en/backprop/');
  await stepper.button('Copy this number').click();
  const byHand = stepper.root.locator('.copied textarea');
  await expect(byHand).toHaveValue(String(await stepper.value()));
  await byHand.focus();
  expect(await page.evaluate(() => window.getSelection()!.toString())).toBe(String(await stepper.value()));
});
