import { describe, expect, it } from 'vitest';
import { randomNetwork } from '../../../../engine/nn/random-network.ts';
import { readSpecification } from '../../../../engine/nn/specification.ts';
import { refusalOf } from '../../../support/refusal.ts';

describe('randomNetwork', () => {
  it('is a specification, the same for the same seed and another for another', () => {
    const a = randomNetwork([2, 3, 1], 'xor');
    expect(readSpecification(a)).toEqual(a);
    expect(randomNetwork([2, 3, 1], 'xor')).toEqual(a);
    expect(randomNetwork([2, 3, 1], 'and').weights).not.toEqual(a.weights);
    expect(a.activation).toEqual(['tanh', 'sigmoid']);
    expect(a.biases).toEqual([[0, 0, 0], [0]]);
  });
  it('has weights of mean 0 and variance 1 / inputs', () => {
    const inputs = 40;
    const weights = randomNetwork([inputs, 29], 3).weights.flat(2);
    const mean = weights.reduce((total, w) => total + w, 0) / weights.length;
    const variance = weights.reduce((total, w) => total + w * w, 0) / weights.length;
    // Of 1160 draws: four standard errors, √(1/n) and √(2/n), in units of the deviation and the variance.
    expect(Math.abs(mean) * Math.sqrt(inputs)).toBeLessThan(4 * Math.sqrt(1 / weights.length));
    expect(Math.abs(variance * inputs - 1)).toBeLessThan(4 * Math.sqrt(2 / weights.length));
  });
  it('takes every choice, and a loss that needs a distribution', () => {
    const spec = randomNetwork([2, 2, 3], 1, {
      hidden: 'relu',
      output: 'softmax',
      loss: 'cross-entropy',
      rate: 2,
    });
    expect(spec).toMatchObject({ activation: ['relu', 'softmax'], loss: 'cross-entropy', rate: 2 });
    expect(spec.target).toEqual([1, 0, 0]);
  });
  it.each([
    [[2], 'empty-layers', 'layers'],
    [[2, 0], 'empty-layers', 'layers[1]'],
    [[2, 1.5], 'not-a-number', 'layers[1]'],
    [[1e9, 1e9], 'too-large', 'layers'],
  ])('refuses %j before it draws a number', (layers, code, path) => {
    expect(refusalOf(() => randomNetwork(layers, 1))).toMatchObject({ code, path });
  });
  it('refuses a loss that does not go with the output', () => {
    expect(refusalOf(() => randomNetwork([2, 2], 1, { loss: 'cross-entropy' })).code).toBe(
      'loss-needs-output',
    );
  });
});
