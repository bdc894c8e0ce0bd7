/** The cells of a notebook as they are written: who reads whom, what the reader changed, and how that is kept. */
import { noBindings, type Bindings, type Cell } from '@engine/notebook/cell.ts';
import { linksOf, type Links } from '@engine/notebook/dependencies.ts';
import { LiveCell, type GivenCell } from './live-cell.svelte.ts';
import { Readings } from './readings.ts';

/** Keeps what the reader writes, on the device. */
export interface Keeper {
  /** What is kept of this notebook: the text of each changed cell by its id. */
  load(): Promise<ReadonlyMap<string, string>>;
  /** Keeps a cell's text, or forgets it where it is the lesson's again. Comes back at once; many calls in a row may become one. */
  save(id: string, source: string | undefined): void;
  /** For a notebook whose cells are the reader's own: keeps all of them, in their order. */
  saveAll?(cells: readonly Cell[]): void;
}

export const readsOf = (links: Links | undefined): string => JSON.stringify(links?.reads ?? []);

export class CellList {
  cells = $state.raw<readonly LiveCell[]>([]);
  links = $state.raw<ReadonlyMap<string, Links>>(linksOf([]));
  readonly changed = $derived(this.cells.filter((cell) => cell.changed));
  readonly #keeper: Keeper | undefined;
  protected readonly readings = new Readings();

  constructor(cells: readonly GivenCell[], keeper?: Keeper) {
    this.#keeper = keeper;
    this.cells = cells.map((given) => new LiveCell(given));
    this.relink();
  }

  /** @throws Error if there is no such cell */
  cell(id: string): LiveCell {
    const found = this.cells.find((cell) => cell.id === id);
    if (!found) throw new Error(`expected a cell of this notebook, found "${id}"; name one that is there.`);
    return found;
  }

  /** Puts back what was kept. Cells the reader has touched already stay as they are. */
  async restore(): Promise<void> {
    const kept = await this.#keeper?.load();
    for (const [id, source] of kept ?? []) {
      const cell = this.cells.find((one) => one.id === id);
      if (cell && !cell.changed && cell.state === 'idle') cell.source = source;
    }
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
    if (cell.original === undefined) this.#saveAll();
    else this.#keeper?.save(cell.id, cell.changed ? source : undefined);
  }

  /** Puts back the lesson's text; `undoReset` brings the reader's again. */
  reset(id: string): void {
    const cell = this.cell(id);
    if (cell.original === undefined || !cell.changed) return;
    cell.dropped = cell.source;
    this.#put(cell, cell.original);
  }
  resetAll(): void {
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
    this.#saveAll();
  }
  #saveAll(): void {
    this.#keeper?.saveAll?.(this.cells.map(({ id, kind, source }) => ({ id, kind, source })));
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
