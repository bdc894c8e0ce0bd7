// Cells in a lesson: read without a script, run, changed, stopped, by hand and by keyboard.
import { expect, test } from '@playwright/test';
import { cell, chaptersWithCells } from '../support/lesson-cells.ts';
import { readThrough, settled } from '../support/reading.ts';
import { bytesOf, fileOf } from '../support/site.ts';

/** What only the editor, the notebook, and the place where cells run have in their programs. */
const notebookOnly = /cm-lineNumbers|cell-view|runner\.html|sucrase|katex-mathml/;

test.describe('before a cell is touched', () => {
  for (const { slug, ids } of chaptersWithCells) {
    test(`${slug}: its cells stand there, and nothing of the notebook is fetched`, async ({ page }) => {
      const fetched = new Set<string>();
      page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
      await page.goto(`/${slug}/`);
      await readThrough(page);
      await settled(page);
      const scripts = [...fetched].filter((path) => path.endsWith('.js')).map((path) => fileOf(path)!);
      expect(scripts.filter((name) => notebookOnly.test(bytesOf(name).toString('utf8')))).toEqual([]);
      expect([...fetched].filter((path) => path.includes('runner'))).toEqual([]);
      for (const id of ids) {
        await expect(cell(page, id).code.locator('.line').first()).toBeVisible();
        expect(await cell(page, id).text()).not.toBe('');
      }
    });
  }

  test('pointing at the code fetches the editor, and no more', async ({ page }) => {
    await page.goto('/mp-model/');
    const editor = page.waitForRequest(/\/_notebook\/editor-[^/]+\.js$/);
    await cell(page, 'gate').code.hover();
    await editor;
    await settled(page);
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('code and result are there, and nothing to press', async ({ page }) => {
    await page.goto('/mp-model/');
    const gate = cell(page, 'gate');
    await expect(gate.code).toContainText('threshold: 0.8');
    await expect(gate.shown).toContainText('x1');
    await expect(gate.root.getByRole('button')).toHaveCount(0);
    await expect(gate.root.locator('[data-readers] a')).toHaveAttribute('href', '#cell-thresholds');
  });
});

test.describe('what stands beside a cell is what it shows', () => {
  for (const { slug, ids } of chaptersWithCells) {
    test(`in ${slug}`, async ({ page }) => {
      await page.goto(`/en/${slug}/`);
      const values = (id: string): Promise<(string | null)[]> =>
        cell(page, id)
          .shown.locator('[data-value]')
          .evaluateAll((all) => all.map((element) => element.getAttribute('data-value')));
      const before = new Map<
        string,
        { readonly text: string; readonly values: (string | null)[]; readonly derived: boolean }
      >();
      for (const id of ids) {
        const derived = (await cell(page, id).shown.locator('tr[data-ph]').count()) > 0;
        before.set(id, { text: await cell(page, id).text(), values: await values(id), derived });
      }
      if (ids.length > 1) await page.locator('[data-do="run-all"]').click();
      else await cell(page, ids[0]!).run();
      for (const id of ids)
        await expect(cell(page, id).status).toHaveAttribute('data-state', 'fresh', { timeout: 45_000 });
      for (const id of ids) {
        const was = before.get(id)!;
        await cell(page, id).shown.scrollIntoViewIfNeeded();
        // A derivation that stood as a table is now stepped through: the same numbers in another form.
        if (was.derived) await expect.poll(() => values(id)).toEqual(expect.arrayContaining(was.values));
        else await expect.poll(() => cell(page, id).text()).toBe(was.text);
      }
    });
  }
});

test.describe('running', () => {
  test('the first press of the button runs the cell, though nothing was awake', async ({ page }) => {
    await page.goto('/mp-model/');
    const gate = cell(page, 'gate');
    await gate.button('run').dispatchEvent('focusin');
    await gate.run();
    await gate.is('fresh');
    await expect(gate.root.getByRole('status').last()).toContainText('已运行');
  });

  test('a changed cell computes something else, and what reads it follows', async ({ page }) => {
    await page.goto('/mp-model/');
    const [gate, room] = [cell(page, 'gate'), cell(page, 'thresholds')];
    await room.run();
    await room.is('fresh');
    await gate.is('fresh');
    const [first, second] = [await gate.text(), await room.text()];
    await gate.replace('[0.5, 0.5]', '[-0.5, 0.5]');
    await gate.is('stale');
    await room.is('fresh');
    await gate.editor.press('ControlOrMeta+Enter');
    await gate.is('fresh');
    await room.is('fresh');
    expect(await gate.text()).not.toBe(first);
    await expect.poll(() => room.text()).not.toBe(second);
  });

  test('where cells are not to follow, those that read it are stale', async ({ page }) => {
    await page.goto('/en/mp-model/');
    const [gate, room] = [cell(page, 'gate'), cell(page, 'thresholds')];
    await page.getByRole('checkbox', { name: 'Follow changes' }).uncheck();
    await room.run();
    await room.is('fresh');
    await gate.replace('0.8', '0.3');
    await gate.run();
    await gate.is('fresh');
    await room.is('stale');
    await expect(room.status).toContainText('stale');
    await room.run();
    await room.is('fresh');
  });

  test('an error is told at its line, until something else is written', async ({ page }) => {
    await page.goto('/mp-model/');
    const gate = cell(page, 'gate');
    await gate.write('const neuron = 1;\nnull.x;\n');
    await gate.run();
    await gate.is('failed');
    await expect(gate.shown.locator('[data-code="no-property"]')).toBeVisible();
    await expect(gate.editor.locator('.cm-line').nth(1)).toHaveClass(/marked failed/);
    await expect(gate.editor.locator('.marked')).toHaveCount(1);
    await page.keyboard.press('End');
    await gate.editor.press('ControlOrMeta+End');
    await page.keyboard.insertText(' ');
    await expect(gate.editor.locator('.marked.failed')).toHaveCount(0);
  });

  test('a cell that reads a failed one says so, and names it', async ({ page }) => {
    await page.goto('/mp-model/');
    const room = cell(page, 'thresholds');
    await cell(page, 'gate').write('const neuron = (null as never).x;');
    await room.run();
    await room.is('failed');
    await expect(room.shown.locator('[data-code="above-failed"]')).toContainText('三行写出与门');
  });

  test('a line that cannot be read is marked when the writing rests', async ({ page }) => {
    await page.goto('/mp-model/');
    const gate = cell(page, 'gate');
    await gate.write('const a = 1;\nconst = 2;\n');
    await expect(gate.editor.locator('.cm-line').nth(1)).toHaveClass(/marked broken/);
    await gate.write('const a = 1;\n');
    await expect(gate.editor.locator('.marked')).toHaveCount(0);
  });

  test('an endless cell is stopped, the page answering all the while; what was lost is run again when asked', async ({
    page,
  }) => {
    await page.goto('/mp-model/');
    const [gate, room] = [cell(page, 'gate'), cell(page, 'thresholds')];
    await gate.run();
    await gate.is('fresh');
    await room.write('neuron; while (true) {}');
    await expect(room.button('stop')).toBeHidden();
    await room.run();
    await room.is('running');
    await expect(room.button('stop')).toBeVisible();
    const gap = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let [last, worst] = [performance.now(), 0];
          const beat = setInterval(() => {
            const now = performance.now();
            worst = Math.max(worst, now - last);
            last = now;
          }, 10);
          setTimeout(() => {
            clearInterval(beat);
            resolve(worst);
          }, 1000);
        }),
    );
    expect(gap).toBeLessThan(250);
    const pressed = Date.now();
    await room.button('stop').click();
    await room.is('stopped');
    expect(Date.now() - pressed).toBeLessThan(1500);
    await expect(gate.status).toContainText('算出的值已不在');
    await page.locator('[data-do="run-lost"]').click();
    await gate.is('fresh');
    await room.is('stopped');
    await expect(page.locator('.lost')).toHaveCount(0);
  });

  test('a longer limit is said beside the state', async ({ page }) => {
    await page.goto('/mp-model/');
    const gate = cell(page, 'gate');
    await gate.write('// limit: 30 s\n1;');
    await expect(gate.status).toContainText('时限30秒');
  });
});

