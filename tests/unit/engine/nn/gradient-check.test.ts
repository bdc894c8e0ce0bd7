import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import { mutate } from '../../../../engine/derivation/mutate.ts';
import {
  centralDifferences,
  flat,
  forwardLoss,
  gradientCheck,
  gradientsOf,
  maxDifference,
  shaped,
} from '../../../../engine/nn/gradient-check.ts';
import { network } from '../../../../engine/nn/network.ts';
import { onePass, repeat } from '../../../../engine/nn/optimizer.ts';
import type { NetworkSpec } from '../../../../engine/nn/specification.ts';
import { tape } from '../../../../engine/nn/tape.ts';
import { forward } from '../../../oracles/forward.ts';
import { lectureExample } from '../../../support/lecture-example.ts';

/** The same sums in another order. */
const roundings = 1e-14;
/** What fourth-order differences with h = 1e-3 leave for losses near 1. */
const differences = 1e-11;

const pass = onePass(lectureExample);
const values = evaluate(pass);
const updated: NetworkSpec = {
  ...lectureExample,
  ...(shaped(lectureExample, (id) => values.get(`${id}_p2`)!) as Pick<NetworkSpec, 'weights' | 'biases'>),
};

describe('gradientsOf', () => {
  it('puts each gradient in the place of its parameter', () => {
    const { weights, biases } = gradientsOf(lectureExample, values);
    expect(weights[0]![0]![1]).toBe(values.get('d_E__w1_2_1'));
    expect(weights[1]![1]![0]).toBe(values.get('d_E__w2_1_2'));
    expect(biases).toEqual([values.get('d_E__b1'), values.get('d_E__b2')]);
  });
  it('finds those of a later pass', () => {
    const two = evaluate(repeat(pass, 2));
    const second = gradientsOf(lectureExample, two, '_p2');
    expect(maxDifference(second, tape(updated).gradients)).toBeLessThan(roundings);
  });
});

describe('shaped', () => {
  it('has a list for biases of each neuron, a number for a shared one', () => {
    const { biases } = shaped({ ...lectureExample, biases: [0, [0, 0]] }, (id) => id.length);
    expect(biases).toEqual([2, [4, 4]]);
  });
});

describe('forwardLoss', () => {
  it('is the loss', () => {
    expect(forwardLoss(lectureExample)).toBeCloseTo(evaluate(network(lectureExample)).get('E')!, 15);
    expect(forwardLoss(lectureExample)).toBeCloseTo(forward(lectureExample).loss, 15);
  });
});

describe('centralDifferences', () => {
  it('are exact for a parabola but for roundings, with any h', () => {
    const parabola = { ...lectureExample, activation: ['identity', 'identity'] } as const;
    for (const h of [1e-3, 0.1, 1]) {
      expect(maxDifference(tape(parabola).gradients, centralDifferences(parabola, h))).toBeLessThan(
        differences,
      );
    }
  });
  it('move one bias at a time where each neuron has its own', () => {
    const owned = { ...lectureExample, biases: [[0.3, 0.4], 0.1] };
    expect(maxDifference(tape(owned).gradients, centralDifferences(owned))).toBeLessThan(differences);
  });
  it('get better with the fourth power of h', () => {
    const truth = tape(lectureExample).gradients;
    const [coarse, fine] = [0.4, 0.2].map((h) => maxDifference(truth, centralDifferences(lectureExample, h)));
    expect(coarse! / fine!).toBeGreaterThan(12);
    expect(coarse! / fine!).toBeLessThan(20);
  });
});

describe('flat and maxDifference', () => {
  const g = { weights: [[[1, 2]], [[-100]]], biases: [3, [4]] };
  it('list every entry', () => {
    expect(flat(g)).toEqual([1, 2, -100, 3, 4]);
  });
  it('measure against 1 or the entry, whichever is larger', () => {
    expect(maxDifference(g, g)).toBe(0);
    expect(maxDifference(g, { ...g, weights: [[[1, 2]], [[-101]]] })).toBeCloseTo(0.01, 15);
    expect(maxDifference(g, { ...g, biases: [3, [6]] })).toBe(0.5);
  });
});

describe('gradientCheck', () => {
  it('finds a right derivation right', () => {
    const { reverseMode, centralDifference } = gradientCheck(lectureExample, values);
    expect(reverseMode).toBeLessThan(roundings);
    expect(centralDifference).toBeLessThan(differences);
  });
  it('finds a wrong one wrong, by both ways', () => {
    const wrong = gradientCheck(lectureExample, evaluate(mutate(pass, 'path-dropped')));
    expect(wrong.reverseMode).toBeGreaterThan(1e-3);
    expect(wrong.centralDifference).toBeGreaterThan(1e-3);
  });
  it('checks a second pass against the updated network', () => {
    const two = evaluate(repeat(pass, 2));
    const { reverseMode, centralDifference } = gradientCheck(updated, two, '_p2');
    expect(reverseMode).toBeLessThan(roundings);
    expect(centralDifference).toBeLessThan(differences);
  });
});
