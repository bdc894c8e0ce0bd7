import { describe, expect, it } from 'vitest';
import { expectBoxes } from '../../../support/drawn-exercise.ts';

describe('exercises on history, against plain arithmetic', () => {
  it('Hebb’s rule once', () => {
    expectBoxes('hebb-update', (g) => {
      const dw = g('eta') * g('x') * g('y');
      return { dw, w_new: g('w') + dw };
    });
  });

  it('Hebb’s rule ten times, one update after the other', () => {
    expectBoxes('hebb-growth', (g) => {
      let w = g('w_0');
      const after: number[] = [];
      for (let k = 0; k < 10; k++) {
        const y = w * g('x');
        w += g('eta') * g('x') * y;
        after.push(w);
      }
      return { f: after[0]! / g('w_0'), w_1: after[0]!, w_10: after[9]! };
    });
  });

  it('Oja’s rule: the change is η y (x − y w)', () => {
    expectBoxes('oja-update', (g) => {
      const y = g('w') * g('x');
      return {
        y,
        hebb: g('eta') * g('x') * y,
        decay: g('eta') * y * y * g('w'),
        dw: g('eta') * y * (g('x') - y * g('w')),
      };
    });
  });

  it('a product over layers, by the difference quotient of the sigmoid', () => {
    expectBoxes('depth-product', (g) => {
      const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
      const slope = sigmoid(g('u')) * sigmoid(-g('u'));
      return { slope, f: g('w') * slope, P: (g('w') * slope) ** g('n') };
    });
  });

  it('which way a product of negative factors goes', () => {
    expectBoxes('depth-predict', (g) => {
      const P = (g('w') * g('s')) ** g('n');
      // Over a hundred layers there is no doubt which it is.
      const far = Math.abs(g('w') * g('s')) ** 100;
      expect(far < 0.01 || far > 100).toBe(true);
      return { size: Math.abs(P) < 1 ? 'vanishes' : 'explodes', sign: P > 0 ? 'positive' : 'negative', P };
    });
  });

  it('percentage points and per cent', () => {
    expectBoxes('error-rate-drop', (g) => ({
      points: g('before') - g('after'),
      relative: 100 * (1 - g('after') / g('before')),
    }));
  });
});
