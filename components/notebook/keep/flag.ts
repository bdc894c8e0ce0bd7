/**
 * A sign that a reader has changed cells, which a page can see before any of the notebook's code is there: a list of
 * chapters' addresses (and `scratch`) in local storage. What was changed stands elsewhere; should the two ever disagree,
 * the sign is wrong and the cells are right. Imports nothing, so that a page's own small script can carry it.
 */
export const flagKey = 'tuidao-cells';

function flagged(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(flagKey) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    // Storage refused, or something else was written there.
    return [];
  }
}

/** @param name a chapter's slug, or `scratch` */
export const isFlagged = (name: string): boolean => flagged().includes(name);

export function setFlag(name: string, on: boolean): void {
  const others = flagged().filter((other) => other !== name);
  try {
    localStorage.setItem(flagKey, JSON.stringify(on ? [...others, name] : others));
  } catch {
    // Then the notebook shows what was kept once it is touched, and not before.
  }
}

export function clearFlags(): void {
  try {
    localStorage.removeItem(flagKey);
  } catch {
    // Nothing was ever written there.
  }
}

/** What the fragment of an address begins with that carries cells (`link.ts`). */
export const sharedStart = '#cells=';

/** Whether a page has something to show of the reader's or of a shared link, so that its notebook is to be woken at once. */
export const isWanted = (name: string): boolean => location.hash.startsWith(sharedStart) || isFlagged(name);
