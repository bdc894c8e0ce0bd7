/** What keeps a notebook, as the notebook and the page around it see it. */
import type { Trouble } from '@components/device/shelf.ts';
import type { Kept, NotebookKey } from './kept.ts';

export interface KeepState {
  /** opening: not known yet · device: kept on this device · memory: lost when the page is closed. */
  readonly place: 'opening' | 'device' | 'memory';
  readonly trouble?: Trouble;
  /** Another tab has this notebook; here it can be read and run, not changed, until it is taken over. */
  readonly readOnly: boolean;
  /** A change waits to be written. */
  readonly pending: boolean;
  /** Records that could not be read, put away whole. */
  readonly quarantined: number;
  /** Another place has changed the same cells; what it had is among the earlier versions. */
  readonly conflict: boolean;
  /** Earlier versions, newest first. */
  readonly earlier: readonly Earlier[];
}

/**
 * visit: as the last visit left it · replaced: before much was replaced at once · conflict: what another place had ·
 * imported: from a file, beside what was here.
 */
export const earlierWhys = ['visit', 'replaced', 'conflict', 'imported'] as const;
export type EarlierWhy = (typeof earlierWhys)[number];

/** An earlier version, kept whole. */
export interface Earlier {
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly why: EarlierWhy;
  readonly kept: Kept;
}

/** Keeps one notebook. Nothing here rejects or throws: what goes wrong is in the state. */
export interface Keeper {
  readonly key: NotebookKey;
  readonly state: KeepState;
  /** Calls at once, and after each change of the state. @returns ends it */
  watch(listener: (state: KeepState) => void): () => void;
  /**
   * Begins. `show` is given what is kept, before this settles and again whenever it is replaced from elsewhere: by another
   * tab, by an import, by going back to an earlier version. It settles within a few seconds whatever the browser does.
   */
  open(show: (kept: Kept) => void): Promise<void>;
  /** Takes the whole of what is to be kept, after each change; written within 400 ms. Does nothing while read-only. */
  keep(kept: Kept): void;
  /** What is kept last, written or not. */
  readonly now: Kept;
  /** To be called before much is replaced at once: what there is becomes an earlier version. */
  putAside(): void;
  /** Puts aside what there is and shows this instead. */
  replace(kept: Kept): void;
  /** Writes what waits. */
  flush(): Promise<void>;
  /** Takes the notebook from the tab that has it. */
  takeOver(): Promise<void>;
  /** Says that a banner's news was read. */
  seen(): void;
  /** Writes what waits and lets go. */
  close(): Promise<void>;
}
