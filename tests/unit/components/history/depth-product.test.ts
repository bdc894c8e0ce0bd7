import {
  activationLabels,
  depthView,
  firstChain,
  frame,
  powers,
  quarterLine,
  xOf,
  yOf,
  yOfPower,
} from '@components/history/depth-product.ts';
import { passable } from '@engine/nn/vanishing-gradient.ts';
import { expect, test } from 'vitest';

test('begins with ten sigmoid layers at their steepest', () => {
  const view = depthView(firstChain);
  expect(view.factor).toBe(0.25);
  expect(view.products).toHaveLength(10);
  expect(view.products[9]).toBe(0.25 ** 10);
  expect(view.bound).toBe(0.25 ** 10);
  expect(view.trend).toBe('vanishes');
  expect(view.spots).toHaveLength(11);
  expect(view.spots[0]).toEqual({ x: xOf(0), y: yOfPower(0) });
});

test.each([
  [{ activation: 'relu', weight: 1, net: 0.5, depth: 30 }, 'stays', 1, undefined],
  [{ activation: 'relu', weight: 1, net: -0.5, depth: 3 }, 'stops', 0, 'below'],
  [{ activation: 'identity', weight: 2, net: 0, depth: 30 }, 'explodes', 2, undefined],
  [{ activation: 'identity', weight: 8, net: 0, depth: 30 }, 'explodes', 8, 'above'],
  [{ activation: 'leaky-relu', weight: 1, net: -1, depth: 30 }, 'vanishes', 0.01, 'below'],
] as const)('%j %s', (chain, trend, factor, beyond) => {
  const view = depthView(chain);
  expect(view.trend).toBe(trend);
  expect(view.factor).toBe(factor);
  expect(view.beyond).toBe(beyond);
  for (const { y } of view.spots) {
    expect(y).toBeGreaterThanOrEqual(frame.top);
    expect(y).toBeLessThanOrEqual(frame.bottom);
  }
});

test('a curve that leaves the drawing ends where it crosses the edge, and does not run along it', () => {
  const up = depthView({ activation: 'identity', weight: 8, net: 0, depth: 30 }).spots;
  // 8ⁿ reaches 10¹⁰ at n = 10 / log₁₀ 8, between the layers 11 and 12.
  expect(up).toHaveLength(13);
  expect(up.at(-1)!.x).toBeCloseTo(xOf(10 / Math.log10(8)), 9);
  expect(up.at(-1)!.y).toBe(frame.top);
  const dead = depthView({ activation: 'relu', weight: 1, net: -0.5, depth: 30 }).spots;
  expect(dead).toEqual([
    { x: xOf(0), y: yOfPower(0) },
    { x: xOf(1), y: frame.bottom },
  ]);
});

test('no net input gives more than the bound', () => {
  for (const activation of passable) {
    for (let net = -6; net <= 6; net += 0.5) {
      const { products, bound } = depthView({ activation, weight: 1.25, net, depth: 12 });
      expect(products[11]!, `${activation} ${net}`).toBeLessThanOrEqual(bound);
    }
  }
});

test('powers of ten stand evenly, from edge to edge', () => {
  expect(yOf(1).y).toBe(yOfPower(0));
  expect(yOfPower(powers.top)).toBe(frame.top);
  expect(yOfPower(powers.bottom)).toBe(frame.bottom);
  expect(yOf(1e-5).y - yOf(1).y).toBeCloseTo(yOf(1e-10).y - yOf(1e-5).y, 9);
  const [, end] = quarterLine();
  expect(end.y).toBeCloseTo(yOf(0.25 ** 30).y, 9);
});

test('every activation has a name readers know', () => {
  expect(Object.keys(activationLabels).toSorted()).toEqual(passable.toSorted());
});
