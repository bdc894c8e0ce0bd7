/** In which order the cells that were asked for run, with all they need and all that follow. */
import { planFor, type Links } from '@engine/notebook/dependencies.ts';
import type { LiveCell } from './live-cell.svelte.ts';

interface Asked {
  readonly links: ReadonlyMap<string, Links>;
  readonly cells: readonly LiveCell[];
  readonly automatic: boolean;
}

/** @param asked ids, in the order the reader asked for them */
export function orderOf(asked: readonly string[], { links, cells, automatic }: Asked): readonly string[] {
  const fresh = cells.filter((cell) => (cell.state === 'queued' ? cell.before : cell.state) === 'fresh');
  const ran = new Set(cells.filter((cell) => cell.ran).map(({ id }) => id));
  const order = new Set<string>();
  for (const id of asked) {
    if (order.has(id)) continue;
    // What an earlier one of these already runs is as good as fresh when the next is planned.
    const ready = new Set([...fresh.map((cell) => cell.id), ...order]);
    for (const next of planFor(id, { links, fresh: ready, ran, automatic })) order.add(next);
  }
  const ids = [...order];
  const broken = ids.some((id, i) => links.get(id)!.reads.some(({ from }) => ids.indexOf(from) > i));
  // Several asked for at once run as they stand in the notebook; one alone runs before what only its readers need.
  return broken ? [...links.keys()].filter((id) => order.has(id)) : ids;
}
