import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../engine/derivation/evaluate.ts';
import { result, resultValue } from '../../../engine/lecture/results.ts';
import { startOf, testPoints, trained, training, trainingPoints } from '../../../engine/lecture/pinwheel.ts';
import { guesses } from '../../../engine/lecture/total-loss.ts';
import { crossEntropyOfNet, squaredOfNet } from '../../../engine/nn/sigmoid-losses.ts';
import { forwardLoss } from '../../../engine/nn/gradient-check.ts';
import { withSample } from '../../../engine/nn/training-order.ts';

/** The engine's functions and the platform's differ in the last bits. */
const lastBits = 1e-14;
/** Central differences with h = 1e-4: h² / 6 times a third derivative, and the rounding of a quotient by h. */
const differences = 1e-8;

const soft = (z: readonly number[]): number[] => {
  const sum = z.reduce((total, x) => total + Math.exp(x), 0);
  return z.map((x) => Math.exp(x) / sum);
};

describe('softmax with cross-entropy', () => {
  it.each([
    [
      [1, 2, 3],
      [0, 0, 1],
    ],
    [
      [5, 0, -5],
      [0, 0, 1],
    ],
    [
      [1, 2, 3],
      [0.2, 0.3, 0.5],
    ],
    [
      [-0.4, 0.1, 0.3],
      [1, 0, 0],
    ],
  ])('of %j against %j: every way to ∂L/∂z is p − t', (z, t) => {
    const inputs = Object.fromEntries([
      ...z.map((x, i) => [`z${i + 1}`, x]),
      ...t.map((x, i) => [`t${i + 1}`, x]),
    ]) as Record<string, number>;
    const values = evaluate(result('softmax-cross-entropy').derivation!, { inputs });
    const p = soft(z);
    const loss = -t.reduce((total, ti, i) => total + (ti === 0 ? 0 : ti * Math.log(p[i]!)), 0);
    const near = (id: string, expected: number, by: number): void =>
      expect(Math.abs(values.get(id)! - expected), id).toBeLessThanOrEqual(by);
    near('L', loss, lastBits * Math.max(1, loss));
    near('dL_dz3', p[2]! - t[2]!, lastBits);
    p.forEach((pi, i) => {
      near(`p${i + 1}`, pi, lastBits);
      near(`short${i + 1}`, pi - t[i]!, lastBits);
      near(`check${i + 1}`, pi - t[i]!, differences);
    });
  });
  it('comes to what the course states', () => {
    expect(resultValue('softmax-cross-entropy', 'L').toFixed(10)).toBe('0.4076059644');
    expect(resultValue('softmax-123', 'p1').toFixed(10)).toBe('0.0900305732');
    expect(resultValue('softmax-shifted', 'p3')).toBe(resultValue('softmax-123', 'p3'));
  });
});

describe('two losses of a sigmoid', () => {
  it.each([-8, -2, -0.5, 0, 1, 6])('at net input %d', (z) => {
    const p = 1 / (1 + Math.exp(-z));
    for (const t of [0, 1]) {
      expect(Math.abs(squaredOfNet.value(t, z) - (p - t) ** 2 / 2)).toBeLessThanOrEqual(lastBits);
      expect(Math.abs(squaredOfNet.slope(t, z) - (p - t) * p * (1 - p))).toBeLessThanOrEqual(lastBits);
      const entropy = -Math.log(t === 1 ? p : 1 - p);
      // 1 − p has lost digits where p is near 1.
      expect(Math.abs(crossEntropyOfNet.value(t, z) - entropy)).toBeLessThan(1e-12);
      expect(Math.abs(crossEntropyOfNet.slope(t, z) - (p - t))).toBeLessThanOrEqual(lastBits);
      const h = 1e-4;
      for (const { value, slope } of [squaredOfNet, crossEntropyOfNet]) {
        expect(Math.abs((value(t, z + h) - value(t, z - h)) / (2 * h) - slope(t, z))).toBeLessThan(
          differences,
        );
      }
    }
  });
  it('the squared error is steepest where p is a third, at 4/27', () => {
    expect(Math.abs(resultValue('losses-of-net', 'steepest') + 4 / 27)).toBeLessThan(lastBits);
    for (let z = -8; z <= 8; z += 0.01) {
      expect(squaredOfNet.slope(1, z)).toBeGreaterThanOrEqual(-4 / 27 - lastBits);
    }
  });
  it('the ratio at −8 is that of the two slopes', () => {
    const slope = (id: string): number => resultValue('losses-of-net', `${id}_slope_m8`);
    expect(slope('entropy') / slope('squared') / resultValue('losses-of-net', 'ratio_m8')).toBeCloseTo(1, 12);
  });
});

