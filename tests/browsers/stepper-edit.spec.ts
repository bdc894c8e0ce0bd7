// Everything given can be changed in place, and everything that follows from it follows.
import { expect, test } from '@playwright/test';
import type { NetworkSpec } from '../../engine/nn/specification.ts';
import { forward } from '../oracles/forward.ts';
import { pathProducts } from '../oracles/paths.ts';
import { lectureExample } from '../support/lecture-example.ts';
import { Stepper } from '../support/stepper.ts';

/** Two ways of computing a sigmoid differ in the last place or two; nothing here is larger than a few units. */
const places = 13;

async function expectForward(stepper: Stepper, spec: NetworkSpec, what: string): Promise<void> {
  const { outs, loss } = forward(spec);
  for (const [l, layer] of outs.entries()) {
    for (const [i, out] of layer.entries()) {
      expect(await stepper.valueOf(`out${l + 1}_${i + 1}`), what).toBeCloseTo(out, places);
    }
  }
  expect(await stepper.valueOf('E'), what).toBeCloseTo(loss, places);
}

test('inputs, targets, weights, biases and the rate, and back to the lecture’s values', async ({ page }) => {
  const stepper = await Stepper.open(page);
  const { weights, biases, input, target } = lectureExample;
  const edits: readonly (readonly [string, string, NetworkSpec])[] = [
    ['x1', '0.9', { ...lectureExample, input: [0.9, input[1]!] }],
    ['t2', '-0.25', { ...lectureExample, target: [target[0]!, -0.25] }],
    ['w1_2_1', '−1.5', { ...lectureExample, weights: [[[0.1, -1.5], weights[0]![1]!], weights[1]!] }],
    ['w2_1_2', '2e-1', { ...lectureExample, weights: [weights[0]!, [weights[1]![0]!, [0.2, 0.8]]] }],
    ['b1', '1/3', { ...lectureExample, biases: [1 / 3, biases[1]!] }],
    ['b2', '０．７', { ...lectureExample, biases: [biases[0]!, 0.7] }],
  ];
  for (const [id, typed, spec] of edits) {
    await stepper.given(id).fill(typed);
    await expectForward(stepper, spec, id);
    await expect(stepper.faults, id).toHaveCount(0);
    await expect(stepper.badge).toHaveAttribute('data-agrees', 'true');
    await stepper.button('回到讲义的值').click();
    await expectForward(stepper, lectureExample, `back from ${id}`);
    expect((await stepper.valueOf('E')).toFixed(12)).toBe('0.443434443183');
  }

  // The rate changes no output, only how far an update goes.
  await stepper.given('eta').fill('2');
  await expectForward(stepper, lectureExample, 'eta');
  for (const [id, products] of pathProducts(lectureExample)) {
    const old = Number(await stepper.given(id).inputValue());
    const slope = products.reduce((a, b) => a + b, 0);
    expect(await stepper.valueOf(`${id}_p2`), id).toBeCloseTo(old - 2 * slope, places);
  }

  // Several at once; the field says it was changed; the step in view stays the same.
  await stepper.given('x2').fill('0.5');
  await stepper.expectAt('d_E__w1_1_1');
  expect(await stepper.value()).toBe(await stepper.valueOf('d_E__w1_1_1'));
  await expect(stepper.root.locator('.ins .edited')).toHaveCount(2);
  await stepper.button('回到讲义的值').click();
  await expect(stepper.root.locator('.ins .edited')).toHaveCount(0);
  await expect(stepper.given('eta')).toHaveValue('0.5');
});

