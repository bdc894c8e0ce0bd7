import { describe, expect, it } from 'vitest';
import { activationNames, activations } from '../../../../engine/nn/activation.ts';
import {
  backwardProducts,
  layerFactor,
  passable,
  steepest,
} from '../../../../engine/nn/vanishing-gradient.ts';
import { result } from '../../../../engine/lecture/results.ts';
import { refusalOf } from '../../../support/refusal.ts';

const sigma = (x: number): number => 1 / (1 + Math.exp(-x));
/** The platform's exponential and ours, a few units in the last place apart, multiplied some thirty times. */
const relative = 1e-12;

describe('the product of |w · f′| over depth', () => {
  it.each([
    [1, 0, 10, 9.5367431640625e-7],
    [1, 0, 20, 9.094947017729282e-13],
    [-6, 0, 10, 57.6650390625],
  ])('sigmoid, w = %d, net %d, %d layers', (weight, net, depth, expected) => {
    const products = backwardProducts({ activation: 'sigmoid', weight, net, depth });
    expect(products).toHaveLength(depth);
    expect(products.at(-1)).toBe(expected);
  });
  it('is the power of one factor, from the closed form of each slope', () => {
    const slopes = {
      sigmoid: (x: number) => sigma(x) * (1 - sigma(x)),
      tanh: (x: number) => 1 / Math.cosh(x) ** 2,
      softplus: sigma,
      relu: (x: number) => (x > 0 ? 1 : 0),
      'leaky-relu': (x: number) => (x > 0 ? 1 : 0.01),
      identity: () => 1,
    };
    for (const [name, slope] of Object.entries(slopes)) {
      for (const net of [-2, -0.5, 0.3, 3]) {
        const products = backwardProducts({
          activation: name as keyof typeof slopes,
          weight: 1.5,
          net,
          depth: 30,
        });
        const expected = (1.5 * slope(net)) ** 30;
        expect(Math.abs(products[29]! - expected), `${name} at ${net}`).toBeLessThanOrEqual(
          relative * expected,
        );
      }
    }
  });
  it('no slope is steeper than the steepest, and the steepest is reached or approached', () => {
    for (const activation of passable) {
      const found = Array.from({ length: 801 }, (_, i) =>
        layerFactor({ activation, weight: 1, net: (i - 400) / 10 }),
      );
      expect(Math.max(...found), activation).toBeCloseTo(steepest[activation]!, 12);
      expect(Math.max(...found), activation).toBeLessThanOrEqual(steepest[activation]!);
    }
  });
  it('covers every activation that has a slope of its own', () => {
    const own = activationNames.filter((name) => {
      const rule = activations[name];
      return rule.kind === 'componentwise' && 'slope' in rule;
    });
    expect(passable.toSorted()).toEqual(own.toSorted());
  });
  it.each(['step', 'softmax'] as const)('refuses %s, which has none', (activation) => {
    expect(refusalOf(() => layerFactor({ activation, weight: 1, net: 0 })).code).toBe('no-slope');
  });
  it.each([0, 1.5, -3])('refuses a depth of %d', (depth) => {
    expect(refusalOf(() => backwardProducts({ activation: 'tanh', weight: 1, net: 0, depth })).code).toBe(
      'out-of-range',
    );
  });
});

describe('the chain of five sigmoid layers', () => {
  it('agrees with the chain written out by hand', () => {
    const { values } = result('vanishing-chain');
    const outs = [1];
    for (let k = 0; k < 5; k++) outs.push(sigma(outs[k]!));
    let signal = outs[5]! * outs[5]! * (1 - outs[5]!);
    for (let k = 5; k >= 1; k--) {
      expect(Math.abs(values.get(`d_E__net${k}_1`)! - signal)).toBeLessThan(relative);
      signal *= outs[k - 1]! * (1 - outs[k - 1]!);
    }
  });
});
