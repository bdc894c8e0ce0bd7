// Chapter 0: the nested sets as a reader fills them, and the map of the course.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { documentOf, fileOf } from '../support/site.ts';

const pages = ['/overview/', '/en/overview/'];

for (const page of pages) {
  test(`${page}: without a script the filled sets stand there, each card with its reason`, () => {
    const answer = documentOf(page).querySelector('.nesting .answer')!;
    expect(answer.querySelectorAll('dt')).toHaveLength(12);
    for (const reason of answer.querySelectorAll('dd')) expect(reason.textContent!.length).toBeGreaterThan(8);
    // Deep learning inside neural networks inside machine learning inside artificial intelligence.
    expect(answer.querySelectorAll('.set.ai > .set.ml > .set.nn > .set.deep')).toHaveLength(1);
  });

  test(`${page}: the map names every chapter there is once, with its mark for progress`, () => {
    const entries = [...documentOf(page).querySelectorAll('main [data-progress]')];
    const slugs = entries.map((entry) => entry.getAttribute('data-progress'));
    expect(slugs).toContain('mp-model');
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const entry of entries) {
      expect(fileOf(entry.closest('a')!.getAttribute('href')!)).toBeDefined();
    }
    const mp = entries.find((entry) => entry.getAttribute('data-progress') === 'mp-model')!;
    expect(mp.closest('a')!.querySelector('.last-line')!.textContent).toContain('=');
  });
}

async function aliveNesting(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const nesting = page.locator('.nesting');
  await nesting.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:not([ssr]) .nesting')).toBeVisible();
  return nesting;
}

test('a reader drags cards, and a wrong place is explained', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 1100 });
  const nesting = await aliveNesting(page, '/overview/');
  const before = await nesting.boundingBox();
  const drag = async (card: string, place: string): Promise<void> => {
    await nesting.locator(`[data-card=${card}]`).hover();
    await page.mouse.down();
    const box = (await nesting.locator(`.task [data-set=${place}] > .place`).boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
  };
  const status = nesting.getByRole('status');
  await drag('svm', 'deep');
  await expect(status).toContainText('放得太里面了');
  await expect(status).toContainText('间隔最大');
  await expect(nesting.locator('[data-card=svm]')).toBeVisible();
  await drag('svm', 'ml');
  await expect(status).toContainText('放对了');
  await expect(nesting.locator('[data-card=svm]')).toBeHidden();
  await expect(nesting.locator('.task [data-set=ml] > ul').getByText('支持向量机')).toBeVisible();
  expect((await nesting.boundingBox())!.height).toBe(before!.height);
});

test('by keyboard alone everything can be put in its place', async ({ page }) => {
  const nesting = await aliveNesting(page, '/en/overview/');
  const homes = {
    'name-deep': 'deep',
    'name-ml': 'ml',
    'name-shallow': 'shallow',
    'name-ai': 'ai',
    'name-nn': 'nn',
    alexnet: 'deep',
    'expert-system': 'ai',
    'decision-tree': 'ml',
    perceptron: 'shallow',
    svm: 'ml',
    search: 'ai',
    lenet: 'deep',
  };
  const status = nesting.getByRole('status');
  await nesting.locator('.task [data-set=ai] > .place').press('Enter');
  await expect(status).toContainText('Choose a card first');
  for (const [card, home] of Object.entries(homes)) {
    await nesting.locator(`[data-card=${card}]`).press('Enter');
    await nesting.locator(`.task [data-set=${home}] > .place`).press('Enter');
  }
  await expect(status).toContainText('Everything is in its place.');
  await nesting.getByRole('button', { name: 'Start again' }).press('Enter');
  await expect(nesting.locator('[data-card=svm]')).toBeVisible();
});
