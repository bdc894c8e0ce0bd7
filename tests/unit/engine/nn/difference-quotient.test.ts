import { centralDifference, centralGradient, oneSided } from '@engine/nn/difference-quotient.ts';
import { stepAt } from '@engine/nn/mp-neuron.ts';
import { expect, test } from 'vitest';
import { refusalOf } from '../../../support/refusal.ts';

test('of a parabola the two lie h on either side of the slope', () => {
  const { left, right } = oneSided((x) => x * x, 3, 0.5);
  expect([left, right]).toEqual([5.5, 6.5]);
});
test('of the step at 0 the left one is 0 and the right one 1/h, or the other way round where f(0) = 1', () => {
  for (const n of [1, 10, 1000]) {
    expect(oneSided((x) => stepAt(x), 0, 1 / n)).toEqual({ left: 0, right: n });
    expect(oneSided((x) => stepAt(x, 1), 0, 1 / n)).toEqual({ left: n, right: 0 });
  }
});
test.each([0, -1, NaN])('a distance of %d is refused', (h) => {
  expect(refusalOf(() => oneSided((x) => x, 0, h)).code).toBe('out-of-range');
});

test('the central difference of a parabola is its slope whatever the distance; of a cubic it is off by h²', () => {
  expect(centralDifference((x) => x * x, 3, 0.5)).toBe(6);
  expect(centralDifference((x) => x * x * x, 2, 0.5)).toBe(12.25);
});
test('without a distance it is the slope to ten digits', () => {
  for (const x of [-1, 0.5, 2]) {
    expect(Math.abs(centralDifference(Math.exp, x) / Math.exp(x) - 1)).toBeLessThan(1e-9);
  }
});
test('the gradient is one such slope for each coordinate', () => {
  const [a, b] = centralGradient(([x, y]) => x! * x! * y!, [3, 2], 0.25);
  expect([a, b]).toEqual([12, 9]);
  expect(refusalOf(() => centralGradient(([x]) => x!, [1], 0)).code).toBe('out-of-range');
});
