import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import {
  inOrder,
  misconceptions,
  mutate,
  type MisconceptionCode,
} from '../../../../engine/derivation/mutate.ts';
import { exprTex } from '../../../../engine/derivation/typeset.ts';
import { lectureNames } from '../../../../engine/nn/names.ts';
import { onePass, repeat } from '../../../../engine/nn/optimizer.ts';
import type { NetworkSpec } from '../../../../engine/nn/specification.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { stepOf } from '../../../support/toy-derivation.ts';

const d = onePass(lectureExample, { names: lectureNames });
const right = evaluate(d);

describe('misconceptions', () => {
  it('each have a code of their own', () => {
    const codes = misconceptions.map((m) => m.code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('mutate changes what the mistake says, and nothing else', () => {
  const net = '\\mathit{net}';
  const out = '\\mathit{out}';
  const partial = (of: string, by: string): string => `\\frac{\\partial ${of}}{\\partial ${by}}`;
  // code, a step it changes, that step with the mistake, how many steps it changes
  const table: readonly (readonly [MisconceptionCode, string, string, number])[] = [
    ['slope-forgotten', 'd_out2_1__net2_1', '1', 4],
    [
      'slope-at-output',
      'd_out2_1__net2_1',
      `\\sigma\\left(${out}_{o_{1}}\\right)\\left(1 - \\sigma\\left(${out}_{o_{1}}\\right)\\right)`,
      4,
    ],
    ['path-dropped', 'd_E__out1_1', `\\left.${partial('E', `${out}_{h_{1}}`)}\\right|_{${net}_{o_{1}}}`, 2],
    ['updated-weights', 'd_net2_1__out1_1', 'b_{11}^{\\mathrm{new}}', 4],
    ['weights-transposed', 'd_net2_2__out1_1', 'b_{21}', 2],
    ['half-forgotten', 'd_E__out2_1', `2\\left(${out}_{o_{1}} - t_{1}\\right)`, 2],
    ['sign-flipped', 'w1_1_1_p2', `a_{11} + \\eta \\cdot ${partial('E', 'a_{11}')}`, 10],
    ['rate-forgotten', 'w1_1_1_p2', `a_{11} - 1 \\cdot ${partial('E', 'a_{11}')}`, 10],
    ['bias-not-updated', 'b1_p2', '\\theta_{1}', 2],
  ];
  it('is told of every misconception', () => {
    expect(table.map(([code]) => code)).toEqual(misconceptions.map((m) => m.code));
  });
  it.each(table)('%s: %s becomes %s, %i steps in all', (code, id, tex, count) => {
    const wrong = mutate(d, code);
    expect(exprTex(wrong, stepOf(wrong, id).expr)).toBe(tex);
    const before = new Map(d.steps.map((s) => [s.quantity.id, JSON.stringify(s.expr)]));
    const changed = wrong.steps.filter((s) => JSON.stringify(s.expr) !== before.get(s.quantity.id));
    expect(changed).toHaveLength(count);
  });
});

describe('the numbers of a mistake', () => {
  const wrong = (code: MisconceptionCode, id: string): number => evaluate(mutate(d, code)).get(id)!;
  it('½ forgotten doubles every gradient', () => {
    for (const id of ['d_E__w1_1_1', 'd_E__b2']) expect(wrong('half-forgotten', id)).toBe(2 * right.get(id)!);
  });
  it('half and rate forgotten give the same new weights where η is ½: only the gradients tell them apart', () => {
    expect(wrong('half-forgotten', 'w1_1_1_p2')).toBe(wrong('rate-forgotten', 'w1_1_1_p2'));
    expect(wrong('half-forgotten', 'd_E__w1_1_1')).not.toBe(wrong('rate-forgotten', 'd_E__w1_1_1'));
  });
  it('a flipped sign climbs', () => {
    const { w2_1_1: w, d_E__w2_1_1: g } = Object.fromEntries(right);
    expect(wrong('sign-flipped', 'w2_1_1_p2')).toBe(w! + 0.5 * g!);
  });
  it('updated weights read the update, and so follow it', () => {
    expect(wrong('updated-weights', 'd_net2_1__out1_1')).toBe(right.get('w2_1_1_p2'));
    expect(wrong('updated-weights', 'd_E__w2_1_1')).toBe(right.get('d_E__w2_1_1'));
  });
});

describe('a second pass', () => {
  const two = repeat(d, 2);
  it('takes its mirrored weights from its own pass', () => {
    const step = stepOf(mutate(two, 'weights-transposed'), 'd_net2_2_p2__out1_1_p2');
    expect(step.expr).toEqual({ kind: 'ref', id: 'w2_2_1_p2' });
  });
  it('takes its updated weights from its own update', () => {
    const step = stepOf(mutate(two, 'updated-weights'), 'd_net2_2_p2__out1_1_p2');
    expect(step.expr).toEqual({ kind: 'ref', id: 'w2_1_2_p3' });
  });
});

describe('a mistake that cannot be made', () => {
  const changes = (spec: NetworkSpec, code: MisconceptionCode): boolean => {
    const pass = onePass(spec);
    return JSON.stringify(mutate(pass, code)) !== JSON.stringify(pass);
  };
  it('is not: no ½ in squared error, no own slope in softmax, no mirrored weight in a single row', () => {
    expect(changes({ ...lectureExample, loss: 'squared-error' }, 'half-forgotten')).toBe(false);
    const softmax = { ...lectureExample, activation: ['identity', 'softmax'] } as const;
    expect(changes(softmax, 'slope-forgotten')).toBe(false);
    expect(changes(softmax, 'slope-at-output')).toBe(false);
    expect(changes({ ...lectureExample, activation: ['relu', 'relu'] }, 'slope-at-output')).toBe(false);
    const single: NetworkSpec = {
      ...lectureExample,
      layers: [2, 1],
      activation: ['sigmoid'],
      weights: [[[0.1, 0.2]]],
      biases: [0],
      target: [1],
    };
    expect(changes(single, 'weights-transposed')).toBe(false);
    expect(changes(single, 'path-dropped')).toBe(false);
  });
});

describe('inOrder', () => {
  it('moves a step below what it reads and keeps the others in place', () => {
    const [first, second, third] = d.steps;
    expect(inOrder([third!, first!, second!])).toEqual([first, third, second]);
    expect(inOrder(d.steps)).toEqual(d.steps);
  });
});
