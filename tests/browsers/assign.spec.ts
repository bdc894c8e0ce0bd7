// Making an assignment: what is said before, the tool by keyboard, what comes out of it, and its paper twin.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { assignmentIn, openAssignment } from '../../components/exercise/assignment-link.ts';
import { qrCode } from '../../components/qr/qr.ts';
import { seedOf, tasksOf, type Assignment } from '../../engine/exercise/assignment.ts';
import { templateOf } from '../../engine/exercise/templates.ts';
import { variantOf } from '../../engine/exercise/variant.ts';

async function openTool(page: Page, address = '/en/assign/'): Promise<void> {
  await page.goto(address);
  await page.locator('[data-filter="chapter"]').focus();
  await expect(page.locator('[data-assign][data-awake]')).toBeAttached({ timeout: 20_000 });
}

async function add(page: Page, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    await page.locator('[data-filter="chapter"]').selectOption(templateOf(id).chapter);
    await page.locator(`[data-template="${id}"] [data-do="add"]`).click();
  }
}

const linkOf = (page: Page): Promise<string> => page.locator('[data-field="link"]').inputValue();

function assignmentOf(link: string): Assignment {
  const opened = assignmentIn(new URL(link).hash);
  if (opened.is !== 'assignment') throw new Error(`expected a link to an assignment, found ${link}`);
  return opened.assignment;
}

/** The whole is kept once this says so. */
const isKept = (page: Page) =>
  expect(page.locator('[data-kept="device"][data-pending="false"]')).toBeVisible();

test('without scripts the page still says what the grading can guarantee, and what the tool needs', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [address, limit, needs] of [
    ['/assign/', '答案藏不住', 'JavaScript'],
    ['/en/assign/', 'Hide the answers', 'JavaScript'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByText(limit)).toBeVisible();
    await expect(page.locator('.assign .no-script')).toContainText(needs);
    await expect(page.locator('.assign .tool')).toBeHidden();
  }
  await context.close();
});

test('made by keyboard alone: link, code and file say the same, and the draft outlives the page', async ({
  page,
}) => {
  await openTool(page);
  // To the first chapter, open it, past the first exercise’s “Look” to its “Add”.
  const focused = page.locator(':focus');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await expect(focused).toHaveText(/^1\. /);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const titles = page.locator('[data-item] .title');
  await expect(titles).toHaveCount(2);
  const [first, second] = await titles.allTextContents();
  await page.locator('[data-item="i2"] [data-do="up"]').focus();
  await page.keyboard.press('Enter');
  await expect(titles).toHaveText([second!, first!]);
  await expect(page.locator('[data-item="i2"] [data-do="down"]')).toBeFocused();

  const variants = page.locator('[data-item="i2"] input').first();
  await variants.fill('0');
  await expect(page.locator('#why-variants-i2')).toHaveText('Write a whole number from 1 to 20.');
  await expect(page.locator('[data-do="make"]')).toBeDisabled();
  await variants.fill('3');
  const minutes = page.locator('[data-quantity="assignment.minutes"]');
  await page.locator('#assign-title').fill('Week <1>');
  await page.locator('[data-do="make"]').focus();
  await page.keyboard.press('Enter');

  const link = await linkOf(page);
  const made = assignmentOf(link);
  expect(new URL(link).pathname).toBe('/en/do/');
  expect(made.title).toBe('Week <1>');
  expect(made.items.map(({ variants: n }) => n)).toEqual([3, 1]);
  expect(Number(await minutes.getAttribute('data-value'))).toBe(
    tasksOf(made).reduce((sum, { template }) => sum + template.minutes, 0),
  );
  await expect(page.locator('.hand svg.code path')).toHaveAttribute('d', qrCode(link).path);
  await expect(page.locator('[data-do="preview"]')).toHaveAttribute('target', '_blank');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-do="save"]').click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/^Week-1-[a-z2-7]{6}\.json$/);
  expect(openAssignment(text)).toEqual({ is: 'assignment', assignment: made });

  const [moodle] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-do="save-moodle"]').click(),
  ]);
  expect(moodle.suggestedFilename()).toMatch(/^Week-1-[a-z2-7]{6}\.xml$/);
  expect(await readFile(await moodle.path(), 'utf8')).toMatch(/^<\?xml[^]*<\/quiz>\s*$/);

  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-do="save-scorm-1.2"]').click(),
  ]);
  const files = unzipSync(await readFile(await zip.path()));
  expect(Object.keys(files)).toContain('imsmanifest.xml');
  expect(Buffer.from(files['imsmanifest.xml']!).toString()).toContain('Week &lt;1&gt;');

  await isKept(page);
  await page.reload();
  // A draft was begun, so the page does not wait to be touched.
  await expect(titles).toHaveText([second!, first!]);
  expect(await linkOf(page)).toBe(link);

  // Changed after it was given out it is another one; changed back, the same.
  await page.locator('#assign-title').fill('Week 2');
  await expect(page.locator('[data-field="link"]')).toHaveCount(0);
  await page.locator('#assign-title').fill('Week <1>');
  expect(await linkOf(page)).toBe(link);
  await page.locator('#assign-title').fill('Week 2');
  await page.locator('[data-do="make"]').click();
  expect(assignmentOf(await linkOf(page)).id).not.toBe(made.id);

  // The earlier one again, from its file and from its link.
  await page.locator('.kept summary').first().click();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'earlier.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(page.locator('[data-told="opened"]')).toContainText('“Week <1>” is open.');
  expect(await linkOf(page)).toBe(link);
  await page.locator('[data-do="clear"]').click();
  await expect(titles).toHaveCount(0);
  await page.locator('[data-field="open-link"]').fill(` look: ${link}\n`);
  await page.locator('[data-do="open-link"]').click();
  await expect(titles).toHaveText([second!, first!]);

  // What is damaged, newer or foreign is refused with what to do, and the draft stays.
  const refused = page.locator('[data-told="refused"]');
  for (const [content, said] of [
    [text.slice(0, -20), /not whole.*Try another file.*The draft is as it was\./],
    [text.replace('"formatVersion":1', '"formatVersion":2'), /newer version of the course/],
    ['[1, 2]', /not as it should be/],
    [text.replace(/"template":"[a-z-]+"/, '"template":"../../etc"'), /not as it should be/],
  ] as const) {
    await page.locator('input[type="file"]').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await expect(refused).toHaveText(said);
  }
  await page.locator('[data-field="open-link"]').fill(link.slice(0, -5));
  await page.locator('[data-do="open-link"]').click();
  await expect(refused).toHaveText(/This link is not whole.*Copy the whole link once more/);
  await expect(titles).toHaveText([second!, first!]);

  // Students' own page takes the link as it is, and keeps nothing where it is only looked at.
  await page.goto((await page.locator('[data-do="preview"]').getAttribute('href'))!);
  await expect(page.getByText('Week <1>').first()).toBeVisible();
  await expect(page.getByText('This is a preview').first()).toBeVisible();
});

