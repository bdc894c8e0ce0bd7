// The list of errata: filters, their place in the address, and the way from each entry to the chapter and back.
import claims from '../support/claims.ts';
import { expect, test } from '@playwright/test';
import { anchorOf } from '../../components/claims/claims.ts';
import { chapterPages, documentOf } from '../support/site.ts';

const listed = claims.filter(({ verdict }) => verdict !== 'exact');

for (const prefix of ['', '/en']) {
  const page = `${prefix}/errata/`;

  test(`${page}: every claim that is not simply right stands there once, with its facets and its way to the chapter`, () => {
    const articles = [...documentOf(page).querySelectorAll('main article')];
    expect(articles.map((article) => article.getAttribute('data-claim')).sort()).toEqual(
      listed.map(({ id }) => id).sort(),
    );
    for (const { id, chapter, kind, verdict } of listed) {
      const article = documentOf(page).getElementById(anchorOf(id))!;
      expect({ ...article.dataset }, id).toMatchObject({ chapter: String(chapter), kind, verdict });
    }
  });

  test(`${page}: every entry of a chapter one can read leads to its place there`, () => {
    for (const article of documentOf(page).querySelectorAll('main article')) {
      const chapter = chapterPages.find(
        (one) =>
          one.startsWith('/en/') === (prefix === '/en') &&
          documentOf(one).querySelector('[data-chapter]')?.getAttribute('data-chapter') ===
            article.getAttribute('data-chapter'),
      );
      if (!chapter) continue;
      expect(article.querySelector('header a')?.getAttribute('href'), article.id).toBe(
        `${chapter}#${article.id}`,
      );
      expect(documentOf(chapter).getElementById(article.id), article.id).not.toBeNull();
    }
  });

  test(`${page}: each filter shows just its entries and writes itself into the address`, async ({
    page: tab,
  }) => {
    await tab.goto(page);
    const shown = () =>
      tab
        .locator('main article:visible')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')).sort());
    const expected = (passes: (claim: (typeof listed)[number]) => boolean) =>
      listed
        .filter(passes)
        .map(({ id }) => id)
        .sort();
    const numbers = expected(({ kind }) => kind === 'number');
    const wrong = expected(({ kind, verdict }) => kind === 'number' && verdict === 'wrong');
    const { chapter } = listed[0]!;
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThan(numbers.length);

    await tab.locator('select[name="kind"]').selectOption('number');
    expect(await shown()).toEqual(numbers);
    await expect(tab).toHaveURL(/\?kind=number$/);
    await tab.locator('select[name="verdict"]').selectOption('wrong');
    expect(await shown()).toEqual(wrong);
    await tab.locator('select[name="chapter"]').selectOption(String(chapter));
    expect(await shown()).toEqual(
      expected((one) => one.kind === 'number' && one.verdict === 'wrong' && one.chapter === chapter),
    );
    await expect(tab).toHaveURL(
      ({ searchParams: asked }) =>
        [...asked.keys()].length === 3 &&
        asked.get('chapter') === String(chapter) &&
        asked.get('kind') === 'number' &&
        asked.get('verdict') === 'wrong',
    );
    await expect(tab.locator('[data-shown]')).toContainText(String(listed.length));

    await tab.reload();
    await expect(tab.locator('select[name="verdict"]')).toHaveValue('wrong');
    expect(await shown()).toEqual(
      expected((one) => one.kind === 'number' && one.verdict === 'wrong' && one.chapter === chapter),
    );

    await tab.locator('button[type="reset"]').click();
    expect(await shown()).toEqual(listed.map(({ id }) => id).sort());
    await expect(tab).toHaveURL(new RegExp(`${page}$`));
  });

  test(`${page}: an address it cannot use is named, and one that leads to a hidden entry shows it`, async ({
    page: tab,
  }) => {
    await tab.goto(`${page}?verdict=perhaps&kind=number`);
    await expect(tab.locator('[data-trouble]')).toContainText('verdict=perhaps');
    await expect(tab.locator('select[name="kind"]')).toHaveValue('number');
    const hidden = listed.find(({ kind }) => kind !== 'number')!;
    await tab.goto(`${page}?kind=number#${anchorOf(hidden.id)}`);
    await expect(tab.locator(`#${anchorOf(hidden.id)}`)).toBeInViewport();
  });
}
