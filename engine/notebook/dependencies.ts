/** Which cell reads which: the order of a notebook, and what in it cannot be. */
import type { Bindings } from './cell.ts';

export interface Read {
  readonly name: string;
  /** The id of the cell that defines it. */
  readonly from: string;
}

/** Why a cell cannot be run as it stands; `other` is the cell it quarrels with. */
export interface Quarrel {
  readonly code: 'defined-twice' | 'defined-below' | 'cycle' | 'not-yours';
  readonly name: string;
  readonly other: string;
}

export interface Links {
  /** What it reads from cells above, in the order of `Bindings.reads`. */
  readonly reads: readonly Read[];
  /** Cells below that read it. */
  readonly readers: readonly string[];
  readonly quarrels: readonly Quarrel[];
}

/** A cell as its links see it. */
export interface Bound {
  readonly id: string;
  readonly bindings: Bindings;
}

/** What each cell wants of others, whether it may have it or not. */
interface Wish extends Read {
  readonly by: string;
  readonly above: boolean;
}

/**
 * Who reads whom. A name belongs to the cell that defines it; importing a name makes it known to the cells below as well, and
 * importing it again is no second definition. Each cell reads from the nearest cell above that knows the name.
 *
 * @param cells of one notebook, in its order; one whose text is no program has `noBindings`, or those it had before
 */
export function linksOf(cells: readonly Bound[]): ReadonlyMap<string, Links> {
  const wishes = wishesOf(cells);
  const loops = loopsIn(cells, wishes);
  const definers = definersOf(cells);
  return new Map(
    cells.map(({ id, bindings }) => {
      const own = wishes.filter(({ by }) => by === id);
      const reads = own.filter(({ above }) => above);
      const readers = cells.filter((other) =>
        wishes.some((wish) => wish.above && wish.from === id && wish.by === other.id),
      );
      const twice = bindings.defines.flatMap((name): Quarrel[] => {
        const other = definers.get(name)!.find((definer) => definer !== id);
        return other === undefined ? [] : [{ code: 'defined-twice', name, other }];
      });
      const turned = own.flatMap(({ name, from, above }): Quarrel[] => {
        if (loops.get(id) === loops.get(from)) return [{ code: 'cycle', name, other: from }];
        if (!above) return [{ code: 'defined-below', name, other: from }];
        return bindings.assigns.includes(name) ? [{ code: 'not-yours', name, other: from }] : [];
      });
      return [
        id,
        {
          reads: reads.map(({ name, from }) => ({ name, from })),
          readers: readers.map((reader) => reader.id),
          quarrels: [...twice, ...turned],
        },
      ];
    }),
  );
}

function definersOf(cells: readonly Bound[]): ReadonlyMap<string, readonly string[]> {
  const definers = new Map<string, string[]>();
  for (const { id, bindings } of cells) {
    for (const name of new Set(bindings.defines)) definers.set(name, [...(definers.get(name) ?? []), id]);
  }
  return definers;
}

function wishesOf(cells: readonly Bound[]): readonly Wish[] {
  const definers = definersOf(cells);
  const known = new Map<string, string>();
  return cells.flatMap(({ id: by, bindings }) => {
    const wishes = [...new Set(bindings.reads)].flatMap((name): Wish[] => {
      const home = known.get(name);
      if (home !== undefined) return [{ by, name, from: home, above: true }];
      // What only a cell further down imports is not its own, and each may import it for itself.
      const below = definers.get(name)?.[0];
      return below === undefined || below === by ? [] : [{ by, name, from: below, above: false }];
    });
    for (const name of [...bindings.defines, ...bindings.imports]) known.set(name, by);
    return wishes;
  });
}

/**
 * The loop each cell is part of, named by its first cell; cells that are part of none are each a loop of their own. Two cells
 * are in one loop when each wants something of the other, directly or through others.
 */
function loopsIn(cells: readonly Bound[], wishes: readonly Wish[]): ReadonlyMap<string, string> {
  const wanted = new Map(
    cells.map(({ id }) => [id, closure([id], (by) => wishes.filter((w) => w.by === by).map((w) => w.from))]),
  );
  return new Map(
    cells.map(({ id }) => [
      id,
      cells.find((other) => wanted.get(id)!.has(other.id) && wanted.get(other.id)!.has(id))!.id,
    ]),
  );
}

/** What can be reached from these, themselves among it. */
function closure(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(from);
  // A set goes on to what is added to it while it is walked through.
  for (const id of reached) for (const other of next(id)) reached.add(other);
  return reached;
}

/** Every cell that reads one of these, directly or through others; these are not among them unless they read each other. */
export function readersOf(ids: readonly string[], links: ReadonlyMap<string, Links>): ReadonlySet<string> {
  const readers = (id: string): readonly string[] => links.get(id)?.readers ?? [];
  return closure(ids.flatMap(readers), readers);
}

/** What a notebook knows of its cells when one is to be run. */
export interface Standing {
  /** All of them, in the notebook's order. */
  readonly links: ReadonlyMap<string, Links>;
  /** Those whose values are there, and are what their text would give now. */
  readonly fresh: ReadonlySet<string>;
  /** Those that have been run before and would be run again when what they read changes. */
  readonly ran: ReadonlySet<string>;
  /** Whether cells are run again by themselves. */
  readonly automatic: boolean;
}

/**
 * What has to run, and in which order, so that a cell can: first those it reads, directly or through others, that are not
 * fresh; then itself; then those that read something that has just been run, if they had been run before and the notebook is
 * automatic, each again after what it needs. No cell is run twice.
 */
export function planFor(id: string, standing: Standing): readonly string[] {
  const { links, ran, automatic } = standing;
  if (!links.has(id)) return [];
  const first = needed([id], new Set(), standing);
  if (!automatic) return first;
  // What a reader needs besides may have readers of its own, so the order grows until nobody is left behind.
  for (let order = first; ;) {
    const after = [...readersOf(order, links)].filter((reader) => ran.has(reader));
    const longer = [...first, ...needed(after, new Set(first), standing)];
    if (longer.length === order.length) return order;
    order = longer;
  }
}

/** These cells and whatever they read that is not fresh or reads such a cell itself, but for those that run before. */
function needed(ids: readonly string[], before: ReadonlySet<string>, { links, fresh }: Standing): string[] {
  const asked = new Set(ids);
  const above = closure(ids, (id) => links.get(id)!.reads.map(({ from }) => from));
  const run = new Set(before);
  // In the notebook's order what is read comes before what reads it.
  const order = [...links.keys()].filter((id) => above.has(id) && !before.has(id));
  return order.filter((id) => {
    const due = asked.has(id) || !fresh.has(id) || links.get(id)!.reads.some(({ from }) => run.has(from));
    if (due) run.add(id);
    return due;
  });
}
