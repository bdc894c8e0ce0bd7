import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../engine/errors.ts';
import { activationNames } from '../../../../engine/nn/activation.ts';
import { lossNames } from '../../../../engine/nn/loss.ts';
import { maxParameters, readSpecification } from '../../../../engine/nn/specification.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { refusalOf } from '../../../support/refusal.ts';

const good = lectureExample;
const crossed = { ...good, activation: ['sigmoid', 'softmax'], loss: 'cross-entropy', target: [0.4, 0.6] };
const binary = { ...good, loss: 'binary-cross-entropy' };
const without = (field: keyof typeof good): object =>
  Object.fromEntries(Object.entries(good).filter(([name]) => name !== field));
const cyclic: Record<string, unknown> = { ...good };
cyclic['rate'] = cyclic;

describe('a right specification', () => {
  it.each([
    ['the lecture’s example', good],
    ['a bias for each neuron', { ...good, biases: [[0.1, 0.2], 0.3] }],
    ['a target distribution', crossed],
    ['a target distribution that is 1 on paper only', { ...crossed, target: [1 - 0.9, 0.9] }],
    ['probabilities', binary],
    ['a step, which computes but does not learn', { ...good, activation: ['step', 'sigmoid'] }],
    ['a rate of 0 or below', { ...good, rate: -0.5 }],
    [
      'no hidden layer',
      { ...good, layers: [2, 2], activation: ['tanh'], weights: [good.weights[0]], biases: [0] },
    ],
  ])('is read as it stands: %s', (_what, data) => {
    expect(readSpecification(data)).toEqual(data);
  });
  it('is a copy, which later changes of the data do not reach', () => {
    const data = { ...good, input: [...good.input] };
    const spec = readSpecification(data);
    data.input[0] = 9;
    expect(spec.input[0]).toBe(0.05);
  });
  it('may be as large as can be shown, and not larger', () => {
    const sized = (inputs: number): unknown => ({
      ...good,
      layers: [inputs, 1],
      activation: ['sigmoid'],
      weights: [[Array.from({ length: inputs }, () => 0)]],
      biases: [0],
      input: Array.from({ length: inputs }, () => 0),
      target: [0],
    });
    expect(readSpecification(sized(maxParameters - 1)).layers).toEqual([maxParameters - 1, 1]);
    expect(refusalOf(() => readSpecification(sized(maxParameters)))).toMatchObject({
      code: 'too-large',
      path: 'layers',
      found: String(maxParameters + 1),
    });
  });
});

