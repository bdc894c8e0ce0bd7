import { modelOf, subjectOf } from '@components/derivation/model.ts';
import { backpropExample } from '@engine/lecture/backprop-example.ts';
import { forwardPass } from '@engine/lecture/result.ts';
import type { NetworkSpec } from '@engine/nn/specification.ts';
import { expect, test } from 'vitest';

test('a network shown forward only has no loss, no targets and no rate', () => {
  const subject = subjectOf({ network: backpropExample, forwardOnly: true });
  const { derivation, values, losses } = modelOf(subject, subject.start);
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
  const subject = subjectOf({ network: steps, forwardOnly: true });
  const { values } = modelOf(subject, { ...subject.start, given: { x1: -10, x2: -10 } });
  // −10 · 0.1 − 10 · 0.3 + 0.35 < 0, and likewise for the other; the outputs then see their bias alone, 0.1 > 0.
  expect(['out1_1', 'out1_2', 'out2_1', 'out2_2'].map((id) => values.get(id))).toEqual([0, 0, 1, 1]);
});
