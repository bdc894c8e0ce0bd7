// What a reader changes in cells is lost by no fault of storage (D1 to D8), and the reader is told.
import { expect, test } from '@playwright/test';
import {
  banner,
  chapter,
  code,
  exported,
  first,
  key,
  keptOf,
  open,
  put,
  second,
  sourceOf,
  stored,
  wake,
  write,
} from '../support/kept-cells.ts';
import { startKillable, type KillableBrowser } from '../support/killable-browser.ts';

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
  const start = async (): Promise<KillableBrowser> => {
    const browser = await startKillable(info.outputPath('profile'));
    await browser.page.goto(`${baseURL}${chapter}`);
    return browser;
  };
  const before = await start();
  await wake(before.page);
  await write(before.page, first, 'earlier');
  await expect.poll(() => keptOf(before.page, first)).toBe('earlier');
  await code(before.page, first).click();
  await before.page.keyboard.press('ControlOrMeta+A');
  await before.page.keyboard.insertText('later');
  await before.page.waitForTimeout(100);
  await before.kill();

  // The sign in local storage is written to the disk later than the cells; without it they are shown when one is touched.
  const after = await start();
  await wake(after.page);
  await expect(code(after.page, first)).toHaveText(/^(earlier|later)$/);
  await expect(banner(after.page)).toHaveText('');
  await after.kill();
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
