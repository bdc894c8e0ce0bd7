// What exercises say: every gap filled with the right number and no other, formulas left alone, answers and intervals as they are.
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../components/exercise/catalogue.ts';
import {
  acceptedText,
  answerText,
  askedText,
  boxLabel,
  isProgram,
  mistakeText,
  numberText,
  optionText,
  partingLine,
  roundingText,
  situationOf,
  titleOf,
  unreadableText,
} from '../../../../components/exercise/phrasing.ts';
import { richText } from '../../../../components/math/rich-text.ts';
import { gradeVariant } from '../../../../engine/exercise/grade.ts';
import { linePlaced } from '../../../../engine/exercise/line.ts';
import { usualPolicy } from '../../../../engine/exercise/policy.ts';
import { currentTemplates, templateOf } from '../../../../engine/exercise/templates.ts';
import { variantOf } from '../../../../engine/exercise/variant.ts';
import { catalogue } from '../../../../src/exercises/catalogue.ts';

const langs = ['zh', 'en'] as const;
const drawn = (id: string, seed = 'a') => {
  const template = templateOf(id);
  return { template, drawn: variantOf(template, seed), words: wordsOf(catalogue, id) };
};
/** What stands outside formulas. */
const plain = (text: string): string =>
  text
    .split('$')
    .filter((_, i) => i % 2 === 0)
    .join(' ');

describe.each(currentTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const words = wordsOf(catalogue, template.id);

  it.each(langs)('has no gap left and no number longer than anyone writes, in %s', (lang) => {
    for (const seed of ['a', 'b', 'c']) {
      const variant = variantOf(template, seed);
      const { decimals } = template.rounding;
      const texts = [
        titleOf(words, lang),
        situationOf(template, variant, words, lang),
        ...variant.boxes.flatMap((box) => [
          boxLabel(template, variant, box, words, lang),
          answerText(template, variant, box, decimals, words, lang),
          ...(box.kind === 'choice'
            ? box.options.map((option) => optionText(template, variant, option, words, lang))
            : []),
        ]),
        askedText(variant, template.rounding, lang),
      ];
      for (const text of texts) {
        expect(plain(text), text).not.toMatch(/[{}]|undefined|NaN|(?<!\d)-\d|\.\d{7}/);
        expect(() => richText(text), text).not.toThrow();
      }
    }
  });
});

describe('the situation', () => {
  it('puts given numbers in as they were given, with a true minus, and none into formulas', () => {
    const { template, drawn: variant, words } = drawn('mp-output');
    const text = situationOf(template, variant, words, 'en');
    const given = variant.derivation.inputs.map(({ value }) => String(value).replace('-', '−'));
    const weightsAndInputs = plain(text).match(/−?\d+(\.\d+)?/g);
    expect(weightsAndInputs).toEqual(given);
    expect(text).toContain('$\\theta$');
  });

  it('rounds what was computed to the template’s decimals', () => {
    const { template, drawn: variant, words } = drawn('frameworks-which-line');
    const output = variant.boxes.find(({ id }) => id === 'output')!;
    const value = variant.values.get('out1_1')!;
    expect(boxLabel(template, variant, output, words, 'en')).toBe(
      `The output, ${value.toFixed(template.rounding.decimals)}`,
    );
  });
});

describe('a box', () => {
  it('is called by its words, or by its quantity and what that is short for', () => {
    const whole = drawn('backprop-whole-pass');
    const label = (at: typeof whole, id: string) =>
      boxLabel(
        at.template,
        at.drawn,
        at.drawn.boxes.find((box) => box.id === id)!,
        at.words,
        'zh',
      );
    expect(label(whole, 'w2_1_1_p2')).toBe('新的$b_{11}$');
    const weight = drawn('backprop-output-weight');
    expect(label(weight, 'd_E__net2_1')).toMatch(/^\$\\delta.* = \\frac/);
  });

  it('tells programs from words', () => {
    const program = drawn('frameworks-which-line');
    const [box] = program.drawn.boxes;
    expect(box?.kind === 'choice' && box.options.every((option) => isProgram(option, program.words))).toBe(
      true,
    );
    const name = drawn('which-activation');
    const [other] = name.drawn.boxes;
    expect(other?.kind === 'choice' && other.options.some((option) => isProgram(option, name.words))).toBe(
      false,
    );
  });
});

describe('the right answer', () => {
  it('of a line parts the classes, whatever the points', () => {
    for (let k = 0; k < 40; k++) {
      const { drawn: variant } = drawn('perceptron-line', `line ${k}`);
      const [box] = variant.boxes;
      if (box?.kind !== 'line') throw new Error('expected a line box');
      expect(linePlaced(partingLine(box.points), box.points), `line ${k}`).toBe(true);
    }
  });

  it('of an order is one that can be taken', () => {
    const { template, drawn: variant, words } = drawn('backprop-order');
    const [box] = variant.boxes;
    expect(answerText(template, variant, box!, 4, words, 'en').split(', ')).toHaveLength(
      box?.kind === 'order' ? box.steps.length : 0,
    );
  });
});

describe('the accepted interval', () => {
  it('tells the ends that the grader tells', () => {
    const { template, drawn: variant } = drawn('sigmoid-slope');
    const answers = { y: '0.1', slope: '0.1' };
    for (const box of gradeVariant(template, 'a', variant, answers, usualPolicy).boxes) {
      const [low, high] = box.accepted!;
      expect(acceptedText([low, high], 4, 'en')).toBe(`from ${low.toFixed(6)} to ${high.toFixed(6)}`);
    }
  });

  it('is one number where whole numbers are counted', () => {
    expect(acceptedText([12 - 1.2e-8, 12 + 1.2e-8], 0, 'zh')).toBe('正好是12');
    expect(acceptedText([-0.00015, -0.00005], 4, 'zh')).toBe('从−0.000150到−0.000050');
  });
});

describe('sentences', () => {
  it('say how digits are to be handled', () => {
    expect(roundingText({ kind: 'display', decimals: 4 }, 'zh')).toBe('结果写到小数点后4位，中间不舍入。');
    expect(roundingText({ kind: 'step', decimals: 3 }, 'en')).toBe(
      'Round every step to 3 decimals and go on with that.',
    );
    expect(roundingText({ kind: 'display', decimals: 0 }, 'en')).toBe('Write whole numbers.');
    expect(askedText(drawn('mp-which-gate').drawn, { kind: 'display', decimals: 1 }, 'en')).toBe('');
  });

  it('say why an answer cannot be read', () => {
    expect(unreadableText('ambiguous', '1,234', 'zh')).toBe('“1,234”里的逗号不知是分节还是小数点。');
    expect(unreadableText('no-line', '', 'en')).toMatch(/two different points/);
    expect(unreadableText('not-a-number', 'x'.repeat(400), 'en').length).toBeLessThan(80);
  });

  it('name a mistake, and fail where it has no words', () => {
    expect(mistakeText(catalogue, 'bias-left-out', 'en').name).toBe('The bias was left out');
    expect(() => mistakeText(catalogue, 'toString', 'en')).toThrow(/mistakes\.yaml/);
  });

  it('write numbers with a true minus, and powers of ten as formulas', () => {
    expect(numberText(-1.5, { given: true })).toBe('−1.5');
    expect(numberText(-5.305e-8, { decimals: 6 })).toBe('$-5.305 \\times 10^{-8}$');
  });
});
