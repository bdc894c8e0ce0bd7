/** What keeps a reader's work, as whoever shows the work sees it. `T` is all that lies under one key. */
import type { Shelf, Trouble } from './shelf.ts';
import type { Tabs } from './tabs.ts';

/** What keeping rests on. */
export interface Surroundings {
  readonly shelf: Shelf;
  readonly tabs: Tabs;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What may lie under a key: how it is read, told from another, and brought together with it. */
export interface Sort<T> {
  /** Grows whenever older programs could not read it any more; never shrinks. */
  readonly schema: number;
  readonly empty: T;
  /** @throws Unreadable */
  read(value: unknown, where: string): T;
  isEmpty(kept: T): boolean;
  isSame(a: T, b: T): boolean;
  /** @param base what both began from */
  merge(base: T, mine: T, theirs: T): Merged<T>;
}

export interface Merged<T> {
  readonly kept: T;
  /** Both have changed the same in it, each in its own way; `kept` has what `mine` says, unless the sort knows better. */
  readonly conflict: boolean;
}

export interface KeepState<T> {
  /** opening: not known yet · device: kept on this device · memory: lost when the page is closed. */
  readonly place: 'opening' | 'device' | 'memory';
  readonly trouble?: Trouble;
  /** Another tab has it; here it can be looked at, not changed, until it is taken over. */
  readonly readOnly: boolean;
  /** A change waits to be written. */
  readonly pending: boolean;
  /** Records that could not be read, put away whole. */
  readonly quarantined: number;
  /** Another place has changed the same; what it had is among the earlier versions. */
  readonly conflict: boolean;
  /** Earlier versions, newest first. */
  readonly earlier: readonly Earlier<T>[];
}

/**
 * visit: as the last visit left it · replaced: before much was replaced at once · conflict: what another place had ·
 * imported: from a file, beside what was here.
 */
export const earlierWhys = ['visit', 'replaced', 'conflict', 'imported'] as const;
export type EarlierWhy = (typeof earlierWhys)[number];

/** An earlier version, kept whole. */
export interface Earlier<T> {
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly why: EarlierWhy;
  readonly kept: T;
}

/** Keeps what lies under one key. Nothing here rejects or throws: what goes wrong is in the state. */
export interface Keeper<T, Key extends string = string> {
  readonly key: Key;
  readonly state: KeepState<T>;
  /** Calls at once, and after each change of the state. @returns ends it */
  watch(listener: (state: KeepState<T>) => void): () => void;
  /**
   * Begins. `show` is given what is kept, before this settles and again whenever it is replaced from elsewhere: by another
   * tab, by an import, by going back to an earlier version. It settles within a few seconds whatever the browser does.
   */
  open(show: (kept: T) => void): Promise<void>;
  /** Takes the whole of what is to be kept, after each change; written within 400 ms. Does nothing while read-only. */
  keep(kept: T): void;
  /** What is kept last, written or not. */
  readonly now: T;
  /** To be called before much is replaced at once: what there is becomes an earlier version. */
  putAside(): void;
  /** Puts aside what there is and shows this instead. */
  replace(kept: T): void;
  /** Writes what waits. */
  flush(): Promise<void>;
  /** Takes it from the tab that has it. */
  takeOver(): Promise<void>;
  /** Says that a banner's news was read. */
  seen(): void;
  /** Writes what waits and lets go. */
  close(): Promise<void>;
}
