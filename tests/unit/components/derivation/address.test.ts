import { addressOf, ownQuery, stepperMark } from '@components/derivation/address.ts';
import { atDisplay, fromQuery, type Settings } from '@components/derivation/settings.ts';
import { expect, test } from 'vitest';

const start: Settings = {
  step: 'y',
  given: {},
  activation: [],
  loss: undefined,
  rounding: atDisplay,
  after: 0,
};
const main = stepperMark();
const other = stepperMark('tanh');

test('two steppers on one page keep their parameters apart', () => {
  const first = addressOf('https://a.example/x/?theme=1', main, { ...start, step: 'z' }, start, ['x']);
  const both = addressOf(first.href, other, { ...start, given: { x: 2 } }, start, ['x']);
  expect(both.search).toBe('?theme=1&step=z&tanh.x=2');
  expect(fromQuery(ownQuery(both.searchParams, main), start, ['x']).settings).toEqual({
    ...start,
    step: 'z',
  });
  expect(fromQuery(ownQuery(both.searchParams, other), start, ['x']).settings).toEqual({
    ...start,
    given: { x: 2 },
  });
});

test('what is as at the start leaves the address', () => {
  const url = addressOf('https://a.example/x/?tanh.step=q&step=z', other, start, start, []);
  expect(url.search).toBe('?step=z');
});
