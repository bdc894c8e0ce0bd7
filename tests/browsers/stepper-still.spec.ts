// Nothing jumps when the step changes, and nothing is wider than the window.
import { expect, test } from '@playwright/test';
import { Stepper } from '../support/stepper.ts';

interface Measure {
  /** From the stepper's top to what stands under the current step, to the end, and to what follows on the page. */
  readonly places: readonly number[];
  /** How far anything on the page reaches past the window. */
  readonly past: number;
  /** How far anything in the stepper that does not scroll by itself reaches past it. */
  readonly out: number;
}

/** @param every how many steps from one measure to the next */
const measure = (stepper: Stepper, every: number): Promise<Measure[]> =>
  stepper.root.evaluate(async (root, stride) => {
    const range = root.querySelector<HTMLInputElement>('input[type=range]')!;
    const island = root.closest('astro-island')!;
    const found: Measure[] = [];
    for (let n = 1; n <= Number(range.max); n += stride) {
      range.value = String(n);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      const { top, right, bottom } = root.getBoundingClientRect();
      const below = (e: Element): number => Math.round(e.getBoundingClientRect().top - top);
      const parts = ['.ctl', '.now', '.about', '.foot', '.set', '.training'].map((s) =>
        below(root.querySelector(s)!),
      );
      const blocks = [
        ...root.querySelectorAll('.stp-h, .ctl, .ticks, .count, .why, .sum-up, .about, .set > *'),
      ];
      found.push({
        places: [...parts, Math.round(bottom - top), below(island.nextElementSibling!)],
        past: document.documentElement.scrollWidth - window.innerWidth,
        out: Math.max(...blocks.map((e) => e.getBoundingClientRect().right - right)),
      });
    }
    return found;
  }, every);

for (const [width, address, every] of [
  [1440, '/backprop/', 1],
  [1440, '/en/backprop/', 1],
  [768, '/backprop/', 3],
  [768, '/en/backprop/', 3],
  [360, '/backprop/', 3],
  [360, '/en/backprop/', 3],
] as const) {
  test(`${address} at ${width} px: nothing jumps and nothing overflows`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const stepper = await Stepper.open(page, address);
    await stepper.touch();
    const measures = await measure(stepper, every);
    expect(measures.length).toBe(Math.ceil(114 / every));
    for (const { places, past, out } of measures) {
      expect(places).toEqual(measures[0]!.places);
      expect(past).toBeLessThanOrEqual(0);
      expect(out).toBeLessThanOrEqual(1);
    }
  });
}
