// The numbers of the chapter: what a page shows is what the engine computes, and what the course is known to come to.
import { expect, test } from '@playwright/test';
import { result } from '../../engine/lecture/results.ts';
import { documentOf, pages } from '../support/site.ts';

interface Shown {
  readonly of: string;
  readonly id: string;
  readonly value: string;
}

/** Every number of a page that carries its name; within the stepper the result is the stepper's. */
function shownOn(page: string): Shown[] {
  const all = [...documentOf(page).querySelectorAll('[data-quantity][data-value]')];
  // The numbers of exercises are of no derivation of the lecture's.
  return all
    .filter((element) => !element.closest('.exercise-place'))
    .map((element) => ({
      of: element.getAttribute('data-of') ?? (element.closest('#stepper') ? 'backprop' : ''),
      id: element.getAttribute('data-quantity')!,
      value: element.getAttribute('data-value')!,
    }));
}

const chapterPages = ['/backprop/', '/en/backprop/'];

test('both languages have the chapter', () => {
  expect(pages).toEqual(expect.arrayContaining(chapterPages));
});

for (const page of chapterPages) {
  test(`${page}: every number is the engine’s, at full precision`, () => {
    const shown = shownOn(page);
    expect(shown.length).toBeGreaterThan(150);
    expect(shown.filter(({ of }) => of === '')).toEqual([]);
    const wrong = shown.filter(({ of, id, value }) => String(result(of).values.get(id)) !== value);
    expect(wrong).toEqual([]);
  });

  // As many decimals as the course states them to.
  for (const [id, expected, decimals] of [
    ['out1_1', '0.595078473866', 12],
    ['out1_2', '0.598687660112', 12],
    ['out2_1', '0.693518516578', 12],
    ['out2_2', '0.718290404334', 12],
    ['E', '0.443434443183', 12],
    ['d_E__b2', '0.276259343118', 12],
    ['b2_p2', '-0.038129671559', 12],
    ['out2_1_p2', '0.649433036482', 12],
    ['out2_2_p2', '0.676089670339', 12],
    ['E_p2', '0.387842780995', 12],
  ] as const) {
    test(`${page}: ${id} = ${expected}`, () => {
      const values = shownOn(page).filter((n) => n.of === 'backprop' && n.id === id);
      expect(values.length).toBeGreaterThan(0);
      for (const { value } of values) expect(Number(value).toFixed(decimals)).toBe(expected);
    });
  }

  test(`${page}: after 10 000 updates E = 5.3054e−8`, () => {
    const found = shownOn(page).find((n) => n.of === 'backprop-training' && n.id === 'E_10000');
    expect(Number(found?.value).toExponential(4)).toBe('5.3054e-8');
  });

  test(`${page}: what is written is the value, rounded`, () => {
    const shown = [...documentOf(page).querySelectorAll('[data-of][data-value].n')];
    expect(shown.length).toBeGreaterThan(40);
    for (const element of shown) {
      const text = element.textContent!.trim().replaceAll('−', '-').replaceAll('\u202F', '');
      const power = /^(-?[\d.]+)\s*[×x]\s*10(-?\d+)$/.exec(text);
      const written = power ? Number(`${power[1]}e${power[2]}`) : Number(text.replace(/\s/g, ''));
      const decimals = (/\.(\d+)/.exec(power?.[1] ?? text)?.[1] ?? '').length - Number(power?.[2] ?? 0);
      const value = Number(element.getAttribute('data-value'));
      const unit = Number(`1e${-decimals}`);
      // Half a unit of the last digit, and the rounding of doubles.
      expect(Math.abs(written - value), `${text} for ${value}`).toBeLessThanOrEqual(unit * 0.5000001);
    }
  });
}

test('both languages carry the same numbers, in the same order', () => {
  const [zh, en] = chapterPages.map(shownOn);
  expect(en).toEqual(zh);
});
