import { describe, expect, it } from 'vitest';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { expectBoxes } from '../../../support/drawn-exercise.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
/** What each function is, and whose slope belongs to it; slopes by closed forms of their own. */
const curves: Readonly<
  Record<string, readonly [value: (x: number) => number, slope: (x: number) => number]>
> = {
  sigmoid: [sigmoid, (x) => sigmoid(x) * sigmoid(-x)],
  tanh: [Math.tanh, (x) => 1 / Math.cosh(x) ** 2],
  relu: [(x) => Math.max(0, x), (x) => (x > 0 ? 1 : 0)],
  'leaky-relu': [(x) => Math.max(0.01 * x, x), (x) => (x > 0 ? 1 : 0.01)],
  softplus: [(x) => Math.log(1 + Math.exp(x)), sigmoid],
  identity: [(x) => x, () => 1],
};

describe('exercises on activations, against plain arithmetic', () => {
  it('the sigmoid', () => {
    expectBoxes('sigmoid-slope', (g) => ({
      y: sigmoid(g('x')),
      slope: sigmoid(g('x')) * sigmoid(-g('x')),
    }));
  });

  it('tanh by the sigmoid', () => {
    expectBoxes('tanh-slope', (g) => ({
      s: sigmoid(2 * g('x')),
      y: Math.tanh(g('x')),
      slope: 1 / Math.cosh(g('x')) ** 2,
    }));
  });

  it('one layer in place of two: the same outputs at two other inputs', () => {
    expectBoxes('layers-merge', (g) => {
      const through = (x: number): number => g('w2') * (g('w1') * x + g('b1')) + g('b2');
      return { W: through(1) - through(0), B: through(0), y: through(g('x')) };
    });
  });

  it('a saturated neuron beside one that is not', () => {
    expectBoxes('saturated-ratio', (g) => {
      const [s_a, s_b] = ['u_a', 'u_b'].map((id) => sigmoid(g(id)) * sigmoid(-g(id))) as [number, number];
      return { s_a, s_b, ratio: s_a / s_b };
    });
  });

  it('which way three weights go', () => {
    expectBoxes('signs-together', (g) => {
      const dw = [1, 2, 3].map((j) => -g('eta') * g('delta') * g(`y${j}`));
      const ups = dw.filter((change) => change > 0).length;
      return { together: ups === 3 ? 'all-up' : ups === 0 ? 'all-down' : 'mixed', dw1: dw[0]!, dw2: dw[1]! };
    });
  });

  it('the line that went wrong is the first to differ', () => {
    expectBoxes('sigmoid-wrong-line', (g, { shown, values, derivation }) => {
      const there = evaluate(shown!);
      expect(values.get('slope')).toBeCloseTo(sigmoid(g('x')) * sigmoid(-g('x')), 12);
      const first = derivation.steps.find(({ quantity: { id } }) => values.get(id) !== there.get(id));
      return { wrong: first!.quantity.id };
    });
  });

  it('a curve known by one point of it: it fits, and no other does', () => {
    expectBoxes('which-activation', (g, { values }) => {
      const fitting = Object.keys(curves).filter((name) => {
        const [value, slope] = curves[name]!;
        return (
          Math.abs(value(g('x')) - values.get('y')!) < 1e-3 &&
          Math.abs(slope(g('x')) - values.get('slope')!) < 1e-3
        );
      });
      expect(fitting).toHaveLength(1);
      return { function: fitting[0]! };
    });
  });
});
