import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../../../engine/nn/specification.ts';
import { tape } from '../../../../engine/nn/tape.ts';
import { forward } from '../../../oracles/forward.ts';
import { lectureExample } from '../../../support/lecture-example.ts';

describe('tape', () => {
  it('gives outputs and loss as the textbook does', () => {
    const { outputs, loss } = tape(lectureExample);
    const expected = forward(lectureExample);
    outputs.forEach((layer, l) => layer.forEach((o, i) => expect(o).toBeCloseTo(expected.outs[l]![i]!, 15)));
    expect(loss).toBeCloseTo(expected.loss, 15);
  });
  it('gives the gradients of one neuron as worked out by hand', () => {
    // o = w x + b, E = ½ (t − o)²: ∂E/∂w = (o − t) x, ∂E/∂b = o − t.
    const neuron: NetworkSpec = {
      layers: [2, 1],
      activation: ['identity'],
      loss: 'half-squared-error',
      weights: [[[3, -1]]],
      biases: [0.5],
      input: [2, 4],
      target: [1],
      rate: 0.1,
    };
    expect(tape(neuron)).toEqual({
      outputs: [[2.5]],
      loss: 1.125,
      gradients: { weights: [[[3, 6]]], biases: [1.5] },
    });
    expect(tape({ ...neuron, biases: [[0.5]] }).gradients.biases).toEqual([[1.5]]);
  });
  it('adds up what comes back to a shared bias', () => {
    const shared = tape(lectureExample).gradients.biases;
    const owned = tape({
      ...lectureExample,
      biases: [
        [0.35, 0.35],
        [0.1, 0.1],
      ],
    }).gradients.biases;
    owned.forEach((b, l) => {
      const [first, second] = b as number[];
      expect(shared[l]).toBeCloseTo(first! + second!, 15);
    });
  });
  it('has gradients of the shape of the specification', () => {
    const { weights } = tape(lectureExample).gradients;
    expect(weights.map((m) => m.map((row) => row.length))).toEqual([
      [2, 2],
      [2, 2],
    ]);
    // ∂E/∂w of the unit that x₂ comes from is twice that of x₁, since x₂ = 2 x₁.
    expect(weights[0]![0]![1]).toBeCloseTo(2 * weights[0]![0]![0]!, 15);
  });
  it('lets nothing come back through the step', () => {
    const { gradients } = tape({ ...lectureExample, activation: ['step', 'sigmoid'] });
    expect(gradients.weights[0]!.flat()).toEqual([0, 0, 0, 0]);
    expect(gradients.weights[1]!.flat().every((g) => g !== 0)).toBe(true);
  });
  it('stays finite where an output has rounded to 0', () => {
    const spec: NetworkSpec = {
      layers: [1, 2],
      activation: ['softmax'],
      loss: 'cross-entropy',
      weights: [[[-900], [900]]],
      biases: [0],
      input: [1],
      target: [1, 0],
      rate: 0.1,
    };
    const { loss, gradients } = tape(spec);
    expect(loss).toBe(1800);
    expect(gradients.weights).toEqual([[[-1], [1]]]);
    const sigmoid = tape({ ...spec, activation: ['sigmoid'], loss: 'binary-cross-entropy' });
    expect(sigmoid.loss).toBe(1800);
    expect(sigmoid.gradients.weights).toEqual([[[-1], [1]]]);
  });
});
