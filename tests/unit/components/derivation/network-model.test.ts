import {
  checkOf,
  exchangeable,
  networkModelOf,
  networkSubjectOf,
} from '@components/derivation/network-model.ts';
import { fromQuery } from '@components/derivation/settings.ts';
import { backpropExample } from '@engine/lecture/backprop-example.ts';
import { forwardPass } from '@engine/lecture/result.ts';
import { readSpecification, type NetworkSpec } from '@engine/nn/specification.ts';
import { expect, test } from 'vitest';
import { refusalOf } from '../../../support/refusal.ts';

test('a network shown forward only has no loss, no targets and no rate', () => {
  const subject = networkSubjectOf({ network: backpropExample, forwardOnly: true });
  const { derivation, values, losses } = networkModelOf(subject, subject.start);
  expect(derivation.steps.map(({ quantity: { id } }) => id)).toEqual([
    'net1_1',
    'net1_2',
    'out1_1',
    'out1_2',
    'net2_1',
    'net2_2',
    'out2_1',
    'out2_2',
  ]);
  expect(derivation.inputs.map(({ quantity: { role } }) => role)).not.toContain('target');
  expect(values.get('out2_1')).toBe(forwardPass(backpropExample).values.get('out2_1'));
  expect(losses).toEqual([]);
});

test('an activation without slope can be stepped through forward', () => {
  const steps: NetworkSpec = { ...backpropExample, activation: ['step', 'step'] };
  const subject = networkSubjectOf({ network: steps, forwardOnly: true });
  const { values } = networkModelOf(subject, { ...subject.start, given: { x1: -10, x2: -10 } });
  // −10 · 0.1 − 10 · 0.3 + 0.35 < 0, and likewise for the other; the outputs then see their bias alone, 0.1 > 0.
  expect(['out1_1', 'out1_2', 'out2_1', 'out2_2'].map((id) => values.get(id))).toEqual([0, 0, 1, 1]);
});

test('what does not go together is refused as it is where specifications are read', () => {
  const subject = networkSubjectOf({ network: backpropExample });
  const { start } = subject;
  for (const [settings, code, path] of [
    [{ ...start, activation: ['softmax', 'sigmoid'] }, 'softmax-not-last', 'activation[0]'],
    [{ ...start, loss: 'cross-entropy' }, 'loss-needs-output', 'activation[1]'],
    [{ ...start, loss: 'binary-cross-entropy', given: { t2: 1.5 } }, 'target-not-fitting', 'target[1]'],
  ] as const) {
    expect(refusalOf(() => networkModelOf(subject, settings))).toMatchObject({ code, path });
    const spec = { ...backpropExample, activation: settings.activation, loss: settings.loss };
    const target = 'given' in settings && 't2' in settings.given ? [0.03, settings.given.t2] : spec.target;
    expect(refusalOf(() => readSpecification({ ...spec, target }))).toMatchObject({ code, path });
  }
});

test('the live check holds in both passes, with other numbers, another activation and after training', () => {
  const subject = networkSubjectOf({ network: backpropExample });
  const model = networkModelOf(subject, {
    ...subject.start,
    given: { x1: -2, b2: 1 / 3 },
    activation: ['tanh', 'sigmoid'],
    after: 10,
  });
  for (const pass of [1, 2]) {
    const { reverseMode, centralDifference } = checkOf(model, pass)!;
    // Two ways of adding up the same products; central differences of a smooth loss below 1.
    expect(reverseMode).toBeLessThan(1e-14);
    expect(centralDifference).toBeLessThan(1e-9);
  }
  expect(model.losses).toHaveLength(11);
});

test('an address exchanges activations and losses of a network', () => {
  const { start } = networkSubjectOf({ network: backpropExample });
  const query = new URLSearchParams('act=tanh,sigmoid&loss=squared-error');
  expect(fromQuery(query, start, [], exchangeable)).toEqual({
    settings: { ...start, activation: ['tanh', 'sigmoid'], loss: 'squared-error' },
    refused: [],
  });
});
