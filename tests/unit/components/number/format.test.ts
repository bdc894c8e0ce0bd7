import { fullPrecision, phaseClass, written, writtenHtml, writtenTex } from '@components/number/format.ts';
import { expect, test } from 'vitest';

test.each([
  [0.693518516578, {}, '0.693519'],
  [-0.038129671559, {}, '−0.038130'],
  [-0.038129671559, { decimals: 3 }, '−0.038'],
  [55, {}, '55'],
  [55, { decimals: 1 }, '55.0'],
  [0.05, { given: true }, '0.05'],
  [0.05, {}, '0.050000'],
  [-0.0000001, { decimals: 3 }, '0.000'],
])('%d with %j reads %s', (value, format, expected) => {
  expect(written(value, format)).toEqual({ digits: expected });
});

test('an exponent is written as a power of ten, and a small number does not shrink to zeros', () => {
  expect(written(5.30536e-8, { decimals: 4, scientific: true })).toEqual({
    digits: '5.3054',
    exponent: '−8',
  });
  expect(written(5.30536e-8)).toEqual({ digits: '5.305', exponent: '−8' });
  expect(writtenHtml(-5.30536e-8)).toBe('−5.305\u2009×\u200910<sup>−8</sup>');
  expect(writtenTex(-5.30536e-8)).toBe('-5.305 \\times 10^{-8}');
});

test('full precision reads back as the same number, with a hyphen', () => {
  for (const value of [-0.03812967155913, 5.305360336141788e-8, 1 / 3]) {
    expect(fullPrecision(value)).not.toContain('−');
    expect(Number(fullPrecision(value))).toBe(value);
  }
});

test('every phase has a class, and what is given has none', () => {
  expect((['forward', 'loss', 'backward', 'update'] as const).map(phaseClass)).toEqual([
    'fwd',
    'loss',
    'bwd',
    'upd',
  ]);
  expect(phaseClass(undefined)).toBeUndefined();
});
