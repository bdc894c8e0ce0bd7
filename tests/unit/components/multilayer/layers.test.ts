import { compared, factorsOf, firstGiven, withEntry } from '@components/multilayer/collapse.ts';
import {
  back,
  forwardEdges,
  forwardLevels,
  loopLevels,
  skips,
} from '@components/multilayer/levels-figure.ts';
import { firstConvolution, ranges, sharingOf } from '@components/multilayer/sharing.ts';
import { describe, expect, test } from 'vitest';

describe('two layers and one', () => {
  test('are the same without activation, for any input', () => {
    for (const inputs of [
      firstGiven.inputs,
      [
        [0.3, -7],
        [1e3, 2],
      ] as const,
    ]) {
      const { rows, gap } = compared({ ...firstGiven, inputs }, 'identity');
      expect(Math.max(gap, ...rows.map(({ apart }) => apart))).toBeLessThan(1e-9);
    }
  });
  test('the product, worked out on paper', () => {
    expect(compared(firstGiven, 'identity').product).toEqual([
      [1, 5],
      [4, -1],
    ]);
    expect(factorsOf(firstGiven, 1, 0)).toEqual([
      [1, 1],
      [-3, -1],
    ]);
  });
  test('with ReLU midway is off by 2.5, worked out on paper', () => {
    const { rows, middle, gap } = compared(firstGiven, 'relu');
    expect(rows.map(({ two }) => two)).toEqual([
      [4, 2],
      [1, -3],
      [0, 0],
    ]);
    expect(middle).toEqual([2.5, -0.5]);
    expect(gap).toBe(2.5);
  });
  test.each(['tanh', 'sigmoid'] as const)('with %s no single layer will do', (between) => {
    const { rows, gap } = compared(firstGiven, between);
    const f = between === 'tanh' ? Math.tanh : (x: number) => 1 / (1 + Math.exp(-x));
    const [h1, h2] = [f(2), f(-5)];
    expect(rows[0]!.two[0]).toBeCloseTo(2 * h1 + h2, 13);
    expect(rows[0]!.two[1]).toBeCloseTo(h1 - 3 * h2, 13);
    expect(gap).toBeGreaterThan(0.05);
  });
  test('inputs between which no neuron changes sign do not show the bend of ReLU', () => {
    const { gap } = compared({ ...firstGiven, inputs: [firstGiven.inputs[0], [5, -2]] }, 'relu');
    expect(gap).toBe(0);
  });
  test('an entry is put in its place', () => {
    expect(withEntry(firstGiven.first, 1, 0, 9)).toEqual([
      [1, 2],
      [9, 1],
    ]);
  });
});

describe('levels', () => {
  test('are the longest ways, and end with a connection back', () => {
    expect(Object.fromEntries(forwardLevels!)).toEqual({ x1: 0, x2: 0, a: 1, b: 1, c: 2, y: 3 });
    expect(loopLevels).toBeUndefined();
  });
  test('one connection skips', () => {
    expect(forwardEdges.filter(skips)).toEqual([{ from: 'x2', to: 'y' }]);
    expect(skips(back)).toBe(false);
  });
});

describe('parameters', () => {
  test('of the first layer of LeNet-5 are 156, as its authors count them', () => {
    const { shared, full, neurons, out, times } = sharingOf(firstConvolution);
    expect([shared.total, neurons, out]).toEqual([156, 4704, 28]);
    expect(full.total).toBe(1024 * 4704 + 4704);
    expect(times).toBe(full.total / 156);
  });
  test('of convolution do not depend on the picture', () => {
    const at = (side: number) => sharingOf({ ...firstConvolution, side });
    expect(at(ranges.side.most).shared).toEqual(at(ranges.side.least).shared);
    expect(at(64).full.total).toBeGreaterThan(at(32).full.total);
  });
  test('every size that can be chosen holds its kernel', () => {
    expect(ranges.kernel.most).toBeLessThanOrEqual(ranges.side.least);
  });
});
