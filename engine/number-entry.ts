/**
 * Reading a number that a person typed: strict about what it means, lenient about how it is written.
 *
 * Accepts `.5`, `5.`, `1e-3`, `+2`, a fraction `1/3`, full-width digits and signs (１．５，－２), the Unicode minus,
 * and spaces around the whole or the slash. A comma or Chinese stop may stand for the decimal point only where nothing
 * else could be meant: `0，5` is 0.5, while `1,234` could be a thousand and is refused.
 */
export type NumberEntry =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** How it was read, in plain digits. */ readonly read: string;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly why: UnreadableReason };

/** not-a-number: letters or stray signs · ambiguous: a comma that may group or divide · too-large · divided-by-zero. */
export type UnreadableReason = 'not-a-number' | 'ambiguous' | 'too-large' | 'divided-by-zero';

/** Longer entries are no numbers anyone types; refusing them keeps the patterns below cheap on hostile text. */
const longest = 40;

const plainForm: readonly (readonly [RegExp, string])[] = [
  [/[\u00D7\u00B7*]10\^/g, 'e'], // 1.5×10^-3
  [/[\u2212\u2012\u2013\u2014\uFE63]/g, '-'], // minus sign and the dashes typed for it
  [/[\u3002\uFF61\u00B7]/g, '.'], // 。 and the middle dot
  [/[\u3001]/g, ','],
  [/[\u2044\u2215\u00F7]/g, '/'],
];

/** What NFKC would turn into another number: 3² into 32, 1½ into 11/2. */
const misread = /[\u00B2\u00B3\u00B9\u2070-\u209F]|[\d\uFF10-\uFF19][\u00BC-\u00BE\u2150-\u215F]/;

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i;

/** @param text as typed @returns the number, or why there is none; never throws */
export function readNumber(text: string): NumberEntry {
  if (text.length > longest || misread.test(text)) return { kind: 'unreadable', why: 'not-a-number' };
  // NFKC turns every full-width digit, sign, stop and letter into its plain form.
  let plain = text.normalize('NFKC').trim();
  for (const [from, to] of plainForm) plain = plain.replace(from, to);
  plain = plain.trim();
  if (plain === '') return { kind: 'empty' };

  if (plain.includes(',')) {
    if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain) && !/^[+-]?0,/.test(plain)) {
      return { kind: 'unreadable', why: 'ambiguous' };
    }
    plain = plain.replace(',', '.');
  }

  const [top, bottom, ...more] = plain.split(/\s*\/\s*/);
  if (top === undefined || more.length > 0 || !decimal.test(top))
    return { kind: 'unreadable', why: 'not-a-number' };
  if (bottom === undefined) return finite(Number(top));
  if (!decimal.test(bottom)) return { kind: 'unreadable', why: 'not-a-number' };
  if (Number(bottom) === 0) return { kind: 'unreadable', why: 'divided-by-zero' };
  return finite(Number(top) / Number(bottom));
}

const finite = (value: number): NumberEntry =>
  Number.isFinite(value)
    ? { kind: 'number', value: value === 0 ? 0 : value, read: String(value === 0 ? 0 : value) }
    : { kind: 'unreadable', why: 'too-large' };
