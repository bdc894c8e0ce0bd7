// A wrong 0 or 1 is gone on with like any other result: what follows from it is right for what it was computed from.
import { describe, expect, it } from 'vitest';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { gradeVariant, type Answers, type BoxReport } from '@engine/exercise/grade.ts';
import { usualPolicy } from '@engine/exercise/policy.ts';
import { templateOf } from '@engine/exercise/templates.ts';
import { variantOf, type Drawn } from '@engine/exercise/variant.ts';
import { right } from '../../../oracles/right-answer.ts';

/** The first of a template's exercises for which something holds. */
function drawnWhere(id: string, holds: (drawn: Drawn) => boolean): { seed: string; drawn: Drawn } {
  for (let n = 0; n < 200; n++) {
    const drawn = variantOf(templateOf(id), `bits ${n}`);
    if (holds(drawn)) return { seed: `bits ${n}`, drawn };
  }
  throw new Error(`no exercise of ${id} is such.`);
}

function reports(id: string, seed: string, drawn: Drawn, changed: Answers, policy = usualPolicy) {
  const answers = { ...right(templateOf(id), drawn), ...changed };
  const { boxes } = gradeVariant(templateOf(id), seed, drawn, answers, policy);
  return (box: string): BoxReport => boxes.find((one) => one.id === box)!;
}

describe('a wrong bit', () => {
  const { seed, drawn } = drawnWhere('xor-table', ({ values }) => values.get('y_00') === 0);

  it('carries to a bit that follows from it', () => {
    const of = reports('xor-table', seed, drawn, { s1_00: '1', y_00: '1' });
    expect(of('s1_00')).toMatchObject({ state: 'wrong', share: 0 });
    expect(of('y_00')).toMatchObject({ state: 'carried', share: 1, from: ['s1_00'] });
    const strict = reports(
      'xor-table',
      seed,
      drawn,
      { s1_00: '1', y_00: '1' },
      { ...usualPolicy, carried: 0 },
    );
    expect(strict('y_00').share).toBe(0);
  });

  it('carries nothing where nothing was wrong before, nor to another row', () => {
    expect(reports('xor-table', seed, drawn, { y_00: '1' })('y_00').state).toBe('wrong');
    const y = drawn.values.get('y_11')!;
    expect(reports('xor-table', seed, drawn, { s1_00: '1', y_11: String(1 - y) })('y_11').state).toBe(
      'wrong',
    );
  });

  it('carries to the weights that follow from it, but not to weights left as they were', () => {
    const round = drawnWhere('perceptron-round', ({ values, derivation }) => {
      const bias = evaluate(derivation, { overrides: { out: 1 } }).get('w0_p5')!;
      // Neither as it was nor as it should be.
      const other = ['w0', 'w0_p5'].every((id) => Math.abs(bias - values.get(id)!) > 0.1);
      return values.get('out') === 0 && other;
    });
    const after = evaluate(round.drawn.derivation, { overrides: { out: 1 } });
    const weights = Object.fromEntries(
      ['out_p2', 'out_p3', 'out_p4', 'w0_p5', 'w1_p5', 'w2_p5'].map((id) => [id, String(after.get(id))]),
    );
    const of = reports('perceptron-round', round.seed, round.drawn, { out: '1', ...weights });
    expect(of('out').state).toBe('wrong');
    expect(['carried', 'correct']).toContain(of('w1_p5').state);
    expect(of('w0_p5')).toMatchObject({ state: 'carried', share: 1 });

    // Whoever says that every output is as desired has nothing to correct, and earns nothing by leaving the weights alone.
    const given = new Map(round.drawn.derivation.inputs.map(({ quantity, value }) => [quantity.id, value]));
    const lazy: Record<string, string> = {};
    ['out', 'out_p2', 'out_p3', 'out_p4'].forEach((id, k) => (lazy[id] = String(given.get(`t${k + 1}`))));
    for (const i of [0, 1, 2]) lazy[`w${i}_p5`] = String(given.get(`w${i}`));
    const idle = reports('perceptron-round', round.seed, round.drawn, lazy);
    for (const i of [0, 1, 2]) expect(idle(`w${i}_p5`).state).not.toBe('carried');
  });
});
