import { indexOf, type Derivation } from './derivation.ts';
import type { Values } from './evaluate.ts';
import type { Expr, Id } from './expr.ts';
import { functions } from './functions.ts';
import { show, type Rounding } from './rounding.ts';
import type { Letter, Step } from './step.ts';

/** How tightly a piece of TeX holds together: 1 a sum or a leading minus · 2 a product · 3 an atom. */
type Binding = 1 | 2 | 3;
interface Piece {
  readonly tex: string;
  readonly binds: Binding;
}
type Leaf = (id: Id) => Piece;

/** In parentheses, unless it already holds together as tightly as its place demands. */
const wrapped = (p: Piece, least: Binding): string => (p.binds >= least ? p.tex : `\\left(${p.tex}\\right)`);

function piece(e: Expr, leaf: Leaf): Piece {
  switch (e.kind) {
    case 'ref':
      return leaf(e.id);
    case 'number':
      return e.bottom === 1 ? numberPiece(String(e.top)) : fractionPiece(e.top, e.bottom);
    case 'negate':
      return { tex: `-${wrapped(piece(e.of, leaf), 2)}`, binds: 1 };
    case 'quotient':
      return { tex: `\\frac{${piece(e.top, leaf).tex}}{${piece(e.bottom, leaf).tex}}`, binds: 3 };
    case 'power':
      return { tex: `${wrapped(bare(piece(e.base, leaf)), 3)}^{${e.exponent}}`, binds: 3 };
    case 'sum':
      return { tex: e.terms.map((t, i) => term(t, i, leaf)).join(''), binds: 1 };
    case 'product':
      return { tex: e.factors.map((f) => wrapped(piece(f, leaf), 2)).reduce(times), binds: 2 };
    case 'call': {
      const pieces = e.args.map((a) => piece(a, leaf));
      const rule = functions[e.fn];
      const tex = rule.tex(
        pieces.map((p) => p.tex),
        e.index,
        pieces.map((p) => wrapped(p, 3)),
      );
      return { tex, binds: rule.texIsProduct ? 2 : 3 };
    }
  }
}

/** One term of a sum with its sign: no two signs ever stand side by side. */
function term(t: Expr, position: number, leaf: Leaf): string {
  if (t.kind === 'negate') return `${position > 0 ? ' - ' : '-'}${wrapped(piece(t.of, leaf), 2)}`;
  return position === 0 ? piece(t, leaf).tex : ` + ${wrapped(piece(t, leaf), 2)}`;
}

/** A dot between plain factors; none before a parenthesis: ½(t − o)², out(1 − out). */
const times = (a: string, b: string): string => (b.startsWith('\\left(') ? `${a}${b}` : `${a} \\cdot ${b}`);

/** What already has an exponent or is a fraction needs parentheses under another exponent; x_1 does not. */
const bare = (p: Piece): Piece => (/\^|\\frac/.test(p.tex) ? { ...p, binds: 1 } : p);

const fractionPiece = (top: number, bottom: number): Piece => ({
  tex: `${top < 0 ? '-' : ''}\\frac{${Math.abs(top)}}{${bottom}}`,
  binds: top < 0 ? 1 : 3,
});

function numberPiece(text: string): Piece {
  const [digits, exponent] = text.split('e');
  const tex = exponent === undefined ? digits! : `${digits} \\times 10^{${Number(exponent)}}`;
  return { tex, binds: text.startsWith('-') ? 1 : exponent === undefined ? 3 : 2 };
}

export interface TexOptions {
  /** The pass a formula is seen from: its own quantities carry no mark, the next pass's are `new`. */
  readonly now?: number;
  readonly rounding?: Rounding;
  /** Put around every quantity, e.g. `\htmlData{quantity=ID}{TEX}`, so that each can be clicked. */
  readonly wrap?: (id: Id, tex: string) => string;
}

