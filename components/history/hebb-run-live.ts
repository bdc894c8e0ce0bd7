/** The run of both rules, drawn again for as many inputs as the slider says. */
import type { Format } from '@components/number/format.ts';
import { numberInto } from '@components/number/live-number.ts';
import { rulesAt, scene } from './hebb-run.ts';

export const lengthFormat = (value: number): Format =>
  value >= 1e4 ? { scientific: true } : { decimals: 4 };
export const alongFormat: Format = { decimals: 6 };

/** @param root the figure as it was built: slider, drawing and numbers are found by their names */
export function show(root: HTMLElement): void {
  const n = root.querySelector('input')!.valueAsNumber;
  numberInto(root, 'seen', n);
  const rules = rulesAt(n);
  for (const { rule, length, along, tip, trail } of rules) {
    numberInto(root, `${rule}_length`, length, lengthFormat(length));
    numberInto(root, `${rule}_along`, along, alongFormat);
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
