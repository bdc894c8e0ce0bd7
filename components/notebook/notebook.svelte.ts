/**
 * The notebook of a page: its cells, who reads whom, and what is being run. It knows nothing of how cells are drawn, where they
 * run or how the reader's changes are kept; the last two are given to it.
 */
import { limitOf } from '@engine/notebook/cell.ts';
import { readersOf, type Links } from '@engine/notebook/dependencies.ts';
import type { CellError, Output } from '@engine/notebook/output.ts';
import { CellList, readsOf } from './cell-list.svelte.ts';
import type { Keeper } from './keep/keeping.ts';
import type { GivenCell, LiveCell } from './live-cell.svelte.ts';
import { orderOf } from './order.ts';
import { errorOfQuarrel, failedAbove, placeDied } from './refused.ts';
import type { Runner, RunEnd } from './runtime/protocol.ts';

export interface NotebookOptions {
  readonly cells: readonly GivenCell[];
  /** Makes the place where cells run; asked at the first run. */
  readonly makeRunner: () => Runner;
  readonly keeper?: Keeper;
  /** Names a cell of the reader's own; without it the id does. */
  readonly titleOf?: (id: string) => string;
}

const states: Readonly<Record<RunEnd['how'], 'fresh' | 'failed' | 'stopped'>> = {
  done: 'fresh',
  failed: 'failed',
  stopped: 'stopped',
  time: 'stopped',
  died: 'failed',
};

export class Notebook extends CellList {
  /** Whether cells that read what has just been run are run again by themselves. */
  automatic = $state(true);
  /** Something runs or waits to be run. */
  busy = $state(false);
  /** Cells that had been run and whose values are gone, in order. */
  readonly lost = $derived(this.cells.filter((cell) => cell.gone));

  readonly #makeRunner: () => Runner;
  #runner: Runner | undefined;
  #asked: string[] = [];
  /** Goes up with each stop, so that what was being worked through then knows. */
  #stops = 0;

  constructor({ cells, makeRunner, keeper, titleOf }: NotebookOptions) {
    super(cells, keeper, titleOf);
    this.#makeRunner = makeRunner;
  }

  override remove(id: string): void {
    if (this.cell(id).state === 'running') this.stop();
    this.#asked = this.#asked.filter((one) => one !== id);
    super.remove(id);
  }

  /** Runs a cell, before it what it needs, and after it, in an automatic notebook, what reads it. */
  run(id: string): Promise<void> {
    return this.#ask([id]);
  }
  /** Every cell, from the top; what depends on one that fails is left out. */
  runAll(): Promise<void> {
    return this.#ask(this.cells.filter(({ kind }) => kind === 'code').map(({ id }) => id));
  }
  /** Those whose values are gone. */
  runLost(): Promise<void> {
    return this.#ask(this.lost.map(({ id }) => id));
  }
  /** Ends what runs, and forgets what waits. Whatever cells have defined is gone with it. */
  stop(): void {
    this.#stops += 1;
    this.#asked = [];
    this.#runner?.stop();
  }
  /** Gives up the place where cells run. */
  close(): void {
    this.stop();
    this.#runner?.close();
    this.#runner = undefined;
  }

  #working: Promise<void> | undefined;
  #ask(ids: readonly string[]): Promise<void> {
    const underway = (id: string): boolean => {
      const { state, source, underway: text } = this.cell(id);
      return state === 'queued' || (state === 'running' && text === source);
    };
    const wanted = ids.filter((id) => !underway(id));
    this.#asked.push(...wanted);
    for (const id of wanted) this.#queue(id);
    return (this.#working ??= this.#work().finally(() => (this.#working = undefined)));
  }

  async #work(): Promise<void> {
    this.busy = true;
    try {
      while (this.#asked.length > 0) {
        const asked = this.#asked;
        this.#asked = [];
        await this.#runThrough(asked);
      }
    } finally {
      this.busy = false;
    }
  }

  async #runThrough(asked: readonly string[]): Promise<void> {
    const stops = this.#stops;
    for (const id of asked) this.#queue(id);
    await this.#analyse();
    const order = orderOf(asked, this);
    for (const id of order) this.#queue(id);
    for (const id of order) {
      // Where everything cells had defined is gone, going on is for the reader to decide.
      if (this.#stops !== stops || (await this.#runOne(id))) break;
    }
    for (const cell of this.cells) if (cell.state === 'queued') cell.state = cell.before;
    this.weighAll();
  }

  #queue(id: string): void {
    const cell = this.cell(id);
    if (cell.state === 'queued' || cell.state === 'running') return;
    cell.before = cell.state;
    cell.state = 'queued';
  }

  /** @returns whether what cells had defined is gone */
  async #runOne(id: string): Promise<boolean> {
    const cell = this.cells.find((one) => one.id === id);
    if (!cell) return false;
    if (!this.readings.of(cell.source)) await this.#analyse();
    const links = this.links.get(id)!;
    const { source } = cell;
    const run = { source, reads: readsOf(links) };
    const refused = this.#refusal(cell, links);
    if (refused) {
      cell.outputs = [{ kind: 'error', error: refused }];
      cell.took = undefined;
      this.#ended(cell, { ...run, state: 'failed' });
      return false;
    }
    cell.state = 'running';
    cell.underway = source;
    // What it showed before stays until there is something new, so that the page does not jump twice.
    let shown: readonly Output[] = [];
    const end = await this.#place
      .run({ cell: id, source, sees: links.reads, limit: limitOf(source) }, (more) => {
        shown = cell.show(shown, more);
      })
      .catch((): RunEnd => ({ how: 'died', took: 0, forgotten: true }));
    // What ran through has no progress left to tell of.
    if (end.how === 'done') shown = shown.filter(({ kind }) => kind !== 'progress');
    cell.outputs = shown;
    cell.took = end.took / 1000;
    if (end.forgotten) for (const other of this.cells) other.forget();
    this.#ended(cell, { ...run, state: states[end.how] });
    return end.forgotten;
  }

  get #place(): Runner {
    return (this.#runner ??= this.#makeRunner());
  }

  #ended(cell: LiveCell, run: Parameters<LiveCell['ended']>[0]): void {
    cell.ended(run);
    for (const id of readersOf([cell.id], this.links)) this.cell(id).outdated = true;
    this.weighAll();
  }

  /** Why a cell is not even begun. */
  #refusal(cell: LiveCell, links: Links): CellError | undefined {
    const analysis = this.readings.of(cell.source);
    if (analysis?.ok === false) return analysis.error;
    if (!analysis) return placeDied;
    const quarrel = links.quarrels[0];
    if (quarrel) return errorOfQuarrel(quarrel, this.cell(quarrel.other).title);
    const missing = links.reads.find(({ from }) => this.cell(from).state !== 'fresh');
    return missing && failedAbove(missing.name, this.cell(missing.from).title);
  }

  /** Reads every text that has not been read yet, and follows what it says. */
  async #analyse(): Promise<void> {
    const code = this.cells.filter(({ kind }) => kind === 'code').map(({ source }) => source);
    await this.readings.read(code, (sources) => this.#place.analyse(sources));
    this.relink();
  }

  /** Reads texts again when the reader has paused, so that the links follow. Where no cell has been run yet it waits for that. */
  async review(): Promise<void> {
    if (this.#runner && !this.busy) await this.#analyse();
  }
}
