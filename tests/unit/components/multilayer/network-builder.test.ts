import {
  canAdd,
  canRemove,
  countsOf,
  edgesPath,
  firstLayers,
  frame,
  limits,
  resized,
  spotsOf,
  withLayer,
  withoutLayer,
} from '@components/multilayer/network-builder.ts';
import { describe, expect, test } from 'vitest';

describe('building', () => {
  test('adds before the output and takes away the last hidden layer', () => {
    expect(withLayer([2, 5, 1])).toEqual([2, 5, 5, 1]);
    expect(withLayer([2, 1])).toEqual([2, 3, 1]);
    expect(withoutLayer([2, 5, 4, 1])).toEqual([2, 5, 1]);
  });
  test('stops at its limits', () => {
    let layers = firstLayers;
    for (let i = 0; i < 10; i++) layers = withLayer(layers);
    expect(layers).toHaveLength(limits.hidden + 2);
    expect(canAdd(layers)).toBe(false);
    for (let i = 0; i < 10; i++) layers = withoutLayer(layers);
    expect(layers).toHaveLength(2);
    expect(canRemove(layers)).toBe(false);
    expect(resized([1, 1], 0, -1)).toEqual([1, 1]);
    expect(resized([1, limits.neurons], 1, 1)).toEqual([1, limits.neurons]);
    expect(resized([1, 2], 1, 1)).toEqual([1, 3]);
  });
});

test('counts are those of the edges and neurons drawn', () => {
  const layers = [3, 5, 1, 2];
  const spots = spotsOf(layers);
  const drawn = spots.slice(1).map((to, l) => edgesPath(spots[l]!, to).match(/M/g)!.length);
  const { each, weights, biases, total, depth, width } = countsOf(layers);
  expect(each.map((layer) => layer.weights)).toEqual(drawn);
  expect(weights).toBe(drawn.reduce((a, b) => a + b));
  expect(biases).toBe(spots.slice(1).flat().length);
  expect(total).toBe(weights + biases);
  expect([depth, width]).toEqual([3, 5]);
});

test('the largest network stands apart within its frame', () => {
  const spots = spotsOf(Array.from({ length: limits.hidden + 2 }, () => limits.neurons));
  for (const { x, y } of spots.flat()) {
    expect(x).toBeGreaterThan(frame.radius);
    expect(x).toBeLessThan(frame.width - frame.radius);
    // Names of the layers stand above.
    expect(y).toBeGreaterThan(24 + frame.radius);
    expect(y).toBeLessThan(frame.height - frame.radius);
  }
  expect(spots[0]![1]!.y - spots[0]![0]!.y).toBeGreaterThan(2 * frame.radius);
});
