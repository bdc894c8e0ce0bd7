// Hints: the next step towards what is missing, formula first, and never an answer before it was found.
import { describe, expect, it } from 'vitest';
import { further, hintsOf, nextOf, type Given } from '../../../../components/exercise/hints.ts';
import { stepFormulas, telling } from '../../../../components/exercise/step-formulas.ts';
import { show } from '../../../../engine/derivation/rounding.ts';
import { gradeVariant, type GradeReport } from '../../../../engine/exercise/grade.ts';
import { usualPolicy } from '../../../../engine/exercise/policy.ts';
import { currentTemplates, templateOf } from '../../../../engine/exercise/templates.ts';
import { variantOf } from '../../../../engine/exercise/variant.ts';
import { right } from '../../../oracles/right-answer.ts';

const of = (id: string, seed = 'hints') => {
  const template = templateOf(id);
  const drawn = variantOf(template, seed);
  const report = (answers: Record<string, string>): GradeReport =>
    gradeVariant(template, seed, drawn, answers, usualPolicy);
  const hints = (answers?: Record<string, string>) =>
    hintsOf(drawn, answers && report(answers), template.rounding.decimals, 'en');
  return { template, drawn, hints, right: right(template, drawn) };
};

/** All presses there are. */
function pressed(hints: ReturnType<typeof hintsOf>): readonly Given[] {
  let given: readonly Given[] = [];
  for (let n = 0; n < 200 && nextOf(given, hints) !== 'none'; n++) given = further(given, hints);
  return given;
}

describe('hints', () => {
  it('give a formula first, then its numbers, then the next formula', () => {
    const { hints } = of('sigmoid-slope');
    const one = further([], hints());
    expect([one.length, one[0]!.numbers]).toEqual([1, false]);
    expect(nextOf(one, hints())).toBe('numbers');
    const two = further(one, hints());
    expect([two.length, two[0]!.numbers]).toEqual([1, true]);
    expect(further(two, hints())).toHaveLength(2);
  });

  it('end, and then stay as they are', () => {
    const { hints } = of('sigmoid-slope');
    const all = pressed(hints());
    expect(nextOf(all, hints())).toBe('none');
    expect(further(all, hints())).toBe(all);
  });

  it.each(currentTemplates.map(({ id }) => id))('of %s never show a number that is asked for', (id) => {
    const { drawn, hints, template } = of(id);
    const asked = drawn.boxes.flatMap((box) => (box.kind === 'number' || box.kind === 'bit' ? [box.id] : []));
    for (const { hint, numbers } of pressed(hints())) {
      if (hint.is === 'words') continue;
      expect(hint.formulas.symbols).toContain(' = ');
      if (!asked.includes(hint.id)) continue;
      expect(hint.formulas.value, hint.id).toBeUndefined();
      if (!numbers) continue;
      // An answer of four digits and more would be recognised among the numbers put in.
      const value = show(drawn.values.get(hint.id)!, {
        kind: 'display',
        decimals: Math.max(4, template.rounding.decimals),
      });
      if (value.replace(/\D/g, '').length > 4) expect(hint.formulas.numbers).not.toContain(value);
    }
  });

  it('go on from what was found', () => {
    const { hints, right: answers } = of('backprop-output-weight');
    const ids = (some?: Record<string, string>) => hints(some).map(({ id }) => id);
    const [first] = Object.keys(answers);
    expect(ids()).toContain(first);
    const after = ids({ [first!]: answers[first!]! });
    expect(after).not.toContain(first);
    expect(ids(answers)).toEqual([]);
  });

  it('for a wrong step show formulas alone', () => {
    const { hints } = of('backprop-wrong-step');
    expect(hints().every((hint) => hint.is === 'step' && !hint.more)).toBe(true);
  });

  it('for an order say what each step waits for', () => {
    const { hints, drawn } = of('forward-order');
    const [box] = drawn.boxes;
    expect(
      hints()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(box?.kind === 'order' ? box.steps.toSorted() : undefined);
  });

  it('for a line name the nearest two stones of different classes', () => {
    const [hint, more] = of('perceptron-line').hints();
    expect(hint).toMatchObject({ is: 'words', id: 'line' });
    expect(more).toBeUndefined();
  });
});

describe('formulas of a step', () => {
  const { drawn } = of('sigmoid-slope');
  const d = drawn.derivation;
  const last = d.steps.at(-1)!;

  it('keep numbers back by name', () => {
    const open = stepFormulas(d, last, drawn.values, 4);
    const kept = stepFormulas(d, last, drawn.values, 4, telling(d, drawn.values, ['y']));
    expect(open.numbers).toContain(show(drawn.values.get('y')!, { kind: 'display', decimals: 4 }));
    expect(kept.numbers).not.toContain(show(drawn.values.get('y')!, { kind: 'display', decimals: 4 }));
    expect(kept.symbols).toBe(open.symbols);
  });

  it('show counts and bits as they are', () => {
    const gate = of('mp-truth-table').drawn;
    const step = gate.derivation.steps.find(({ quantity }) => quantity.id === 'y00')!;
    expect(stepFormulas(gate.derivation, step, gate.values, 1).value).toMatch(/^[01]$/);
  });
});
