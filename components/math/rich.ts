/** Plain text with mathematics between $ signs, as the data files hold it; whoever shows it says how a formula is set. */
import { closing, hanAfter, hanBefore, opening } from './punctuation.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark]!);

/**
 * @param formula HTML of a formula's TeX
 * @param plain HTML of what stands between formulas
 * @returns HTML; a formula and the mark that touches it never part
 * @throws Error if a $ is left alone
 */
export function rich(
  text: string,
  formula: (tex: string) => string,
  plain: (text: string) => string = escapeHtml,
): string {
  const parts = text.split('$');
  if (parts.length % 2 === 0) {
    throw new Error(`expected formulas between pairs of $, found a single $ in: ${text}. Add or remove one.`);
  }
  return parts
    .map((part, i) => {
      if (i % 2 === 1) {
        const before = opening.exec(parts[i - 1]!)?.[0] ?? '';
        const after = closing.exec(parts[i + 1]!)?.[0] ?? '';
        const beside = [
          ...(hanBefore.test(parts[i - 1]!) ? [' after-han'] : []),
          ...(hanAfter.test(parts[i + 1]!) ? [' before-han'] : []),
        ].join('');
        const set = formula(part).replace('class="katex', `class="katex${beside}`);
        return before || after
          ? `<span class="nb">${escapeHtml(before)}${set}${escapeHtml(after)}</span>`
          : set;
      }
      // What touches a formula was set with it; between two formulas a mark belongs to the first.
      const rest = i > 0 ? part.replace(closing, '') : part;
      return plain(i < parts.length - 1 ? rest.replace(opening, '') : rest);
    })
    .join('');
}

/** The same text for where no markup can stand: titles, labels, search. */
export const plainText = (text: string): string => text.replaceAll('$', '');
