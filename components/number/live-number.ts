/** Computed numbers that a script puts into their places on the page: written for reading, and in full beside it. */
import { trusted } from '@components/page/trusted.ts';
import { fullPrecision, writtenHtml, type Format } from './format.ts';

const placeOf = (root: ParentNode, quantity: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-quantity="${quantity}"]`)!;

/** @param text the number as it is to be read */
export function put(root: ParentNode, quantity: string, value: number, text: string): void {
  const place = placeOf(root, quantity);
  place.textContent = text;
  place.dataset['value'] = fullPrecision(value);
}

/** The same for a number that may need a power of ten. */
export function numberInto(root: ParentNode, quantity: string, value: number, format?: Format): void {
  const place = placeOf(root, quantity);
  place.dataset['value'] = fullPrecision(value);
  place.innerHTML = trusted(writtenHtml(value, format));
}
