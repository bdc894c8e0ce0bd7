import { computed, edgeWidth, type Given } from '@components/forward/layer.ts';
import { firstGiven } from '@components/forward/start.ts';
import { resultValue } from '@engine/lecture/results.ts';
import { describe, expect, test } from 'vitest';

/** Two ways to the same number, each with roundings of its own. */
const roundings = 14;
const sigma = (x: number): number => 1 / (1 + Math.exp(-x));

/** The matrix product by the definition, and nothing else. */
function byHand({ input, hidden, bias, output, outputBias }: Given, f: (x: number) => number) {
  const z = hidden.map((row, i) => row.reduce((sum, w, j) => sum + w * input[j]!, 0) + bias[i]!);
  const y = z.map(f);
  return { z, y, V: f(output.reduce((sum, w, j) => sum + w * y[j]!, 0) + outputBias) };
}

describe('a layer, neuron by neuron', () => {
  test.each([
    ['sigmoid', sigma],
    ['tanh', Math.tanh],
    ['relu', (x: number) => Math.max(0, x)],
    ['identity', (x: number) => x],
    ['step', (x: number) => (x > 0 ? 1 : 0)],
  ] as const)('is the matrix product, with %s', (activation, f) => {
    const given = { ...firstGiven, activation };
    const { hidden, output } = computed(given);
    const hand = byHand(given, f);
    hidden.forEach(({ net, out }, i) => {
      expect(net).toBeCloseTo(hand.z[i]!, roundings);
      expect(out).toBeCloseTo(hand.y[i]!, roundings);
    });
    expect(output.out).toBeCloseTo(hand.V, roundings);
  });
  test('is what the derivation engine computes of the same network', () => {
    const { hidden, output } = computed(firstGiven);
    hidden.forEach(({ out }, i) => {
      expect(out).toBe(resultValue('forward-example', `out1_${i + 1}`));
    });
    expect(output.out).toBe(resultValue('forward-example', 'out2_1'));
  });
  test('grows by one term at a time and ends with the bias', () => {
    const [first] = computed(firstGiven).hidden;
    expect(first!.partial).toHaveLength(4);
    first!.partial.forEach((so, k) => {
      const terms = [...first!.products, firstGiven.bias[0]!].slice(0, k + 1);
      expect(so).toBeCloseTo(
        terms.reduce((a, b) => a + b, 0),
        roundings,
      );
    });
    expect(first!.net).toBe(first!.partial[3]);
  });
});

test('the 2-2-2 example comes to the numbers of the course', () => {
  expect(resultValue('forward', 'out1_1').toFixed(4)).toBe('0.5951');
  expect(resultValue('forward', 'out1_2').toFixed(4)).toBe('0.5987');
  expect(resultValue('forward', 'out2_1')).toBe(resultValue('backprop', 'out2_1'));
});

test('edges are as wide as their weights, and never too wide', () => {
  expect(edgeWidth(0)).toBe(1);
  expect(edgeWidth(-0.5)).toBe(edgeWidth(0.5));
  expect(edgeWidth(0.9)).toBeGreaterThan(edgeWidth(0.3));
  expect(edgeWidth(1000)).toBe(7);
});
