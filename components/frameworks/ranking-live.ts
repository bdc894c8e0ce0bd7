/** Puts the rows of the ranking in the order a head was pressed for. */
import { directionAfter, sortable, sorted, type Direction, type Key } from './ranking.ts';

const isKey = (name: string | undefined): name is Key => sortable.some((key) => key === name);

export function sortBy(button: HTMLElement): void {
  const { sort } = button.dataset;
  const table = button.closest('table');
  const body = table?.tBodies[0];
  if (!isKey(sort) || !table || !body) return;
  const head = button.closest('th')!;
  const direction = directionAfter(sort, (head.getAttribute('aria-sort') as Direction | null) ?? undefined);
  const rows = [...body.rows].map((row) => {
    const value = (key: Key): string | number =>
      key === 'name' ? row.dataset['name']! : Number(row.dataset[key]);
    return {
      row,
      ...(Object.fromEntries(sortable.map((key) => [key, value(key)])) as Record<Key, string | number>),
    };
  });
  body.append(...sorted(rows, sort, direction).map(({ row }) => row));
  for (const other of table.tHead!.querySelectorAll('th')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', direction);
}
