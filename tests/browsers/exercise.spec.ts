// One exercise of each kind in a page: mistakes named, own results carried on, digits missing, what cannot be read, hints, solution; by keyboard too.
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { gradeVariant, type Answers } from '../../engine/exercise/grade.ts';
import { usualPolicy } from '../../engine/exercise/policy.ts';
import { templateOf } from '../../engine/exercise/templates.ts';
import { variantOf } from '../../engine/exercise/variant.ts';
import { right } from '../oracles/right-answer.ts';

/** What every exercise has before anybody asks for another. */
const seed = '1';
const mistakes = parse(readFileSync('content/mistakes.yaml', 'utf8')) as Record<
  string,
  { name: { zh: string; en: string } }
>;

/** An exercise on its page, and the engine's own of it. */
function exercise(page: Page, id: string) {
  const template = templateOf(id);
  const drawn = variantOf(template, seed);
  const at = page.locator(`#exercise-${id} .exercise`);
  return {
    at,
    drawn,
    right: right(template, drawn),
    grade: (answers: Answers) => gradeVariant(template, seed, drawn, answers, usualPolicy),
    box: (box: string): Locator => at.locator(`[data-box="${box}"]`),
    told: (box: string): Locator => at.locator(`[data-told="${box}"]`),
    press: (what: 'check' | 'hint' | 'solution' | 'another') => at.locator(`[data-do="${what}"]`).click(),
    status: at.locator('.status'),
  };
}
const open = async (page: Page, chapter: string, id: string): Promise<void> => {
  await page.goto(`/${chapter}/#exercise-${id}`);
  await expect(page.locator(`#exercise-${id} [data-do="check"]`)).toBeVisible();
};

test('numbers: read aloud, named, carried on, rounded, hinted at and worked out', async ({ page }) => {
  const id = 'backprop-output-weight';
  await open(page, 'en/backprop', id);
  const { at, box, told, press, status, right: answers, drawn, grade } = exercise(page, id);
  const [first, second, third] = drawn.boxes.map((one) => one.id) as [string, string, string];

  // What cannot be read costs nothing, and says why.
  await box(first).fill('１．５');
  await expect(at.locator('.as-read').first()).toHaveText('read as 1.5');
  await box(second).fill('1,234');
  await box(second).press('Enter');
  await expect(status).toContainText('did not count');
  await expect(box(second)).toBeFocused();
  await expect(at.locator('.as-read').nth(1)).toContainText('may group digits');
  await expect(told(first)).not.toHaveAttribute('data-state');

  // A wrong first box; the second with a digit missing; the third right for the first.
  const off = Number(answers[first]) + 0.1;
  const short = drawn.values.get(second)!.toFixed(3);
  const given = {
    [first]: off.toFixed(4),
    [second]: short,
    [third]: (Number(off.toFixed(4)) * Number(short)).toFixed(4),
  };
  for (const [name, text] of Object.entries(given)) await box(name).fill(text);
  await press('check');
  await expect(told(first)).toHaveAttribute('data-state', 'wrong');
  await expect(told(second)).toHaveAttribute('data-state', 'rounding-only');
  await expect(told(third)).toHaveAttribute('data-state', 'carried');
  await expect(told(third)).toContainText('consistent with your own');
  await expect(box(first)).toBeFocused();
  expect(
    await at.locator('[data-accepted]').evaluateAll((all) => all.map((one) => one.dataset['accepted'])),
  ).toEqual([second, third]);

  // A mistake by name, with the step it lies in; the numbers accepted are the engine's.
  const wrong = drawn.wrong
    .map(({ code, values }) => ({ code, box: third, typed: values.get(third)!.toFixed(4) }))
    .find(({ code, typed }) => grade({ ...answers, [third]: typed }).boxes[2]!.mistake === code)!;
  for (const [name, text] of Object.entries({ ...answers, [third]: wrong.typed })) await box(name).fill(text);
  await expect(told(first)).toHaveAttribute('data-state', 'changed');
  await press('check');
  await expect(told(third).locator('.mistake')).toHaveText(mistakes[wrong.code]!.name.en);
  await expect(told(third).locator('dd.yours .katex').first()).toBeVisible();
  await expect(told(third).locator('dd.right .part')).toHaveCount(1);
  const [low, high] = grade(answers).boxes[0]!.accepted!;
  await expect(at.locator(`[data-accepted="${first}"]`)).toHaveAttribute('data-low', String(low));
  await expect(at.locator(`[data-accepted="${first}"]`)).toHaveAttribute('data-high', String(high));

  // A hint is a formula, then the same with numbers.
  await press('hint');
  const hint = at.locator('[data-hint]');
  await expect(hint).toHaveCount(1);
  const before = await hint.locator('.part').count();
  await press('hint');
  await expect(hint).toHaveCount(1);
  expect(await hint.locator('.part').count()).toBeGreaterThan(before);

  // The solution opens at the first wrong box, with the numbers of this exercise.
  await press('solution');
  await expect(at.locator('.stp')).toBeVisible();
  await expect(at.locator('.stp [aria-current="step"] [data-quantity]')).toHaveAttribute(
    'data-quantity',
    third,
  );
  for (const name of [first, third])
    await expect(at.locator(`[data-answer="${name}"] [data-quantity]`)).toHaveAttribute(
      'data-value',
      String(drawn.values.get(name)),
    );

  // Other numbers: empty boxes, nothing told.
  await press('another');
  await expect(box(first)).toHaveValue('');
  await expect(at.locator('[data-hint], .solution, [data-told][data-state]')).toHaveCount(0);
});

