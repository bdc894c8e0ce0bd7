// What is added to a derivation to make an exercise of it: mistakes in one place or several, a planted one, bits that are told apart.
import { describe, expect, it } from 'vitest';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { call, minus, product, ref, sum } from '@engine/derivation/expr.ts';
import { writeDecimal } from '@engine/derivation/write.ts';
import { bits, numbers } from '@engine/exercise/boxes.ts';
import { gradeVariant } from '@engine/exercise/grade.ts';
import { everywhere, instead, signTurned } from '@engine/exercise/mistakes.ts';
import { planted } from '@engine/exercise/planted.ts';
import { usualPolicy } from '@engine/exercise/policy.ts';
import { roundingNoise } from '@engine/exercise/rounding-noise.ts';
import type { Template, Variant } from '@engine/exercise/template.ts';
import { variantOf } from '@engine/exercise/variant.ts';
import { generatorOf } from '@engine/random.ts';

/** Two sums against a threshold: 0.1 + 0.2 and 0.3 exactly. */
const derivation = writeDecimal(({ give, step }) => {
  const [a, b, t] = [give('a', 'a', 0.1), give('b', 'b', 0.2), give('t', 't', 0.3)];
  const u = step('u', 'u', minus(sum([a, b]), t));
  step('y', 'y', call('step', [u]));
  const v = step('v', 'v', minus(sum([a, a, b]), t));
  step('z', 'z', call('step', [v]));
  step('p', 'p', product([a, b]));
});

describe('mistakes', () => {
  it('keep decimals exact: 0.1 + 0.2 − 0.3 is not above zero in a mistaken derivation either', () => {
    const made = instead('x', 'p', sum([ref('a'), ref('b')])).made(derivation);
    const values = evaluate(made);
    expect([values.get('u'), values.get('y'), values.get('p')]).toEqual([0, 0, 0.3]);
  });

  it('turn one sign, or change several steps at once', () => {
    expect(evaluate(signTurned('x', 'u', 't').made(derivation)).get('u')).toBe(0.6);
    const twice = evaluate(
      everywhere('x', { u: ref('a'), v: (right) => minus(right, ref('a')) }).made(derivation),
    );
    expect([twice.get('u'), twice.get('v')]).toEqual([0.1, 0]);
  });
});

describe('rounding', () => {
  it('of what ends by then leads nowhere', () => {
    expect(roundingNoise(derivation, evaluate(derivation), 2).get('y')).toBe(0);
    expect(roundingNoise(derivation, evaluate(derivation), 1).get('p')).toBe(0);
  });
});

describe('a planted mistake', () => {
  it('is one of those allowed, in the derivation that is shown alone', () => {
    const { shown, boxes } = planted(generatorOf('plant'), derivation, ['u', 'p'], [['p', ref('a')]]);
    expect(boxes).toEqual([{ kind: 'step', id: 'wrong', steps: ['u', 'p'], right: 'p' }]);
    expect([evaluate(shown!).get('p'), evaluate(derivation).get('p')]).toEqual([0.1, 0.02]);
  });

  it('that gives the right number is refused', () => {
    const template: Template = {
      id: 'never',
      version: 1,
      chapter: 'mp-model',
      kind: 'wrong-step',
      level: 1,
      minutes: 1,
      rounding: { kind: 'display', decimals: 2 },
      draw: (g) => planted(g, derivation, ['u', 'p'], [['p', product([ref('b'), ref('a')])]]),
    };
    expect(() => variantOf(template, 's')).toThrow(/never/);
  });
});

describe('a wrong bit', () => {
  const template: Template = {
    id: 'two-bits',
    version: 1,
    chapter: 'mp-model',
    kind: 'truth-table',
    level: 1,
    minutes: 1,
    rounding: { kind: 'display', decimals: 2 },
    draw: (): Variant => ({
      derivation,
      boxes: [...bits('y', 'z'), ...numbers('p')],
      mistakes: [
        everywhere('both', { y: call('step', [ref('a')]), z: call('step', [minus(ref('a'), ref('b'))]) }),
        instead('first-only', 'y', call('step', [ref('a')])),
      ],
    }),
  };

  it('is called by the mistake that gives most of the bits', () => {
    const drawn = variantOf(template, 's');
    const named = (y: string, z: string) =>
      gradeVariant(template, 's', drawn, { y, z }, usualPolicy).boxes.map(({ mistake }) => mistake);
    expect(named('1', '1')).toEqual(['first-only', undefined, undefined]);
    expect(named('1', '0')).toEqual(['both', 'both', undefined]);
    expect(named('1', '')).toEqual(['both', undefined, undefined]);
  });
});
