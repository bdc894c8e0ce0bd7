import { describe, expect, it } from 'vitest';
import { evaluate } from '../../engine/derivation/evaluate.ts';
import { inOrder, misconceptions, mutate } from '../../engine/derivation/mutate.ts';
import type { Step } from '../../engine/derivation/step.ts';
import { onePass, repeat } from '../../engine/nn/optimizer.ts';
import { generatorOf } from '../../engine/random.ts';
import { combinations, randomNetwork } from '../support/random-network.ts';

const g = generatorOf('mutations');
const networks = combinations.map((combination) => {
  const spec = randomNetwork(g, combination);
  return { spec, d: repeat(onePass(spec), 2) };
});
const codes = misconceptions.map((m) => m.code);

/** The phases that a mistake may touch. */
const phases: Readonly<Record<(typeof codes)[number], Step['phase']>> = {
  'slope-forgotten': 'backward',
  'slope-at-output': 'backward',
  'path-dropped': 'backward',
  'updated-weights': 'backward',
  'weights-transposed': 'backward',
  'half-forgotten': 'backward',
  'sign-flipped': 'update',
  'rate-forgotten': 'update',
  'bias-not-updated': 'update',
};

describe.each(codes)('%s', (code) => {
  it('gives a derivation with the same quantities, wrong only where the mistake is made', () => {
    for (const { d } of networks) {
      const wrong = mutate(d, code);
      const before = new Map(d.steps.map((s) => [s.quantity.id, s]));
      expect(wrong.inputs).toEqual(d.inputs);
      expect(new Set(wrong.steps.map((s) => s.quantity.id))).toEqual(new Set(before.keys()));
      for (const { quantity, expr, ...rest } of wrong.steps) {
        const { quantity: q, expr: right, ...others } = before.get(quantity.id)!;
        expect({ quantity, ...rest }).toEqual({ quantity: q, ...others });
        if (rest.phase !== phases[code]) expect(expr).toEqual(right);
      }
      expect([...evaluate(wrong).values()].every(Number.isFinite)).toBe(true);
    }
  });

  it('is made in some network, and leaves the first forward pass alone in all', () => {
    let made = 0;
    for (const { d } of networks) {
      const [right, wrong] = [evaluate(d), evaluate(mutate(d, code))];
      for (const { quantity, phase, pass } of d.steps) {
        if (pass === 1 && (phase === 'forward' || phase === 'loss')) {
          expect(wrong.get(quantity.id)).toBe(right.get(quantity.id));
        }
      }
      if ([...right].some(([id, value]) => wrong.get(id) !== value)) made++;
    }
    expect(made).toBeGreaterThan(networks.length / 10);
  });
});

describe('a mistake is made only where it can be', () => {
  const unchanged = (
    code: (typeof codes)[number],
    applies: (n: (typeof networks)[number]) => boolean,
  ): void => {
    let [hits, spared] = [0, 0];
    for (const n of networks) {
      const same = JSON.stringify(mutate(n.d, code)) === JSON.stringify(n.d);
      expect(same, `${code} in ${n.spec.activation.join(', ')} with ${n.spec.loss}`).toBe(!applies(n));
      if (same) spared++;
      else hits++;
    }
    expect(Math.min(hits, spared)).toBeGreaterThan(0);
  };

  it('½ is forgotten where the loss has one', () => {
    unchanged(
      'half-forgotten',
      ({ spec }) =>
        spec.loss === 'half-squared-error' ||
        (spec.loss === 'mean-squared-error' && spec.target.length === 2),
    );
  });

  /** Softmax over one neuron is a function of that neuron alone; over several it has no slope of its own. */
  const ownSlope = ({ spec }: (typeof networks)[number]): readonly string[] =>
    spec.activation.filter((a) => a !== 'softmax' || spec.target.length === 1);

  it('the slope at the output is taken where it is written with the output', () => {
    unchanged('slope-at-output', (n) => ownSlope(n).some((a) => ['sigmoid', 'tanh', 'softmax'].includes(a)));
  });

  it('a slope is forgotten where a neuron has one of its own', () => {
    unchanged('slope-forgotten', (n) => ownSlope(n).some((a) => a !== 'identity'));
  });

  it('weights are transposed within their own layer and their own pass', () => {
    for (const { d } of networks) {
      for (const { expr, pass } of mutate(d, 'weights-transposed').steps.filter(
        (s) => s.phase === 'backward',
      )) {
        for (const id of JSON.stringify(expr).match(/"w\d+_\d+_\d+(?:_p\d+)?"/g) ?? []) {
          expect(id.includes('_p') ? Number(id.slice(id.indexOf('_p') + 2, -1)) : 1).toBe(pass);
        }
      }
    }
  });
});

describe('inOrder', () => {
  it('restores an order that can be computed from any other', () => {
    const { d } = networks[0]!;
    const sorted = inOrder([...d.steps].reverse());
    const done = new Set(d.inputs.map((i) => i.quantity.id));
    for (const { quantity, expr } of sorted) {
      for (const [, id] of JSON.stringify(expr).matchAll(/"id":"(\w+)"/g)) expect(done).toContain(id);
      done.add(quantity.id);
    }
    expect(sorted).toHaveLength(d.steps.length);
  });

  it('keeps an order that already can be', () => {
    for (const { d } of networks) expect(inOrder(d.steps)).toEqual(d.steps);
  });
});
