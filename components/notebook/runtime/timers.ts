/** The timers of a cell: what they throw is an error of the cell, and none outlives the run after it. */
import { apply, deleteProperty, ownKeys, record } from './primordials.ts';

export interface Timers {
  /** By the names a cell knows them by. */
  readonly functions: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  clearAll(): void;
  /** Whether any may still ring. */
  areRunning(): boolean;
}

/** @param late told what a timer's function throws */
export function timers(late: (reason: unknown) => void): Timers {
  // Taken now, since in a worker the cells' own take their place.
  const { setTimeout, setInterval, clearTimeout } = globalThis;
  const running = record<ReturnType<typeof setTimeout>>();
  let last = 0;

  const start = (again: boolean) => {
    const begin = again ? setInterval : setTimeout;
    return (call: unknown, wait?: unknown, ...args: unknown[]): number => {
      if (typeof call !== 'function') throw new TypeError('a timer calls a function; this is none');
      const id = ++last;
      const ring = (): void => {
        if (!again) deleteProperty(running, id);
        try {
          apply(call, undefined, args);
        } catch (reason) {
          late(reason);
        }
      };
      running[id] = begin(ring, typeof wait === 'number' ? wait : 0);
      return id;
    };
  };
  const end = (id: unknown): void => {
    const found = typeof id === 'number' ? running[id] : undefined;
    if (found === undefined) return;
    clearTimeout(found);
    deleteProperty(running, id as number);
  };
  return {
    functions: {
      setTimeout: start(false),
      setInterval: start(true),
      clearTimeout: end,
      clearInterval: end,
    },
    areRunning: () => ownKeys(running).length > 0,
    clearAll() {
      const ids = ownKeys(running);
      for (let i = 0; i < ids.length; i++) end(+(ids[i] as string));
    },
  };
}
