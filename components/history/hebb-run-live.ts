/** The run of both rules, drawn again for as many inputs as the slider says. */
import { fullPrecision, writtenHtml } from '@components/number/format.ts';
import { rulesAt, scene } from './hebb-run.ts';

export const lengthHtml = (value: number): string =>
  writtenHtml(value, value >= 1e4 ? { scientific: true } : { decimals: 4 });
export const alongHtml = (value: number): string => writtenHtml(value, { decimals: 6 });

/** @param root the figure as it was built: slider, drawing and numbers are found by their names */
export function show(root: HTMLElement): void {
  const n = root.querySelector('input')!.valueAsNumber;
  const put = (quantity: string, value: number, html: string): void => {
    const place = root.querySelector<HTMLElement>(`[data-quantity="${quantity}"]`)!;
    place.dataset['value'] = fullPrecision(value);
    place.innerHTML = html;
  };
  put('seen', n, String(n));
  const rules = rulesAt(n);
  for (const { rule, length, along, tip, trail } of rules) {
    put(`${rule}_length`, length, lengthHtml(length));
    put(`${rule}_along`, along, alongHtml(along));
    const drawn = root.querySelector(`[data-rule="${rule}"]`)!;
    drawn.querySelector('.trail')!.setAttribute('d', trail);
    drawn
      .querySelector('.arrow')!
      .setAttribute('d', `M${scene.origin.x} ${scene.origin.y}L${tip.x} ${tip.y}`);
    drawn.querySelector('.tip')!.setAttribute('cx', String(tip.x));
    drawn.querySelector('.tip')!.setAttribute('cy', String(tip.y));
  }
  root.querySelector('[role="status"]')!.textContent = rules[0]!.out ? root.dataset['out']! : '';
}
