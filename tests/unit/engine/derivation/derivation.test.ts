import { describe, expect, it } from 'vitest';
import { derivation, extend, indexOf, unknownQuantity } from '../../../../engine/derivation/derivation.ts';
import { product, ref, sum } from '../../../../engine/derivation/expr.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { computed, given } from '../../../support/toy-derivation.ts';

const d = derivation(
  [given('x', 2), given('w', 3)],
  [computed('net', product([ref('w'), ref('x')])), computed('E', sum([ref('net'), ref('x')]), 'loss')],
);

describe('derivation', () => {
  it('keeps inputs and steps as they are', () => {
    expect(d.inputs.map((i) => i.quantity.id)).toEqual(['x', 'w']);
    expect(d.steps.map((s) => s.quantity.id)).toEqual(['net', 'E']);
  });
  it.each(['', '1x', 'x-1', 'x y', '权', 'a"b', '_x'])('refuses the id %j', (id) => {
    expect(refusalOf(() => derivation([given(id, 1)], []))).toMatchObject({ code: 'bad-name', found: id });
  });
  it('refuses an id defined twice, as input or as step', () => {
    expect(refusalOf(() => derivation([given('x', 1), given('x', 2)], []))).toMatchObject({
      code: 'defined-twice',
      path: 'inputs.x',
    });
    expect(refusalOf(() => extend(d, [computed('net', ref('x'))]))).toMatchObject({
      code: 'defined-twice',
      path: 'steps.net',
    });
  });
  it('refuses a step that reads what is nowhere defined, or only below', () => {
    expect(refusalOf(() => derivation([], [computed('y', ref('x'))]))).toMatchObject({
      code: 'unknown-quantity',
      path: 'steps.y',
      found: 'x',
    });
    expect(() => derivation([], [computed('y', ref('z')), computed('z', ref('y'))])).toThrow(
      /unknown|defined/,
    );
    expect(() => derivation([], [computed('y', ref('y'))])).toThrow(/found y/);
  });
});

describe('extend', () => {
  it('continues a derivation and leaves the given one alone', () => {
    const longer = extend(d, [computed('y', ref('E'))]);
    expect(longer.steps.map((s) => s.quantity.id)).toEqual(['net', 'E', 'y']);
    expect(d.steps).toHaveLength(2);
  });
});

describe('unknownQuantity', () => {
  it('shows some of the ids there are, not all of many', () => {
    const { expected } = unknownQuantity(
      'z',
      Array.from({ length: 100 }, (_, i) => `q${i}`),
    );
    expect(expected).toContain('q0');
    expect(expected).not.toContain('q9');
  });
});

describe('indexOf', () => {
  const index = indexOf(d);
  it('is made once', () => {
    expect(indexOf(d)).toBe(index);
  });
  it('finds quantities, steps and readers', () => {
    expect(index.quantity('w').role).toBe('input');
    expect(index.step('net')).toBe(d.steps[0]);
    expect(index.step('x')).toBeUndefined();
    expect(index.readers('x').map((s) => s.quantity.id)).toEqual(['net', 'E']);
    expect(index.readers('E')).toEqual([]);
    expect(index.has('E')).toBe(true);
    expect(index.has('F')).toBe(false);
  });
  it('refuses an id that is not there', () => {
    expect(refusalOf(() => index.quantity('F'))).toMatchObject({ code: 'unknown-quantity', found: 'F' });
  });
});