test.describe('writing', () => {
  test('the editor takes the place of the code, and nothing moves', async ({ page }) => {
    await page.goto('/mp-model/');
    const room = cell(page, 'thresholds');
    const places = (): Promise<number[]> =>
      room.root.evaluate((root) =>
        [...root.querySelectorAll('.code, .line, .cm-line, .tools, .shown')].map(
          (part) => part.getBoundingClientRect().top - root.getBoundingClientRect().top,
        ),
      );
    await room.code.scrollIntoViewIfNeeded();
    const before = await places();
    await room.open();
    const after = await places();
    expect(after).toHaveLength(before.length);
    // A fraction of a pixel, from line heights rounded once and rounded line by line.
    after.forEach((top, i) => expect(Math.abs(top - before[i]!)).toBeLessThan(1));
  });

  test('a change is there after the page is opened again, until it is reset, which can be undone', async ({
    page,
  }) => {
    await page.goto('/mp-model/');
    const gate = cell(page, 'gate');
    await expect(gate.button('reset')).toHaveCount(0);
    await gate.replace('0.8', '0.3');
    await expect(page.locator('.notebook-bar .count')).toHaveText('改了1个');
    // Written within 400 ms.
    await page.waitForTimeout(800);
    await page.reload();
    await expect(gate.editor).toContainText('threshold: 0.3');
    await gate.is('idle');
    await gate.button('reset').click();
    await expect(gate.editor).toContainText('threshold: 0.8');
    await gate.button('undo-reset').click();
    await expect(gate.editor).toContainText('threshold: 0.3');
  });

  test('names of the engine and of cells above are offered, with what they are', async ({ page }) => {
    await page.goto('/mp-model/');
    const room = cell(page, 'thresholds');
    await room.write('');
    await page.keyboard.type('neur');
    const list = page.locator('.cm-tooltip-autocomplete');
    await expect(list.getByRole('option').first()).toContainText('三行写出与门');
    await page.keyboard.press('Escape');
    await page.keyboard.type('on;\ntruthTab');
    await expect(list.getByRole('option', { name: /^truthTable/ })).toBeVisible();
    await expect(page.locator('.cm-completionInfo')).toContainText('truth');
    // A list that has only just opened takes no Enter, lest it swallow one that was meant for the text.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await expect(room.editor.locator('.cm-line').first()).toHaveText(
      /import \{ truthTable \} from 'tuidao';/,
    );
  });
});