/** TeX of a number for reading. */
export const numberTex = (value: number, rounding?: Rounding): string =>
  numberPiece(show(value, rounding)).tex;

/** TeX name of a quantity; `spelled` writes a nickname out (∂E/∂net instead of δ). */
export function nameTex(d: Derivation, id: Id, options: TexOptions = {}, spelled = false): string {
  const { now = 1 } = options;
  const { notation, pass = now } = indexOf(d).quantity(id);
  const version = pass === now ? '' : pass === now + 1 ? '\\mathrm{new}' : `\\langle ${pass}\\rangle`;
  if ('base' in notation) return letterTex(notation, version);
  if (notation.short && !spelled) return letterTex(notation.short, version);
  const { of, by, via, ordinary } = notation;
  const mark = ordinary ? '\\mathrm{d}' : '\\partial ';
  const fraction = `\\frac{${mark}${nameTex(d, of, options)}}{${mark}${nameTex(d, by, options)}}`;
  return via === undefined ? fraction : `\\left.${fraction}\\right|_{${nameTex(d, via, options)}}`;
}

function letterTex({ base, sub, sup }: Letter, version: string): string {
  const above = `${sup ?? ''}${version}`;
  return `${base}${sub ? `_{${sub}}` : ''}${above ? `^{${above}}` : ''}`;
}

/** Whether a reader knows the number as it was given: an input, or a step that only passes one on. */
export function isGiven(d: Derivation, id: Id): boolean {
  const step = indexOf(d).step(id);
  return !step || (step.expr.kind === 'ref' && isGiven(d, step.expr.id));
}

/**
 * A quantity's value for reading: given numbers as they were given, computed ones by the rounding policy.
 * A given number with more decimals than the policy shows was not typed by anyone (weights after a thousand updates):
 * it is rounded like the rest.
 */
export function showValue(d: Derivation, id: Id, values: Values, rounding?: Rounding): string {
  const value = values.get(id)!;
  if (!isGiven(d, id)) return show(value, rounding);
  const whole = show(value);
  const decimals = /\.(\d*)$/.exec(whole)?.[1]?.length ?? 0;
  const shown = !rounding || rounding.kind === 'full' ? Infinity : rounding.decimals;
  return decimals > shown ? show(value, rounding) : whole;
}

/** An expression in symbols, or with numbers in their places when `values` is given. */
export function exprTex(d: Derivation, e: Expr, values?: Values, options: TexOptions = {}): string {
  const { wrap = (_id: Id, tex: string): string => tex, rounding } = options;
  const leaf = (id: Id): Piece => {
    const p: Piece = values
      ? numberPiece(showValue(d, id, values, rounding))
      : { tex: nameTex(d, id, options), binds: 3 };
    return { ...p, tex: wrap(id, p.tex) };
  };
  return piece(e, leaf).tex;
}

/** The parts of `name = symbols = numbers = value`, apart so that a page can place them. */
export interface StepTex {
  readonly name: string;
  readonly symbols: string;
  /** Missing where it would only repeat the value. */
  readonly numbers?: string;
  readonly value: string;
}

/** A step as formulas, seen from its own pass. Where a quantity has a nickname, the name shows both: δ = ∂E/∂net. */
export function stepTex(
  d: Derivation,
  s: Step,
  values: Values,
  given: Omit<TexOptions, 'now'> = {},
): StepTex {
  const options: TexOptions = { ...given, now: s.pass };
  const { id } = s.quantity;
  const short = nameTex(d, id, options);
  const spelled = nameTex(d, id, options, true);
  const repeats = s.expr.kind === 'ref' || s.expr.kind === 'number';
  return {
    name: short === spelled ? short : `${short} = ${spelled}`,
    symbols: exprTex(d, s.expr, undefined, options),
    ...(!repeats && { numbers: exprTex(d, s.expr, values, options) }),
    value: numberPiece(showValue(d, id, values, options.rounding)).tex,
  };
}
