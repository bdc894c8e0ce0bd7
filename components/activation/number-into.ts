/** A computed number put into its place on the page: written for reading, and in full beside it. */
import { fullPrecision, writtenHtml, type Format } from '@components/number/format.ts';

export function numberInto(root: HTMLElement, quantity: string, value: number, format?: Format): void {
  const place = root.querySelector<HTMLElement>(`[data-quantity="${quantity}"]`)!;
  place.dataset['value'] = fullPrecision(value);
  place.innerHTML = writtenHtml(value, format);
}
