/** The cells of a notebook as they are written: who reads whom, what the reader changed, and how that is kept. */
import { noBindings, type Bindings } from '@engine/notebook/cell.ts';
import { linksOf, type Links } from '@engine/notebook/dependencies.ts';
import type { Keeper } from './keep/keeping.ts';
import { changesOf, laidOver, type Kept, type PageCell } from './keep/kept.ts';
import { LiveCell, type GivenCell } from './live-cell.svelte.ts';
import { Readings } from './readings.ts';

export const readsOf = (links: Links | undefined): string => JSON.stringify(links?.reads ?? []);

export class CellList {
  cells = $state.raw<readonly LiveCell[]>([]);
  links = $state.raw<ReadonlyMap<string, Links>>(linksOf([]));
  readonly changed = $derived(this.cells.filter((cell) => cell.changed));
  /** Another tab has this notebook: here it can be run, not changed. */
  readOnly = $state(false);
  /** Keeps what the reader writes, on the device. */
  readonly keeper: Keeper | undefined;
  protected readonly readings = new Readings();

  /** Names a cell of the reader's own. */
  readonly #titleOf: (id: string) => string;

  constructor(cells: readonly GivenCell[], keeper?: Keeper, titleOf: (id: string) => string = (id) => id) {
    this.keeper = keeper;
    this.#titleOf = titleOf;
    this.cells = cells.map((given) => new LiveCell(given));
    this.relink();
  }

  /** @throws Error if there is no such cell */
  cell(id: string): LiveCell {
    const found = this.cells.find((cell) => cell.id === id);
    if (!found) throw new Error(`expected a cell of this notebook, found "${id}"; name one that is there.`);
    return found;
  }

  /** Shows what was kept, now and whenever it changes from elsewhere. */
  async restore(): Promise<void> {
    this.keeper?.watch(({ readOnly }) => (this.readOnly = readOnly));
    await this.keeper?.open((kept) => this.#take(kept));
  }
  #take(kept: Kept): void {
    if (kept.kind === 'scratch') {
      const before = this.cells;
      this.cells = kept.cells.map(
        (cell) =>
          before.find(({ id, kind }) => id === cell.id && kind === cell.kind) ??
          new LiveCell({ ...cell, title: this.#titleOf(cell.id) }),
      );
      kept.cells.forEach(({ source }, i) => (this.cells[i]!.source = source));
    } else {
      const { sources } = laidOver(this.#pageCells(), kept);
      for (const cell of this.cells) {
        if (cell.original !== undefined) cell.source = sources.get(cell.id) ?? cell.original;
      }
    }
    this.relink();
  }
  #keep(): void {
    const { keeper } = this;
    if (!keeper) return;
    const { now } = keeper;
    keeper.keep(
      now.kind === 'lesson'
        ? changesOf(this.#pageCells(), now)
        : { kind: 'scratch', cells: this.cells.map(({ id, kind, source }) => ({ id, kind, source })) },
    );
  }
  #pageCells(): readonly PageCell[] {
    return this.cells.flatMap(({ id, source, original }) =>
      original === undefined ? [] : [{ id, source, original }],
    );
  }

  /** The reader has written in a cell. */
  edit(id: string, source: string): void {
    const cell = this.cell(id);
    if (source === cell.source) return;
    cell.dropped = undefined;
    this.#put(cell, source);
  }

  #put(cell: LiveCell, source: string): void {
    cell.source = source;
    cell.weigh(readsOf(this.links.get(cell.id)));
    this.#keep();
  }

  /** Puts back the lesson's text; `undoReset` brings the reader's again. */
  reset(id: string): void {
    const cell = this.cell(id);
    if (cell.original === undefined || !cell.changed) return;
    cell.dropped = cell.source;
    this.#put(cell, cell.original);
  }
  resetAll(): void {
    this.keeper?.putAside();
    for (const { id } of this.changed) this.reset(id);
  }
  undoReset(id: string): void {
    const cell = this.cell(id);
    const { dropped } = cell;
    if (dropped === undefined) return;
    cell.dropped = undefined;
    this.#put(cell, dropped);
  }
  undoResetAll(): void {
    for (const { id, dropped } of this.cells) if (dropped !== undefined) this.undoReset(id);
  }

  /** Puts a new cell of the reader's own after another, or at the top. */
  add(given: GivenCell, after?: string): LiveCell {
    const cell = new LiveCell(given);
    const at = after === undefined ? 0 : this.cells.findIndex(({ id }) => id === after) + 1;
    this.cells = this.cells.toSpliced(at, 0, cell);
    this.#changedOrder();
    return cell;
  }
  remove(id: string): void {
    this.cells = this.cells.filter((cell) => cell.id !== id);
    this.#changedOrder();
  }
  /** @param by −1 one place up, 1 one down */
  move(id: string, by: number): void {
    const cell = this.cell(id);
    const from = this.cells.indexOf(cell);
    const to = from + by;
    if (to < 0 || to >= this.cells.length) return;
    this.cells = this.cells.toSpliced(from, 1).toSpliced(to, 0, cell);
    this.#changedOrder();
  }
  #changedOrder(): void {
    this.relink();
    this.#keep();
  }

  protected relink(): void {
    for (const cell of this.cells) cell.bindings = this.#bindingsOf(cell);
    this.links = linksOf(this.cells.map(({ id, bindings }) => ({ id, bindings })));
    this.weighAll();
  }
  #bindingsOf({ kind, source, bindings }: LiveCell): Bindings {
    if (kind === 'words') return noBindings;
    const analysis = this.readings.of(source);
    return analysis?.ok ? analysis.bindings : bindings;
  }

  protected weighAll(): void {
    for (const cell of this.cells) cell.weigh(readsOf(this.links.get(cell.id)));
  }
}
