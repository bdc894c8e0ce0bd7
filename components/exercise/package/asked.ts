/**
 * What a box asks, for platforms that grade by themselves: a number with what is taken for right and what for a known mistake, or a
 * choice. Worked out with the grader, so that both judge alike.
 */
import { isProgram, mistakeText, nameFormula, optionText } from '@components/exercise/phrasing.ts';
import type { Catalogue, ExerciseWords } from '@components/exercise/catalogue.ts';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { full } from '@engine/derivation/rounding.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { stepTex } from '@engine/derivation/typeset.ts';
import { gradeVariant } from '@engine/exercise/grade.ts';
import { roundingOf, type Policy } from '@engine/exercise/policy.ts';
import { halfUnit } from '@engine/exercise/rounding-noise.ts';
import type { Box, Template } from '@engine/exercise/template.ts';
import type { Drawn } from '@engine/exercise/variant.ts';
import { generatorOf, shuffle } from '@engine/random.ts';
import { htmlOf } from './formula-html.ts';
import { escapeXml } from './xml.ts';

export interface AskedNumber {
  readonly is: 'number';
  /** The first that an answer lies in counts. */
  readonly answers: readonly {
    readonly value: number;
    readonly tolerance: number;
    /** 0 … 1. */
    readonly share: number;
    /** HTML. */
    readonly feedback: string;
  }[];
}

export interface AskedChoice {
  readonly is: 'choice';
  /** HTML that stands above: lettered steps to choose among. */
  readonly above: string;
  readonly options: readonly { readonly html: string; readonly right: boolean; readonly feedback: string }[];
  /** Their order says nothing. */
  readonly shuffled: boolean;
}

export interface Asking {
  readonly template: Template;
  readonly seed: string;
  readonly drawn: Drawn;
  readonly words: ExerciseWords;
  readonly catalogue: Catalogue;
  readonly policy: Policy;
  readonly lang: Lang;
}

/** @returns undefined where no choice says the same: a line that is drawn */
export function asked(asking: Asking, box: Box): AskedNumber | AskedChoice | undefined {
  switch (box.kind) {
    case 'number':
      return askedNumber(asking, box.id);
    case 'bit':
      return askedBit(asking, box.id);
    case 'choice':
      return askedChoice(asking, box);
    case 'step':
      return askedStep(asking, box);
    case 'order':
      return askedOrder(asking, box);
    case 'line':
      return undefined;
  }
}

const feedbackOf = ({ catalogue, lang }: Asking, code: string): string => {
  const { name, say } = mistakeText(catalogue, code, lang);
  return `<strong>${htmlOf(name)}</strong><br>${htmlOf(say)}`;
};

/** Digits beyond those asked for: what is cut off then is a millionth of what is taken for right. */
const furtherDigits = 6;

function askedNumber(asking: Asking, id: string): AskedNumber {
  const { template, seed, drawn, policy, lang } = asking;
  const { kind, decimals } = roundingOf(template, policy);
  const right = drawn.values.get(id)!;
  const short = (value: number): number => Number(value.toFixed(Math.min(decimals + furtherDigits, 12))) + 0;
  const [low, high] = gradeVariant(template, seed, drawn, { [id]: String(right) }, policy).boxes.find(
    (box) => box.id === id,
  )!.accepted!;
  const noise = drawn.noise.get(id)!;
  // What was counted is whole; beside that no more than the last bits of a double would be taken.
  const half = (value: number): number =>
    decimals === 0 && Number.isInteger(value) ? 0 : halfUnit(decimals);
  const accepted = half(right) === 0 ? 0 : tidy((high - low) / 2);
  const loose = tidy(half(right) + noise);
  const answers: AskedNumber['answers'][number][] = [
    { value: short(right), tolerance: accepted, share: 1, feedback: '' },
  ];
  if (kind === 'display' && loose > accepted * 1.000_001 && noise > 0)
    answers.push({
      value: short(right),
      tolerance: loose,
      share: policy.roundingOnly,
      feedback: htmlOf(roundingOnly[lang]),
    });
  for (const { code, values } of drawn.wrong) {
    const there = short(values.get(id)!);
    // In this box it may change nothing, or the same as another.
    if (Math.abs(there - right) <= loose) continue;
    if (answers.some(({ value, share }) => share === 0 && value === there)) continue;
    answers.push({
      value: there,
      tolerance: tidy(half(there) + noise),
      share: 0,
      feedback: feedbackOf(asking, code),
    });
  }
  return { is: 'number', answers };
}

