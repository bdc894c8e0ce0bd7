// An assignment as students have it before them, for the tests of doing it.
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { right } from '../oracles/right-answer.ts';
import { assignmentLink } from '../../components/exercise/assignment-link.ts';
import { seedOf, tasksOf, type Assignment } from '../../engine/exercise/assignment.ts';
import type { Answers } from '../../engine/exercise/grade.ts';
import { variantOf } from '../../engine/exercise/variant.ts';

export const linkTo = (assignment: Assignment): string => assignmentLink(assignment)!;

/** Right in every box of the n-th exercise. */
export function rightIn(assignment: Assignment, number: string, n: number): Answers {
  const { key, template } = tasksOf(assignment)[n]!;
  return right(template, variantOf(template, seedOf(assignment, number, key)));
}

export const task = (page: Page): Locator => page.locator('.do-task');
export const boxOf = (page: Page, id: string): Locator => task(page).locator(`[data-box="${id}"]`);
export const list = (page: Page): Locator => page.locator('.do-list button');
export const notice = (page: Page, name: string): Locator => page.locator(`[data-notice="${name}"]`);
export const receipt = (page: Page): Locator => page.locator('.do-receipt .do-code');

export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-do][data-awake]')).toBeAttached({ timeout: 20_000 });
}

/** Nothing waits to be written. */
export const isKept = (page: Page): Promise<void> =>
  expect(page.locator('.do[data-kept="device"][data-pending="false"]')).toBeVisible();

/** Types into every box of the exercise that is shown. */
export async function fillIn(page: Page, answers: Answers): Promise<void> {
  for (const [id, answer] of Object.entries(answers)) await boxOf(page, id).fill(answer);
}

export const points = async (page: Page): Promise<number> =>
  Number(await page.locator('.do-progress [data-quantity="earned"]').getAttribute('data-value'));

export async function saved(page: Page, press: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