describe('sum and mean', () => {
  it.each([
    [1, 0.3],
    [8, 0.1],
    [8, 0.3],
    [5, 0.2],
  ])('%d samples at rate %d: the distance to their mean shrinks by 1 − η and by 1 − ηR', (count, rate) => {
    const centre = count === 5 ? 2 + 3 / 25 : 2; // an odd one out has no partner
    for (const [total, factor] of [
      ['mean', 1 - rate],
      ['sum', 1 - rate * count],
    ] as const) {
      guesses(total, count, rate, 6).forEach((b, k) => {
        const expected = centre * (1 - factor ** k);
        expect(Math.abs(b - expected)).toBeLessThan(1e-12 * Math.max(1, Math.abs(expected)));
      });
    }
  });
});

describe('the task of three arms', () => {
  it('has twenty points to an arm, and other points to be tried on', () => {
    for (const points of [trainingPoints, testPoints]) {
      expect(points).toHaveLength(60);
      for (const cls of [0, 1, 2]) expect(points.filter(({ target }) => target[cls] === 1)).toHaveLength(20);
    }
    const inputs = new Set(trainingPoints.map(({ input }) => input.join()));
    expect(testPoints.filter(({ input }) => inputs.has(input.join()))).toEqual([]);
  });
  it('starts from the same weights whatever the loss and the rate', () => {
    const a = startOf({ hidden: 4, loss: 'cross-entropy', rate: 1 });
    const b = startOf({ hidden: 4, loss: 'half-squared-error', rate: 3 });
    expect(b.weights).toEqual(a.weights);
    expect(b.biases).toEqual(a.biases);
  });
  it('stops when all training points are right, at the loss the network then has', () => {
    const end = trained({ hidden: 4, loss: 'cross-entropy', rate: 3 });
    expect(end.state).toBe('learnt');
    const losses = trainingPoints.map((sample) => forwardLoss(withSample(end.spec, sample)));
    expect(end.loss).toBeCloseTo(losses.reduce((a, b) => a + b, 0) / 60, 12);
  });
  it('counts updates from none, one at a time', () => {
    const steps = training({ hidden: 2, loss: 'cross-entropy', rate: 0.1 });
    const [first, second] = [steps.next().value!, steps.next().value!];
    expect([first.updates, second.updates]).toEqual([0, 1]);
    expect(second.loss).toBeLessThan(first.loss);
  });
  it('is as the text says: straight borders fail, the squared error is slower', () => {
    expect(resultValue('pinwheel', 'right')).toBe(60);
    expect(resultValue('pinwheel-squared', 'right')).toBe(60);
    expect(resultValue('pinwheel-squared', 'updates')).toBeGreaterThan(
      2 * resultValue('pinwheel', 'updates'),
    );
    expect(resultValue('pinwheel-straight', 'updates')).toBe(2000);
    expect(resultValue('pinwheel-straight', 'right')).toBeLessThan(60);
  });
  it('and steps too small or too large do not finish', () => {
    expect(resultValue('pinwheel-slow', 'updates')).toBe(2000);
    expect(resultValue('pinwheel-fast', 'right')).toBeLessThan(resultValue('pinwheel-straight', 'right'));
  });
});
