/** What kind of exercise one is, in a word, and the sign that stands beside its level. */
import type { Bilingual } from '@components/language.ts';
import type { Kind, Level } from '@engine/exercise/template.ts';

export const kindWords: Readonly<Record<Kind, Bilingual>> = {
  numbers: { zh: '计算', en: 'compute' },
  choice: { zh: '选择', en: 'choose' },
  'truth-table': { zh: '真值表', en: 'truth table' },
  line: { zh: '画直线', en: 'place the line' },
  order: { zh: '排次序', en: 'put in order' },
  'wrong-step': { zh: '找错', en: 'find the mistake' },
  predict: { zh: '先估后算', en: 'predict, then compute' },
};

/** Filled for each level reached; read aloud, the word beside it says it. */
export const levelSigns: Readonly<Record<Level, string>> = { 1: '●○○', 2: '●●○', 3: '●●●' };
