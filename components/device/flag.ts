/**
 * Signs that a reader has done something here, which a page can see before any of the code is there that keeps it: lists of
 * names in local storage. What was done stands elsewhere; should the two ever disagree, the sign is wrong and the work is
 * right. Imports nothing, so that a page's own small script can carry it.
 */
export interface Flags {
  /** In local storage. */
  readonly key: string;
  has(name: string): boolean;
  /** Writes only where it changes anything. */
  set(name: string, on: boolean): void;
  clear(): void;
}

export function flagsIn(key: string): Flags {
  const all = (): string[] => {
    try {
      const names: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    } catch {
      // Storage refused, or something else was written there.
      return [];
    }
  };
  const has = (name: string): boolean => all().includes(name);
  return {
    key,
    has,
    set(name, on) {
      if (has(name) === on) return;
      const others = all().filter((other) => other !== name);
      try {
        localStorage.setItem(key, JSON.stringify(on ? [...others, name] : others));
      } catch {
        // Then what was kept is shown once the page is touched, and not before.
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was ever written there.
      }
    },
  };
}

/** Notebooks with changed cells: chapters' addresses, and `scratch`. */
export const notebookFlags = flagsIn('tuidao-cells');
/** Chapters of which an exercise was begun. */
export const practiceFlags = flagsIn('tuidao-practice');
/** `draft` where an assignment was begun. */
export const assignFlags = flagsIn('tuidao-assign');
