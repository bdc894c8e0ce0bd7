/** Where a reader's work lies: on the device, or in memory where that cannot be. Knows nothing of what is in it. */

/** Why changes last no longer than the page. */
export type Trouble =
  /** The browser refuses to keep anything: private browsing, or blocked for this site. */
  | 'refused'
  /** There is no room left. */
  | 'full'
  /** It does not answer. */
  | 'silent'
  /** What is there was written by a newer version of this site. */
  | 'newer';

/** A record that could not be read, kept as it was found. */
export interface Quarantined {
  /** The record in whose place it stood. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly found: number;
  /** What was wrong with it, for people who look into it. */
  readonly why: string;
  readonly value: unknown;
}

/** What a transaction does after it has seen what is there. Nothing where nothing is named. */
export interface Change {
  readonly put?: unknown;
  readonly remove?: true;
  readonly quarantine?: Quarantined;
}

export interface Everything {
  readonly records: readonly (readonly [key: string, value: unknown])[];
  readonly quarantined: readonly Quarantined[];
}

/** Every method rejects with a ShelfError, or with what `change` throws. */
export interface Shelf {
  /** Reads and writes in one transaction; settles when it is complete. */
  update(key: string, change: (found: unknown) => Change): Promise<void>;
  everything(): Promise<Everything>;
  /** Removes all, what is quarantined as well. */
  erase(): Promise<void>;
}

export class ShelfError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause?: unknown) {
    super(`it cannot be kept: ${trouble}`, { cause });
    this.name = 'ShelfError';
    this.trouble = trouble;
  }
}

/** A shelf that lasts as long as the page. */
export function memoryShelf(): Shelf {
  const records = new Map<string, unknown>();
  const quarantined: Quarantined[] = [];
  return {
    async update(key, change) {
      const { put, remove, quarantine } = change(records.get(key));
      if (quarantine) quarantined.push(quarantine);
      if (remove) records.delete(key);
      if (put !== undefined) records.set(key, structuredClone(put));
    },
    async everything() {
      return { records: [...records], quarantined: [...quarantined] };
    },
    async erase() {
      records.clear();
      quarantined.length = 0;
    },
  };
}
