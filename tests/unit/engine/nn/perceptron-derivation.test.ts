import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import { stepTex } from '../../../../engine/derivation/typeset.ts';
import { perceptronDerivation } from '../../../../engine/nn/perceptron-derivation.ts';
import { learn } from '../../../../engine/nn/perceptron.ts';
import { stepOf } from '../../../support/toy-derivation.ts';

const and = [0, 0, 0, 1].map((target, row) => ({ input: [row >> 1, row & 1], target }));
const written = perceptronDerivation(and, { rounds: 6 });

describe('learning written out', () => {
  it('has sum, output, error, three corrections and three weights for each example shown', () => {
    expect(written.steps).toHaveLength(6 * 4 * 9);
    expect(written.steps.slice(27, 36).map(({ quantity }) => quantity.id)).toEqual([
      ...['net_p4', 'out_p4', 'e_p4', 'dw0_p4', 'dw1_p4', 'dw2_p4', 'w0_p5', 'w1_p5', 'w2_p5'],
    ]);
  });

  it('ends at (−2, 2, 1)', () => {
    const values = evaluate(written);
    expect(['w0_p25', 'w1_p25', 'w2_p25'].map((id) => values.get(id))).toEqual([-2, 2, 1]);
  });

  it('stays true when the numbers are changed: it is the learning of those, presentation by presentation', () => {
    const inputs = { w0: 0.5, w1: -0.25, w2: 1.5, eta: 0.3, x2_1: -1.25, t3: 1 };
    const changed = and.map(({ input, target }, p) => ({
      input: p === 1 ? [-1.25, input[1]!] : input,
      target: p === 2 ? 1 : target,
    }));
    const values = evaluate(written, { inputs });
    const made = learn(changed, { weights: [0.5, -0.25, 1.5], rate: 0.3, limit: 6, stopAtCycle: false });
    made.presentations.forEach((shown, i) => {
      const at = i === 0 ? '' : `_p${i + 1}`;
      expect(values.get(`net${at}`)).toBe(shown.net);
      expect(values.get(`out${at}`)).toBe(shown.output);
      expect(values.get(`e${at}`)).toBe(shown.error);
      shown.change.forEach((change, w) => expect(values.get(`dw${w}${at}`)).toBe(change));
      shown.weights.forEach((weight, w) => expect(values.get(`w${w}_p${i + 2}`)).toBe(weight));
    });
    expect(made.presentations.length).toBeGreaterThan(4);
  });

  it('is decimal: from (−3, 1, −1) with η = 0.1 no rest of rounding decides an output', () => {
    const many = perceptronDerivation(and, { weights: [-3, 1, -1], rate: 0.1, rounds: 24 });
    const values = evaluate(many);
    const whole = evaluate(many, { inputs: { w0: -30, w1: 10, w2: -10, eta: 1 } });
    const nets = many.steps.map(({ quantity }) => quantity.id).filter((id) => id.startsWith('net'));
    expect(nets).toHaveLength(24 * 4);
    for (const id of nets) expect(values.get(id), id).toBe(whole.get(id)! / 10);
    // With the nearest doubles instead, at least one of these sums is a rest.
    const binary = evaluate({ inputs: many.inputs, steps: many.steps });
    expect(nets.some((id) => Math.abs(binary.get(id)!) > 0 && Math.abs(binary.get(id)!) < 1e-9)).toBe(true);
  });

  it('follows another order', () => {
    const turned = perceptronDerivation(and, { rounds: 1, order: [3, 2, 1, 0] });
    expect(evaluate(turned).get('e')).toBe(1);
    expect(stepOf(turned, 'net').reason).toMatchObject({
      en: expect.stringContaining('Round 1, example 4.'),
    });
  });

  it('is set as the lecture writes it, the weights that follow as new ones', () => {
    const tex = stepTex(written, stepOf(written, 'dw2_p4'), evaluate(written));
    expect(tex).toMatchObject({ name: '\\Delta w_{2}', symbols: '\\eta \\cdot \\varepsilon \\cdot x_{42}' });
    expect(stepTex(written, stepOf(written, 'w2_p5'), evaluate(written))).toMatchObject({
      name: 'w_{2}^{\\mathrm{new}}',
      symbols: 'w_{2} + \\Delta w_{2}',
    });
  });

  it('says which of the five steps is taken, and when a round ends', () => {
    const told = (id: string): string => {
      const { reason } = stepOf(written, id);
      return reason.code === 'note' ? reason.en : '';
    };
    expect(told('net')).toContain('Step two');
    expect(told('out')).toContain('Step three');
    expect(told('e')).toContain('Step four');
    expect(told('w2_p5')).toContain('Step five');
    expect(told('w2_p4')).not.toContain('Step five');
  });
});