test.describe('by keyboard alone', () => {
  test('the code is reached, written in, run, and left', async ({ page }) => {
    await page.goto('/mp-model/');
    const [gate, room] = [cell(page, 'gate'), cell(page, 'thresholds')];
    await gate.code.focus();
    await expect(page.locator('[data-awake]').first()).toBeAttached();
    await page.keyboard.press('Enter');
    await expect(gate.editor).toBeFocused();
    await expect(gate.editor).toHaveAccessibleName('“三行写出与门”的代码');
    await expect(gate.editor).toHaveAccessibleDescription(/Esc/);
    await page.keyboard.press('ControlOrMeta+Enter');
    await gate.is('fresh');
    await page.keyboard.press('Shift+Enter');
    await expect(room.editor).toBeFocused();
    await expect(room.status).toHaveAttribute('data-state', 'idle');
    // Writing makes Tab indent; Escape gives it back.
    await page.keyboard.type(' ');
    await page.keyboard.press('Tab');
    await expect(room.editor).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(room.button('run')).toBeFocused();
  });

  test('who only passes by is not held up', async ({ page }) => {
    await page.goto('/mp-model/');
    const gate = cell(page, 'gate');
    await gate.open();
    await gate.button('run').focus();
    await page.keyboard.press('Shift+Tab');
    await expect(gate.editor).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(gate.button('run')).toBeFocused();
  });

  test('an endless run is stopped', async ({ page }) => {
    await page.goto('/mp-model/');
    const gate = cell(page, 'gate');
    await gate.write('for (;;);');
    await page.keyboard.press('ControlOrMeta+Enter');
    await gate.is('running');
    await page.keyboard.press('ControlOrMeta+.');
    await gate.is('stopped');
  });
});
