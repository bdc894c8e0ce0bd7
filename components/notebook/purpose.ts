/** The purpose of a cell as a page shows it: formulas between dollar signs, program text between backticks. */
import { richText } from '@components/math/rich-text.ts';
import { escapeHtml } from '@components/math/rich.ts';

/**
 * @returns HTML
 * @throws Error if a backtick or a $ is left alone; katex.ParseError if a formula is wrong
 */
export function purposeHtml(purpose: string): string {
  const parts = purpose.split('`');
  if (parts.length % 2 === 0) {
    throw new Error(
      `expected program text between pairs of backticks, found a single one in: ${purpose}. Add or remove one.`,
    );
  }
  return parts.map((part, i) => (i % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : richText(part))).join('');
}
