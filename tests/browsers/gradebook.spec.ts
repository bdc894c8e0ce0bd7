// The gradebook: what a class handed in goes in, grades come out, and nothing leaves the page.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assignmentLink } from '../../components/exercise/assignment-link.ts';
import { zipped } from '../../components/exercise/gradebook/xlsx.ts';
import { submissionText, type Submission } from '../../engine/exercise/submission.ts';
import { work } from '../support/class.ts';
import { someAssignment } from '../support/hand-in.ts';
import { root } from '../support/imports.ts';

const generous = { ...someAssignment, attempts: [1, 1, 1] };
const nextWeek = { ...someAssignment, id: 'bbbbbbbbbbbbbbbb', title: '第四周' };
const late = '2026-11-24T10:00:00.000Z';

/** A class of six, with what goes wrong in a class. */
const handedIn: Readonly<Record<string, Submission>> = {
  'one.json': work('2026001'),
  'two.json': work(
    '2026002',
    { student: { number: '2026002', name: '=HYPERLINK("x")\u202e' } },
    () => '0.1234',
  ),
  'two again.json': work('2026002', { handedIn: late }),
  'copied.json': { ...work('2026003'), tries: work('2026001').tries },
  'altered.json': { ...work('2026004', {}, () => '77'), assignment: generous },
  'not tried.json': { ...work('2026005'), tries: {} },
};

let folder = '';
const at = (name: string): string => join(folder, name);
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradebook-'));
  for (const [name, one] of Object.entries(handedIn)) writeFileSync(at(name), submissionText(one));
  writeFileSync(at('cut.json'), submissionText(work('2026009')).slice(0, 200));
  writeFileSync(at('rest.zip'), zipped({ '../../six.json': Buffer.from(submissionText(work('2026006'))) }));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('[data-gradebook]').hover();
  await expect(page.locator('[data-gradebook][data-awake]')).toBeVisible();
}
const give = (page: Page, names: readonly string[]): Promise<void> =>
  page.locator('[data-do="files"]').setInputFiles(names.map(at));
