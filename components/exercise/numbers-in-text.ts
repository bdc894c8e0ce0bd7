/** Numbers within a text, marked so that markup can tell them: which quantity, and its value in full. */
import { escapeHtml } from '@components/math/rich.ts';
import { fullPrecision } from '@components/number/format.ts';
import type { Values } from '@engine/derivation/evaluate.ts';

/** Stands in no text that anybody writes, and has no width where it is left in one. */
const mark = '\u2063';

/** A number of a text, marked. What needs a formula cannot be. */
export const marked = (id: string, text: string): string =>
  text.includes('$') ? text : `${mark}${id}${mark}${text}${mark}`;

/** HTML of a text with its marked numbers. */
export const numbersHtml =
  (values: Values) =>
  (text: string): string =>
    text
      .split(mark)
      .map((part, i, parts) => {
        if (i % 3 === 0) return escapeHtml(part);
        if (i % 3 === 1) return '';
        const id = parts[i - 1]!;
        const value = values.get(id)!;
        return `<span data-quantity="${id}" data-value="${fullPrecision(value)}">${escapeHtml(part)}</span>`;
      })
      .join('');
