/** What a student answered, for reading: the words of the option they chose, the steps in their order, and otherwise what they typed. */
import { visible } from '@components/exchange/visible.ts';
import type { ExerciseWords } from '@components/exercise/catalogue.ts';
import { nameFormula, optionText } from '@components/exercise/phrasing.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { nameTex } from '@engine/derivation/typeset.ts';
import type { Box, Template } from '@engine/exercise/template.ts';
import type { Drawn } from '@engine/exercise/variant.ts';

/** @returns the course's own words, in which `$` marks formulas; or a text of the student's, which is nothing but text */
export function givenAnswer(
  template: Template,
  drawn: Drawn,
  box: Box,
  text: string,
  words: ExerciseWords,
  lang: Lang,
): { readonly words: string } | { readonly text: string } {
  const chosen = text.trim();
  if (box.kind === 'choice') {
    const option = box.options.find(({ id }) => id === chosen);
    if (option) return { words: optionText(template, drawn, option, words, lang) };
  }
  if (box.kind === 'step' && box.steps.includes(chosen)) return { words: nameFormula(drawn, chosen) };
  if (box.kind === 'order') {
    const order = chosen.split(/\s+/);
    if (order.every((id) => box.steps.includes(id)))
      return {
        words: order.map((id) => `$${nameTex(drawn.derivation, id)}$`).join(lang === 'zh' ? '，' : ', '),
      };
  }
  return { text: visible(text) };
}
