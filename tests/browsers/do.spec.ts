// Doing an assignment: from its cover to the receipt, over reloads, tabs, damaged links, refused storage and a killed browser.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import {
  boxOf,
  fillIn,
  isKept,
  linkTo,
  list,
  notice,
  openAt,
  points,
  receipt,
  rightIn,
  saved,
  task,
} from '../support/do.ts';
import { someAssignment } from '../support/hand-in.ts';
import { startKillable } from '../support/killable-browser.ts';
import { tasksOf, type Assignment } from '../../engine/exercise/assignment.ts';
import { gradeSubmission, readSubmission, receiptOf } from '../../engine/exercise/submission.ts';

const collect: Assignment = {
  ...someAssignment,
  id: 'ponmlkjihgfedcba',
  title: '收上来再看 <svg onload=alert(1)>',
  note: 'javascript:alert(1)\n\u202Edrow',
  feedback: 'after',
  seeds: 'same',
  due: '2020-01-01',
};
const number = '2026001';
const boxes = Object.keys(rightIn(someAssignment, number, 0));
const wrong = Object.fromEntries(boxes.map((id) => [id, '12345']));

test('an assignment is begun, answered, kept, taken over, handed in, and graded as it was told', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await openAt(page, `/do/${linkTo(someAssignment)}`);
  await expect(page.getByRole('heading', { name: someAssignment.title })).toBeFocused();
  await expect(page.locator('.do-note')).toHaveText(someAssignment.note);
  await expect(task(page)).toHaveCount(0);

  // The number decides the exercises: it is asked for, and said as it is understood.
  await page.getByRole('button', { name: '开始做' }).click();
  await expect(page.getByLabel('学号')).toBeFocused();
  await page.getByLabel('学号').fill(' ２０２６ 001');
  await expect(page.locator('.do-read')).toContainText(number);
  await page.keyboard.press('Enter');
  await expect(task(page)).toBeFocused();

  await fillIn(page, wrong);
  await task(page).locator('[data-do="check"]').click();
  await expect(list(page).first()).toHaveAttribute('data-standing', 'tried');
  await fillIn(page, rightIn(someAssignment, number, 0));
  await task(page).locator('[data-do="check"]').click();
  await expect(list(page).first()).toHaveAttribute('data-standing', 'right');
  expect(await points(page)).toBe(5);
  await page.getByRole('button', { name: '下一题' }).click();
  const second = rightIn(someAssignment, number, 1);
  await fillIn(page, second);
  await expect(list(page).nth(1)).toHaveAttribute('data-standing', 'filled');

  await isKept(page);
  await page.reload();
  await expect(list(page).first()).toHaveAttribute('data-standing', 'right');
  expect(await points(page)).toBe(5);
  await list(page).nth(1).click();
  for (const [id, answer] of Object.entries(second)) await expect(boxOf(page, id)).toHaveValue(answer);

  const other = await context.newPage();
  await openAt(other, `/do/${linkTo(someAssignment)}`);
  await expect(notice(other, 'read-only')).toBeVisible();
  await expect(task(other)).toHaveAttribute('disabled');
  await other.getByRole('button', { name: '在这里接着做' }).click();
  await expect(notice(page, 'read-only')).toBeVisible();
  await expect(task(page)).toHaveAttribute('disabled');

  await other.getByRole('button', { name: '去交作业' }).click();
  await expect(other.locator('.do-open').first()).toContainText('3');
  await other.getByLabel('姓名').fill('李雷');
  const file = await saved(other, other.getByRole('button', { name: '交作业，存下文件' }));
  expect(file.name).toBe('tuidao-2026001.json');
  const { submission, flags } = readSubmission(JSON.parse(file.text));
  expect(flags).toEqual([]);
  expect(submission.student).toEqual({ number, name: '李雷' });
  expect(gradeSubmission(submission).earned).toBe(await points(other));
  expect(gradeSubmission(submission).earned).toBe(15);
  await expect(receipt(other)).toHaveText(receiptOf(submission));
  // The other tab is told, and nothing can be changed any more in either.
  await expect(receipt(page)).toHaveText(receiptOf(submission));
  await expect(task(other).locator('[data-do="check"]')).toHaveCount(0);
  await other.reload();
  expect(await saved(other, other.getByRole('button', { name: '再存一次文件' }))).toEqual(file);

  for (const text of [...asked, page.url(), other.url()])
    for (const secret of ['李雷', encodeURIComponent('李雷'), number]) expect(text).not.toContain(secret);
});

