/** Whose a page is, at its foot: loose pages find their way back to their pile. Browsers without such margins leave it out. */
import type { Sheet } from './sheet.ts';

/** A CSS string that holds any text: every character by its number. */
const quoted = (text: string): string =>
  `"${Array.from(text, (character) => `\\${character.codePointAt(0)!.toString(16)} `).join('')}"`;

/** Names the pages of the nth sheet, from 0. */
export const pageName = (n: number): string => `sheet${n}`;

export const pageRules = (sheets: readonly Sheet[], title: string): string =>
  sheets
    .map(({ student }, n) => {
      const whose = [student?.number, student?.name, title].filter((part) => part).join('\u3000');
      return `@page ${pageName(n)} { @bottom-left { content: ${quoted(whose)} } @bottom-right { content: counter(page) } }`;
    })
    .join('\n');
