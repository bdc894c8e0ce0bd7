import { describe, expect, it } from 'vitest';
import { derivation, type Derivation } from '../../../../engine/derivation/derivation.ts';
import { differentiate, local, partial, partialId } from '../../../../engine/derivation/differentiate.ts';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import {
  call,
  minus,
  negate,
  number,
  one,
  power,
  product,
  quotient,
  ref,
  sum,
  zero,
  type Expr,
} from '../../../../engine/derivation/expr.ts';
import { network, shortcuts } from '../../../../engine/nn/network.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { computed, given, stepOf } from '../../../support/toy-derivation.ts';

const [a, b] = [ref('a'), ref('b')];
const sigmoid = call('sigmoid', [a]);

describe('partial', () => {
  const table: readonly (readonly [string, Expr, Expr])[] = [
    ['a constant', number(3), zero],
    ['itself', a, one],
    ['another quantity', b, zero],
    ['a sum, term by term', sum([a, b, product([number(2), a])]), sum([one, number(2)])],
    ['a negative', negate(a), number(-1)],
    ['a product, by Leibniz', product([a, b]), b],
    ['a square', power(a, 2), product([number(2), a])],
    ['½(b − a)², where ½ and 2 cancel', product([number(1, 2), power(minus(b, a), 2)]), minus(a, b)],
    ['a quotient over a constant', quotient(a, b), quotient(one, b)],
    ['a quotient under a constant', quotient(b, a), negate(quotient(b, power(a, 2)))],
    ['a function, by the chain rule', call('sigmoid', [b]), zero],
    ['the sigmoid, by itself', sigmoid, product([sigmoid, minus(one, sigmoid)])],
  ];
  it.each(table)('of %s', (_what, e, expected) => {
    expect(partial(e, 'a')).toEqual(expected);
  });
  it('refuses a function without a slope, but only where the slope is needed', () => {
    expect(refusalOf(() => partial(call('step', [a]), 'a'))).toMatchObject({
      code: 'no-slope',
      path: 'step',
    });
    expect(partial(call('step', [a]), 'b')).toEqual(zero);
  });
});

describe('partialId', () => {
  it('is legible and legal as a variable', () => {
    expect(partialId('E', 'w1_2_1')).toBe('d_E__w1_2_1');
    expect(partialId('E', 'out1_1', 'net2_1')).toBe('d_E__out1_1__via_net2_1');
  });
});

const forward = network(lectureExample);

describe('local', () => {
  it('writes a slope with the names of results: σ(net)(1 − σ(net)) reads out(1 − out)', () => {
    expect(local(forward, stepOf(forward, 'out1_1'), 'net1_1')).toEqual(
      product([ref('out1_1'), minus(one, ref('out1_1'))]),
    );
  });
});