test('an order, a wrong step and a prediction, by keyboard alone', async ({ page }) => {
  await open(page, 'backprop', 'backprop-order');
  const order = exercise(page, 'backprop-order');
  const rows = () =>
    order.at.locator('li[data-step]').evaluateAll((all) => all.map((one) => one.dataset['step']!));
  const wanted = order.right['order']!.split(' ');
  // Each step in its turn is moved up to its place, by the same button, which keeps the focus.
  for (const [place, id] of wanted.entries()) {
    const up = order.at.locator(`li[data-step="${id}"] button`).first();
    let from = (await rows()).indexOf(id);
    if (from === place) continue;
    await up.focus();
    for (; from > place; from--) await page.keyboard.press('Enter');
    await expect.poll(rows).toEqual(expect.arrayContaining([id]));
    expect((await rows()).indexOf(id)).toBe(place);
  }
  await order.at.locator('[data-do="check"]').focus();
  await page.keyboard.press('Enter');
  await expect(order.told('order')).toHaveAttribute('data-state', 'correct');
  await expect(order.status).toHaveText('全对。');

  const step = exercise(page, 'backprop-wrong-step');
  const ids = await step
    .box('wrong')
    .locator('input')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await step.box('wrong').locator('input').first().focus();
  await page.keyboard.press('Space');
  for (let n = 0; n < ids.indexOf(step.right['wrong']!); n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type(step.right['w1_1_1_p2']!);
  await page.keyboard.press('Enter');
  await expect(step.told('wrong')).toHaveAttribute('data-state', 'correct');
  await expect(step.told('w1_1_1_p2')).toHaveAttribute('data-state', 'correct');

  const predict = exercise(page, 'backprop-which-way');
  const number = predict.drawn.boxes.find(({ kind }) => kind === 'number')!.id;
  await expect(predict.box(number)).toBeDisabled();
  for (const { id, kind } of predict.drawn.boxes) {
    if (kind !== 'choice') continue;
    await predict.box(id).locator(`input[value="${predict.right[id]}"]`).focus();
    await page.keyboard.press('Space');
  }
  await expect(predict.box(number)).toBeEnabled();
  await predict.box(number).focus();
  await page.keyboard.press('Enter');
  await expect(predict.told('output')).toHaveAttribute('data-state', 'correct');
});

test('a truth table and a choice: the mistake that gives most of the rows is named', async ({ page }) => {
  await open(page, 'mp-model', 'mp-truth-table');
  const table = exercise(page, 'mp-truth-table');
  const { code, values } = table.drawn.wrong[0]!;
  const given = Object.fromEntries(table.drawn.boxes.map(({ id }) => [id, String(values.get(id))]));
  for (const [id, bit] of Object.entries(given)) await table.box(id).locator(`input[value="${bit}"]`).check();
  await table.press('check');
  const { boxes, firstWrong } = table.grade(given);
  for (const { id, state } of boxes) await expect(table.told(id)).toHaveAttribute('data-state', state);
  expect(boxes.find(({ id }) => id === firstWrong)!.mistake).toBe(code);
  await expect(table.at.locator('.mistake').first()).toHaveText(mistakes[code]!.name.zh);
  await expect(table.box(firstWrong!).locator('input:checked')).toBeFocused();

  const gate = exercise(page, 'mp-which-gate');
  await gate.box('gate').locator(`input[value="${gate.right['gate']}"]`).check();
  await gate.press('check');
  await expect(gate.told('gate')).toHaveAttribute('data-state', 'correct');
});

test('a line: by arrow keys, by hand, by coordinates', async ({ page }) => {
  await open(page, 'en/perceptron', 'perceptron-line');
  const { at, told, press, right: answers } = exercise(page, 'perceptron-line');
  const fields = at.locator('.fields input');
  const coordinates = () => fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

  await at.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  const [x, y] = (await coordinates()).map(Number) as [number, number];
  await press('check');
  await expect(told('line')).toHaveAttribute('data-state', 'wrong');
  await expect(told('line')).toContainText('Both classes lie on one side');

  const grip = (await at.getByRole('slider').first().boundingBox())!;
  const [px, py] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(px, py);
  await page.mouse.down();
  await page.mouse.move(px, py - 60, { steps: 3 });
  await page.mouse.up();
  const [hx, hy] = (await coordinates()).map(Number) as [number, number];
  expect(hx).toBeCloseTo(x, 0);
  expect(hy).toBeGreaterThan(y + 1);

  for (const [i, text] of answers['line']!.split(' ').entries()) await fields.nth(i).fill(text);
  await press('check');
  await expect(told('line')).toHaveAttribute('data-state', 'correct');
});
