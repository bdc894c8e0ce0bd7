// Every address on every page leads somewhere: pages, places within them, files, and the other language.
import { expect, test } from '@playwright/test';
import { globSync } from 'node:fs';
import { chapterPages, bytesOf, dist, documentOf, fileOf, languageOfPage, pages } from '../support/site.ts';

interface Link {
  readonly page: string;
  readonly element: Element;
  readonly to: string;
}

const attributes = ['href', 'src', 'poster', 'component-url', 'renderer-url'];

const links: readonly Link[] = pages.flatMap((page) =>
  attributes.flatMap((name) =>
    [...documentOf(page).querySelectorAll(`[${name}]`)].map((element) => ({
      page,
      element,
      to: element.getAttribute(name)!,
    })),
  ),
);

const isExternal = (to: string): boolean => /^[a-z][a-z+.-]*:|^\/\//i.test(to);

const ids = new Map<string, Set<string>>();
function idsOf(page: string): Set<string> {
  let known = ids.get(page);
  if (!known) {
    known = new Set([...documentOf(page).querySelectorAll('[id]')].map(({ id }) => id));
    ids.set(page, known);
  }
  return known;
}

test('every link within the site leads to a file, and its fragment to a place there', () => {
  const within = links.filter(({ to }) => !isExternal(to));
  expect(within.length).toBeGreaterThan(pages.length * 10);
  const dead = within.flatMap(({ page, to }) => {
    const { pathname, hash } = new URL(to, `https://site.invalid${page}`);
    if (fileOf(pathname) === undefined) return [`${page}: ${to}`];
    const target = pages.find((candidate) => candidate === pathname);
    const lost = hash !== '' && target && !idsOf(target).has(decodeURIComponent(hash.slice(1)));
    return lost ? [`${page}: ${to} has no such place`] : [];
  });
  expect(dead).toEqual([]);
});

test('an id stands once on a page', () => {
  for (const page of pages) {
    const all = [...documentOf(page).querySelectorAll('[id]')].map(({ id }) => id);
    expect(
      all.filter((id, i) => all.indexOf(id) !== i),
      page,
    ).toEqual([]);
  }
});

/** What cannot be had over https, and why. */
const reasons = new Map([['http://neuralnetworksanddeeplearning.com/', 'is served without TLS only']]);

test('links to elsewhere are https and open where the reader is', () => {
  const bad = links.flatMap(({ page, element, to }) => {
    const safe =
      !isExternal(to) || /^https:\/\/[^/]+\./.test(to) || to.startsWith('data:image/') || reasons.has(to);
    const plain = !['target', 'ping', 'onclick'].some((name) => element.hasAttribute(name));
    return safe && plain ? [] : [`${page}: ${to}`];
  });
  expect(bad).toEqual([]);
});

test('every file a style sheet names is there', () => {
  const named = globSync('**/*.css', { cwd: dist }).flatMap((sheet) =>
    [
      ...bytesOf(sheet)
        .toString('utf8')
        .matchAll(/url\((["']?)([^"')]+)\1\)/g),
    ].map(([, , to]) => ({ sheet, to: to! })),
  );
  expect(named.length).toBeGreaterThan(20);
  const missing = named.filter(({ sheet, to }) => {
    if (to.startsWith('data:') || to.startsWith('#')) return false;
    return fileOf(new URL(to, `https://site.invalid/${sheet}`).pathname) === undefined;
  });
  expect(missing).toEqual([]);
});

test('every page says its language, its title and what it is about, and no two say the same', () => {
  const seen = new Map<string, string>();
  for (const page of pages) {
    const document = documentOf(page);
    expect(document.documentElement.getAttribute('lang'), page).toBe(
      languageOfPage(page) === 'en' ? 'en' : 'zh-CN',
    );
    const title = document.querySelector('title')!.textContent!.trim();
    expect(title, page).not.toBe('');
    expect(seen.get(title), `${page}: the title ${title} is also that of`).toBeUndefined();
    seen.set(title, page);
    if (page === '/404.html') continue;
    const about = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
    expect(about.length, `description of ${page}`).toBeGreaterThan(15);
  }
});

test('every page links to the same page in the other language, and nothing claims another address', () => {
  for (const page of pages) {
    const document = documentOf(page);
    const english = languageOfPage(page) === 'en';
    const link = document.querySelector('a[data-language]')!;
    const expected = page === '/404.html' ? '/en/' : english ? page.replace(/^\/en/, '') : `/en${page}`;
    expect(link.getAttribute('href'), page).toBe(expected);
    expect(link.getAttribute('hreflang'), page).toBe(english ? 'zh-CN' : 'en');
    expect(link.getAttribute('lang'), page).toBe(english ? 'zh-CN' : 'en');
    // The site does not know where it is served: an absolute address of its own could only be a wrong one.
    const absolute = document.querySelectorAll(
      'link[rel="canonical"], link[rel="alternate"], meta[property="og:url"]',
    );
    expect(absolute.length, page).toBe(0);
  }
});

test('links stay in the language of their page, but for the one that changes it', () => {
  const strays = links.filter(
    ({ page, element, to }) =>
      element.localName === 'a' &&
      page !== '/404.html' &&
      to.startsWith('/') &&
      !element.hasAttribute('data-language') &&
      to.startsWith('/en/') !== (languageOfPage(page) === 'en'),
  );
  expect(strays.map(({ page, to }) => `${page}: ${to}`)).toEqual([]);
});

test('every chapter is in the contents of every page that has contents, and follows the one before', () => {
  for (const page of chapterPages) {
    const document = documentOf(page);
    const contents = [...document.querySelectorAll('#contents > ul > li > a')].map((a) =>
      a.getAttribute('href'),
    );
    const own = chapterPages.filter((other) => languageOfPage(other) === languageOfPage(page));
    expect(contents.slice(0, own.length), page).toEqual(own);
    const place = own.indexOf(page);
    const neighbour = (rel: string) =>
      document.querySelector(`.page-footer a[rel="${rel}"]`)?.getAttribute('href') ?? undefined;
    expect(neighbour('prev'), page).toBe(own[place - 1]);
    expect(neighbour('next'), page).toBe(own[place + 1]);
  }
});

test('switching the language keeps the page, the section and the state in the address', async ({ page }) => {
  for (const address of chapterPages.filter((one) => languageOfPage(one) === 'zh')) {
    const section = documentOf(address).querySelectorAll('main h2[id]')[1]!.id;
    await page.goto(`${address}?step=2#${section}`, { waitUntil: 'domcontentloaded' });
    await page.locator('a[data-language]').click();
    await expect(page).toHaveURL(`/en${address}?step=2#${section}`);
    await expect(page.locator(`#${section}`)).toBeInViewport();
  }
});
