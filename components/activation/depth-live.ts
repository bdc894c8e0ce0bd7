/** Puts the products for the chosen net input and number of layers in their places. */
import { numberInto } from '@components/number/live-number.ts';
import { barWidth, depthRows, netText, productFormat } from './depth.ts';

export function show(root: HTMLElement): void {
  const chosen = (name: string): number =>
    Number(root.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value);
  const [net, count] = [chosen('net'), chosen('layers')];
  root.querySelector('[data-chosen="net"]')!.textContent = netText(net);
  root.querySelector('[data-chosen="layers"]')!.textContent = String(count);
  for (const { name, slope, product, share } of depthRows(net, count)) {
    numberInto(root, `${name}_slope`, slope);
    numberInto(root, `${name}_product`, product, productFormat(product));
    root.querySelector(`[data-row="${name}"] rect`)!.setAttribute('width', barWidth(share));
  }
}
