/** The lecture's words as HTML, with the number that is wrong underlined where it stands. */
import { richText } from '@components/math/rich-text.ts';
import type { Claim } from './claims.ts';

/** U+E000 and U+E001, which no text uses, stand for the underline's ends until the rest is escaped. */
const [begin, end] = ['\uE000', '\uE001'];

/**
 * @returns HTML; only a printed number that is plain digits can be found in the quotation and underlined
 * @throws Error, katex.ParseError as `richText` does
 */
export function quoteHtml({ quote, printed, verdict }: Claim): string {
  const at = verdict === 'wrong' && printed ? quote.lastIndexOf(printed) : -1;
  if (!printed || at < 0 || !/^[\d.]+$/.test(printed)) return richText(quote);
  const [before, after] = [quote.slice(0, at), quote.slice(at + printed.length)];
  const inFormula = before.split('$').length % 2 === 0;
  if (inFormula) return richText(`${before}\\htmlClass{wrong}{${printed}}${after}`);
  return richText(`${before}${begin}${printed}${end}${after}`)
    .replace(begin, '<span class="wrong">')
    .replace(end, '</span>');
}
