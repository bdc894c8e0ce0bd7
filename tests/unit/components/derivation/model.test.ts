import { modelOf, pathsTo, subjectOf } from '@components/derivation/model.ts';
import { eachStep, fromQuery } from '@components/derivation/settings.ts';
import { result } from '@engine/lecture/results.ts';
import { expect, test } from 'vitest';

const gradient = result('gradient-exercise').derivation!;

test('a derivation written by hand stays as it is; its numbers follow what is given', () => {
  const subject = subjectOf({ derivation: gradient }, 'w_p2');
  const { derivation, values, exact } = modelOf(subject, subject.start);
  expect(derivation).toBe(gradient);
  expect(subject.start.step).toBe('w_p2');
  expect(exact).toBe(values);

  const { id } = gradient.inputs[0]!.quantity;
  const moved = modelOf(subject, { ...subject.start, given: { [id]: 3 } });
  expect(moved.values.get(id)).toBe(3);
  expect(moved.values.get('E')).not.toBe(values.get('E'));
});

test('rounded at each step it still knows the exact values', () => {
  const subject = subjectOf({ derivation: gradient, rounding: eachStep });
  const { values, exact } = modelOf(subject, subject.start);
  const full = modelOf(subject, { ...subject.start, rounding: { kind: 'full' } }).values;
  expect([...exact]).toEqual([...full]);
  for (const { quantity } of gradient.steps) {
    expect(values.get(quantity.id)).toBe(Math.round(values.get(quantity.id)! * 1000) / 1000);
  }
});

test('a parameter, and its gradient, knows the paths from the loss', () => {
  const subject = subjectOf({ derivation: gradient });
  const model = modelOf(subject, subject.start);
  const parameter = gradient.inputs.find(({ quantity: { role } }) => role === 'weight')!.quantity.id;
  const paths = pathsTo(parameter, model);
  const slope = paths.reduce((sum, { product }) => sum + product, 0);
  expect(pathsTo(`d_E__${parameter}`, model)).toEqual(paths);
  // A sum of a few products, added in two orders.
  expect(slope).toBeCloseTo(model.values.get(`d_E__${parameter}`)!, 12);
  expect(pathsTo('E', model)).toEqual([]);
});

test('an address cannot exchange what a derivation does not have', () => {
  const { start } = subjectOf({ derivation: gradient });
  const { settings, refused } = fromQuery(new URLSearchParams('act=tanh&loss=cross-entropy'), start, []);
  expect(settings).toEqual(start);
  expect(refused).toEqual(['act=tanh']);
});