test('collected work is told nothing of before it is handed in; by keyboard, and once more as a copy', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openAt(page, `/en/do/${linkTo(collect)}`);
  // Text of strangers stays text, and shows what it hides.
  await expect(page.locator('#do-title')).toHaveText(collect.title);
  await expect(page.locator('.do-note')).toContainText('⟨U+202E⟩drow');
  await expect(page.locator('.do-facts')).toContainText('2020-01-01 (That has passed.');
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(task(page)).toBeFocused();
  const answers = rightIn(collect, '', 0);
  for (const answer of Object.values(answers)) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(answer);
  }
  await expect(list(page).first()).toHaveAttribute('data-standing', 'filled');
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await fillIn(page, { [Object.keys(rightIn(collect, '', 1))[0]!]: '12345' });
  await expect(list(page).nth(1)).toHaveAttribute('data-standing', 'begun');
  expect((await new AxeBuilder({ page }).include('.do').analyze()).violations).toEqual([]);
  await expect(
    page.locator('[data-told][data-state], [data-quantity="earned"], [data-do="check"]'),
  ).toHaveCount(0);

  await page.getByRole('button', { name: 'Go and hand in' }).press('Enter');
  await expect(page.locator('.do-open')).toHaveText([/Not answered yet:\s*3/, /boxes still empty:\s*2/]);
  expect((await new AxeBuilder({ page }).include('.do').analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Hand in and save the file' }).click();
  await expect(page.getByLabel('Student number')).toBeFocused();
  await page.getByLabel('Student number').fill('7');
  const file = await saved(page, page.getByRole('button', { name: 'Hand in and save the file' }));
  const { submission, flags } = readSubmission(JSON.parse(file.text));
  expect(flags).toEqual([]);
  expect(submission.tries[tasksOf(collect)[0]!.key]).toEqual([answers]);
  await expect(receipt(page)).toHaveText(receiptOf(submission));
  expect(gradeSubmission(submission).earned).toBe(await points(page));
  expect(await points(page)).toBe(10);
  await expect(task(page).locator('[data-state="correct"]')).toHaveCount(Object.keys(answers).length);

  await page.getByText('Hand in once more').click();
  await page.getByRole('button', { name: 'Make a copy and go on' }).click();
  await expect(list(page).first()).toHaveAttribute('data-standing', 'filled');
  await page.getByText('Earlier work').click();
  const first = await saved(page, page.getByRole('button', { name: 'Save to a file' }));
  expect(first).toEqual(file);

  await page.goto('/en/do/');
  await expect(page.locator('.do-works li')).toContainText(collect.title);
  expect((await new AxeBuilder({ page }).include('.do-page').analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: /^Delete:/ }).click();
  await page.getByRole('button', { name: /^Delete “/ }).click();
  await expect(page.locator('.do-device')).toContainText('There is none on this device yet');
});

