// A reader who goes through a page from top to bottom, for the browser tests.
import type { Page } from '@playwright/test';

/** Goes to every island, one after the other, and to the end of the page, and waits until all have taken over. */
export async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const stops = [...document.querySelectorAll('astro-island > *'), document.querySelector('footer')];
    for (const stop of stops) {
      stop?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // One frame to notice what came into view, one to begin with it.
      await frame();
      await frame();
    }
  });
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
}

/** Waits until nothing has been fetched for half a second. */
export const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle');
