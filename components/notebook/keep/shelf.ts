/** Where notebooks lie: on the device, or in memory where that cannot be. Knows nothing of what is in them. */
import type { Trouble } from './keeping.ts';

/** A record that could not be read, kept as it was found. */
export interface Quarantined {
  /** The notebook in whose place it stood. */
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
  readonly quarantine?: Quarantined;
}

export interface Everything {
  readonly notebooks: readonly (readonly [key: string, value: unknown])[];
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
    super(`notebooks cannot be kept: ${trouble}`, { cause });
    this.name = 'ShelfError';
    this.trouble = trouble;
  }
}

/** A shelf that lasts as long as the page. */
export function memoryShelf(): Shelf {
  const notebooks = new Map<string, unknown>();
  const quarantined: Quarantined[] = [];
  return {
    async update(key, change) {
      const { put, quarantine } = change(notebooks.get(key));
      if (quarantine) quarantined.push(quarantine);
      if (put !== undefined) notebooks.set(key, structuredClone(put));
    },
    async everything() {
      return { notebooks: [...notebooks], quarantined: [...quarantined] };
    },
    async erase() {
      notebooks.clear();
      quarantined.length = 0;
    },
  };
}
