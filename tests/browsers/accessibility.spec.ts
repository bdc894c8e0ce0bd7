// Everyone can read it: axe finds nothing, and pages are built so that they make sense without being seen.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readThrough } from '../support/reading.ts';
import { chapterPages, documentOf, pages } from '../support/site.ts';

/** Rules whose answer depends on the width of the window or the theme; all others ask about the markup alone. */
const ofTheView = ['color-contrast', 'scrollable-region-focusable', 'link-in-text-block', 'target-size'];

/** An examiner that lists only what it objects to, in this page's own frame: the site has no others. */
const examine = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** What axe objects to, each with the element concerned. */
async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/**
 * Puts the words of each formula in its place. Half of a page's elements draw formulas and are hidden from assistive
 * technology; axe would spend most of its time on them, and does not know that MathML can be read.
 */
const writeFormulasOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const drawn = [...document.querySelectorAll('.katex, math')].filter(
      (formula) => formula.parentElement?.closest('.katex') === null,
    );
    const places = drawn.map((formula) => {
      const math = formula.localName === 'math' ? formula : formula.querySelector('math');
      const { width, height } = formula.getBoundingClientRect();
      return {
        formula,
        words: math?.querySelector('annotation')?.textContent ?? math?.textContent ?? '',
        width,
        height,
      };
    });
    for (const { formula, words, width, height } of places) {
      const written = document.createElement('span');
      written.textContent = words;
      // One that breaks its lines does so in a narrower window as well.
      written.style.cssText = `display: inline-block; overflow: hidden; width: ${width}px; max-width: 100%; height: ${height}px`;
      formula.replaceWith(written);
    }
  });

for (const page of pages) {
  test(`${page}: axe finds nothing, wide and light or narrow and dark`, async ({ page: tab }) => {
    await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await tab.setViewportSize({ width: 1440, height: 900 });
    await tab.goto(page);
    await readThrough(tab);
    await writeFormulasOut(tab);
    expect(await faults(examine(tab)), 'light, 1440').toEqual([]);
    await tab.emulateMedia({ colorScheme: 'dark' });
    await tab.setViewportSize({ width: 360, height: 780 });
    // At the top, where the masthead covers nothing that could be pointed at.
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    expect(await faults(examine(tab).withRules(ofTheView)), 'dark, 360').toEqual([]);
  });
}

