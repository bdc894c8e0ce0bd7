/** The right answer as the key has it: on paper, steps and options are answered by their letters. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Box } from '@engine/exercise/template.ts';
import type { ExerciseWords } from '../catalogue.ts';
import { answerText, rightOrder } from '../phrasing.ts';
import { letterOf, stepsOnPaper, type Question } from './sheet.ts';

export function keyAnswer(question: Question, box: Box, words: ExerciseWords, lang: Lang): string {
  const { template, drawn, rounding } = question;
  const text = answerText(template, drawn, box, rounding.decimals, words, lang);
  if (box.kind === 'choice')
    return `${letterOf(box.options.findIndex(({ id }) => id === box.right))}\u3000${text}`;
  if (box.kind !== 'order' && box.kind !== 'step') return text;
  const letters = new Map(stepsOnPaper(question, box).map(({ id, letter }) => [id, letter]));
  if (box.kind === 'step') return `${letters.get(box.right)!}\u3000${text}`;
  return rightOrder(drawn, box)
    .map((id) => letters.get(id)!)
    .join(' ');
}