test('what cannot be read is said in place, and the last good numbers stay', async ({ page }) => {
  const stepper = await Stepper.open(page);
  const x1 = stepper.given('x1');
  await x1.fill('0.2');
  const good = await stepper.valueOf('E');
  expect(good).toBeCloseTo(forward({ ...lectureExample, input: [0.2, 0.1] }).loss, places);

  for (const [typed, why] of [
    ['abc', '不是一个数'],
    ['1,234', '逗号'],
    ['1e999', '太大'],
    ['1/0', '除以了零'],
    ['<b>5</b>', '不是一个数'],
    ['', '空着'],
    ['-', '不是一个数'],
  ] as const) {
    await x1.fill(typed);
    await expect(stepper.faults, typed).toContainText(why);
    await expect(stepper.faults, typed).toContainText('仍按0.2计算');
    await expect(x1, typed).toHaveAttribute('aria-invalid', 'true');
    // The words belong to the field also for a screen reader.
    await expect(x1, typed).toHaveAccessibleDescription(new RegExp(why));
    expect(await stepper.valueOf('E'), typed).toBe(good);
  }
  await expect(stepper.root.locator('.faults b')).toHaveCount(0);

  await x1.fill('０．２');
  await expect(stepper.faults).toHaveCount(0);
  expect(await stepper.valueOf('E')).toBe(good);
  await x1.fill('0，3');
  expect(await stepper.valueOf('E')).toBeCloseTo(
    forward({ ...lectureExample, input: [0.3, 0.1] }).loss,
    places,
  );

  // Left empty, the field shows again what is computed with.
  await x1.fill('');
  await x1.blur();
  await expect(x1).toHaveValue('0.3');
  await expect(stepper.faults).toHaveCount(0);

  // A number that can be read and not computed with.
  const before = await stepper.valueOf('E');
  await stepper.given('t1').fill('1e200');
  await expect(stepper.faults.last()).toContainText('大到写不出来');
  await expect(stepper.faults.last()).toContainText('仍是改动之前的结果');
  await stepper.button('回到讲义的值').click();
  await expect(stepper.faults).toHaveCount(0);
  expect((await stepper.valueOf('E')).toFixed(12)).toBe('0.443434443183');
  expect(before).not.toBe(await stepper.valueOf('E'));
});

test('activations and losses: everything recomputes with the one chosen', async ({ page }) => {
  const stepper = await Stepper.open(page, '/en/backprop/');
  const select = (layer: number) => stepper.root.locator(`[data-activation="${layer}"]`);
  const loss = stepper.root.locator('[data-loss]');
  const choicesOf = (layer: number): Promise<string[]> =>
    select(layer)
      .locator('option')
      .evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
  const chosen = async (): Promise<NetworkSpec> => {
    const target = await Promise.all(
      ['t1', 't2'].map(async (id) => Number(await stepper.given(id).inputValue())),
    );
    const activation = await Promise.all([0, 1].map((layer) => select(layer).inputValue()));
    return { ...lectureExample, target, activation, loss: await loss.inputValue() } as NetworkSpec;
  };

  const hidden = await choicesOf(0);
  expect(hidden).toEqual(
    expect.arrayContaining(['identity', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'softplus']),
  );
  for (const name of hidden) {
    await select(0).selectOption(name);
    await expectForward(stepper, await chosen(), `hidden ${name}`);
    await expect(stepper.badge, name).toHaveAttribute('data-agrees', 'true');
  }
  for (const name of await choicesOf(1)) {
    await select(1).selectOption(name);
    await expectForward(stepper, await chosen(), `output ${name}`);
    await expect(stepper.badge, name).toHaveAttribute('data-agrees', 'true');
  }
  expect(await choicesOf(1)).toContain('softmax');

  const losses = await loss
    .locator('option')
    .evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
  expect(losses).toHaveLength(5);
  for (const name of losses) {
    await loss.selectOption(name);
    await expectForward(stepper, await chosen(), name);
    await expect(stepper.badge, name).toHaveAttribute('data-agrees', 'true');
  }

  // Cross-entropy brings softmax and targets that are probabilities, and says so.
  await stepper.button('Back to the lecture’s values').click();
  await expect(loss).toHaveValue('half-squared-error');
  await loss.selectOption('cross-entropy');
  await expect(select(1)).toHaveValue('softmax');
  await expect(stepper.given('t1')).toHaveValue('0');
  await expect(stepper.given('t2')).toHaveValue('1');
  await expect(
    stepper.root.getByText('Cross-entropy needs probabilities as targets; they are now 0, 1.'),
  ).toBeVisible();
  const { outs } = forward({ ...lectureExample, activation: ['sigmoid', 'softmax'] });
  expect(await stepper.valueOf('E')).toBeCloseTo(-Math.log(outs[1]![1]!), places);

  await stepper.button('Back to the lecture’s values').click();
  await expect(select(1)).toHaveValue('sigmoid');
  await expect(loss).toHaveValue('half-squared-error');
  expect((await stepper.valueOf('E')).toFixed(12)).toBe('0.443434443183');
});
