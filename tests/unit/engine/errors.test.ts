import { describe, expect, it } from 'vitest';
import { derivation } from '../../../engine/derivation/derivation.ts';
import { differentiate } from '../../../engine/derivation/differentiate.ts';
import { evaluate } from '../../../engine/derivation/evaluate.ts';
import { ref } from '../../../engine/derivation/expr.ts';
import { allPaths } from '../../../engine/derivation/provenance.ts';
import { EngineError, errorCodes, type ErrorCode } from '../../../engine/errors.ts';
import { readAssignment } from '../../../engine/exercise/assignment.ts';
import { templateOf } from '../../../engine/exercise/templates.ts';
import { variantOf } from '../../../engine/exercise/variant.ts';
import { result } from '../../../engine/lecture/results.ts';
import { network } from '../../../engine/nn/network.ts';
import { readSpecification } from '../../../engine/nn/specification.ts';
import { generatorOf, integer, pick } from '../../../engine/random.ts';
import { lectureExample } from '../../support/lecture-example.ts';
import { refusalOf } from '../../support/refusal.ts';
import { computed, given } from '../../support/toy-derivation.ts';

const d = network(lectureExample);
/** Asked for twice, two boxes are equal whatever is drawn. */
const twice = { kind: 'number', id: 'net1_1' } as const;
const reading =
  (changes: object): (() => unknown) =>
  () =>
    readSpecification({ ...lectureExample, ...changes });

/** For each code one bad input, where it stands, and a word that the cure must hold. */
const provoked: Readonly<Record<ErrorCode, readonly [run: () => unknown, path: string, cure: RegExp]>> = {
  'not-a-specification': [() => readSpecification(7), 'specification', /example/],
  'missing-field': [() => readSpecification({}), 'layers', /add "layers"/],
  'unknown-field': [reading({ lerningRate: 1 }), 'lerningRate', /remove|spelling/],
  'empty-layers': [reading({ layers: [2, 0, 2] }), 'layers[1]', /neurons/],
  'wrong-shape': [reading({ input: [1, 2, 3] }), 'input', /layers/],
  'not-a-number': [reading({ rate: 'fast' }), 'rate', /digits/],
  'out-of-range': [() => integer(generatorOf(1), 0), 'n', /outcomes/],
  'unknown-activation': [reading({ activation: ['sigmod', 'sigmoid'] }), 'activation[0]', /list/],
  'unknown-loss': [reading({ loss: 'hinge' }), 'loss', /list/],
  'unknown-result': [() => result('backprob'), 'backprob', /spelling/],
  'softmax-not-last': [
    reading({ activation: ['softmax', 'sigmoid'] }),
    'activation[0]',
    /another activation/,
  ],
  'loss-needs-output': [reading({ loss: 'cross-entropy' }), 'activation[1]', /change/],
  'target-not-fitting': [
    reading({ loss: 'binary-cross-entropy', target: [0, 2] }),
    'target[1]',
    /change the target/,
  ],
  'too-large': [reading({ layers: [2, 5000, 2] }), 'layers', /fewer|smaller/],
  'too-many-paths': [() => allPaths(d, 'w1_1_1', 'E', evaluate(d), 1), 'w1_1_1', /smaller/],
  'no-slope': [
    () => differentiate(network({ ...lectureExample, activation: ['sigmoid', 'step'] }), 'E'),
    'step',
    /sigmoid/,
  ],
  'non-finite': [() => evaluate(d, { inputs: { x1: Infinity } }), 'x1', /smaller/],
  'unknown-template': [() => templateOf('backprob'), 'backprob', /check the name/],
  'newer-format': [
    () => readAssignment({ format: 'tuidao-assignment', formatVersion: 2 }),
    'assignment.formatVersion',
    /newer version/,
  ],
  'no-variant': [
    () =>
      variantOf(
        {
          ...templateOf('backprop-output-weight'),
          draw: () => ({ derivation: d, boxes: [twice, twice], mistakes: [] }),
        },
        '1',
      ),
    'backprop-output-weight',
    /draw from more numbers/,
  ],
  'bad-name': [() => derivation([given('1x', 1)], []), 'inputs.1x', /rename/],
  'defined-twice': [() => derivation([given('x', 1), given('x', 1)], []), 'inputs.x', /id of its own/],
  'unknown-quantity': [() => derivation([], [computed('y', ref('x'))]), 'steps.y', /one of those/],
};

describe.each(Object.entries(provoked))('%s', (code, [run, path, cure]) => {
  const refusal = refusalOf(run);
  it('is thrown, and says where', () => {
    expect(refusal).toMatchObject({ name: 'EngineError', code, path });
  });
  it('says what was expected, what was found, and the cure', () => {
    expect(refusal.message).toBe(
      `${path}: expected ${refusal.expected}, found ${refusal.found}; ${refusal.cure}`,
    );
    for (const part of [refusal.expected, refusal.found]) expect(part).toMatch(/\S/);
    expect(refusal.cure).toMatch(cure);
    expect(refusal.message).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('the table of codes', () => {
  it('has a bad input for each, and none besides', () => {
    expect(Object.keys(provoked).sort()).toEqual(Object.keys(errorCodes).sort());
  });
  it('says when each is used', () => {
    for (const when of Object.values(errorCodes)) expect(when).toMatch(/\w \w/);
  });
});

describe('an EngineError', () => {
  it('is an Error whose parts can be read apart', () => {
    const parts = { code: 'not-a-number', path: 'rate', expected: 'a', found: 'b', cure: 'c' } as const;
    const error = new EngineError(parts);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject(parts);
    expect(error.message).toBe('rate: expected a, found b; c');
  });
  it('is what every part of the engine refuses with', () => {
    expect(() => pick(generatorOf(1), [])).toThrow(EngineError);
    expect(() => generatorOf(0.5)).toThrow(EngineError);
  });
});
