/** The builder at work: changes the layers, redraws them, and counts again. */
import type { BuilderWords } from './builder-words.ts';
import { put } from '@components/number/live-number.ts';
import { trusted } from '@components/page/trusted.ts';
import { filledInOrder } from '@components/page/filled.ts';
import {
  canAdd,
  canRemove,
  countsOf,
  drawingOf,
  firstLayers,
  kindOf,
  limits,
  resized,
  sumOf,
  withLayer,
  withoutLayer,
} from './network-builder.ts';

export function startBuilder(root: HTMLElement): void {
  const words = JSON.parse(root.dataset['words']!) as BuilderWords;
  const find = <T extends Element>(selector: string, within: Element = root): T =>
    within.querySelector<T>(selector)!;
  const rows = [...root.querySelectorAll<HTMLElement>('[data-layer]')];
  const add = find<HTMLButtonElement>('[data-do=add]');
  const remove = find<HTMLButtonElement>('[data-do=remove]');
  let layers = firstLayers;

  const show = (): void => {
    const first = Number(find<HTMLInputElement>('input:checked').value);
    const counts = countsOf(layers);
    const drawing = find<SVGElement>('svg');
    root.dataset['networkBuilder'] = layers.join('-');
    drawing.innerHTML = trusted(drawingOf(layers, (l) => filledInOrder(words.nth, l + first)));
    drawing.ariaLabel = filledInOrder(words.drawing, layers.join(', '));
    find('[data-depth-how]').textContent = filledInOrder(words.depthHow, layers.length - 2);
    add.disabled = !canAdd(layers);
    remove.disabled = !canRemove(layers);
    for (const [id, value] of [
      ['depth', counts.depth],
      ['width', counts.width],
      ['weights', counts.weights],
      ['biases', counts.biases],
      ['parameters', counts.total],
    ] as const) {
      put(root, id, value, String(value));
    }
    rows.forEach((row, l) => {
      const size = layers[l];
      row.hidden = size === undefined;
      if (size === undefined) return;
      const kind = words[kindOf(layers, l)];
      find('.nth', row).textContent = filledInOrder(words.nth, l + first);
      find('th .kind', row).textContent = kind;
      find('.size', row).textContent = String(size);
      for (const button of row.querySelectorAll('button')) {
        const fewer = button.dataset['by'] === '-1';
        button.ariaLabel = filledInOrder(fewer ? words.fewer : words.more, l + first, kind);
        button.disabled = size === (fewer ? 1 : limits.neurons);
      }
      if (l === 0) return;
      const { total } = counts.each[l - 1]!;
      find('.sum-of', row).textContent = sumOf(layers, l);
      put(row, `parameters_${l}`, total, String(total));
      find('.sum > :last-child', row).className = 'n';
    });
  };

  root.addEventListener('input', show);
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const by = Number(button.dataset['by']);
    layers =
      button === add
        ? withLayer(layers)
        : button === remove
          ? withoutLayer(layers)
          : resized(layers, Number(button.closest<HTMLElement>('[data-layer]')!.dataset['layer']), by);
    show();
  });
}
