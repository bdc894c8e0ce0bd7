import { indexOf, type Derivation } from './derivation.ts';
import type { Values } from './evaluate.ts';
import { isNumber, type CallExpr, type Expr, type Id } from './expr.ts';
import { functions } from './functions.ts';
import type { Rounding } from './rounding.ts';
import type { Letter, Step } from './step.ts';
import { showValue } from './typeset.ts';

export type Lang = 'zh' | 'en';

/** The grammar, one row a construction; `_` marks the gaps in the order in which each language says them. */
const grammar = {
  plus: { zh: ' 加 ', en: ' plus ' },
  minus: { zh: ' 减 ', en: ' minus ' },
  times: { zh: ' 乘 ', en: ' times ' },
  negative: { zh: '负 _', en: 'minus _' },
  group: { zh: '括号 _ 括号完', en: 'open bracket _ close bracket' },
  fraction: { zh: '_ 分之 _', en: '_ over _' },
  over: { zh: '_ 除以 _', en: '_ divided by _' },
  squared: { zh: '_ 的平方', en: '_ squared' },
  power: { zh: '_ 的 _ 次方', en: '_ to the power _' },
  apply: { zh: '_ 的_', en: '_ _' },
  component: { zh: '_ 的第 _ 个分量', en: 'component _ of _' },
  partial: { zh: '_ 对 _ 的偏导数', en: 'the partial derivative of _ with respect to _' },
  derivative: { zh: '_ 对 _ 的导数', en: 'the derivative of _ with respect to _' },
  share: { zh: '_，只算经过 _ 的一份', en: '_, the share through _' },
  fresh: { zh: '新的 _', en: 'the new _' },
  pass: { zh: '第 _ 遍的 _', en: 'pass _, _' },
  layer: { zh: '第 _ 层的 _', en: 'layer _, _' },
  short: { zh: '_ 等于 _，是 _。', en: '_ equals _, which is _.' },
  long: { zh: '_ 等于 _，代入得 _，结果是 _。', en: '_ equals _; with numbers, _; the result is _.' },
} satisfies Record<string, Record<Lang, string>>;

const say = (key: keyof typeof grammar, lang: Lang, ...gaps: readonly string[]): string =>
  gaps.reduce((sentence, gap) => sentence.replace('_', () => gap), grammar[key][lang]);

/** Letters whose name is not how they are written. */
const letters: Record<string, Record<Lang, string>> = {
  '\\theta': { zh: '偏置 θ', en: 'bias theta' },
  '\\eta': { zh: '学习率', en: 'the learning rate' },
  '\\delta': { zh: '误差信号 δ', en: 'error signal delta' },
  '\\mathit{net}': { zh: 'net', en: 'net' },
  '\\mathit{out}': { zh: 'out', en: 'out' },
  E: { zh: '误差 E', en: 'the error E' },
};

function sayLetter({ base, sub, sup }: Letter, lang: Lang): string {
  /** Digits one by one (w one two, never w twelve), marks of TeX away. */
  const plain = (s: string): string =>
    s
      .replace(/\\mathit|[{}()_,\\]/g, ' ')
      .replace(/(\d)(?=\d)/g, '$1 ')
      .replace(/\s+/g, ' ')
      .trim();
  const name = `${letters[base]?.[lang] ?? plain(base)}${sub ? ` ${plain(sub)}` : ''}`;
  return sup ? say('layer', lang, plain(sup), name) : name;
}

/** The name of a quantity in words, as seen from pass `now`. */
export function sayName(d: Derivation, id: Id, lang: Lang, now = 1): string {
  const { notation, pass = now } = indexOf(d).quantity(id);
  const letter = 'base' in notation ? notation : notation.short;
  if (letter) {
    const name = sayLetter(letter, lang);
    if (pass === now) return name;
    return pass === now + 1 ? say('fresh', lang, name) : say('pass', lang, String(pass), name);
  }
  if ('base' in notation) return sayLetter(notation, lang);
  const { of, by, via, ordinary } = notation;
  const whole = say(
    ordinary ? 'derivative' : 'partial',
    lang,
    sayName(d, of, lang, now),
    sayName(d, by, lang, now),
  );
  return via === undefined ? whole : say('share', lang, whole, sayName(d, via, lang, now));
}

