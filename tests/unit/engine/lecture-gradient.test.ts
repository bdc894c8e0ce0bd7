import { describe, expect, it, test } from 'vitest';
import { evaluate } from '../../../engine/derivation/evaluate.ts';
import { exercisePass, parabola, surface, valleys } from '../../../engine/lecture/gradient-example.ts';
import { resultValue } from '../../../engine/lecture/results.ts';
import { objectiveOf } from '../../../engine/nn/gradient-descent.ts';

/** Two ways to the same number, each with roundings of its own. */
const roundings = 1e-12;
const near = (of: string, q: string, expected: number): void => {
  const value = resultValue(of, q);
  expect(Math.abs(value - expected), `${of}.${q} = ${value}`).toBeLessThan(
    roundings * Math.max(1, Math.abs(expected)),
  );
};

describe('the worked exercise, slide 91', () => {
  const [w, b, x, t, lr] = [1, 1, 0.78, 1.51, 0.5];
  test.each([
    ['gradient-exercise', 'y', 1.78],
    ['gradient-exercise', 'E', 0.0729],
    ['gradient-exercise', 'd_E__w', 0.4212],
    ['gradient-exercise', 'w_p2', 0.7894],
    ['gradient-exercise', 'y_p2', 1.615732],
    ['gradient-exercise', 'E_p2', 0.011179255824],
    ['gradient-exercise', 'w_p3', 0.70692904],
    ['gradient-exercise-half', 'w_p2', 0.8947],
    ['gradient-exercise-both', 'w_p2', 0.7894],
    ['gradient-exercise-both', 'b_p2', 0.73],
    ['gradient-exercise-both', 'y_p2', 1.345732],
    ['gradient-exercise-both', 'E_p2', 0.026983975824],
    ['gradient-both-rate', 'factor', -0.6084],
    ['gradient-both-rate', 'largest_rate', 1 / (0.78 ** 2 + 1)],
    ['gradient-rate', 'w_best', 0.51 / 0.78],
    ['gradient-rate', 'factor', 0.3916],
    ['gradient-rate', 'largest_rate', 1 / 0.78 ** 2],
    ['gradient-rate', 'next', 0.7894],
  ])('%s: %s = %d', near);

  it('goes on as the closed form says: wₖ = w* + (1 − 2ηx²)ᵏ (w₀ − w*)', () => {
    const best = (t - b) / x;
    for (const k of [1, 2, 3, 4, 5, 10, 20]) {
      near('gradient-walk', `w_${k}`, best + (1 - 2 * lr * x * x) ** k * (w - best));
    }
    for (const k of [1, 2, 10]) near('gradient-walk-2', `w_${k}`, best + (1 - 4 * x * x) ** k * (w - best));
    near('gradient-walk-edge', 'w_1', 2 * best - w);
    near('gradient-walk-edge', 'w_10', w);
  });
  it('rounds to the limit 0.6538461538', () => {
    expect(resultValue('gradient-rate', 'w_best').toFixed(10)).toBe('0.6538461538');
    expect(resultValue('gradient-rate', 'largest_rate').toFixed(10)).toBe('1.6436554898');
  });
  it('has the gradient that central differences give, with and without the half', () => {
    const h = 1e-3; // exact for a parabola but for roundings
    for (const half of [false, true]) {
      const pass = exercisePass({ learn: ['w', 'b'], half });
      for (const id of ['w', 'b']) {
        const at = (by: number): number => evaluate(pass, { inputs: { [id]: 1 + by } }).get('E')!;
        expect(Math.abs(evaluate(pass).get(`d_E__${id}`)! - (at(h) - at(-h)) / (2 * h))).toBeLessThan(1e-11);
      }
    }
  });
});

describe('slopes', () => {
  test.each([-3, 0, 1, 15])('of x² at %d', (x) => {
    const values = evaluate(parabola(x));
    expect([values.get('y'), values.get('d_y__x')]).toEqual([x * x, 2 * x]);
  });
  test.each([
    [1, 2],
    [-1.5, 0.4],
    [0, 0],
  ])('of x² + y² + xy at (%d, %d)', (x, y) => {
    const values = evaluate(surface(x, y));
    expect(values.get('z')).toBeCloseTo(x * x + y * y + x * y, 14);
    expect(values.get('d_z__x')).toBeCloseTo(2 * x + y, 14);
    expect(values.get('d_z__y')).toBeCloseTo(x + 2 * y, 14);
  });
  it('at (1, 1) the steepest is 3√2, and a step of 0.1 gains what the formula says', () => {
    const f = (x: number, y: number): number => x * x + y * y + x * y;
    const u = 1 + 0.1 / Math.sqrt(2);
    near('gradient-steepest', 'steepest', 3 * Math.sqrt(2));
    near('gradient-steepest', 'along_gradient', f(u, u) - 3);
    near('gradient-steepest', 'along_x', f(1.1, 1) - 3);
    near('gradient-steepest', 'along_level', f(2 - u, u) - 3);
  });
  it('of secants at 1 are 2 + h', () => {
    near('parabola-secants', 'h_1', 3);
    near('parabola-secants', 'h_01', 2.1);
    near('parabola-secants', 'h_001', 2.01);
  });
});

describe('the three valleys', () => {
  const slope = (x: number): number => x ** 5 - 5 * x ** 3 + 4 * x + 0.2;
  it('are the function’s own: the slope is the closed form', () => {
    const f = objectiveOf(valleys(0), 'y', ['x']);
    for (const x of [-2.3, -1.3, 0, 0.8, 1.2, 2.4]) expect(f.gradient([x])[0]).toBeCloseTo(slope(x), 11);
  });
  it('walks end where the slope is nothing and the curve bends up, in three different places', () => {
    const ends = ['x_C', 'x_D', 'x_F'].map((q) => resultValue('gradient-valleys', q));
    for (const x of ends) {
      expect(Math.abs(slope(x))).toBeLessThan(1e-9);
      expect(5 * x ** 4 - 15 * x ** 2 + 4).toBeGreaterThan(0);
    }
    expect(ends.map(Math.round)).toEqual([-0, 2, -2]);
    const [c, d, deepest] = ['y_C', 'y_D', 'y_F'].map((q) => resultValue('gradient-valleys', q));
    expect(c).toBeGreaterThan(d!);
    expect(d).toBeGreaterThan(deepest!);
  });
});
