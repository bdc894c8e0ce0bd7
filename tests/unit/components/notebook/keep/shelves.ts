// Shelves that fail when told to, and tabs without a browser.
import { memoryShelf, ShelfError, type Shelf, type Trouble } from '@components/device/shelf.ts';

import type { Seat, TabListener, Tabs } from '@components/device/tabs.ts';

export interface BrittleShelf extends Shelf {
  /** Calls of `update` so far. */
  readonly calls: number;
  /** Calls that fail, by their number from 1. */
  fail: (call: number) => Trouble | undefined;
  /** What lies there, and what is put there from outside. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}

export function brittleShelf(): BrittleShelf {
  let shelf = memoryShelf();
  let calls = 0;
  return {
    get calls() {
      return calls;
    },
    fail: () => undefined,
    async update(key, change) {
      const trouble = this.fail(++calls);
      // A full disk says so only after the change was seen.
      if (trouble === 'full') await shelf.update(key, (found) => (change(found), {}));
      if (trouble) throw new ShelfError(trouble);
      await shelf.update(key, change);
    },
    everything: () => shelf.everything(),
    async erase() {
      shelf = memoryShelf();
    },
    async get(key) {
      return new Map((await shelf.everything()).records).get(key);
    },
    put: (key, value) => shelf.update(key, () => ({ put: value })),
  };
}

/** One tab that always may write, and hears what the test says. */
export function loneTab(): Tabs & { listener: TabListener | undefined } {
  return {
    listener: undefined,
    sit(_key, listener): Seat {
      this.listener = listener;
      return {
        ready: listener.gained(),
        take: () => listener.gained(),
        announce: () => undefined,
        leave: () => undefined,
      };
    },
  };
}