async function saved(page: Page, kind: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-do="${kind}"]`).click(),
  ]);
  return readFileSync(await download.path());
}
const rows = (page: Page) => page.locator('.grades tr[data-student]');

for (const [address, lang] of [
  ['/gradebook/', 'zh'],
  ['/en/gradebook/', 'en'],
] as const) {
  test(`${address}: grades a class, and saves the bytes that the command line writes`, async ({ page }) => {
    const asked: string[] = [];
    await open(page, address);
    page.on('request', (request) => asked.push(request.url()));
    const names = [...Object.keys(handedIn), 'cut.json', 'rest.zip'];
    await give(page, [...names].reverse());
    await expect(rows(page)).toHaveCount(6);
    await expect(page.locator('.unread li')).toHaveCount(1);
    await expect(page.locator('.unread li b')).toHaveText('cut.json');
    const earned = await rows(page)
      .locator('[data-quantity="earned"]')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
    expect(earned.map((points) => Math.round(points * 100) / 100)).toEqual([40, 40, earned[2], 32, 0, 40]);
    expect(earned[2]).toBeLessThan(10);
    expect(
      await page.locator('[data-odd]').evaluateAll((all) => all.map((one) => one.getAttribute('data-odd'))),
    ).toEqual(['handed-in-again', 'other-assignment', 'same-answers', 'several-names']);

    // What page and program make of the same files, to the byte.
    const run = spawnSync(
      process.execPath,
      ['--import', './tests/support/aliases.ts', 'scripts/grade.ts', ...names.map(at), '--lang', lang],
      { cwd: root, encoding: 'buffer' },
    );
    expect(run.status).toBe(1);
    const csv = await saved(page, 'csv');
    expect(csv.equals(run.stdout)).toBe(true);
    expect(csv.toString('utf8')).not.toMatch(/\u202e|"=HYPERLINK/);
    expect((await saved(page, 'xlsx')).subarray(0, 2).toString()).toBe('PK');

    // A student's answers, by keyboard; of two hand-ins the other one counts when asked to.
    await rows(page).nth(1).getByRole('button').focus();
    await page.keyboard.press('Enter');
    const answers = page.locator('tr.answers');
    await expect(answers.locator('[data-box]')).toHaveCount(15);
    await expect(answers.locator('.katex').first()).toBeVisible();
    await expect(answers.locator('[data-box] svg')).toHaveCount(15);
    const { violations } = await new AxeBuilder({ page }).include('[data-gradebook]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await answers.locator('.files button').click();
    await expect(rows(page).nth(1).locator('[data-quantity="earned"]')).not.toHaveText('40');
    expect(asked.filter((url) => !/\/_exercises\/|\/_astro\/|^blob:/.test(url))).toEqual([]);

    await page.locator('[data-do="clear"]').click();
    await expect(rows(page)).toHaveCount(0);
    await page.reload();
    await expect(page.locator('.grades')).toHaveCount(0);
  });
}

test('of several assignments one is graded: the commonest, another, or the instructor’s own; on a narrow page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, '/en/gradebook/');
  for (const number of ['7', '8'])
    writeFileSync(at(`${number}.json`), submissionText(work(number, {}, undefined, nextWeek)));
  await give(page, ['7.json', '8.json', 'one.json']);
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('[data-elsewhere]')).toBeVisible();
  await page.getByRole('radio').nth(1).check();
  await expect(rows(page)).toHaveCount(1);
  await page.locator('.which summary').click();
  const link = page.locator('.which form input').first();
  await link.fill('https://example.org/do/#a=1.x');
  await link.press('Enter');
  await expect(page.locator('.which .told')).toBeVisible();
  await link.fill(`https://example.org/do/${assignmentLink(nextWeek)}`);
  await link.press('Enter');
  await expect(page.locator('[data-given]')).toContainText('第四周');
  await expect(rows(page)).toHaveCount(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('other rules show what they would change before they do; scores go into a list, and nothing else in it changes', async ({
  page,
}) => {
  await open(page, '/gradebook/');
  await give(page, ['one.json', 'altered.json', 'two again.json']);
  await expect(rows(page)).toHaveCount(3);
  const totals = rows(page).locator('[data-quantity="earned"]');
  await expect(totals).toHaveText(['40', '40', '32']);
  await page.locator('[data-rule="points"]').fill('10');
  await page.locator('[data-do="compare"]').click();
  await expect(page.locator('.regrade .told[role="status"]')).toContainText('各题分值');
  await page.locator('[data-rule="points"]').fill('20 10');
  await page.locator('[data-do="compare"]').click();
  await expect(page.locator('[data-raised="3"][data-lowered="0"]')).toBeVisible();
  await expect(page.locator('[data-changed-student="2026001"] td.number')).toHaveText(['40', '50', '+10']);
  await expect(totals).toHaveText(['40', '40', '32']);
  await page.locator('[data-do="use"]').click();
  await expect(totals).toHaveText(['50', '50', '40']);
  await expect(page.locator('[data-changed]')).toBeVisible();

  const list = '\ufeff第三周作业,,,\r\n学号,姓名,分数,备注\r\n2026001,李雷,,"a, b"\r\n2026999,无名,7,\r\n';
  await page.locator('[data-do="roster"]').setInputFiles({
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  });
  await expect(page.locator('[data-match="1"]')).toBeVisible();
  await expect(page.locator('[data-unlisted="2"]')).toContainText('2026002');
  await expect(page.locator('[data-do="header"]')).toHaveValue('1');
  await page.locator('[data-do="scale"]').selectOption('hundred');
  expect((await saved(page, 'fill')).toString('utf8')).toBe(list.replace('李雷,,', '李雷,100,'));

  await page.locator('[data-do="back"]').click();
  await expect(totals).toHaveText(['40', '40', '32']);
});