const faults: readonly (readonly [ErrorCode, string, unknown])[] = [
  ['not-a-specification', 'specification', null],
  ['not-a-specification', 'specification', undefined],
  ['not-a-specification', 'specification', 'network'],
  ['not-a-specification', 'specification', [good]],
  ['missing-field', 'layers', {}],
  ['missing-field', 'rate', without('rate')],
  ['missing-field', 'weights', without('weights')],
  ['missing-field', 'layers', Object.create(good)],
  ['unknown-field', 'learningRate', { ...good, learningRate: 0.5 }],
  ['unknown-field', '__proto__', JSON.parse(`{"__proto__": 1, ${JSON.stringify(good).slice(1)}`)],
  ['wrong-shape', 'layers', { ...good, layers: '2-2-2' }],
  ['empty-layers', 'layers', { ...good, layers: [] }],
  ['empty-layers', 'layers', { ...good, layers: [2] }],
  ['empty-layers', 'layers[1]', { ...good, layers: [2, 0, 2] }],
  ['empty-layers', 'layers[1]', { ...good, layers: [2, -3, 2] }],
  ['not-a-number', 'layers[1]', { ...good, layers: [2, 2.5, 2] }],
  ['not-a-number', 'layers[0]', { ...good, layers: ['2', 2, 2] }],
  ['too-large', 'layers', { ...good, layers: [1000, 1000, 2] }],
  ['too-large', 'layers', { ...good, layers: [1e308, 1e308] }],
  ['wrong-shape', 'activation', { ...good, activation: 'sigmoid' }],
  ['wrong-shape', 'activation', { ...good, activation: ['sigmoid'] }],
  ['unknown-activation', 'activation[0]', { ...good, activation: ['sigmod', 'sigmoid'] }],
  ['unknown-activation', 'activation[1]', { ...good, activation: ['sigmoid', 3] }],
  ['unknown-activation', 'activation[0]', { ...good, activation: ['toString', 'sigmoid'] }],
  ['unknown-loss', 'loss', { ...good, loss: 'hinge' }],
  ['unknown-loss', 'loss', { ...good, loss: ['squared-error'] }],
  ['wrong-shape', 'weights', { ...good, weights: [good.weights[0]] }],
  ['wrong-shape', 'weights[1]', { ...good, weights: [good.weights[0], 5] }],
  ['wrong-shape', 'weights[0]', { ...good, weights: [[[0.1, 0.3]], good.weights[1]] }],
  ['wrong-shape', 'weights[0][1]', { ...good, weights: [[[0.1, 0.3], [0.2]], good.weights[1]] }],
  [
    'not-a-number',
    'weights[0][1][0]',
    {
      ...good,
      weights: [
        [
          [0.1, 0.3],
          [null, 1],
        ],
        good.weights[1],
      ],
    },
  ],
  ['wrong-shape', 'biases', { ...good, biases: 0.35 }],
  ['wrong-shape', 'biases[1]', { ...good, biases: [0.35, [0.1]] }],
  ['not-a-number', 'biases[0]', { ...good, biases: ['0.35', 0.1] }],
  ['not-a-number', 'biases[1][1]', { ...good, biases: [0.35, [0.1, NaN]] }],
  ['wrong-shape', 'input', { ...good, input: [0.05] }],
  ['not-a-number', 'input[0]', { ...good, input: [Infinity, 0] }],
  ['wrong-shape', 'target', { ...good, target: [0, 0, 0] }],
  ['not-a-number', 'target[1]', { ...good, target: [0, '1'] }],
  ['not-a-number', 'rate', { ...good, rate: 'fast' }],
  ['not-a-number', 'rate', { ...good, rate: NaN }],
  ['not-a-number', 'rate', { ...good, rate: 1n }],
  ['not-a-number', 'rate', { ...good, rate: Symbol('η') }],
  ['not-a-number', 'rate', cyclic],
  ['softmax-not-last', 'activation[0]', { ...good, activation: ['softmax', 'sigmoid'] }],
  ['loss-needs-output', 'activation[1]', { ...crossed, activation: ['sigmoid', 'sigmoid'] }],
  ['loss-needs-output', 'activation[1]', { ...binary, activation: ['sigmoid', 'tanh'] }],
  ['target-not-fitting', 'target[1]', { ...binary, target: [0.5, 1.2] }],
  ['target-not-fitting', 'target[0]', { ...binary, target: [-0.1, 1] }],
  ['target-not-fitting', 'target', { ...crossed, target: [0.4, 0.5] }],
  ['target-not-fitting', 'target[0]', { ...crossed, target: [1.5, -0.5] }],
];

describe('a wrong specification', () => {
  it.each(faults)('is refused: %s at %s', (code, path, data) => {
    const refusal = refusalOf(() => readSpecification(data));
    expect(refusal).toMatchObject({ code, path });
    for (const part of [refusal.expected, refusal.found, refusal.cure]) {
      expect(part).not.toBe('');
      expect(refusal.message).toContain(part);
    }
  });
  it('lists the names there are where one is unknown', () => {
    const { expected } = refusalOf(() => readSpecification({ ...good, activation: ['?', 'sigmoid'] }));
    for (const name of activationNames) expect(expected).toContain(name);
    const loss = refusalOf(() => readSpecification({ ...good, loss: '?' }));
    for (const name of lossNames) expect(loss.expected).toContain(name);
  });
  it('cannot flood the message', () => {
    const { found } = refusalOf(() => readSpecification({ ...good, rate: 'x'.repeat(100_000) }));
    expect(found.length).toBeLessThanOrEqual(60);
  });
});
