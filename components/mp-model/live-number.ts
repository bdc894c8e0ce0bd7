/** Numbers that a script replaces where they stand. */
import { fullPrecision } from '@components/number/format.ts';

/** Shows a value in the place of a quantity, with its full precision beside it. */
export function put(root: ParentNode, quantity: string, value: number, text: string): void {
  const place = root.querySelector<HTMLElement>(`[data-quantity=${quantity}]`)!;
  place.textContent = text;
  place.dataset['value'] = fullPrecision(value);
}

/** Sets attributes of one element of a drawing. */
export function draw(
  root: ParentNode,
  selector: string,
  attributes: Readonly<Record<string, string | number>>,
): void {
  const part = root.querySelector(selector)!;
  for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
}
