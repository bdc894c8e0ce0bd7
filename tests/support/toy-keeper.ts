import type { Keeper, KeepState } from '../../components/notebook/keep/keeping.ts';
import { emptyFor, type Kept, type NotebookKey } from '../../components/notebook/keep/kept.ts';

/** Keeps a notebook in memory, and writes down what it was asked to keep. */
export class ToyKeeper implements Keeper {
  readonly key: NotebookKey;
  readonly asked: Kept[] = [];
  now: Kept;
  state: KeepState = {
    place: 'memory',
    readOnly: false,
    pending: false,
    quarantined: 0,
    conflict: false,
    earlier: [],
  };
  show: (kept: Kept) => void = () => undefined;
  readonly #listeners = new Set<(state: KeepState) => void>();

  constructor(key: NotebookKey, kept: Kept = emptyFor(key)) {
    this.key = key;
    this.now = kept;
  }
  watch(listener: (state: KeepState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }
  become(change: Partial<KeepState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener(this.state);
  }
  open(show: (kept: Kept) => void): Promise<void> {
    this.show = show;
    show(this.now);
    return Promise.resolve();
  }
  keep(kept: Kept): void {
    this.now = kept;
    this.asked.push(kept);
  }
  /** What it was last asked to keep: `id: source` of each cell. */
  get last(): string {
    return this.now.cells.map(({ id, source }) => `${id}: ${source}`).join('; ');
  }
  putAside(): void {
    this.asked.push({ ...this.now });
  }
  replace(kept: Kept): void {
    this.keep(kept);
    this.show(kept);
  }
  flush(): Promise<void> {
    return Promise.resolve();
  }
  takeOver(): Promise<void> {
    this.become({ readOnly: false });
    return Promise.resolve();
  }
  seen(): void {
    this.become({ conflict: false, quarantined: 0 });
  }
  close(): Promise<void> {
    this.#listeners.clear();
    return Promise.resolve();
  }
}
