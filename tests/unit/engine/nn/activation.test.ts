import { describe, expect, it } from 'vitest';
import { evaluateExpr } from '../../../../engine/derivation/evaluate.ts';
import { ref } from '../../../../engine/derivation/expr.ts';
import {
  activate,
  activationNames,
  activationSlope,
  activations,
  hiddenActivationNames,
  type ActivationName,
} from '../../../../engine/nn/activation.ts';
import { refusalOf } from '../../../support/refusal.ts';

/** Two formulas of the same function, each with roundings of its own. */
const roundings = 1e-15;
/** Fourth-order differences with h = 1e-3. */
const differences = 1e-11;
const points = [-40, -3, -1, -0.3, 0, 0.2, 0.7, 2, 5, 40];

describe('the registry', () => {
  it('lists what the lecture shows and what it leaves out', () => {
    expect(activationNames).toEqual([
      'step',
      'identity',
      'sigmoid',
      'tanh',
      'relu',
      'leaky-relu',
      'softplus',
      'softmax',
    ]);
  });
  it('allows every activation in a hidden layer but softmax', () => {
    expect(hiddenActivationNames).toEqual(activationNames.filter((name) => name !== 'softmax'));
  });
});

const componentwise = activationNames.flatMap((name) => {
  const rule = activations[name];
  return rule.kind === 'componentwise' ? [{ name, rule }] : [];
});

describe.each(componentwise)('$name', ({ rule, name }) => {
  it('has one value, as a number and as an expression', () => {
    for (const x of points) {
      const shown = evaluateExpr(rule.expr(ref('net')), () => x);
      expect(Math.abs(shown - rule.value(x)), `${name}(${x})`).toBeLessThanOrEqual(
        roundings * Math.max(1, shown),
      );
    }
  });
  it('has the slope of its values, or none', () => {
    const { slope, value, kinks } = rule;
    if (!slope) {
      expect(name).toBe('step');
      return;
    }
    const h = 1e-3;
    for (const x of points.filter((p) => !kinks.includes(p))) {
      const d = (8 * (value(x + h) - value(x - h)) - (value(x + 2 * h) - value(x - 2 * h))) / (12 * h);
      expect(Math.abs(slope(x, value(x)) - d), `${name}'(${x})`).toBeLessThan(differences);
    }
  });
  it('takes the left slope at a kink', () => {
    const { slope, value, kinks } = rule;
    for (const kink of kinks) {
      if (slope) expect(slope(kink, value(kink))).toBe(slope(kink - 1, value(kink - 1)));
    }
  });
  it('is finite everywhere', () => {
    for (const x of [-1e308, -800, 800, 1e308]) expect(Number.isFinite(rule.value(x))).toBe(true);
  });
});

describe('ranges', () => {
  const inside: Readonly<Partial<Record<ActivationName, (y: number) => boolean>>> = {
    step: (y) => y === 0 || y === 1,
    sigmoid: (y) => y >= 0 && y <= 1,
    tanh: (y) => y >= -1 && y <= 1,
    relu: (y) => y >= 0,
    softplus: (y) => y >= 0,
  };
  it.each(componentwise)('of $name hold', ({ name, rule }) => {
    for (const x of points) expect((inside[name] ?? Number.isFinite)(rule.value(x))).toBe(true);
    expect(rule.range).not.toBe('');
  });
});

describe('softmax', () => {
  const rule = activations.softmax;
  if (rule.kind !== 'layer') throw new Error('expected softmax to act on a layer');
  const nets = [0.2, -1, 3];
  const outs = rule.value(nets);
  it('is e^net over the sum of all', () => {
    const total = nets.reduce((sum, x) => sum + Math.exp(x), 0);
    outs.forEach((out, i) => expect(out).toBeCloseTo(Math.exp(nets[i]!) / total, 15));
  });
  it('does not overflow, and does not change when all nets grow alike', () => {
    expect(rule.value([1000, 1000])).toEqual([0.5, 0.5]);
    expect(rule.value([-800, 800])).toEqual([0, 1]);
  });
  it('is the same as an expression', () => {
    const refs = nets.map((_, i) => ref(`n${i}`));
    outs.forEach((out, i) => {
      expect(evaluateExpr(rule.expr(refs, i), (id) => nets[Number(id.slice(1))]!)).toBeCloseTo(out, 15);
    });
  });
  it('has the slopes of its values', () => {
    const h = 1e-3;
    const at = (i: number, j: number, by: number): number =>
      rule.value(nets.map((x, k) => (k === j ? x + by : x)))[i]!;
    for (const i of [0, 1, 2]) {
      for (const j of [0, 1, 2]) {
        const d = (8 * (at(i, j, h) - at(i, j, -h)) - (at(i, j, 2 * h) - at(i, j, -2 * h))) / (12 * h);
        expect(Math.abs(rule.slope(outs, i, j) - d)).toBeLessThan(differences);
      }
    }
  });
});

describe('by name', () => {
  it('an activation has its value, and the slope that its neighbours give it', () => {
    const curved = activationNames.filter((name) => name !== 'softmax' && name !== 'step');
    expect(curved.length).toBeGreaterThan(4);
    for (const name of curved) {
      for (const net of [-1.5, 0.3, 2]) {
        // Off by h², 1e-10, times a third derivative below 1, and by rounding.
        const h = 1e-5;
        const slope = (activate(name, net + h) - activate(name, net - h)) / (2 * h);
        expect(Math.abs(activationSlope(name, net) - slope)).toBeLessThan(1e-9);
      }
    }
    expect([activate('step', 0), activate('relu', -1), activate('tanh', 0)]).toEqual([0, 0, 0]);
    expect(activate('sigmoid', 2)).toBeCloseTo(1 / (1 + Math.exp(-2)), 14);
  });
  it('the step has no slope to give', () => {
    expect(refusalOf(() => activationSlope('step', 1))).toMatchObject({ code: 'no-slope', found: 'step' });
  });
});
