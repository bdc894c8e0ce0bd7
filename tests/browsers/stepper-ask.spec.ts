// Asking about a number: where it comes from, what it feeds, and every path from the loss back to a weight.
import { expect, test } from '@playwright/test';
import { forward } from '../oracles/forward.ts';
import { pathProducts } from '../oracles/paths.ts';
import { lectureExample } from '../support/lecture-example.ts';
import { Stepper } from '../support/stepper.ts';

test('a number says where it comes from and what it feeds', async ({ page }) => {
  const stepper = await Stepper.open(page);
  await stepper.touch();
  const asked = stepper.root.locator('.asked .chip');

  // In the formula: the hidden neuron's error signal.
  await stepper.symbols.locator('[data-quantity="d_E__net1_1"]').click();
  await expect(asked).toHaveAttribute('data-quantity', 'd_E__net1_1');
  expect(await stepper.listed('from')).toEqual(['d_E__out1_1', 'd_out1_1__net1_1']);
  expect((await stepper.listed('feeds')).toSorted()).toEqual(['d_E__b1', 'd_E__w1_1_1', 'd_E__w1_2_1']);
  // The step in view is still the same, until its reader goes there.
  await stepper.expectAt('d_E__w1_1_1');
  await stepper.button('去算它的第36步').click();
  await stepper.expectAt('d_E__net1_1');
  await expect(asked).toHaveCount(0);

  // On the picture: a neuron's output.
  await stepper.root.locator('.flat .unit[data-quantity="out1_1"]').click();
  expect(await stepper.listed('from')).toEqual(['net1_1']);
  expect((await stepper.listed('feeds')).toSorted()).toEqual(
    ['d_net2_1__w2_1_1', 'd_net2_2__w2_1_2', 'd_out1_1__net1_1', 'net2_1', 'net2_2'].toSorted(),
  );
  // From one number to the next.
  await stepper.root.locator('.prov .chip[data-quantity="net2_2"]').click();
  await expect(asked).toHaveAttribute('data-quantity', 'net2_2');
  expect((await stepper.listed('from')).toSorted()).toEqual(['b2', 'out1_1', 'out1_2', 'w2_1_2', 'w2_2_2']);
  expect((await stepper.listed('feeds')).includes('out2_2')).toBe(true);
  await stepper.button('回到当前步').click();
  await expect(asked).toHaveCount(0);

  // The last new bias is the end of the road.
  await stepper.goTo(114);
  expect(await stepper.listed('feeds')).toEqual([]);
});

test('a weight shows its paths to the loss, each with factors and product, and their sum', async ({
  page,
}) => {
  const stepper = await Stepper.open(page, '/en/backprop/');
  await stepper.touch();
  const outputs = stepper.root.locator('.paths li output');
  const values = (): Promise<number[]> =>
    outputs.evaluateAll((all) => all.map((output) => Number(output.getAttribute('data-value'))));
  const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

  let spec = lectureExample;
  for (const x1 of ['0.05', '-0.8']) {
    await stepper.given('x1').fill(x1);
    spec = { ...spec, input: [Number(x1), spec.input[1]!] };
    for (const [id, products] of pathProducts(spec)) {
      await stepper.askGiven(id);
      const found = sorted(await values());
      expect(found, id).toHaveLength(products.length);
      // The same factors multiplied in another order.
      sorted(products).forEach((product, i) => expect(found[i], id).toBeCloseTo(product, 14));
      const sum = products.reduce((a, b) => a + b, 0);
      if (products.length > 1) {
        const shown = await stepper.root.locator('[data-paths-sum]').getAttribute('data-value');
        expect(Number(shown), id).toBeCloseTo(sum, 14);
      }
      expect(await stepper.valueOf(`d_E__${id}`), id).toBeCloseTo(sum, 14);
    }
  }

  // Nudged by hand: the loss of the textbook's forward pass, 10⁻⁵ to either side; the error of that is about 10⁻¹⁰.
  await stepper.askGiven('w1_2_1');
  const lossWith = (w: number): number => {
    const [[first, second], output] = spec.weights as [number[][], number[][]];
    return forward({ ...spec, weights: [[[first![0]!, w], second!], output] }).loss;
  };
  const slope = (lossWith(0.3 + 1e-5) - lossWith(0.3 - 1e-5)) / 2e-5;
  const sum = await stepper.root.locator('[data-paths-sum]').getAttribute('data-value');
  expect(Number(sum)).toBeCloseTo(slope, 9);
});

test('a hidden weight’s two paths go through the two outputs, an edge is asked by a click', async ({
  page,
}) => {
  const stepper = await Stepper.open(page);
  await stepper.touch();
  await stepper.goTo(9);
  await expect(stepper.root.locator('.paths')).toHaveCount(0);
  // The line itself is thin; a broad invisible one lies under the pointer.
  await stepper.root.locator('.flat .weight[data-quantity="w1_1_1"] .reach').dispatchEvent('click');
  await expect(stepper.root.locator('.asked .chip')).toHaveAttribute('data-quantity', 'w1_1_1');
  const paths = stepper.root.locator('.paths li');
  await expect(paths).toHaveCount(2);
  await expect(paths.nth(0).locator('.way')).toContainText(/E.*out.*o.*1.*out.*h.*1.*a.*11/);
  await expect(paths.nth(1).locator('.way')).toContainText(/E.*out.*o.*2.*out.*h.*1.*a.*11/);

  // The five factors as numbers, as rounded for reading, and their product.
  for (const [i, factors, product] of [
    [0, [0.663519, 0.212551, 0.5, 0.24096, 0.05], 0.00085],
    [1, [0.66829, 0.202349, 0.6, 0.24096, 0.05], 0.000978],
  ] as const) {
    const text = await paths.nth(i).locator('.nums .math').textContent();
    expect(text!.match(/\d+\.\d+/g)!.map(Number)).toEqual(factors);
    const shown = Number(await paths.nth(i).locator('output').textContent());
    expect(shown).toBe(product);
    expect(factors.reduce((a, b) => a * b, 1)).toBeCloseTo(shown, 6);
  }
  await expect(stepper.root.locator('[data-paths-sum]')).toHaveText('0.001827');

  // An output weight has one path and no sum.
  await stepper.root.locator('.flat .weight[data-quantity="w2_1_1"] .reach').dispatchEvent('click');
  await expect(paths).toHaveCount(1);
  await expect(stepper.root.locator('[data-paths-sum]')).toHaveCount(0);
});