for (const page of ['/', '/errata/', '/en/errata/']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${page}: axe finds nothing in the search dialog and the contents, ${colorScheme}`, async ({
      page: tab,
    }) => {
      await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await tab.setViewportSize({ width: 360, height: 780 });
      await tab.goto(page);
      await tab.locator('[data-search] > button').click();
      await tab.locator('dialog input').fill(page.startsWith('/en/') ? 'bias' : '偏置');
      await expect(tab.locator('dialog .hits a').first()).toBeVisible();
      expect(await faults(examine(tab).include('dialog'))).toEqual([]);
      await tab.keyboard.press('Escape');
      await expect(tab.locator('dialog')).toBeHidden();
      if (page === '/') return; // has no contents beside it
      await tab.locator('button[popovertarget="contents"]').click();
      await expect(tab.locator('#contents')).toBeVisible();
      expect(await faults(examine(tab).include('#contents').include('.mast'))).toEqual([]);
    });
  }
}

/** The name a reader of the page would hear, as far as these pages use it. */
function nameOf(element: Element): string {
  const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const referred = labels.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '').join(' ');
  return (referred || element.getAttribute('aria-label') || '').trim();
}

const hidden = (element: Element): boolean =>
  element.closest('[aria-hidden="true"], [hidden], template') !== null;

test('a page has one h1, and headings go down one level at a time', () => {
  for (const page of pages) {
    const levels = [
      ...documentOf(page).querySelectorAll('main h1, main h2, main h3, main h4, main h5, main h6'),
    ].map(({ localName }) => Number(localName[1]));
    expect(
      levels.filter((level) => level === 1),
      page,
    ).toHaveLength(1);
    expect(levels[0], page).toBe(1);
    const jumps = levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1);
    expect(jumps, page).toEqual([]);
  }
});

test('a page has one main part and one masthead, and landmarks of a kind have names of their own', () => {
  for (const page of pages) {
    const document = documentOf(page);
    expect(document.querySelectorAll('main').length, page).toBe(1);
    expect(document.querySelectorAll('body header.mast').length, page).toBe(1);
    for (const kind of ['nav', 'form', 'section[aria-label]', 'aside'] as const) {
      const all = [...document.querySelectorAll(kind)];
      if (kind !== 'form' || all.length > 1) {
        expect(
          all.filter((element) => !hidden(element) && kind !== 'form' && nameOf(element) === '').length,
          `${kind} on ${page}`,
        ).toBe(0);
      }
    }
    const names = [...document.querySelectorAll('nav')].map(nameOf);
    expect(
      names.filter((name, i) => names.indexOf(name) !== i),
      page,
    ).toEqual([]);
  }
});

test('every picture has a name or is hidden', () => {
  let pictures = 0;
  for (const page of pages) {
    for (const picture of documentOf(page).querySelectorAll('svg, img, canvas, [role="img"]')) {
      // What is within a picture is described by the picture; KaTeX draws roots and braces as pictures beside its MathML.
      if (hidden(picture) || picture.parentElement?.closest('svg, [role="img"]') || picture.closest('.katex'))
        continue;
      pictures += 1;
      const named =
        nameOf(picture) || picture.getAttribute('alt') || picture.querySelector('title')?.textContent;
      const interactive = picture.getAttribute('role') === 'group' || picture.localName === 'img';
      expect(named, `${page}: ${picture.outerHTML.slice(0, 120)}`).toBeTruthy();
      if (picture.localName === 'svg' && !interactive)
        expect(picture.getAttribute('role'), `${page}: ${named}`).not.toBeNull();
    }
  }
  expect(pictures).toBeGreaterThan(5);
});

test('every control has a name', () => {
  for (const page of pages) {
    for (const control of documentOf(page).querySelectorAll('button, input, select, textarea')) {
      if (hidden(control) || control.getAttribute('type') === 'hidden') continue;
      const label =
        control.closest('label') ??
        (control.id ? documentOf(page).querySelector(`label[for="${control.id}"]`) : null);
      const named =
        nameOf(control) ||
        label?.textContent?.trim() ||
        (control.localName === 'button' && control.textContent?.trim());
      expect(named, `${page}: ${control.outerHTML.slice(0, 160)}`).toBeTruthy();
    }
  }
});

test('what is in the other language says so', () => {
  for (const page of pages.filter((one) => one.startsWith('/en/'))) {
    const main = documentOf(page).querySelector('main')!.cloneNode(true) as Element;
    for (const own of main.querySelectorAll('[lang="zh-CN"], script, style')) own.remove();
    const title = '深度学习 概述';
    const strays = [...main.querySelectorAll('*')].filter(
      (element) =>
        element.children.length === 0 && /\p{Script=Han}/u.test(element.textContent!.replace(title, '')),
    );
    expect(
      strays.map((element) => element.outerHTML.slice(0, 160)),
      page,
    ).toEqual([]);
  }
});

test('the first Tab reaches a link that skips to the text, in both languages', async ({ page: tab }) => {
  for (const page of [...chapterPages.slice(0, 2), '/', '/errata/']) {
    await tab.goto(page);
    await tab.keyboard.press('Tab');
    const skip = tab.locator('a:focus');
    await expect(skip).toHaveAttribute('href', '#_top');
    await expect(skip).toBeInViewport();
    await tab.keyboard.press('Enter');
    await expect(tab).toHaveURL(/#_top$/);
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.closest('.mast') === null), page).toBe(true);
  }
});
