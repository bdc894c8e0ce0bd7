import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import { minus, product, ref, sum } from '../../../../engine/derivation/expr.ts';
import { lectureNames } from '../../../../engine/nn/names.ts';
import { network, shortcuts } from '../../../../engine/nn/network.ts';
import type { NetworkSpec } from '../../../../engine/nn/specification.ts';
import { forward } from '../../../oracles/forward.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { stepOf } from '../../../support/toy-derivation.ts';

const d = network(lectureExample);
const owned: NetworkSpec = {
  ...lectureExample,
  biases: [
    [0.3, 0.4],
    [0.1, 0.2],
  ],
};
/** Other shapes in every layer, so that a transposed matrix shows. */
const oblong: NetworkSpec = {
  layers: [3, 2, 1],
  activation: ['tanh', 'identity'],
  loss: 'squared-error',
  weights: [
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [[7, 8]],
  ],
  biases: [0, [0.5]],
  input: [0.1, 0.2, 0.3],
  target: [1],
  rate: 0.1,
};

describe('ids', () => {
  it('name every number, in the order of the forward pass', () => {
    expect(d.inputs.map((i) => i.quantity.id)).toEqual(
      'x1 x2 w1_1_1 w1_2_1 w1_1_2 w1_2_2 b1 w2_1_1 w2_2_1 w2_1_2 w2_2_2 b2 t1 t2 eta'.split(' '),
    );
    expect(d.steps.map((s) => s.quantity.id)).toEqual(
      'net1_1 net1_2 out1_1 out1_2 net2_1 net2_2 out2_1 out2_2 E'.split(' '),
    );
  });
  it('go from → to, while the specification has weights[layer][to][from]', () => {
    const values = evaluate(d);
    expect(values.get('w1_2_1')).toBe(lectureExample.weights[0]![0]![1]);
    const others = evaluate(network(oblong));
    expect([others.get('w1_3_2'), others.get('w1_2_1'), others.get('w2_2_1')]).toEqual([6, 2, 8]);
  });
  it('tell a bias of each neuron from one of the layer', () => {
    const ids = network(owned)
      .inputs.filter((i) => i.quantity.role === 'bias')
      .map((i) => i.quantity.id);
    expect(ids).toEqual(['b1_1', 'b1_2', 'b2_1', 'b2_2']);
    expect(d.inputs.filter((i) => i.quantity.role === 'bias').map((i) => i.quantity.id)).toEqual([
      'b1',
      'b2',
    ]);
  });
  it('do not depend on how quantities are written', () => {
    const named = network(lectureExample, { names: lectureNames });
    expect(named.steps.map((s) => s.quantity.id)).toEqual(d.steps.map((s) => s.quantity.id));
    expect(named.steps.map((s) => s.expr)).toEqual(d.steps.map((s) => s.expr));
  });
});

describe('quantities', () => {
  it('know their role, their place and, where they are learnt, their pass', () => {
    const find = (id: string) => d.inputs.find((i) => i.quantity.id === id)!.quantity;
    expect(find('w2_1_2')).toMatchObject({ role: 'weight', pass: 1, place: { layer: 2, from: 1, unit: 2 } });
    expect(find('b2')).toMatchObject({ role: 'bias', pass: 1, place: { layer: 2 } });
    expect(find('x2')).toEqual({
      id: 'x2',
      role: 'input',
      notation: { base: 'x', sub: '2' },
      place: { layer: 0, unit: 2 },
    });
    expect(find('t1')).toMatchObject({ role: 'target', place: { layer: 2, unit: 1 } });
    expect(find('eta')).toMatchObject({ role: 'rate' });
    expect('pass' in find('eta')).toBe(false);
  });
  it('carry the nickname of their error signal where they are net inputs', () => {
    const carrying = d.steps.filter((s) => s.quantity.sensitivity).map((s) => s.quantity.id);
    expect(carrying).toEqual(['net1_1', 'net1_2', 'net2_1', 'net2_2']);
  });
});

describe('steps', () => {
  it('are weighted sums with the bias last, activations, and the loss', () => {
    expect(stepOf(d, 'net1_1')).toMatchObject({
      expr: sum([product([ref('w1_1_1'), ref('x1')]), product([ref('w1_2_1'), ref('x2')]), ref('b1')]),
      phase: 'forward',
      pass: 1,
      reason: { code: 'weighted-sum' },
    });
    expect(stepOf(d, 'out2_2').reason).toEqual({ code: 'activation' });
    expect(stepOf(d, 'E')).toMatchObject({ phase: 'loss', reason: { code: 'loss' } });
  });
  it('give what the textbook gives', () => {
    for (const spec of [lectureExample, owned, oblong]) {
      const values = evaluate(network(spec));
      expect(values.get('E')).toBeCloseTo(forward(spec).loss, 14);
    }
  });
  it('take the loss of the net inputs when asked, where that can be', () => {
    const spec = { ...lectureExample, loss: 'binary-cross-entropy' } as const;
    const net = network(spec, { lossOf: 'net' });
    expect(JSON.stringify(stepOf(net, 'E').expr)).toContain('net2_1');
    expect(JSON.stringify(stepOf(network(spec), 'E').expr)).not.toContain('net2_1');
    expect(network(lectureExample, { lossOf: 'net' })).toEqual(d);
  });
});

describe('shortcuts', () => {
  it('are out − t where output and loss are made for each other', () => {
    const spec = { ...lectureExample, loss: 'binary-cross-entropy' } as const;
    expect([...shortcuts(spec)]).toEqual([
      ['net2_1', minus(ref('out2_1'), ref('t1'))],
      ['net2_2', minus(ref('out2_2'), ref('t2'))],
    ]);
    const soft = { ...spec, activation: ['sigmoid', 'softmax'], loss: 'cross-entropy' } as const;
    expect([...shortcuts(soft).keys()]).toEqual(['net2_1', 'net2_2']);
  });
  it('are none elsewhere', () => {
    expect(shortcuts(lectureExample).size).toBe(0);
    expect(shortcuts({ ...lectureExample, activation: ['sigmoid', 'softmax'] }).size).toBe(0);
  });
});
