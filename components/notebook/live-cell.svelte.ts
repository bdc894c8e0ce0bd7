/** A cell as the page holds it: what the reader made of it, and what came of running it. */
import type { Bindings, Cell } from '@engine/notebook/cell.ts';
import { noBindings } from '@engine/notebook/cell.ts';
import type { Output } from '@engine/notebook/output.ts';

/**
 * idle: not run here, or its values are gone · queued: waits for others · running · fresh: its values are what its text and
 * all it reads would give now · stale: they would be others now · failed · stopped: by the reader or its limit
 */
export type CellState = 'idle' | 'queued' | 'running' | 'fresh' | 'stale' | 'failed' | 'stopped';

/** A cell as a notebook is given it. */
export interface GivenCell {
  readonly id: string;
  readonly kind?: Cell['kind'];
  /** As the lesson has it. A cell of the reader's own has none. */
  readonly original?: string;
  readonly source?: string;
  /** Its name in the reader's language. */
  readonly title?: string;
  /** What reading its original came to, where that is known already. */
  readonly bindings?: Bindings;
}

interface LastRun {
  readonly source: string;
  readonly reads: string;
  readonly state: 'fresh' | 'failed' | 'stopped';
}

export class LiveCell {
  readonly id: string;
  readonly kind: Cell['kind'];
  readonly original: string | undefined;
  readonly title: string;
  source = $state('');
  state = $state<CellState>('idle');
  /** Of its last run; undefined before the first, while a page may show what is expected. */
  outputs = $state.raw<readonly Output[] | undefined>();
  /** Seconds its last run took. */
  took = $state<number | undefined>();
  /** Its values are gone together with the place where it ran, though its outputs are still there to be read. */
  gone = $state(false);
  /** What the reader had written before the last reset, until something new is written. */
  dropped = $state<string | undefined>();
  /** Whether it differs from the lesson's. */
  readonly changed = $derived.by(() => this.original !== undefined && this.source !== this.original);

  /** What its text defines and reads, as far as its text could be read at all: otherwise as it was before. */
  bindings: Bindings;
  /** Its last run: with which text, from whom it read what, and how it ended. */
  lastRun: LastRun | undefined;
  /** The text that is being run. */
  underway: string | undefined;
  /** Something it reads has been run since. */
  outdated = false;
  /** Its state before it was queued. */
  before: CellState = 'idle';

  constructor({ id, kind = 'code', original, source, title, bindings }: GivenCell) {
    this.id = id;
    this.kind = kind;
    this.original = original;
    this.title = title ?? id;
    this.source = source ?? original ?? '';
    this.bindings = bindings ?? noBindings;
  }

  /** Whether it would be run again by itself: it has run to its end, and what it gave is still there. */
  get ran(): boolean {
    return this.lastRun !== undefined && this.lastRun.state !== 'stopped' && !this.gone;
  }

  /**
   * Looks again whether what it shows is still what it would show.
   * @param reads from whom it reads what now, as JSON
   */
  weigh(reads: string): void {
    const { lastRun, state } = this;
    if (!lastRun || state === 'idle' || state === 'queued' || state === 'running') return;
    // One that was stopped stays so until something else is written.
    const same =
      lastRun.source === this.source &&
      (lastRun.state === 'stopped' || (lastRun.reads === reads && !this.outdated));
    this.state = same ? lastRun.state : 'stale';
  }

  ended(run: LastRun): void {
    this.lastRun = run;
    this.state = run.state;
    this.underway = undefined;
    this.outdated = false;
    this.gone = false;
  }

  /** The place where it ran is gone. */
  forget(): void {
    if (this.state === 'running' || !this.lastRun) return;
    const state = this.state === 'queued' ? this.before : this.state;
    if (state === 'fresh' || state === 'stale') this.gone = true;
    else this.lastRun = undefined;
    if (this.state === 'queued') this.before = 'idle';
    else if (this.gone) this.state = 'idle';
  }

  /** Adds to what it shows; progress replaces the progress before it. */
  show(shown: readonly Output[], more: readonly Output[]): readonly Output[] {
    const all = [...shown, ...more];
    const last = all.findLast(({ kind }) => kind === 'progress');
    return (this.outputs = all.filter((output) => output.kind !== 'progress' || output === last));
  }
}