describe('differentiate', () => {
  const d = differentiate(forward, 'E');
  const ids = (x: Derivation): string[] => x.steps.map((s) => s.quantity.id);
  const backward = d.steps.filter((s) => s.phase === 'backward');

  it('continues the forward pass: 9 steps, then 38 backward', () => {
    expect(ids(d).slice(0, 9)).toEqual(ids(forward));
    expect(backward).toHaveLength(38);
  });
  it('names each factor, each share and each sum', () => {
    const { expr, reason } = stepOf(d, 'd_E__out1_1');
    expect(expr).toEqual(sum([ref('d_E__out1_1__via_net2_1'), ref('d_E__out1_1__via_net2_2')]));
    expect(reason).toEqual({ code: 'paths-summed', of: 'E', by: 'out1_1' });
    expect(stepOf(d, 'd_E__out1_1__via_net2_1')).toMatchObject({
      expr: { kind: 'product', factors: [ref('d_E__net2_1'), ref('d_net2_1__out1_1')] },
      reason: { code: 'path', of: 'E', by: 'out1_1', via: 'net2_1' },
    });
    expect(stepOf(d, 'd_out1_1__net1_1').reason).toEqual({
      code: 'local',
      of: 'out1_1',
      by: 'net1_1',
      rule: 'sigmoid',
    });
    expect(stepOf(d, 'd_E__net1_1').reason).toEqual({ code: 'chain', of: 'E', by: 'net1_1' });
    expect(stepOf(d, 'd_E__out2_1').reason).toMatchObject({ code: 'local' });
  });
  it('keeps the slope 1 of a shared bias inside its sum, one share for each neuron', () => {
    expect(stepOf(d, 'd_E__b2').expr).toEqual({
      kind: 'sum',
      terms: ['net2_1', 'net2_2'].map((net) => ({
        kind: 'product',
        factors: [ref(`d_E__${net}`), one],
      })),
    });
  });
  it('finishes a layer before going down: parameters first', () => {
    const order = ids(d);
    const at = (id: string): number => order.indexOf(id);
    for (const parameter of ['w2_1_1', 'w2_1_2', 'w2_2_1', 'w2_2_2', 'b2']) {
      expect(at(`d_E__${parameter}`)).toBeGreaterThan(at('d_E__net2_2'));
      expect(at(`d_E__${parameter}`)).toBeLessThan(at('d_E__out1_1'));
    }
  });
  it('gives the nickname δ to the derivative of the loss by a net input, with place and pass', () => {
    const { quantity } = stepOf(d, 'd_E__net2_1');
    expect(quantity).toMatchObject({ role: 'computed', pass: 1, place: { layer: 2, unit: 1 } });
    expect(quantity.notation).toMatchObject({ of: 'E', by: 'net2_1', short: { base: '\\delta' } });
    expect(stepOf(d, 'd_E__out2_1').quantity.notation).toEqual({ of: 'E', by: 'out2_1' });
  });
  it('does not call the derivative of anything else δ', () => {
    const hidden = differentiate(forward, 'out2_1');
    expect(stepOf(hidden, 'd_out2_1__net1_1').quantity.notation).toEqual({ of: 'out2_1', by: 'net1_1' });
  });
  it('asks only for what it was told to', () => {
    const one = differentiate(forward, 'E', { by: ['w2_1_1'] });
    expect(one.steps.filter((s) => s.phase === 'backward').map((s) => s.quantity.id)).toEqual([
      'd_E__out2_1',
      'd_out2_1__net2_1',
      'd_E__net2_1',
      'd_net2_1__w2_1_1',
      'd_E__w2_1_1',
    ]);
  });
  it('leaves out what the loss does not depend on', () => {
    expect(differentiate(forward, 'net1_1', { by: ['w2_1_1'] }).steps).toEqual(forward.steps);
  });
  it('reuses a factor that an earlier differentiation has named', () => {
    const both = differentiate(differentiate(forward, 'out2_1'), 'E');
    expect(new Set(ids(both)).size).toBe(both.steps.length);
    expect(evaluate(both).get('d_E__w1_1_1')).toBe(evaluate(d).get('d_E__w1_1_1'));
  });
  it('inlines plain factors and shares in brief', () => {
    const brief = differentiate(forward, 'E', { detail: 'brief' });
    expect(brief.steps.filter((s) => s.phase === 'backward')).toHaveLength(22);
    expect(stepOf(brief, 'd_E__out1_1').expr).toEqual({
      kind: 'sum',
      terms: [
        { kind: 'product', factors: [ref('d_E__net2_1'), ref('w2_1_1')] },
        { kind: 'product', factors: [ref('d_E__net2_2'), ref('w2_1_2')] },
      ],
    });
  });
  it('stops at a total derivative that is known', () => {
    const spec = {
      ...lectureExample,
      activation: ['tanh', 'softmax'],
      loss: 'cross-entropy',
      target: [0, 1],
    } as const;
    const short = differentiate(network(spec), 'E', { known: shortcuts(spec) });
    expect(stepOf(short, 'd_E__net2_2')).toMatchObject({
      expr: minus(ref('out2_2'), ref('t2')),
      reason: { code: 'shortcut', of: 'E', by: 'net2_2' },
    });
    expect(ids(short)).not.toContain('d_E__out2_1');
  });
  it('names both shares where the loss reads a quantity directly and through another', () => {
    const x = given('x', 3);
    const split = derivation(
      [x],
      [
        computed('y', power(ref('x'), 2)),
        computed('E', sum([ref('y'), product([number(5), ref('x')])]), 'loss'),
      ],
    );
    const both = differentiate(split, 'E', { by: ['x'] });
    expect(evaluate(both).get('d_E__x')).toBe(11);
    expect(stepOf(both, 'd_E__x').reason.code).toBe('paths-summed');
    expect(evaluate(both).get('d_E__x__via_E')).toBe(5);
  });
  it('refuses to differentiate what is not computed', () => {
    expect(refusalOf(() => differentiate(forward, 'F'))).toMatchObject({
      code: 'unknown-quantity',
      path: 'F',
    });
    expect(refusalOf(() => differentiate(forward, 'x1'))).toMatchObject({ code: 'unknown-quantity' });
  });
  it('refuses the step, through which nothing can be learnt', () => {
    const spec = { ...lectureExample, activation: ['step', 'sigmoid'] } as const;
    expect(evaluate(network(spec)).get('out1_1')).toBe(1);
    expect(refusalOf(() => differentiate(network(spec), 'E'))).toMatchObject({
      code: 'no-slope',
      path: 'step',
    });
  });
});
