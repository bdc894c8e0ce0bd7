import { expect, it } from 'vitest';
import { directionalDerivative, norm } from '../../../../engine/nn/directional-derivative.ts';

it('a vector’s length is that of Pythagoras', () => {
  expect(norm([3, 4])).toBe(5);
  expect(norm([-2])).toBe(2);
  expect(norm([1, 2, 2])).toBe(3);
});

it('along an axis it is the partial derivative, and the size of the direction does not matter', () => {
  expect(directionalDerivative([3, -7], [1, 0])).toBe(3);
  expect(directionalDerivative([3, -7], [0, -5])).toBe(7);
  expect(directionalDerivative([3, 4], [6, 8])).toBe(5);
});

it('it is the slope of the function along the line', () => {
  const f = (x: number, y: number): number => x * x + y * y + x * y;
  const [x, y, h] = [0.7, -1.2, 1e-4]; // exact for a parabola but for roundings
  for (const angle of [0, 0.4, 1.9, 3.3, 5.5]) {
    const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
    const slope = (f(x + h * ux, y + h * uy) - f(x - h * ux, y - h * uy)) / (2 * h);
    expect(Math.abs(directionalDerivative([2 * x + y, x + 2 * y], [ux, uy]) - slope)).toBeLessThan(1e-10);
  }
});

it('no direction beats the gradient’s: at (1, 1) of x² + y² + xy the most is 3√2', () => {
  const gradient = [3, 3];
  const most = Math.max(
    ...Array.from({ length: 360 }, (_, degree) => {
      const angle = (degree * Math.PI) / 180;
      return directionalDerivative(gradient, [Math.cos(angle), Math.sin(angle)]);
    }),
  );
  expect(directionalDerivative(gradient, gradient)).toBeCloseTo(3 * Math.sqrt(2), 14);
  expect(most).toBeLessThanOrEqual(3 * Math.sqrt(2) + 1e-14);
  expect(most).toBeCloseTo(3 * Math.sqrt(2), 12); // 45° is among them
});
