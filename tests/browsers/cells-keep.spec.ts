// What a reader changes in cells: kept on the device, shared by tabs, carried by files and links, and lost by no fault of storage.
import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkOf } from '@components/notebook/keep/link.ts';
import type { Kept } from '@components/notebook/keep/kept.ts';
import { ensureBrowser, launchArguments } from '../support/browser.mjs';
import { chapterPages, documentOf } from '../support/site.ts';

/** The first chapter with at least two cells, and two of its cells. */
const chapter = chapterPages.find((page) => documentOf(page).querySelectorAll('[data-cell]').length > 1)!;
const slug = chapter.replaceAll('/', '');
const key = `lesson:${slug}` as const;
const [first, second] = [...documentOf(chapter).querySelectorAll<HTMLElement>('[data-cell]')].map(
  (cell) => cell.dataset['cell']!,
) as [string, string];

const place = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const code = (page: Page, id: string) => place(page, id).locator('.cm-content');
const banner = (page: Page) => page.locator('.keep-status');
const dialog = (page: Page) => page.getByRole('dialog');

async function wake(page: Page): Promise<void> {
  await place(page, first).hover();
  await expect(place(page, first)).toHaveAttribute('data-awake', '');
}
async function open(page: Page, path = chapter): Promise<void> {
  await page.goto(path);
  await wake(page);
}
/** Writes in a cell as one pastes, in place of all that is there. */
async function write(page: Page, id: string, text: string): Promise<void> {
  if ((await code(page, id).count()) === 0) await place(page, id).locator('.code').click();
  await code(page, id).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
  await expect(code(page, id)).toHaveText(text);
}
/** What stands in the database, as it is. */
async function stored(
  page: Page,
): Promise<{ rev: number; data: Kept; snapshots: { kept: Kept }[] } | undefined> {
  // Opening it would make it.
  const there = await page.evaluate(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'tuidao'),
  );
  if (!there) return undefined;
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('tuidao');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('notebooks')) return (db.close(), resolve(undefined));
          const asking = db.transaction('notebooks').objectStore('notebooks').get(name);
          asking.onsuccess = () => (db.close(), resolve(asking.result));
        };
      }),
    key,
  );
}
/** Without the line break that the editor puts at the end. */
const sourceOf = (kept: Kept | undefined, id: string): string | undefined =>
  kept?.cells.find((cell) => cell.id === id)?.source.trimEnd();
const keptOf = async (page: Page, id: string): Promise<string | undefined> =>
  sourceOf((await stored(page))?.data, id);
async function put(page: Page, value: unknown): Promise<void> {
  await page.evaluate(
    ([name, record]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('tuidao');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('notebooks', 'readwrite');
          writing.objectStore('notebooks').put(record, name as string);
          writing.oncomplete = () => (opening.result.close(), resolve());
        };
      }),
    [key, value] as const,
  );
}
async function menu(page: Page): Promise<void> {
  await page.locator('.keep-open').click();
  await expect(dialog(page)).toBeVisible();
}
async function exported(
  page: Page,
): Promise<{ notebooks: { key: string; kept: Kept }[]; quarantined: unknown[] }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出为文件' }).first().click(),
  ]);
  expect(file.suggestedFilename()).toBe('tuidao-notebooks.json');
  return JSON.parse(readFileSync(await file.path(), 'utf8'));
}
const lesson = (sources: Record<string, string>): Kept => ({
  kind: 'lesson',
  cells: Object.entries(sources).map(([id, source]) => ({ id, source, of: '' })),
});

test('changes survive a reload, in both languages, and the sign of them needs no database', async ({
  page,
}) => {
  await open(page);
  await write(page, first, 'const mine = 1;');
  await expect.poll(() => keptOf(page, first), { timeout: 2000 }).toBe('const mine = 1;');
  expect(await page.evaluate(() => localStorage.getItem('tuidao-cells'))).toBe(JSON.stringify([slug]));
  for (const path of [chapter, `/en${chapter}`]) {
    await page.goto(path);
    // Without being touched.
    await expect(code(page, first)).toHaveText('const mine = 1;');
  }
});

test('a cell and a whole page are reset, undone, and reset for good', async ({ page }) => {
  await open(page);
  const original = (await place(page, first).locator('.code').innerText()).trim();
  await write(page, first, 'one');
  await write(page, second, 'two');
  await menu(page);
  await page.getByRole('button', { name: '还原本页全部单元' }).click();
  await expect.poll(() => stored(page).then((record) => record?.data.cells.length)).toBe(0);
  await dialog(page).getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => keptOf(page, second)).toBe('two');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('.keep-open')).toBeFocused();
  await place(page, first).locator('[data-do="reset"]').click();
  await expect
    .poll(() => stored(page).then((record) => record?.data.cells.map(({ id }) => id)))
    .toEqual([second]);
  await page.reload();
  await expect(code(page, second)).toHaveText('two');
  expect((await place(page, first).locator('.code').innerText()).trim()).toBe(original);

  await menu(page);
  await page.getByRole('button', { name: '换回这一版' }).last().click();
  await expect.poll(() => keptOf(page, first)).toBe('one');
});