test('damaged links say so in both languages and open nothing; a preview keeps nothing', async ({ page }) => {
  const link = linkTo(someAssignment);
  await openAt(page, `/do/${link.slice(0, 40)}`);
  await expect(page.locator('.do-refusal')).toContainText('链接');
  for (const [path, fragment] of [
    ['/en/do/', link.slice(0, -1)],
    ['/en/do/', `${link}&x`],
    ['/do/', '#a=1.'],
    ['/do/', `#w=${'a'.repeat(16)}:${'0'.repeat(16)}`],
  ] as const) {
    await openAt(page, `${path}${fragment}`);
    await expect(page.locator('.do-refusal')).toBeFocused();
    await expect(page.locator('#do-title')).toHaveCount(0);
  }
  // In the same page, to a link that is whole.
  await page.evaluate((whole) => (location.hash = whole), `${link}&preview`);
  await expect(page.locator('.do-mark')).toHaveText('预览');
  await expect(page.locator('.do-refusal')).toHaveCount(0);
  await page.getByLabel('学号').fill('1');
  await page.getByRole('button', { name: '开始做' }).click();
  await fillIn(page, wrong);
  await page.getByRole('button', { name: '去交作业' }).click();
  await page.getByRole('button', { name: '预览交作业' }).click();
  await expect(task(page)).toBeVisible();
  await expect(receipt(page)).toHaveCount(0);
  // From there to one that is to be done: it is nobody else's.
  await page.evaluate((other) => (location.hash = other), linkTo(collect));
  await expect(page.locator('#do-title')).toHaveText(collect.title);
  await expect(page.getByRole('button', { name: '开始做' })).toBeEnabled();
  await page.goto('/do/');
  await expect(page.locator('.do-device')).toContainText('还没有作业');
});

test('where nothing can be kept it is said, and the work goes on from a file', async ({ page, browser }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await openAt(page, `/do/${linkTo(someAssignment)}`);
  await expect(notice(page, 'not-kept')).toContainText('没有存下');
  await page.getByLabel('学号').fill(number);
  await page.getByRole('button', { name: '开始做' }).click();
  await fillIn(page, wrong);
  const file = await saved(page, notice(page, 'not-kept').getByRole('button'));
  expect(file.name).toBe('tuidao-work-2026001.json');

  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await openAt(elsewhere, '/do/');
  await elsewhere
    .locator('.do-choose input')
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  for (const id of boxes) await expect(boxOf(elsewhere, id)).toHaveValue('12345');
  await boxOf(elsewhere, boxes[0]!).fill('6');
  await isKept(elsewhere);
  // The same file once more: what stands here by now is asked for, and not lost.
  await elsewhere.getByRole('link', { name: '这台设备上的作业' }).click();
  await expect(elsewhere.locator('.do-works li')).toHaveCount(1);
  const again = { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) };
  await elsewhere.locator('.do-choose input').setInputFiles(again);
  await elsewhere.getByRole('button', { name: '换成文件里的' }).click();
  await expect(boxOf(elsewhere, boxes[0]!)).toHaveValue('12345');
  await expect(boxOf(elsewhere, boxes[0]!)).toBeEditable();
  await expect(elsewhere.getByText('以前做的', { exact: true })).toBeVisible();
  await elsewhere.goto('/do/');
  await elsewhere.locator('.do-choose input').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file.text.slice(0, 99)),
  });
  await expect(elsewhere.locator('.do-refusal')).toContainText('文件');
  await context.close();
});

test('a browser that is killed just after a key loses no more than the last second', async ({
  baseURL,
}, info) => {
  const before = await startKillable(info.outputPath('profile'));
  await openAt(before.page, `${baseURL}/do/${linkTo(someAssignment)}`);
  await before.page.getByLabel('学号').fill(number);
  await before.page.getByRole('button', { name: '开始做' }).click();
  await boxOf(before.page, boxes[0]!).fill('0.25');
  await isKept(before.page);
  await boxOf(before.page, boxes[1]!).pressSequentially('7');
  await before.page.waitForTimeout(100);
  await before.kill();

  const after = await startKillable(info.outputPath('profile'));
  await openAt(after.page, `${baseURL}/do/${linkTo(someAssignment)}`);
  await expect(boxOf(after.page, boxes[0]!)).toHaveValue('0.25');
  await expect(boxOf(after.page, boxes[1]!)).toHaveValue(/^7?$/);
  await after.kill();
});
