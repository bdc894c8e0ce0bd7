/** The product over depth, drawn again for what the controls say. */
import type { Format } from '@components/number/format.ts';
import { numberInto } from '@components/number/live-number.ts';
import { depthView, pathOf, scene } from './depth-product.ts';

/** Plain digits where they say enough, a power of ten elsewhere. */
export const formatOf = (value: number): Format => ({
  scientific: value !== 0 && (value < 1e-3 || value >= 1e6),
});

/** @param root the figure as it was built: controls, drawing and numbers are found by their names */
export function show(root: HTMLElement): void {
  const control = (name: string): number =>
    root.querySelector<HTMLInputElement>(`input[name="${name}"]`)!.valueAsNumber;
  const chosen = root.querySelector('select')!.selectedIndex;
  const chain = {
    activation: scene.activations[chosen]!.name,
    depth: control('depth'),
    weight: control('weight'),
    net: control('net'),
  };
  const { factor, products, bound, spots, beyond, trend } = depthView(chain);
  for (const name of ['depth', 'weight', 'net'] as const) {
    root.querySelector(`[data-set="${name}"]`)!.textContent = String(chain[name]).replace('-', '−');
  }
  for (const [quantity, value] of Object.entries({ factor, product: products.at(-1)!, bound })) {
    numberInto(root, quantity, value, formatOf(value));
  }
  const set = (element: Element | null, attributes: Readonly<Record<string, string | number>>): void => {
    for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, String(value));
  };
  set(root.querySelector('.curve'), { d: pathOf(spots) });
  root.querySelectorAll('.spot').forEach((spot, k) => {
    const at = spots[k + 1];
    // Where the curve leaves the drawing an arrow stands in place of a dot.
    const dotted = at && !(beyond && k + 2 === spots.length);
    set(spot, dotted ? { cx: at.x, cy: at.y, r: 2.5 } : { r: 0 });
  });
  const end = spots.at(-1)!;
  set(root.querySelector('.end'), { cx: end.x, cy: end.y, r: beyond ? 0 : 5 });
  set(root.querySelector('.beyond'), {
    d: beyond ? `M${end.x - 5} ${end.y}h10l-5 ${beyond === 'above' ? -8 : 8}z` : '',
  });
  const trends = JSON.parse(root.dataset['trends']!) as Readonly<Record<string, string>>;
  root.querySelector('[role="status"]')!.textContent = `${trends[trend]}${beyond ? trends['beyond'] : ''}`;
}
