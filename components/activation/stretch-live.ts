/** Draws the stretched sigmoid for the chosen compression and measures its gap to tanh. */
import { numberInto } from '@components/number/live-number.ts';
import { curvePath, gapPath, isTogether, largestGap, slopeAtOrigin, stretched } from './stretch.ts';

export function show(root: HTMLElement): void {
  const k = Number(root.querySelector<HTMLInputElement>('[name="k"]')!.value);
  const { x, gap } = largestGap(k);
  root.querySelector('[data-chosen="k"]')!.textContent = k.toFixed(2);
  root.querySelector('[data-curve]')!.setAttribute(
    'd',
    curvePath((at) => stretched(k, at)),
  );
  root.querySelector('[data-gap]')!.setAttribute('d', gapPath(k, x));
  numberInto(root, 'gap', gap);
  numberInto(root, 'gap-x', x, { decimals: 3 });
  numberInto(root, 'slope', slopeAtOrigin(k), { decimals: 3 });
  root.dataset['together'] = String(isTogether(gap));
}