test('sheets and key have the numbers that the engine gives each student, and print without a control', async ({
  page,
}) => {
  await openTool(page, '/assign/');
  await add(page, 'mp-output', 'forward-net-input', 'perceptron-line', 'backprop-order');
  // Letters that do not compress: more than a code holds that phones can read, and no more than a link does.
  const letters = Array.from({ length: 600 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * i * 7919) % 20000)),
  );
  await page.locator('#assign-note').fill(letters.join(''));
  await page.locator('[data-do="make"]').click();
  await expect(page.locator('[data-told="code-long"]')).toBeVisible();
  await expect(page.locator('.hand svg.code')).toHaveCount(0);
  const made = assignmentOf(await linkOf(page));
  await expect(page.locator('[data-do="print-questions"]')).toBeDisabled();
  await page.locator('[data-field="roster"]').fill('2026001 张三\n２０２６００１\n2026002');
  const students = ['2026001', '2026002'];
  const drawnFor = (student: string, key: string) => {
    const task = tasksOf(made).find((one) => one.key === key)!;
    return variantOf(task.template, seedOf(made, student, key));
  };
  /** All numbers of a sheet’s tasks: where they stand, what they name, what they are. */
  const numbers = () =>
    page.locator('.sheet [data-task] [data-value]').evaluateAll((all) =>
      (all as HTMLElement[]).map((one) => ({
        student: one.closest<HTMLElement>('[data-student]')!.dataset['student']!,
        key: one.closest<HTMLElement>('[data-task]')!.dataset['task']!,
        quantity: one.dataset['quantity']!,
        value: Number(one.dataset['value']),
      })),
    );

  for (const kind of ['questions', 'key'] as const) {
    await page.locator(`[data-do="print-${kind}"]`).click();
    await expect(page.locator('.paper-view [data-ready="true"]')).toBeAttached({ timeout: 20_000 });
    await expect(page.locator('.sheet')).toHaveCount(2);
    await expect(page.locator('.sheet .katex').first()).toBeVisible();
    const found = await numbers();
    expect(found.length).toBeGreaterThan(5);
    for (const { student, key, quantity, value } of found)
      expect(value, `${student} ${key} ${quantity}`).toBe(drawnFor(student, key).values.get(quantity));
    expect(new Set(found.map(({ student }) => student))).toEqual(new Set(students));
    // Every box has a blank to fill on the one, and a right answer on the other.
    for (const student of students)
      for (const { key } of tasksOf(made))
        for (const box of drawnFor(student, key).boxes)
          await expect(
            page.locator(`[data-student="${student}"] [data-task="${key}"] [data-box="${box.id}"]`),
          ).toHaveCount(1);

    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('button:visible, input:visible, .mast:visible, .assign:visible')).toHaveCount(
      0,
    );
    await expect(page.locator('.sheet').last()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await expect(page.locator('.paper-view')).toHaveCount(0);
    await expect(page.locator(`[data-do="print-${kind}"]`)).toBeFocused();
  }
});
