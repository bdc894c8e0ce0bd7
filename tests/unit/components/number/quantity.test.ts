import { homes } from '@components/number/homes.ts';
import { computed, stepAddress, symbolOf } from '@components/number/quantity.ts';
import { result } from '@engine/lecture/results.ts';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../support/refusal.ts';

test('a computed quantity comes with its step, a given one without', () => {
  expect(computed('backprop', 'E_p2')).toMatchObject({ step: { phase: 'loss', pass: 2 }, given: false });
  expect(computed('backprop', 'x1')).not.toHaveProperty('step');
  expect(computed('backprop', 'x1')).toMatchObject({ value: 0.05, given: true });
  expect(computed('xor-by-sample-0.01', 'updates_1')).toEqual({ value: 55, given: false });
});

test('names nobody knows are refused with what there is instead', () => {
  expect(refusalOf(() => computed('backporp', 'E'))).toMatchObject({
    code: 'unknown-result',
    found: 'backporp',
  });
  expect(refusalOf(() => computed('backprop', 'F'))).toMatchObject({
    code: 'unknown-quantity',
    path: 'backprop.F',
  });
});

test('symbols are those of the derivation', () => {
  expect(symbolOf('backprop', 'b2_p2')).toContain('\\mathrm{new}');
  expect(symbolOf('xor-by-sample-0.01', 'total')).toBeUndefined();
});

describe('the address of the step that computes a number', () => {
  test.each([
    ['backprop', 'zh', '?step=E#stepper'],
    ['en/backprop', 'en', '?step=E#stepper'],
    ['errata', 'zh', '/backprop/?step=E#stepper'],
    ['en/errata', 'en', '/en/backprop/?step=E#stepper'],
    [undefined, 'zh', '/backprop/?step=E#stepper'],
  ] as const)('from %s in %s', (page, language, address) => {
    expect(stepAddress('backprop', 'E', page, language)).toBe(address);
  });

  test('every home is a result with a derivation', () => {
    for (const name of Object.keys(homes)) expect(result(name).derivation, name).toBeDefined();
  });

  test('there is none for given numbers and for results without a stepper', () => {
    expect(stepAddress('backprop', 'x1', 'backprop', 'zh')).toBeUndefined();
    expect(stepAddress('backprop-theta2-913', 'E', 'backprop', 'zh')).toBeUndefined();
  });
});
