// The cells of a lesson as their reader meets them, for the browser tests.
import { expect, type Locator, type Page } from '@playwright/test';
import { chapters } from '../../src/course.ts';
import { chapterCells } from './cells.ts';

/** Address of each chapter that has cells, and the ids of these. */
export const chaptersWithCells = chapterCells.map(({ folder, cells }) => ({
  slug: chapters.find(({ slug }) => folder.endsWith(`-${slug}`))!.slug,
  ids: cells.map(({ id }) => id),
}));

export class LessonCell {
  readonly root: Locator;
  readonly code: Locator;
  readonly editor: Locator;
  readonly shown: Locator;
  readonly status: Locator;

  constructor(page: Page, id: string) {
    this.root = page.locator(`#cell-${id}`);
    this.code = this.root.locator('.code');
    this.editor = this.root.locator('.cm-content');
    this.shown = this.root.locator('.shown');
    this.status = this.root.locator('.status');
  }

  button(action: string): Locator {
    return this.root.locator(`[data-do="${action}"]`);
  }

  /** Opens the editor, as somebody does who presses the code. */
  async open(): Promise<void> {
    if (await this.editor.isVisible()) return;
    await this.code.locator('.line').first().click();
    await expect(this.editor).toBeFocused();
  }

  /** Writes other code in place of what is there. */
  async write(source: string): Promise<void> {
    await this.open();
    await this.editor.focus();
    await this.editor.press('ControlOrMeta+a');
    await this.editor.page().keyboard.insertText(source);
  }

  /** Puts one piece of the code in place of another, which stands there once. */
  async replace(before: string, after: string): Promise<void> {
    await this.open();
    const lines = await this.editor.locator('.cm-line').allTextContents();
    const source = lines.join('\n');
    expect(source.split(before)).toHaveLength(2);
    await this.write(source.replace(before, after));
  }

  async run(): Promise<void> {
    await this.button('run').click();
  }

  async is(state: string): Promise<void> {
    await expect(this.status).toHaveAttribute('data-state', state);
  }

  /** What it shows, in one line. */
  text(): Promise<string> {
    return this.shown.evaluate((element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
  }
}

export const cell = (page: Page, id: string): LessonCell => new LessonCell(page, id);
