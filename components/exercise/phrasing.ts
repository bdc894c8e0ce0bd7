/**
 * What an exercise says, as text: its situation with the numbers put in, what each box asks, what would be right. Pure, so that
 * the page, the paper twin, an export and a grade sheet say the same. `$` still marks formulas.
 */
import type { Bilingual } from '@components/language.ts';
import { unreadable } from '@components/derivation/words.ts';
import { written, writtenTex, type Format } from '@components/number/format.ts';
import { filled } from '@components/page/filled.ts';
import { show } from '@engine/derivation/rounding.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { isGiven, nameTex } from '@engine/derivation/typeset.ts';
import type { BoxReport } from '@engine/exercise/grade.ts';
import type { AskedRounding, Box, ClassPoint, Option, Template } from '@engine/exercise/template.ts';
import type { Drawn } from '@engine/exercise/variant.ts';
import { separability } from '@engine/nn/margin.ts';
import type { Catalogue, ExerciseWords, MistakeWords } from './catalogue.ts';

/** A number for a sentence, with a true minus; a formula where it needs a power of ten. */
export function numberText(value: number, format?: Format): string {
  const { digits, exponent } = written(value, format);
  return exponent === undefined ? digits : `$${writtenTex(value, format)}$`;
}

/** Text outside formulas, changed; what stands between two `$` stays. */
const outsideFormulas = (text: string, change: (plain: string) => string): string =>
  text
    .split('$')
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('$');

/** How a number of a text is told from the words around it, where it is. */
export type Mark = (id: string, text: string) => string;
const unmarked: Mark = (_, text) => text;

/** The numbers in a text's gaps: given ones as they were given, computed ones to so many decimals. */
function withNumbers(text: string, { derivation, values }: Drawn, decimals: number, mark: Mark): string {
  const gaps = Object.fromEntries(
    [...values].map(([id, value]) => [
      id,
      mark(id, numberText(value, isGiven(derivation, id) ? { given: true } : { decimals })),
    ]),
  );
  return outsideFormulas(text, (plain) => filled(plain, gaps));
}

export const titleOf = (words: ExerciseWords, lang: Lang): string => words.title[lang];

/** What is given and what is asked. */
export const situationOf = (
  template: Template,
  drawn: Drawn,
  words: ExerciseWords,
  lang: Lang,
  mark: Mark = unmarked,
): string => withNumbers(words.situation[lang], drawn, template.rounding.decimals, mark);

/** A quantity's name as a formula, with what it is short for: δ = ∂E/∂net. */
export function nameFormula({ derivation }: Pick<Drawn, 'derivation'>, id: string): string {
  const short = nameTex(derivation, id);
  const spelled = nameTex(derivation, id, {}, true);
  return short === spelled ? `$${short}$` : `$${short} = ${spelled}$`;
}

/** What a box asks for. @param template whose decimals the numbers in it have */
export function boxLabel(
  template: Template,
  drawn: Drawn,
  box: Box,
  words: ExerciseWords,
  lang: Lang,
  mark: Mark = unmarked,
): string {
  const own = words.boxes?.[box.id]?.[lang];
  if (own !== undefined) return withNumbers(own, drawn, template.rounding.decimals, mark);
  // Only a box that is named by a quantity goes without words of its own; a test sees to it.
  return nameFormula(drawn, box.id);
}

/** An option's words, or its number. */
export function optionText(
  template: Template,
  drawn: Drawn,
  option: Option,
  words: ExerciseWords,
  lang: Lang,
): string {
  const { decimals } = template.rounding;
  if (option.value !== undefined) return numberText(option.value, { decimals });
  return withNumbers(words.options![option.id]![lang], drawn, decimals, unmarked);
}

/** Options that are lines of a program: the same in every language, and set as code. */
export const isProgram = (option: Option, words: ExerciseWords): boolean => {
  const own = words.options?.[option.id];
  return own !== undefined && own.zh === own.en && /[=()]/.test(own.zh);
};

/** The steps of an order as the derivation takes them. */
export const rightOrder = (
  { derivation }: Pick<Drawn, 'derivation'>,
  { steps }: Extract<Box, { kind: 'order' }>,
): string[] => derivation.steps.flatMap(({ quantity: { id } }) => (steps.includes(id) ? [id] : []));

/** w₀ + w₁x₁ + w₂x₂ = 0 as far from both classes as can be, as `w0 w1 w2`. @throws Error where no line parts the points */
export function partingWeights(points: readonly ClassPoint[]): readonly [number, number, number] {
  const found = separability(points.map(({ x, y, class: target }) => ({ input: [x, y], target })));
  if (!found.separable)
    throw new Error('expected points that a line parts, found none that does. Draw them with partedPoints.');
  const [w0, w1, w2] = found.weights as readonly [number, number, number];
  return [w0, w1, w2];
}