/**
 * An expression in words. Unambiguous aloud: a sum inside anything else is announced and closed, and so is whatever
 * stands where one could not hear how far a word reaches.
 */
export function sayExpr(e: Expr, lang: Lang, leaf: (id: Id) => string): string {
  const inner = (p: Expr): string => sayExpr(p, lang, leaf);
  const grouped = (p: Expr): string => (p.kind === 'sum' ? say('group', lang, inner(p)) : inner(p));
  /** For places where the ear cannot tell how far a word reaches: "minus a squared", "a divided by b times c". */
  const held = (p: Expr): string => {
    const words = inner(p);
    const single = p.kind === 'ref' || isNumber(p);
    return single && !words.startsWith(say('negative', lang, '')) ? words : say('group', lang, words);
  };
  switch (e.kind) {
    case 'ref':
      return leaf(e.id);
    case 'number': {
      const parts = [String(e.top), String(e.bottom)];
      return e.bottom === 1 ? parts[0]! : say('fraction', lang, ...(lang === 'zh' ? parts.reverse() : parts));
    }
    case 'negate':
      return say('negative', lang, grouped(e.of));
    case 'sum':
      return e.terms
        .map((t, i) => {
          if (i === 0) return inner(t);
          return t.kind === 'negate' ? grammar.minus[lang] + grouped(t.of) : grammar.plus[lang] + inner(t);
        })
        .join('');
    case 'product':
      return e.factors.map(grouped).join(grammar.times[lang]);
    case 'quotient':
      return say('over', lang, grouped(e.top), held(e.bottom));
    case 'power':
      return e.exponent === 2
        ? say('squared', lang, held(e.base))
        : say('power', lang, held(e.base), String(e.exponent));
    case 'call':
      return sayCall(e, lang, grouped, held);
  }
}

function sayCall(e: CallExpr, lang: Lang, grouped: (p: Expr) => string, held: (p: Expr) => string): string {
  const args = e.args.map(held);
  const apply = (argument: string, fn: string): string =>
    say('apply', lang, ...(lang === 'zh' ? [argument, fn] : [fn, argument]));
  if (e.fn === 'xlny')
    return grouped(e.args[0]!) + grammar.times[lang] + apply(args[1]!, functions.ln.say[lang]);
  if (e.fn === 'xovery') return say('over', lang, grouped(e.args[0]!), args[1]!);
  const whole = apply(args.join(lang === 'zh' ? '、' : ', '), functions[e.fn].say[lang]);
  if (args.length < 2) return whole;
  const which = String(e.index + 1);
  return say('component', lang, ...(lang === 'zh' ? [whole, which] : [which, whole]));
}

/**
 * One spoken sentence: the name, its formula, the same with numbers, the result.
 * @example speak(d, step, values, 'en') → 'error signal delta o 1 equals …; with numbers, …; the result is 0.1410.'
 */
export function speak(
  d: Derivation,
  s: Step,
  values: Values,
  lang: Lang,
  rounding: Rounding = { kind: 'display', decimals: 4 },
): string {
  const number = (id: Id): string => {
    const text = showValue(d, id, values, rounding);
    return text.startsWith('-') ? say('negative', lang, text.slice(1)) : text;
  };
  const name = (id: Id): string => sayName(d, id, lang, s.pass);
  const symbols = sayExpr(s.expr, lang, name);
  const numbers = sayExpr(s.expr, lang, number);
  const value = number(s.quantity.id);
  const self = name(s.quantity.id);
  return numbers === value
    ? say('short', lang, self, symbols, value)
    : say('long', lang, self, symbols, numbers, value);
}
