// What a reader changes in cells leaves as a file, a link or a program, and comes back only when asked.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { linkOf } from '@components/notebook/keep/link.ts';
import { documentOf } from '../support/site.ts';
import {
  chapter,
  code,
  dialog,
  first,
  key,
  keptOf,
  lesson,
  menu,
  open,
  sourceOf,
  stored,
  write,
} from '../support/kept-cells.ts';

test('files that are damaged or hostile change nothing, and what is wrong is said', async ({ page }) => {
  await open(page);
  await write(page, first, 'mine');
  await expect.poll(() => keptOf(page, first)).toBe('mine');
  const before = await stored(page);
  await menu(page);
  const whole = {
    format: 'tuidao-notebooks',
    version: 1,
    saved: 1,
    notebooks: [{ key, saved: 1, kept: lesson({ [first]: 'x' }) }],
  };
  const files: [text: string, said: RegExp][] = [
    ['', /不是JSON/],
    ['\u0000\u0001PK', /不是JSON/],
    [JSON.stringify(whole).slice(0, -20), /后半截不见了/],
    ['{"format": "tuidao-notebooks",\n "version" 1}', /第?.*line 2, column 12/],
    [JSON.stringify({ ...whole, format: 'other' }), /不是这里导出的/],
    [JSON.stringify({ ...whole, version: 99 }), /更新的版本/],
    [
      JSON.stringify({ ...whole, notebooks: [{ key: 'lesson:<img src=x onerror=alert(1)>', saved: 1 }] }),
      /notebooks\[0\]\.key/,
    ],
    [`{"__proto__":{"a":1},${JSON.stringify(whole).slice(1)}`, /不许用的名字/],
    ['['.repeat(200_000), /套得太深/],
    [`[${'0,'.repeat(1_000_000)}0]`, /内容太多/],
    ['x'.repeat(5_000_001), /太大/],
  ];
  for (const [text, said] of files) {
    await page
      .locator('[data-import]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(dialog(page).getByRole('status')).toHaveText(said);
    await expect(page.getByRole('button', { name: '放进来' })).toHaveCount(0);
  }
  expect(await stored(page)).toEqual(before);
});

test('a file is shown before it is taken in; both stay where they differ; it can be undone', async ({
  page,
}) => {
  await open(page);
  await write(page, first, 'mine');
  await expect.poll(() => keptOf(page, first)).toBe('mine');
  const file = {
    format: 'tuidao-notebooks',
    version: 1,
    saved: 1,
    notebooks: [
      { key, saved: 1, kept: lesson({ [first]: 'from the file' }), earlier: [] },
      { key: 'lesson:elsewhere', saved: 1, kept: lesson({ a: '1' }), earlier: [] },
    ],
    quarantined: [],
  };
  await menu(page);
  const choose = () =>
    page.locator('[data-import]').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
  await choose();
  await expect(dialog(page)).toContainText('与这里的不同');
  expect(await keptOf(page, first)).toBe('mine');
  await page.getByRole('button', { name: '放进来' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('已放进2本');
  expect(await keptOf(page, first)).toBe('mine');
  expect((await stored(page))!.snapshots.map(({ kept }) => sourceOf(kept, first))).toContain('from the file');
  await dialog(page).getByRole('button', { name: '撤销' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('已撤销');

  await choose();
  await page.getByRole('checkbox', { name: '显示文件里的' }).check();
  await page.getByRole('button', { name: '放进来' }).click();
  await expect.poll(() => keptOf(page, first)).toBe('from the file');
  await dialog(page).getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => keptOf(page, first)).toBe('mine');
  await page.keyboard.press('Escape');
  await expect(code(page, first)).toHaveText('mine');
});

/** Counts what could run a program. */
function watchRunning(page: Page, context: BrowserContext): { readonly started: string[] } {
  const started: string[] = [];
  page.on('worker', (worker) => started.push(worker.url()));
  page.on('frameattached', (frame) => started.push(frame.url()));
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/runner.html') started.push(request.url());
  });
  return { started };
}

test('a link shows what it carries, runs nothing and replaces nothing until asked, and can be undone', async ({
  page,
  context,
}) => {
  await open(page);
  await write(page, first, 'mine');
  await expect.poll(() => keptOf(page, first)).toBe('mine');
  const before = await stored(page);
  const hostile = `while (true) {}\n</code></pre><img src=x onerror="document.title='run'"><script>document.title='run'</script>\u202E`;
  const link = linkOf(key, lesson({ [first]: hostile, 'not-here': '<b>1</b>' }))!;
  const { started } = watchRunning(page, context);
  await page.goto('about:blank');
  await page.goto(`/en${chapter}${link}`);
  const notice = page.locator('[data-shared]');
  await expect(notice.locator('pre').first()).toHaveText(hostile.replace('\u202E', '⟨U+202E⟩'));
  await expect(notice.getByRole('heading')).toBeFocused();
  await expect(notice).toContainText('not a cell of this page');
  await page.waitForTimeout(1000);
  expect([
    started,
    await page.title().then((title) => title === 'run'),
    await notice.locator('img, script, b b').count(),
  ]).toEqual([[], false, 0]);
  expect(await stored(page)).toEqual(before);
  await expect(code(page, first)).toHaveText('mine');
  expect((await new AxeBuilder({ page }).include('[data-shared]').analyze()).violations).toEqual([]);

  await notice.getByRole('button', { name: 'Use these' }).click();
  await expect.poll(() => keptOf(page, first)).toBe(hostile);
  expect(started).toEqual([]);
  expect((await stored(page))!.snapshots.map(({ kept }) => sourceOf(kept, first))).toContain('mine');
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => keptOf(page, first)).toBe('mine');
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

test('a damaged link, and one of another page, say so', async ({ page }) => {
  const link = linkOf(key, lesson({ [first]: 'x' }))!;
  for (const [fragment, said] of [
    [link.slice(0, -3), /链接已损坏/],
    ['#cells=2.AAAA', /更新的版本/],
    [linkOf('lesson:elsewhere', lesson({ a: 'x' }))!, /属于另一页/],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(chapter + fragment);
    await expect(page.locator('[data-shared]')).toContainText(said);
    await expect(page.getByRole('button', { name: '用这些' })).toHaveCount(0);
  }
});

test('the link of the menu opens elsewhere as what was changed here', async ({ page, browser }) => {
  await open(page);
  await write(page, first, 'const 甲 = "shared";');
  await menu(page);
  await dialog(page).getByRole('button', { name: '复制链接' }).click();
  const link = await page.getByRole('textbox', { name: '链接' }).inputValue();
  const other = await browser.newPage({ serviceWorkers: 'block' });
  await other.goto(link);
  await other.getByRole('button', { name: '用这些' }).click();
  await expect(code(other, first)).toHaveText('const 甲 = "shared";');
  await other.close();
});

test('the page is downloaded as a program that Node runs, and as a notebook', async ({ page }, info) => {
  await open(page);
  await menu(page);
  const download = async (name: string): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return readFileSync(await file.path(), 'utf8');
  };
  const file = info.outputPath('cells.ts');
  writeFileSync(file, await download('TypeScript程序（.ts）'));
  const expected = [...documentOf(chapter).querySelectorAll<HTMLElement>('[data-cell]')].map(
    (cell) => cell.dataset['expected']!,
  );
  expect(execFileSync(process.execPath, ['--no-warnings', file], { encoding: 'utf8' })).toBe(
    expected.join(''),
  );
  const notebook = JSON.parse(await download('Jupyter笔记本（.ipynb）')) as {
    nbformat: number;
    cells: { outputs?: { data: Record<string, string[]> }[] }[];
  };
  expect(notebook.nbformat).toBe(4);
  const printed = notebook.cells
    .flatMap(({ outputs }) => outputs ?? [])
    .map(({ data }) => data['text/plain']!.join(''));
  expect(printed).toEqual(expected.map((text) => text.trimEnd()));
});
