// What a page weighs, as a server that compresses would send it.
import { expect, test } from '@playwright/test';
import { readThrough, settled } from '../support/reading.ts';
import { bytesOf, chapterPages, compressed, documentOf, fileOf, pages } from '../support/site.ts';

/** 1 kB = 1000 bytes. */
const kB = 1000;
const scriptsMost = 70 * kB;
/** A chapter's formulas stand in it twice, drawn and to be read aloud; they compress to a tenth. Its cells stand there with results, its exercises with what is asked and the answers. */
const pageMost = 115 * kB;
/** What a cell shows is drawn without a script, so its styles come with the page. */
const stylesMost = 32 * kB;
/** Two families of letters, and what KaTeX needs of its own. */
const fontsMost = 320 * kB;

/** Signs of large libraries that pages are made with, or that readers call for, but that pages do not carry. */
const heavy = /KaTeX parse error|--plot-background|cm-content/;

const weigh = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + compressed(name), 0);

for (const page of chapterPages) {
  test(`${page}: light until the reader touches something`, async ({ page: tab }) => {
    const fetched = { script: new Set<string>(), font: new Set<string>(), stylesheet: new Set<string>() };
    tab.on('request', (request) => {
      const kind = request.resourceType();
      if (kind in fetched)
        fetched[kind as keyof typeof fetched].add(fileOf(new URL(request.url()).pathname)!);
    });
    await tab.goto(page, { waitUntil: 'load' });
    await readThrough(tab);
    await settled(tab);

    expect(fetched.script.size, 'scripts').toBeGreaterThan(0);
    expect(weigh(fetched.script), [...fetched.script].join(', ')).toBeLessThanOrEqual(scriptsMost);
    const large = [...fetched.script].filter((name) => heavy.test(bytesOf(name).toString('utf8')));
    expect(large, 'KaTeX, Plot and the editor stay where they are').toEqual([]);
    expect([...fetched.font].filter((name) => !name.endsWith('.woff2'))).toEqual([]);
    expect(weigh(fetched.font), [...fetched.font].join(', ')).toBeLessThanOrEqual(fontsMost);
    expect(weigh(fetched.stylesheet), [...fetched.stylesheet].join(', ')).toBeLessThanOrEqual(stylesMost);
  });
}

test('no page is heavier than it may be', () => {
  const heavyPages = pages
    .map((page) => ({ page, bytes: compressed(fileOf(page)!) }))
    .filter(({ bytes }) => bytes > pageMost);
  expect(heavyPages).toEqual([]);
});

test('pictures are drawn, not photographed: no page embeds more than a small one', () => {
  for (const page of pages) {
    const embedded = [...documentOf(page).querySelectorAll('[src^="data:"], [href^="data:"]')].filter(
      (element) => (element.getAttribute('src') ?? element.getAttribute('href'))!.length > 4 * kB,
    );
    expect(embedded.length, page).toBe(0);
  }
});
