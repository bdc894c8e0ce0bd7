/** The two layers at work: reads entries and inputs, multiplies, and sends the inputs both ways. */
import { phrase, unreadable } from '@components/derivation/words.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { readNumber } from '@engine/number-entry.ts';
import { compared, nothing, short, shownOf, workedOut, type Between, type Given } from './collapse.ts';
import type { CollapseWords } from './collapse-words.ts';
import { put } from '@components/number/live-number.ts';
import { filledInOrder } from '@components/page/filled.ts';

/** Numbers beyond are refused. */
const most = 1000;

export function startCollapse(root: HTMLElement): void {
  const words = JSON.parse(root.dataset['words']!) as CollapseWords;
  const lang = root.dataset['lang'] as Lang;
  const find = <T extends Element>(selector: string): T => root.querySelector<T>(selector)!;
  const fields = [...root.querySelectorAll<HTMLInputElement>('[data-input]')];
  const picks = [...root.querySelectorAll<HTMLButtonElement>('[data-pick]')];
  /** The last good number of each field stays in force while another cannot be read. */
  const numbers = new Map(fields.map((field) => [field.dataset['input']!, Number(field.value)]));
  let [row, column] = [0, 0];
  let fault = '';

  const matrix = (id: string): number[][] =>
    [1, 2].map((i) => [1, 2].map((j) => numbers.get(`${id}${i}${j}`)!));

  function read(field: HTMLInputElement): void {
    const entry = readNumber(field.value);
    const id = field.dataset['input']!;
    const why =
      entry.kind === 'unreadable'
        ? entry.why
        : entry.kind === 'number' && Math.abs(entry.value) > most
          ? 'too-large'
          : undefined;
    field.ariaInvalid = why ? 'true' : null;
    fault = why
      ? field.ariaLabel +
        phrase('unread', lang, {
          q: '',
          text: field.value,
          why: unreadable[why][lang],
          value: short(numbers.get(id)!),
        })
      : '';
    if (entry.kind === 'number' && !why) numbers.set(id, entry.value);
  }

  const show = (): void => {
    const [first, second] = matrix('x') as [number[], number[]];
    const given: Given = { first: matrix('first'), second: matrix('second'), inputs: [first, second] };
    const between = find<HTMLInputElement>('[type=radio]:checked').value as Between;
    const found = compared(given, between);
    root.dataset['linearCollapse'] = between;
    for (const [id, value] of Object.entries(shownOf(found))) put(root, id, value, short(value));
    for (const [id, apart] of [
      ...found.rows.map((r, i) => [`apart${i + 1}`, r.apart]),
      ['gap', found.gap],
    ] as [string, number][]) {
      find(`[data-quantity=${id}]`).parentElement!.classList.toggle('off', apart > nothing);
    }
    for (const pick of picks) {
      const [i, j] = [...pick.dataset['pick']!].map(Number) as [number, number];
      pick.ariaPressed = String(i === row && j === column);
      pick.ariaLabel = filledInOrder(words.pick, i + 1, j + 1, short(found.product[i]![j]!));
      find(`[data-cell=second${i}${j}]`).classList.toggle('lit', i === row);
      find(`[data-cell=first${i}${j}]`).classList.toggle('lit', j === column);
    }
    find('[data-how]').textContent = workedOut(given, row, column);
    find('[data-how-value]').textContent = short(found.product[row]![column]!);
    find('[role=status]').textContent =
      fault || (found.gap > nothing ? words.bent : between === 'identity' ? words.same : words.chance);
  };

  root.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset['input']) read(target);
    show();
  });
  root.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.ariaInvalid) return;
    const number = numbers.get(target.dataset['input'] ?? '');
    if (number !== undefined) target.value = String(number);
  });
  picks.forEach((pick) =>
    pick.addEventListener('click', () => {
      [row, column] = [...pick.dataset['pick']!].map(Number) as [number, number];
      show();
    }),
  );
}
