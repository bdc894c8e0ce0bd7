import { oneSided } from '@engine/nn/difference-quotient.ts';
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
