/** Numbers that a script replaces where they stand. */
import { fullPrecision } from '@components/number/format.ts';

/** Shows a value in the place of a quantity, with its full precision beside it. */
export function put(root: ParentNode, quantity: string, value: number, text: string): void {
  const place = root.querySelector<HTMLElement>(`[data-quantity=${quantity}]`)!;
  place.textContent = text;
  place.dataset['value'] = fullPrecision(value);
}

/** A sentence with its blanks, {0} and {1}, filled in. */
export const filled = (sentence: string, ...blanks: readonly (string | number)[]): string =>
  sentence.replace(/\{(\d)\}/g, (_, i: string) => String(blanks[Number(i)]));