/** As many digits as tell a tolerance. */
const tidy = (tolerance: number): number => Number(tolerance.toPrecision(7));

const roundingOnly = {
  zh: '思路是对的，差在舍入：中间结果不要舍入，最后再写到要求的位数。',
  en: 'The way is right; only rounding is off. Do not round on the way, and write as many digits as are asked for.',
};

function askedBit(asking: Asking, id: string): AskedChoice {
  const { drawn } = asking;
  const right = drawn.values.get(id)!;
  // Where a single mistake gives the other bit, it is the one that was made.
  const codes = drawn.wrong.flatMap(({ code, values }) => (values.get(id) === 1 - right ? [code] : []));
  const feedback = codes.length === 1 ? feedbackOf(asking, codes[0]!) : '';
  return {
    is: 'choice',
    above: '',
    options: [0, 1].map((bit) => ({
      html: String(bit),
      right: bit === right,
      feedback: bit === right ? '' : feedback,
    })),
    shuffled: false,
  };
}

function askedChoice(asking: Asking, box: Extract<Box, { kind: 'choice' }>): AskedChoice {
  const { template, drawn, words, lang } = asking;
  return {
    is: 'choice',
    above: '',
    options: box.options.map((option) => {
      const text = optionText(template, drawn, option, words, lang);
      return {
        html: isProgram(option, words) ? `<code>${escapeXml(text)}</code>` : htmlOf(text),
        right: option.id === box.right,
        feedback: option.mistake === undefined ? '' : feedbackOf(asking, option.mistake),
      };
    }),
    shuffled: true,
  };
}

const letter = (i: number): string => String.fromCharCode(65 + i);

/** The computation as it was shown, each step that may be the wrong one under a letter. */
function askedStep({ template, drawn }: Asking, box: Extract<Box, { kind: 'step' }>): AskedChoice {
  const shown = drawn.shown ?? drawn.derivation;
  const values = evaluate(shown);
  const rounding = shown.decimal
    ? full
    : ({ kind: 'display', decimals: template.rounding.decimals } as const);
  const lines = shown.steps.map((step) => {
    const { name, symbols, numbers, value } = stepTex(shown, step, values, { rounding });
    const place = box.steps.indexOf(step.quantity.id);
    const formula = [name, symbols, ...(numbers === undefined ? [] : [numbers]), value].join(' = ');
    return `<p>${place < 0 ? '' : `<strong>${letter(place)}</strong> `}${htmlOf(`$${formula}$`)}</p>`;
  });
  return {
    is: 'choice',
    above: lines.join(''),
    options: box.steps.map((id, i) => ({ html: letter(i), right: id === box.right, feedback: '' })),
    shuffled: false,
  };
}

/** Orders to choose from, of which one can be taken. */
const orders = 4;

function askedOrder(asking: Asking, box: Extract<Box, { kind: 'order' }>): AskedChoice {
  const { template, seed, drawn, policy } = asking;
  const steps = new Map(drawn.derivation.steps.map((step) => [step.quantity.id, step]));
  const inOrder = [...steps.keys()].filter((id) => box.steps.includes(id));
  const isRight = (ids: readonly string[]): boolean =>
    gradeVariant(template, seed, drawn, { [box.id]: ids.join(' ') }, policy).boxes.some(
      ({ id, share }) => id === box.id && share === 1,
    );
  const g = generatorOf(`${template.id}|${seed}|orders`);
  const wrong = new Set<string>();
  for (let tries = 0; tries < 200 && wrong.size < orders - 1; tries++) {
    const ids = shuffle(g, [...box.steps]);
    if (!isRight(ids)) wrong.add(ids.join(' '));
  }
  const letters = (ids: readonly string[]): string =>
    ids.map((id) => letter(box.steps.indexOf(id))).join(' ');
  const lines = box.steps.map((id, i) => {
    const { symbols } = stepTex(drawn.derivation, steps.get(id)!, drawn.values);
    const [open, close] = [nameFormula(drawn, id).slice(0, -1), `${symbols}$`];
    return `<p><strong>${letter(i)}</strong> ${htmlOf(`${open} = ${close}`)}</p>`;
  });
  return {
    is: 'choice',
    above: lines.join(''),
    options: [
      { html: letters(inOrder), right: true, feedback: '' },
      ...[...wrong].map((ids) => ({ html: letters(ids.split(' ')), right: false, feedback: '' })),
    ],
    shuffled: true,
  };
}