/** Two points of a line that parts the classes, as an answer is written: `x1 y1 x2 y2`. */
export function partingLine(points: readonly ClassPoint[]): string {
  const [w0, w1, w2] = partingWeights(points);
  const size = w1 * w1 + w2 * w2;
  // The foot of the perpendicular from the origin, and two units along the line either way.
  const [x, y] = [(-w0 * w1) / size, (-w0 * w2) / size];
  const [dx, dy] = [(-2 * w2) / Math.sqrt(size), (2 * w1) / Math.sqrt(size)];
  const text = (value: number): string => String(Number(value.toFixed(2)));
  return [x - dx, y - dy, x + dx, y + dy].map(text).join(' ');
}

/** The right answer for reading. @param decimals that are asked for */
export function answerText(
  template: Template,
  drawn: Drawn,
  box: Box,
  decimals: number,
  words: ExerciseWords,
  lang: Lang,
): string {
  switch (box.kind) {
    case 'number':
      return numberText(drawn.values.get(box.id)!, { decimals });
    case 'bit':
      return String(drawn.values.get(box.id)!);
    case 'choice':
      return optionText(
        template,
        drawn,
        box.options.find(({ id }) => id === box.right)!,
        words,
        lang,
      );
    case 'step':
      return nameFormula(drawn, box.right);
    case 'order':
      return rightOrder(drawn, box)
        .map((id) => `$${nameTex(drawn.derivation, id)}$`)
        .join(lang === 'zh' ? '，' : ', ');
    case 'line': {
      const [x1, y1, x2, y2] = partingLine(box.points)
        .split(' ')
        .map((text) => numberText(Number(text), { given: true }));
      return filled(phrases.through[lang], { a: `(${x1},\u00a0${y1})`, b: `(${x2},\u00a0${y2})` });
    }
  }
}

/** Decimals beyond those asked for at which the ends of an interval are told. */
const furtherDecimals = 2;

/** Plain digits however small the number: the ends of an interval are compared digit by digit. */
const inDecimals = (value: number, decimals: number): string =>
  show(value, { kind: 'step', decimals }).replace('-', '−');

/** What would have been taken for right, between which numbers. */
export function acceptedText(
  [low, high]: readonly [low: number, high: number],
  decimals: number,
  lang: Lang,
): string {
  const [from, to] = [low, high].map((end) => inDecimals(end, decimals + furtherDecimals)) as [
    string,
    string,
  ];
  if (from === to || high - low < 1e-3 * Number(`1e-${decimals}`))
    return filled(phrases.exactly[lang], { n: numberText((low + high) / 2, { decimals }) });
  return filled(phrases.between[lang], { from, to });
}

/** How digits are to be handled, as one sentence. */
export const roundingText = ({ kind, decimals }: AskedRounding, lang: Lang): string =>
  decimals === 0
    ? phrases.whole[lang]
    : filled((kind === 'step' ? phrases.eachStep : phrases.atTheEnd)[lang], { d: decimals });

/** The same for an exercise that asks for numbers; nothing where it asks for none. */
export const askedText = (drawn: Drawn, rounding: AskedRounding, lang: Lang): string =>
  drawn.boxes.some(({ kind }) => kind === 'number') ? roundingText(rounding, lang) : '';

/** Why an answer could not be read. */
export function unreadableText(why: NonNullable<BoxReport['unreadable']>, text: string, lang: Lang): string {
  if (why === 'no-choice' || why === 'no-line' || why === 'no-order') return phrases[why][lang];
  return filled(phrases.unread[lang], { text: text.trim().slice(0, 40), why: unreadable[why][lang] });
}

/** What a mistake is called, and what is said to whoever makes it. @throws Error where it has no words, which a test rules out */
export function mistakeText(
  { mistakes }: Catalogue,
  code: string,
  lang: Lang,
): { name: string; say: string } {
  const words: MistakeWords | undefined = Object.hasOwn(mistakes, code) ? mistakes[code] : undefined;
  if (!words)
    throw new Error(`${code}: expected words in mistakes.yaml, found none. Write its name and what is said.`);
  return { name: words.name[lang], say: words.say[lang] };
}

const phrases = {
  whole: { zh: '写整数。', en: 'Write whole numbers.' },
  atTheEnd: {
    zh: '结果写到小数点后{d}位，中间不舍入。',
    en: 'Give results to {d} decimals; do not round on the way.',
  },
  eachStep: {
    zh: '每一步都舍入到小数点后{d}位，再往下算。',
    en: 'Round every step to {d} decimals and go on with that.',
  },
  exactly: { zh: '正好是{n}', en: 'exactly {n}' },
  between: { zh: '从{from}到{to}', en: 'from {from} to {to}' },
  through: { zh: '例如过{a}和{b}两点的直线', en: 'for example the line through {a} and {b}' },
  unread: { zh: '“{text}”{why}。', en: '“{text}” {why}.' },
  'no-choice': { zh: '请选一个。', en: 'Choose one.' },
  'no-line': {
    zh: '定一条直线要两个不同的点，四个坐标。',
    en: 'A line takes two different points, four coordinates.',
  },
  'no-order': { zh: '每一步都要有，各一次。', en: 'Every step must be there, once.' },
} as const satisfies Record<string, Bilingual>;