test('a second tab reads what the first writes, and takes over when asked', async ({ page, context }) => {
  await open(page);
  await write(page, first, 'from the first');
  const other = await context.newPage();
  await open(other, `/en${chapter}`);
  await expect(code(other, first)).toHaveText('from the first');
  await expect(banner(other)).toContainText('open in another tab');
  await write(page, first, 'last keys');
  await expect(code(other, first)).toHaveText('last keys');

  await write(page, first, 'just before');
  await other.getByRole('button', { name: 'Take over here' }).click();
  await expect(banner(other)).toHaveText('');
  await expect(banner(page)).toContainText('另一个标签页');
  await expect(code(other, first)).toHaveText('just before');
  await write(other, first, 'from the second');
  await expect(code(page, first)).toHaveText('from the second');
  await other.close();
  await expect(banner(page)).toHaveText('');
  await write(page, first, 'first again');
  await expect.poll(() => keptOf(page, first)).toBe('first again');
});

const faults: Record<string, string> = {
  'D1 opening is refused': `indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };`,
  'D1 opening fails': `indexedDB.open = () => { throw new DOMException('no', 'InvalidStateError'); };`,
  'D1 opening never settles': `indexedDB.open = () => Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value() {} }, removeEventListener: { value() {} } });`,
  'there is no database': `Object.defineProperty(globalThis, 'indexedDB', { value: undefined });`,
  'D2 there is no room': `IDBObjectStore.prototype.put = () => { throw new DOMException('no', 'QuotaExceededError'); };`,
  'D3 and local storage throws too': `Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };`,
};
for (const [name, shim] of Object.entries(faults)) {
  test(`${name}: cells are edited as ever, it is said, and the export holds all`, async ({ page }) => {
    await page.addInitScript(
      `{ const asked = navigator.storage && (navigator.storage.persist = () => { globalThis.persistAsked = true; return new Promise(() => {}); }); ${shim} }`,
    );
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await open(page);
    await write(page, first, 'not kept');
    await expect(banner(page)).toContainText('没有留在这台设备上');
    const file = await exported(page);
    expect(file.notebooks.map((one) => [one.key, sourceOf(one.kept, first)])).toEqual([[key, 'not kept']]);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => 'persistAsked' in globalThis)).toBe(false);
  });
}

test('D2 a write that fails once is made up for', async ({ page }) => {
  await page.addInitScript(() => {
    const { put: real } = IDBObjectStore.prototype;
    let calls = 0;
    IDBObjectStore.prototype.put = function (...args) {
      if (++calls === 2) throw new DOMException('no', 'QuotaExceededError');
      return real.apply(this, args);
    };
  });
  await open(page);
  await write(page, first, 'one');
  await expect.poll(() => keptOf(page, first)).toBe('one');
  await write(page, first, 'two');
  await expect(banner(page)).toContainText('空间满了');
  await expect.poll(() => keptOf(page, first)).toBe('two');
  await expect(banner(page)).toHaveText('');
});

test('D4 a damaged record is put away whole and said; one from a newer version is left alone', async ({
  page,
}) => {
  await open(page);
  await write(page, first, 'one');
  await expect.poll(() => keptOf(page, first)).toBe('one');
  const record = (await stored(page))!;
  await put(page, { ...record, snapshots: 'gone' });
  await page.reload();
  await expect(banner(page)).toContainText('读不出来');
  await expect(code(page, first)).toHaveText('one');
  expect((await exported(page)).quarantined.length).toBe(1);
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(banner(page)).toHaveText('');

  await put(page, { schema: 99, whatever: true });
  await page.reload();
  await wake(page);
  await write(page, first, 'not over it');
  await expect(banner(page)).toContainText('更新的版本');
  expect(await stored(page)).toEqual({ schema: 99, whatever: true });
});

