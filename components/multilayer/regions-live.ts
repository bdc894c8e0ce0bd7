/** The regions at work: reads the sliders, judges the four points, and redraws what has changed. */
import { written } from '@components/number/format.ts';
import { knobs, pathsOf, rowsOf, sets, stonesOf, type Knobs, type SetName } from './hidden-regions.ts';
import { put } from '@components/number/live-number.ts';
import { filledInOrder } from '@components/page/filled.ts';
import type { RegionsWords } from './regions-words.ts';

export function regionsIn(root: HTMLElement): {
  show: () => void;
  choose: (button: HTMLButtonElement) => void;
} {
  const words = JSON.parse(root.dataset['words']!) as RegionsWords;
  const find = <T extends Element>(selector: string): T => root.querySelector<T>(selector)!;
  const sliders = knobs.map((name) => find<HTMLInputElement>(`[data-knob=${name}]`));
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-set]')];
  const setOf = (button: HTMLButtonElement): Knobs => sets[button.dataset['set'] as SetName];

  const show = (): void => {
    // Tenths, whatever a browser makes of 0.1 · n.
    const values = sliders.map((slider) => Math.round(slider.valueAsNumber * 10) / 10);
    const chosen = Object.fromEntries(knobs.map((name, i) => [name, values[i]])) as Knobs;
    sliders.forEach((slider, i) => {
      slider.nextElementSibling!.textContent = written(values[i]!, { decimals: 1 }).digits;
    });
    buttons.forEach((button) => {
      button.ariaPressed = String(knobs.every((name) => setOf(button)[name] === chosen[name]));
    });

    for (const [part, d] of Object.entries(pathsOf(chosen))) find(`[data-part=${part}]`).setAttribute('d', d);
    for (const which of ['plane', 'hidden'] as const) {
      for (const { name, x, y, right } of stonesOf(which, chosen)) {
        const stone = find(`[data-drawing=${which}] [data-stone="${name}"]`);
        stone.setAttribute('transform', `translate(${x} ${y})`);
        stone.querySelector('.off')!.textContent = right ? '' : '≠';
      }
    }

    const rows = rowsOf(chosen);
    for (const { input, s1, s2, y, right } of rows) {
      const row = input.join('');
      Object.entries({ s1, s2, y }).forEach(([id, value]) => put(root, `${id}_${row}`, value, String(value)));
      const verdict = find(`[data-verdict="${row}"]`);
      verdict.className = right ? 'good' : 'bad';
      verdict.textContent = right ? `= ${words.right}` : `≠ ${words.wrong}`;
    }
    const good = rows.filter(({ right }) => right).length;
    root.dataset['hiddenRegions'] = String(good);
    find('[role=status]').textContent =
      good === rows.length ? words.all : filledInOrder(words.some, good, rows.length - good);
    find('[data-drawing=plane]').ariaLabel = filledInOrder(words.planeLabel, good);
    find('[data-drawing=hidden]').ariaLabel = filledInOrder(
      words.hiddenLabel,
      rows
        .map(({ input, s1, s2 }) => filledInOrder(words.lands, input.join(''), `${s1}, ${s2}`))
        .join(words.comma),
    );
  };

  const choose = (button: HTMLButtonElement): void => {
    knobs.forEach((name, i) => (sliders[i]!.valueAsNumber = setOf(button)[name]));
    show();
  };
  return { show, choose };
}
