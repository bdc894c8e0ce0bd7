import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../engine/derivation/evaluate.ts';
import { usesOf } from '../../engine/derivation/provenance.ts';
import { speak } from '../../engine/derivation/speak.ts';
import { nameTex, stepTex, type StepTex } from '../../engine/derivation/typeset.ts';
import { namesFor } from '../../engine/nn/names.ts';
import { shortcuts } from '../../engine/nn/network.ts';
import { onePass, repeat } from '../../engine/nn/optimizer.ts';
import { generatorOf } from '../../engine/random.ts';
import { readTex } from '../oracles/read-tex.ts';
import { combinations, randomNetwork } from '../support/random-network.ts';

/** Formulas show 12 digits of each number, and a difference of two near ones loses some of them. */
const shownDigits = 1e-9;
/** In symbols nothing is cut off; only the order of the roundings differs. */
const roundings = 1e-11;

const g = generatorOf('formulas of networks');
const specs = combinations.map((combination) => randomNetwork(g, combination));
const off = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b));
const equation = ({ name, symbols, numbers, value }: StepTex): string =>
  [name, symbols, ...(numbers === undefined ? [] : [numbers]), value].join(' = ');

/** As pages set formulas: every complaint is an error, and only the mark for clicking is trusted. */
const render = (tex: string): string =>
  katex.renderToString(tex, {
    displayMode: true,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData',
  });
const wrap = (id: string, tex: string): string => `\\htmlData{quantity=${id}}{${tex}}`;
const variants = [{}, { detail: 'brief' }, { lossOf: 'net' }] as const;

describe('every formula of every combination', () => {
  it('with numbers, read back, gives the value', () => {
    let read = 0;
    for (const spec of specs) {
      for (const options of [...variants, { known: shortcuts(spec) }]) {
        const d = onePass(spec, options);
        const values = evaluate(d);
        for (const step of d.steps) {
          const { numbers, value } = stepTex(d, step, values);
          const expected = values.get(step.quantity.id)!;
          expect(off(readTex(value), expected), value).toBeLessThan(shownDigits);
          if (numbers === undefined) continue;
          expect(off(readTex(numbers), expected), numbers).toBeLessThan(shownDigits);
          read++;
        }
      }
    }
    expect(read).toBeGreaterThan(10_000);
  });

  it('in symbols, read with the values of its names, gives the value', () => {
    for (const spec of specs) {
      const d = onePass(spec, { names: namesFor(spec.layers) });
      const values = evaluate(d);
      const ids = [...d.inputs, ...d.steps].map((e) => e.quantity.id);
      const names = new Map(ids.map((id) => [nameTex(d, id), values.get(id)!]));
      expect(names.size, 'no two quantities share a name').toBe(ids.length);
      for (const step of d.steps) {
        const { symbols } = stepTex(d, step, values);
        expect(off(readTex(symbols, names), values.get(step.quantity.id)!), symbols).toBeLessThan(roundings);
      }
    }
  });

  it('is accepted by KaTeX without a complaint, and lets every quantity it uses be clicked', () => {
    const inThree = specs.filter((_, i) => i % 6 === 0);
    for (const spec of inThree) {
      const d = repeat(onePass(spec), 2);
      const values = evaluate(d);
      for (const step of d.steps) {
        const html = render(
          equation(stepTex(d, step, values, { wrap, rounding: { kind: 'display', decimals: 6 } })),
        );
        for (const id of usesOf(d, step.quantity.id)) expect(html).toContain(`data-quantity="${id}"`);
      }
    }
  });

  it('never has two signs side by side', () => {
    for (const spec of specs) {
      const d = onePass(spec);
      const values = evaluate(d);
      for (const step of d.steps) {
        const tex = equation(stepTex(d, step, values, { rounding: { kind: 'display', decimals: 3 } }));
        expect(tex).not.toMatch(/[-+]\s*[-+]|\\cdot\s*[-+]/);
      }
    }
  });

  it('is spoken in both languages, without a gap, a piece of TeX or an id', () => {
    for (const spec of specs.filter((_, i) => i % 6 === 1)) {
      const d = repeat(onePass(spec), 2);
      const values = evaluate(d);
      for (const step of d.steps) {
        expect(speak(d, step, values, 'zh')).not.toMatch(/[\\{}^_]|undefined|NaN/);
        expect(speak(d, step, values, 'en')).not.toMatch(/[\\{}^_]|undefined|NaN|\p{Script=Han}/u);
      }
    }
  });
});
