// The picture of the network: what a step uses and computes is marked, and nothing is there before it was computed.
import { expect, test } from '@playwright/test';
import { Stepper } from '../support/stepper.ts';

interface Seen {
  /** The quantity of the step. */
  readonly made: string;
  /** Quantities in its formula. */
  readonly read: readonly string[];
  /** Quantities whose place in the picture is marked. */
  readonly used: readonly string[];
  readonly computed: readonly string[];
  /** Neurons and the error, with the number in them. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** The picture at every step. */
async function pictures(stepper: Stepper): Promise<Seen[]> {
  return stepper.root.evaluate(async (root) => {
    const range = root.querySelector<HTMLInputElement>('input[type=range]')!;
    const ids = (selector: string): string[] => [
      ...new Set([...root.querySelectorAll(selector)].map((e) => e.getAttribute('data-quantity')!)),
    ];
    const found: Seen[] = [];
    for (let n = 1; n <= Number(range.max); n++) {
      range.value = String(n);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      found.push({
        made: root.querySelector('output.big')!.getAttribute('data-quantity')!,
        read: ids('.eq.sym [data-quantity]'),
        used: ids('.flat :is(.used, .tag:not(.made))[data-quantity]'),
        computed: ids('.flat .made[data-quantity]'),
        numbers: Object.fromEntries(
          [...root.querySelectorAll('.flat .unit')].map((unit) => [
            unit.getAttribute('data-quantity')!,
            unit.querySelector('.num')!.textContent!.trim(),
          ]),
        ),
      });
    }
    return found;
  });
}

/** Where a quantity is drawn: a net input within its neuron, everything else as itself. */
const drawnAt = (id: string): string => id.replace(/^net/, 'out');

test('used and computed are marked at every step; what is not yet computed is absent', async ({ page }) => {
  const stepper = await Stepper.open(page);
  await stepper.touch();
  const steps = await pictures(stepper);
  expect(steps).toHaveLength(114);
  const order = new Map(steps.map(({ made }, n) => [made, n]));
  steps.forEach(({ made, read, used, computed, numbers }, n) => {
    expect(computed, made).toContain(drawnAt(made));
    // The learning rate belongs to no neuron and no edge.
    for (const id of read.filter((q) => q !== 'eta'))
      expect([...used, ...computed], made).toContain(drawnAt(id));
    for (const [id, text] of Object.entries(numbers)) {
      const known = id.startsWith('x') || order.get(id)! <= n;
      expect(text !== '', `${id} at ${made}`).toBe(known);
    }
  });

  // At the very first step nothing but what is given is there.
  expect(steps[0]!.numbers).toEqual({
    x1: '0.05',
    x2: '0.1',
    out1_1: '',
    out1_2: '',
    out2_1: '',
    out2_2: '',
    E: '',
  });
  expect(steps[0]!.used.toSorted()).toEqual(['b1', 'w1_1_1', 'w1_2_1', 'x1', 'x2']);
  // At the end of the second pass all of it is: the values the course gives.
  expect(steps[113]!.numbers).toMatchObject({
    out2_1_p2: '0.649433',
    out2_2_p2: '0.676090',
    E_p2: '0.387843',
  });
});

test('values stand on edges and neurons, one drawing for each width, and paths are told apart', async ({
  page,
}) => {
  const stepper = await Stepper.open(page);
  const picture = stepper.root.locator('.pic svg.flat');
  for (const [id, text] of [
    ['w1_1_1', 'a11 0.1'],
    ['w1_2_1', 'a21 0.3'],
    ['w1_1_2', 'a12 0.2'],
    ['w2_2_1', 'b21 0.7'],
    ['w2_2_2', 'b22 0.8'],
  ] as const) {
    await expect(picture.locator(`.weight[data-quantity="${id}"] .ink`)).toHaveText(text);
  }
  await expect(picture.locator('.bias[data-quantity="b1"] .num')).toHaveText('0.35');
  await expect(picture.locator('.unit[data-quantity="out2_1"] .num')).toHaveText('0.693519');

  // Step 40 is a hidden weight: through o1 on a whole line, through o2 on a broken one, both over the weight itself.
  const routes = (id: string): Promise<string[]> =>
    picture.locator(`.weight[data-quantity="${id}"] .route`).allTextContents();
  expect((await routes('w1_1_1')).map((t) => t.trim())).toEqual(['1', '2']);
  expect((await routes('w2_1_1')).map((t) => t.trim())).toEqual(['1']);
  expect((await routes('w2_1_2')).map((t) => t.trim())).toEqual(['2']);
  expect(await routes('w2_2_1')).toEqual([]);
  await expect(picture.locator('.weight[data-quantity="w2_1_2"] .edge')).toHaveClass(/second/);

  // A negative weight is a broken line and says so with its sign.
  await stepper.goTo(1);
  await stepper.given('w1_1_1').fill('-0.1');
  await expect(picture.locator('.weight[data-quantity="w1_1_1"] .edge')).toHaveClass(/negative/);
  await expect(picture.locator('.weight[data-quantity="w1_1_1"] .ink .num')).toHaveText('−0.1');

  await expect(picture).toBeVisible();
  await expect(stepper.root.locator('.pic svg.tall')).toBeHidden();
  await page.setViewportSize({ width: 360, height: 780 });
  await expect(picture).toBeHidden();
  await expect(stepper.root.locator('.pic svg.tall')).toBeVisible();
});
