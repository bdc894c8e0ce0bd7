import { describe, expect, it } from 'vitest';
import { differentiate, partialId } from '../../../../engine/derivation/differentiate.ts';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import { minus, product, ref } from '../../../../engine/derivation/expr.ts';
import { network } from '../../../../engine/nn/network.ts';
import { onePass, repeat, train, update, updatedId } from '../../../../engine/nn/optimizer.ts';
import { parametersOf } from '../../../../engine/nn/parameters.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { stepOf } from '../../../support/toy-derivation.ts';

const pass = onePass(lectureExample);
const parameters = 'w1_1_1 w1_2_1 w1_1_2 w1_2_2 b1 w2_1_1 w2_2_1 w2_1_2 w2_2_2 b2'.split(' ');

describe('parametersOf', () => {
  it('lists weights and biases in order', () => {
    expect(parametersOf(pass)).toEqual(parameters);
  });
});

describe('update', () => {
  it('appends w ← w − η · ∂E/∂w for every parameter that has a gradient', () => {
    const d = update(differentiate(network(lectureExample), 'E', { by: ['w2_1_1', 'b2'] }), 'E', 'eta');
    expect(d.steps.filter((s) => s.phase === 'update').map((s) => s.quantity.id)).toEqual([
      'w2_1_1_p2',
      'b2_p2',
    ]);
    expect(stepOf(d, 'w2_1_1_p2')).toMatchObject({
      expr: minus(ref('w2_1_1'), product([ref('eta'), ref('d_E__w2_1_1')])),
      pass: 1,
      reason: { code: 'update', by: 'w2_1_1' },
      quantity: { role: 'weight', pass: 2, place: { layer: 2, unit: 1, from: 1 } },
    });
  });
});

describe('onePass', () => {
  it('is forward, loss, backward, update: 8 + 1 + 38 + 10 steps', () => {
    const count = (phase: string): number => pass.steps.filter((s) => s.phase === phase).length;
    expect(['forward', 'loss', 'backward', 'update'].map(count)).toEqual([8, 1, 38, 10]);
  });
  it('has four steps more with a bias for each neuron', () => {
    const biases = [
      [0.35, 0.35],
      [0.1, 0.1],
    ];
    expect(onePass({ ...lectureExample, biases }).steps).toHaveLength(61);
  });
  it('is 41 steps in brief', () => {
    expect(onePass(lectureExample, { detail: 'brief' }).steps).toHaveLength(41);
  });
});

describe('repeat', () => {
  const three = repeat(pass, 3);
  const ids = three.steps.map((s) => s.quantity.id);
  it('goes on with the weights just made: they are the next pass’s weights', () => {
    expect(three.steps).toHaveLength(3 * 57);
    expect(stepOf(three, 'net1_1_p2').expr).toEqual({
      kind: 'sum',
      terms: [product([ref('w1_1_1_p2'), ref('x1')]), product([ref('w1_2_1_p2'), ref('x2')]), ref('b1_p2')],
    });
    expect(stepOf(three, 'w1_1_1_p3').expr).toEqual(
      minus(ref('w1_1_1_p2'), product([ref('eta'), ref('d_E_p2__w1_1_1_p2')])),
    );
    expect(ids).toContain('w1_1_1_p4');
  });
  it('names derivatives of later passes as differentiating them would', () => {
    for (const id of ['d_E_p2__w1_1_1_p2', 'd_E_p3__out1_1_p3__via_net2_1_p3', 'd_net2_1_p2__w2_1_1_p2']) {
      expect(ids).toContain(id);
    }
    const named = stepOf(three, 'd_E_p2__out1_1_p2__via_net2_1_p2').quantity.notation;
    expect(named).toEqual({ of: 'E_p2', by: 'out1_1_p2', via: 'net2_1_p2' });
    expect(differentiate(three, 'E_p3', { by: ['w2_1_1_p3'] }).steps).toHaveLength(three.steps.length);
  });
  it('moves reasons and passes along', () => {
    expect(stepOf(three, 'd_E_p2__out1_1_p2')).toMatchObject({
      pass: 2,
      quantity: { pass: 2 },
      reason: { code: 'paths-summed', of: 'E_p2', by: 'out1_1_p2' },
    });
    expect(stepOf(three, 'w1_1_1_p3')).toMatchObject({
      pass: 2,
      quantity: { pass: 3 },
      reason: { code: 'update', by: 'w1_1_1_p2' },
    });
    expect(stepOf(three, 'out1_1_p3').reason).toEqual({ code: 'activation' });
  });
  it('leaves as they are the parameters that are not learnt', () => {
    const two = repeat(onePass(lectureExample, { by: ['b2'] }), 2);
    expect(stepOf(two, 'net2_1_p2').expr).toEqual({
      kind: 'sum',
      terms: [
        product([ref('w2_1_1'), ref('out1_1_p2')]),
        product([ref('w2_2_1'), ref('out1_2_p2')]),
        ref('b2_p2'),
      ],
    });
  });
  it('once is the pass itself', () => {
    expect(repeat(pass, 1)).toEqual(pass);
  });
});

describe('train', () => {
  it('gives the weights of as many passes as were asked for', () => {
    const three = evaluate(repeat(pass, 3));
    const inputs = train(pass, 3);
    expect(Object.keys(inputs)).toEqual(parameters);
    for (const id of parameters) expect(inputs[id]).toBe(three.get(`${id}_p4`));
  });
  it('does nothing 0 times, and starts from the inputs it is given', () => {
    expect(train(pass, 0)).toEqual({});
    const given = train(pass, 1, { inputs: { x1: 1, b1: 0 } });
    expect(given['x1']).toBe(1);
    expect(given['b1']).toBe(evaluate(pass, { inputs: { x1: 1, b1: 0 } }).get('b1_p2'));
  });
  it('tells of every pass before its update, and stops when told', () => {
    const seen: number[] = [];
    const inputs = train(pass, 10, {}, (done, values) => {
      seen.push(values.get('E')!);
      return done < 2;
    });
    const three = evaluate(repeat(pass, 3));
    expect(seen).toEqual([three.get('E'), three.get('E_p2'), three.get('E_p3')]);
    expect(inputs['b2']).toBe(three.get('b2_p3'));
  });
  it('learns only what has a gradient', () => {
    expect(Object.keys(train(onePass(lectureExample, { by: ['b2'] }), 2))).toEqual(['b2']);
  });
  it('names the quantity that ran away when it diverges', () => {
    const spec = { ...lectureExample, activation: ['identity', 'identity'], rate: 1e6 } as const;
    expect(refusalOf(() => train(onePass(spec), 1000)).code).toBe('non-finite');
  });
  it('rounds each step where that is the policy', () => {
    const rounded = train(pass, 1, { rounding: { kind: 'step', decimals: 3 } });
    expect(rounded['b2']).toBe(-0.038);
    expect(partialId('E', 'b2')).toBe('d_E__b2');
  });
  it('calls the next value of w by the id of the next pass', () => {
    expect(updatedId('w1_1_1')).toBe('w1_1_1_p2');
  });
});