test('D5 a connection that is lost is opened again for the next change', async ({ page }) => {
  await page.addInitScript(() => {
    const { transaction: real } = IDBDatabase.prototype;
    (globalThis as unknown as { lose: boolean }).lose = false;
    IDBDatabase.prototype.transaction = function (...args) {
      const world = globalThis as unknown as { lose: boolean };
      if (world.lose && args[1] === 'readwrite') {
        world.lose = false;
        this.close();
      }
      return real.apply(this, args);
    };
  });
  await open(page);
  await write(page, first, 'one');
  await expect.poll(() => keptOf(page, first)).toBe('one');
  await page.evaluate(() => ((globalThis as unknown as { lose: boolean }).lose = true));
  await write(page, first, 'two');
  await expect.poll(() => keptOf(page, first)).toBe('two');
  await expect(banner(page)).toHaveText('');
});

test('D6 a newer version of the site is let through at once, and nothing is written over it', async ({
  page,
}) => {
  await open(page);
  await write(page, first, 'one');
  await expect.poll(() => keptOf(page, first)).toBe('one');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tuidao', 2);
        opening.onblocked = () => reject(new Error('blocked'));
        opening.onsuccess = () => (opening.result.close(), resolve());
      }),
  );
  await write(page, first, 'two');
  await expect(banner(page)).toContainText('更新的版本');
  expect(await keptOf(page, first)).toBe('one');
  expect(sourceOf((await exported(page)).notebooks[0]?.kept, first)).toBe('two');
});

test('D7 a browser that is killed while one types loses no more than the last second', async ({
  baseURL,
}, info) => {
  const profile = info.outputPath('profile');
  const told = join(profile, 'DevToolsActivePort');
  async function start(): Promise<{ child: ChildProcess; page: Page }> {
    rmSync(told, { force: true });
    const child = spawn(
      ensureBrowser().path,
      [
        ...launchArguments(),
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        'about:blank',
      ],
      { stdio: 'ignore', detached: true },
    );
    await expect.poll(() => existsSync(told) && readFileSync(told, 'utf8').includes('\n')).toBe(true);
    const browser = await chromium.connectOverCDP(
      `http://127.0.0.1:${readFileSync(told, 'utf8').split('\n')[0]}`,
    );
    const page = await browser.contexts()[0]!.newPage();
    await page.goto(`${baseURL}${chapter}`);
    return { child, page };
  }
  /** With all its processes, and with the script that started it, where there is one. */
  async function killed(child: ChildProcess): Promise<void> {
    const gone = new Promise((resolve) => child.on('exit', resolve));
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid!, 'SIGKILL');
    await gone;
  }
  const before = await start();
  await wake(before.page);
  await write(before.page, first, 'earlier');
  await expect.poll(() => keptOf(before.page, first)).toBe('earlier');
  await code(before.page, first).click();
  await before.page.keyboard.press('ControlOrMeta+A');
  await before.page.keyboard.insertText('later');
  await before.page.waitForTimeout(100);
  await killed(before.child);

  // The sign in local storage is written to the disk later than the cells; without it they are shown when one is touched.
  const after = await start();
  await wake(after.page);
  await expect(code(after.page, first)).toHaveText(/^(earlier|later)$/);
  await expect(banner(after.page)).toHaveText('');
  await killed(after.child);
});

test('D8 what is cleared under an open page is written again', async ({ page }) => {
  await open(page);
  await write(page, first, 'one');
  await expect.poll(() => keptOf(page, first)).toBe('one');
  await page.evaluate(
    () => new Promise((resolve) => (indexedDB.deleteDatabase('tuidao').onsuccess = resolve)),
  );
  await write(page, second, 'two');
  await expect.poll(() => keptOf(page, second)).toBe('two');
  expect(await keptOf(page, first)).toBe('one');
});

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

test('everything is erased when asked twice, in other tabs too', async ({ page, context }) => {
  await open(page);
  // Lines are apart in one way as built, and in another in the editor.
  const words = (text: string): string => text.trim().replace(/\s+/g, ' ');
  const original = words(await place(page, first).locator('.code').innerText());
  await write(page, first, 'mine');
  await expect.poll(() => keptOf(page, first)).toBe('mine');
  const other = await context.newPage();
  await open(other);
  await expect(code(other, first)).toHaveText('mine');
  await menu(page);
  await page.getByRole('button', { name: '清除这台设备上的全部笔记' }).click();
  await expect(page.getByRole('alert')).toContainText('不能撤销');
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('已全部清除');
  await expect.poll(async () => words(await code(other, first).innerText())).toBe(original);
  await page.waitForTimeout(1000);
  expect(await stored(page)).toBeUndefined();
  expect(await page.evaluate(() => localStorage.getItem('tuidao-cells'))).toBeNull();
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

test('the dialog works by keyboard, is named, and its controls are large enough for a finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.locator('.keep-open').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '保存与分享' })).toBeVisible();
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  for (const button of await dialog(page).getByRole('button').all()) {
    const box = (await button.boundingBox())!;
    expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.keep-open')).toBeFocused();
});
