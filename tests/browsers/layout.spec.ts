// Nothing sticks out of a page, nothing is cut off, and nothing moves by itself, in any width.
import { expect, test, type Page } from '@playwright/test';
import { readThrough } from '../support/reading.ts';
import { pages } from '../support/site.ts';

/** The narrowest first: there figures come to life while the window is watched for jumps. */
const widths = [360, 768, 1440];

/** What a reader notices as a jump begins at about a tenth of the window; ours do not come near. */
const shiftMost = 0.02;

/** Elements that reach beyond the page, or whose content is cut off where nothing scrolls. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > edge)
      found.push(`the page: ${document.documentElement.scrollWidth} > ${edge}`);
    const describe = (element: Element) =>
      `${element.localName}#${element.id}.${element.getAttribute('class')} ${element.textContent?.trim().slice(0, 40)}`;
    /** Within a box that scrolls, or clips on purpose what is only to be heard, anything may be wider. */
    const contained = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        const { overflowX, clipPath, position } = getComputedStyle(box);
        if (overflowX === 'auto' || overflowX === 'scroll') return true;
        if (clipPath !== 'none' && position === 'absolute') return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll('main *, header.mast *')) {
      if (element.parentElement?.closest('.katex, svg')) continue; // as one piece
      const box = element.getBoundingClientRect();
      // Nothing to see, or only to be heard.
      if (box.width <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none' && style.position === 'absolute') continue;
      const out = box.right > edge + 1 || box.left < -1;
      const scrolls = ['auto', 'scroll'].includes(style.overflowX);
      const cut =
        ['hidden', 'clip'].includes(style.overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        !element.closest('.katex, svg, select, input');
      if (((out && !scrolls) || cut) && !contained(element))
        found.push(`${cut ? 'cut' : 'out'}: ${describe(element)} ${box.left}…${box.right}`);
    }
    return found.slice(0, 5);
  });

/** Formulas, tables and figures wider than the column they stand in, without a box that scrolls. */
const wider = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main p, main li, main td, main th, main dd, main figcaption')]
      .filter((block) => block.scrollWidth > block.clientWidth + 1 && block.clientWidth > 0)
      .filter(
        (block) =>
          block.closest('svg') === null &&
          // What is clipped away is only there to be heard.
          ![...document.querySelectorAll('thead, caption')].some(
            (box) => getComputedStyle(box).clipPath !== 'none' && box.contains(block),
          ) &&
          getComputedStyle(block).display !== 'inline' &&
          getComputedStyle(block).clipPath === 'none',
      )
      .filter((block) => !['auto', 'scroll'].includes(getComputedStyle(block).overflowX))
      .map(
        (block) =>
          `${block.localName}.${block.className}: ${block.scrollWidth} > ${block.clientWidth} ${block.textContent?.trim().slice(0, 60)}`,
      )
      .slice(0, 5),
  );

for (const page of pages) {
  test(`${page}: nothing moves when figures come to life, and all fits windows of ${widths.join(', ')}`, async ({
    page: tab,
  }) => {
    await tab.setViewportSize({ width: widths[0]!, height: 780 });
    await tab.addInitScript(() => {
      const shifts: { value: number; what: string }[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          sources?: { node?: Element }[];
        })[]) {
          const what = (entry.sources ?? [])
            .map(({ node }) => `${node?.nodeName}.${node?.className ?? ''}`)
            .join(', ');
          shifts.push({ value: entry.value, what });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await tab.goto(page);
    await readThrough(tab);
    const shifts = await tab.evaluate(
      () => (globalThis as unknown as { shifts: { value: number; what: string }[] }).shifts,
    );
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    expect(sum, shifts.map(({ value, what }) => `${value.toFixed(4)} ${what}`).join('\n')).toBeLessThan(
      shiftMost,
    );
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 900 });
      expect(await misfits(tab), `${width}`).toEqual([]);
      expect(await wider(tab), `${width}`).toEqual([]);
    }
  });
}
