import { describe, expect, it } from 'vitest';
import { differentiate } from '../../../../engine/derivation/differentiate.ts';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import { minus, one, product, ref } from '../../../../engine/derivation/expr.ts';
import { affects, allPaths, feedsOf, restsOn, usesOf } from '../../../../engine/derivation/provenance.ts';
import { network } from '../../../../engine/nn/network.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { refusalOf } from '../../../support/refusal.ts';

const d = network(lectureExample);
const values = evaluate(d);

describe('usesOf', () => {
  it('is what a step reads, in reading order; nothing for an input', () => {
    expect(usesOf(d, 'net1_1')).toEqual(['w1_1_1', 'x1', 'w1_2_1', 'x2', 'b1']);
    expect(usesOf(d, 'x1')).toEqual([]);
  });
});

describe('feedsOf', () => {
  it('is what reads a quantity', () => {
    expect(feedsOf(d, 'out1_1')).toEqual(['net2_1', 'net2_2']);
    expect(feedsOf(d, 'b1')).toEqual(['net1_1', 'net1_2']);
    expect(feedsOf(d, 'E')).toEqual([]);
  });
});

describe('restsOn and affects', () => {
  it('reach everything below, and everything above, once each', () => {
    const below = restsOn(d, 'out2_1');
    expect(new Set(below).size).toBe(below.length);
    expect([...below].sort()).toEqual(
      ['b1', 'b2', 'net1_1', 'net1_2', 'net2_1', 'out1_1', 'out1_2', 'w1_1_1', 'w1_1_2', 'w1_2_1', 'w1_2_2']
        .concat(['w2_1_1', 'w2_2_1', 'x1', 'x2'])
        .sort(),
    );
    expect([...affects(d, 'w1_1_1')].sort()).toEqual(
      ['E', 'net1_1', 'net2_1', 'net2_2', 'out1_1', 'out2_1', 'out2_2'].sort(),
    );
    expect(restsOn(d, 'x1')).toEqual([]);
    expect(affects(d, 'E')).toEqual([]);
  });
});

describe('allPaths', () => {
  const paths = allPaths(d, 'w1_1_1', 'E', values);
  it('finds both ways from a first weight to the error', () => {
    expect(paths.map((p) => p.through)).toEqual([
      ['w1_1_1', 'net1_1', 'out1_1', 'net2_1', 'out2_1', 'E'],
      ['w1_1_1', 'net1_1', 'out1_1', 'net2_2', 'out2_2', 'E'],
    ]);
  });
  it('gives the factor of each stretch, named by the quantities there are', () => {
    const [first] = paths;
    expect(first!.factors).toEqual([
      ref('x1'),
      product([ref('out1_1'), minus(one, ref('out1_1'))]),
      ref('w2_1_1'),
      product([ref('out2_1'), minus(one, ref('out2_1'))]),
      minus(ref('out2_1'), ref('t1')),
    ]);
    expect(first!.values[0]).toBe(0.05);
    expect(first!.product).toBe(first!.values.reduce((a, b) => a * b, 1));
  });
  it('sums to the gradient', () => {
    const gradient = evaluate(differentiate(d, 'E')).get('d_E__w1_1_1')!;
    // Two sums of two products, taken in another order.
    expect(paths.reduce((sum, p) => sum + p.product, 0)).toBeCloseTo(gradient, 15);
  });
  it('is one path of product 1 from a quantity to itself, and none to what does not depend on it', () => {
    expect(allPaths(d, 'E', 'E', values)).toEqual([{ through: ['E'], factors: [], values: [], product: 1 }]);
    expect(allPaths(d, 'E', 'net1_1', values)).toEqual([]);
    expect(allPaths(d, 'w2_1_1', 'out2_2', values)).toEqual([]);
  });
  it('allows exactly as many as the limit and refuses one more', () => {
    expect(allPaths(d, 'w1_1_1', 'E', values, 2)).toHaveLength(2);
    expect(refusalOf(() => allPaths(d, 'w1_1_1', 'E', values, 1))).toMatchObject({
      code: 'too-many-paths',
      path: 'w1_1_1',
    });
  });
});
