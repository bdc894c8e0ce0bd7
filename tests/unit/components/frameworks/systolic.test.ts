import { beatsFor } from '@engine/nn/systolic-array.ts';
import {
  brief,
  cell,
  cellAt,
  edge,
  extent,
  factor,
  first,
  size,
  waitingAbove,
  waitingLeft,
} from '@components/frameworks/systolic.ts';
import { expect, test } from 'vitest';

test('at the start all numbers wait; in the end none does', () => {
  expect(waitingLeft(first.a, 0)).toHaveLength(9);
  expect(waitingAbove(first.b, 0)).toHaveLength(9);
  expect(waitingLeft(first.a, 1)).toHaveLength(8);
  expect(waitingAbove(first.b, beatsFor(size))).toEqual([]);
  // Row 3 of A still has one number to send when beat 4 is done.
  expect(waitingLeft(first.a, 4)).toEqual([expect.objectContaining({ key: 'a33', value: 9 })]);
});

test('what waits stands in its own row or column, outside the cells and inside the drawing, one beat to a place', () => {
  for (let beat = 0; beat <= 5; beat++) {
    for (const { x, y } of waitingLeft(first.a, beat)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(edge);
      expect([0, 1, 2].map((i) => cellAt(i) + cell / 2)).toContain(y);
    }
  }
  const places = (beat: number) => new Map(waitingAbove(first.b, beat).map(({ key, y }) => [key, y]));
  const [before, after] = [places(1), places(2)];
  const steps = [...after].map(([key, y]) => y - before.get(key)!);
  expect(new Set(steps.map((step) => step.toFixed(6))).size).toBe(1);
  expect(cellAt(size - 1) + cell).toBeLessThanOrEqual(extent);
});

test('numbers in narrow places: few digits, true minus, negative factors in parentheses', () => {
  expect(brief(-3)).toBe('−3');
  expect(brief(1 / 3)).toBe('0.33');
  expect(brief(29_403.456)).toBe('29403.5');
  expect(factor(-1.5)).toBe('(−1.5)');
  expect(factor(2)).toBe('2');
});
