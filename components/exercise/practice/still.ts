/** An exercise as it stands on paper and without a script: what is asked, with blanks, options and steps. Set while the site is built. */
import { formulaMathml } from '@components/derivation/formulas.svelte.ts';
import { rich } from '@components/math/rich.ts';
import { typeset } from '@components/math/typeset.ts';
import { fullPrecision } from '@components/number/format.ts';
import { indexOf } from '@engine/derivation/derivation.ts';
import { evaluate } from '@engine/derivation/evaluate.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { Box, ClassPoint, Template } from '@engine/exercise/template.ts';
import { variantOf, type Drawn } from '@engine/exercise/variant.ts';
import type { ExerciseWords } from '../catalogue.ts';
import { exercisePhrase } from '../exercise-words.ts';
import { spotText } from '../line-drawing.ts';
import { marked, numbersHtml } from '../numbers-in-text.ts';
import { answerText, askedText, boxLabel, isProgram, optionText, situationOf } from '../phrasing.ts';
import { startingOrder } from '../starting-order.ts';
import { stepFormulas } from '../step-formulas.ts';

/** Texts are HTML. */
export interface StillBox {
  readonly id: string;
  readonly label: string;
  /** number: a line to write on · choice: one of them is to be marked · order: numbers are to be written before them. */
  readonly shape: 'number' | 'line' | 'choice' | 'order';
  /** Program text is set as code. */
  readonly options: readonly { readonly html: string; readonly program?: true }[];
  /** What else is to be seen. */
  readonly note?: string;
  readonly right: string;
  /** Full precision of a right answer that is a number. */
  readonly exact?: string;
}

export interface Still {
  readonly situation: string;
  /** How digits are to be handled; empty where no numbers are asked for. */
  readonly asked: string;
  readonly boxes: readonly StillBox[];
}

/** Without the TeX that others keep for whoever copies one: a chapter has hundreds. */
const formula = (tex: string): string => typeset(tex).replace(/<annotation[\s\S]*?<\/annotation>/, '');
/** What stands apart from sentences, labels, answers and whole lists of steps, is set by the browser, from a tenth of the markup. */
const lightFormula = (tex: string): string => formulaMathml(tex)!;
/** A long sum has to break its lines in a narrow window, which a browser does not do for it. */
const isLongSum = (tex: string): boolean => / [+-] .* [+-] /.test(tex) && !tex.includes('\\frac');
const stepFormula = (tex: string): string => (isLongSum(tex) ? formula : lightFormula)(tex);

export function stillOf(template: Template, seed: string, words: ExerciseWords, lang: Lang): Still {
  const drawn = variantOf(template, seed);
  const set = (text: string, how = formula): string => rich(text, how, numbersHtml(drawn.values));
  const { decimals } = template.rounding;
  return {
    situation: set(situationOf(template, drawn, words, lang, marked)),
    asked: askedText(drawn, template.rounding, lang),
    boxes: drawn.boxes.map((box) => {
      const value = drawn.values.get(box.id);
      return {
        id: box.id,
        label: set(boxLabel(template, drawn, box, words, lang, marked), lightFormula),
        right: set(answerText(template, drawn, box, decimals, words, lang), lightFormula),
        ...(value !== undefined && { exact: fullPrecision(value) }),
        ...shapeOf(template, seed, drawn, box, words, lang, set),
      };
    }),
  };
}

function shapeOf(
  template: Template,
  seed: string,
  drawn: Drawn,
  box: Box,
  words: ExerciseWords,
  lang: Lang,
  set: (text: string) => string,
): Pick<StillBox, 'shape' | 'options' | 'note'> {
  switch (box.kind) {
    case 'number':
      return { shape: 'number', options: [] };
    case 'bit':
      return { shape: 'choice', options: [{ html: '0' }, { html: '1' }] };
    case 'choice':
      return {
        shape: 'choice',
        options: box.options.map((option) => ({
          html: set(optionText(template, drawn, option, words, lang)),
          ...(isProgram(option, words) && { program: true }),
        })),
      };
    case 'order':
      return {
        shape: 'order',
        options: startingOrder(template, seed, drawn, box).map((id) => {
          const step = indexOf(drawn.derivation).step(id)!;
          return { html: stepFormula(stepFormulas(drawn.derivation, step, drawn.values, 0).symbols) };
        }),
      };
    case 'step': {
      const shown = drawn.shown!;
      const values = evaluate(shown);
      return {
        shape: 'choice',
        options: box.steps.map((id) => {
          const step = indexOf(shown).step(id)!;
          const { symbols, numbers, value } = stepFormulas(shown, step, values, template.rounding.decimals);
          const after = [numbers, value].flatMap((part) => (part === undefined ? [] : [`= ${part}`]));
          // A line may break between them.
          return { html: [symbols, ...after].map(stepFormula).join(' ') };
        }),
      };
    }
    case 'line':
      return { shape: 'line', options: [], note: planeText(box.points, lang) };
  }
}

/** The stones of a plane, told instead of drawn. */
function planeText(points: readonly ClassPoint[], lang: Lang): string {
  const stones = (of: 0 | 1): readonly ClassPoint[] => points.filter((point) => point.class === of);
  return exercisePhrase('plane', lang, {
    a: stones(1).length,
    b: stones(0).length,
    as: stones(1).map(spotText).join(' '),
    bs: stones(0).map(spotText).join(' '),
  });
}
