import { describe, expect, it } from 'vitest';
import { reads } from '@engine/derivation/expr.ts';
import { templateOf } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';
import { rowsOf } from '@engine/nn/mp-neuron.ts';
import { expectBoxes, type Given } from '../../../support/drawn-exercise.ts';

/** Weights and neurons counted one by one. */
function counted(layers: readonly number[]): { weights: number; biases: number } {
  let [weights, biases] = [0, 0];
  for (let l = 1; l < layers.length; l++) {
    for (let i = 0; i < layers[l]!; i++) {
      biases++;
      for (let j = 0; j < layers[l - 1]!; j++) weights++;
    }
  }
  return { weights, biases };
}

/** In whole tenths, so that no rest of rounding decides. */
const fires = (g: Given, w: readonly string[], x: readonly number[], b: string): number =>
  w.reduce((sum, id, j) => sum + Math.round(10 * g(id)) * x[j]!, Math.round(10 * g(b))) > 0 ? 1 : 0;

describe('exercises on multilayer networks, against plain arithmetic', () => {
  it('parameters, one by one', () => {
    expectBoxes('count-parameters', (g) => {
      const { weights, biases } = counted([g('n0'), g('n1'), g('n2'), g('n3')]);
      return { weights, biases, total: weights + biases };
    });
    expectBoxes('network-size', (g) => {
      const layers = [g('n'), ...new Array<number>(g('k')).fill(g('h')), g('m')];
      const { weights, biases } = counted(layers);
      return { depth: layers.length - 1, total: weights + biases };
    });
  });

  it('places of a kernel, one by one', () => {
    expectBoxes('convolution-count', (g) => {
      let side = 0;
      for (let left = 0; left + g('k') <= g('n'); left++) side++;
      const neurons = side * side * g('m');
      return {
        side,
        neurons,
        shared: (g('k') * g('k') + 1) * g('m'),
        full: (g('n') * g('n') + 1) * neurons,
      };
    });
  });

  it('three neurons on four rows', () => {
    expectBoxes('xor-table', (g) =>
      Object.fromEntries(
        rowsOf(2).flatMap((x) => {
          const s = [fires(g, ['w11', 'w21'], x, 'b1'), fires(g, ['w12', 'w22'], x, 'b2')] as const;
          const row = x.join('');
          return [
            [`s1_${row}`, s[0]],
            [`s2_${row}`, s[1]],
            [`y_${row}`, fires(g, ['w3', 'w4'], s, 'b3')],
          ];
        }),
      ),
    );
  });

  it('the biases with which a neuron is NAND, found by trying tenths', () => {
    expectBoxes('xor-bias-range', (g) => {
      const [a, b] = [Math.round(10 * g('w12')), Math.round(10 * g('w22'))];
      const fit = Array.from({ length: 61 }, (_, tenth) => tenth).filter(
        (tenth) => tenth > 0 && a + tenth > 0 && b + tenth > 0 && a + b + tenth <= 0,
      );
      // The smallest tenth that fits is one above the bound, which itself does not.
      return { low: (fit[0]! - 1) / 10, high: fit.at(-1)! / 10 };
    });
  });

  it('two moments of two neurons', () => {
    expectBoxes('feedback-moments', (g) => {
      let s = [g('s1_t0'), g('s2_t0')] as [number, number];
      const states = [1, 2].map(() => (s = [Math.tanh(g('w2_1') * s[1]), Math.tanh(g('w1_2') * s[0])]));
      const [[s1_t1, s2_t1], [s1_t2, s2_t2]] = states as [[number, number], [number, number]];
      return { s1_t1, s2_t1, s1_t2, s2_t2 };
    });
  });

  it('one matrix for two: the columns are where the two layers send the unit vectors', () => {
    expectBoxes('matrices-merge', (g) => {
      const times = (of: string, [x, y]: readonly [number, number]): [number, number] => [
        g(`${of}11`) * x + g(`${of}12`) * y,
        g(`${of}21`) * x + g(`${of}22`) * y,
      ];
      const [m11, m21] = times('b', times('a', [1, 0]));
      const [m12, m22] = times('b', times('a', [0, 1]));
      return { m11, m12, m21, m22 };
    });
  });

  it('the middle of two inputs through two rectifiers', () => {
    expectBoxes('midpoint', (g) => {
      const through = (x: number): number =>
        [1, 2].reduce((sum, k) => sum + g(`w${k}`) * Math.max(0, g(`v${k}`) * x + g(`b${k}`)), 0);
      const [y_a, y_b, y_m] = [g('x_a'), g('x_b'), (g('x_a') + g('x_b')) / 2].map(through) as [
        number,
        number,
        number,
      ];
      return { y_a, y_b, y_m, gap: y_m - (y_a + y_b) / 2 };
    });
  });

  it('neurons in a drawn order, each reading only what comes before it, now and then across a level', () => {
    const orders = new Set<string>();
    let skipping = 0;
    for (let n = 0; n < 20; n++) {
      const { derivation, boxes } = variantOf(templateOf('evaluation-order'), `order ${n}`);
      const ids = derivation.steps.map(({ quantity: { id } }) => id);
      expect(boxes).toMatchObject([{ kind: 'order', steps: ids.toSorted() }]);
      orders.add(ids.join(''));
      derivation.steps.forEach(({ expr }, place) => {
        const read = [...reads(expr)].flatMap((id) => (ids.includes(id) ? [ids.indexOf(id)] : []));
        expect(read.every((before) => before < place)).toBe(true);
        if (read.some((before) => before < place - 1)) skipping++;
      });
    }
    expect(orders.size).toBeGreaterThan(5);
    expect(skipping).toBeGreaterThan(5);
  });
});
