/**
 * Finds a platform's functions: in the windows around this one, then in those around the window that opened it. What belongs to
 * another site cannot be looked into and is passed over.
 */
import type { Api } from './dialect.ts';

/** As much of a window as the search needs. */
export interface Place {
  readonly parent?: Place | null;
  readonly opener?: Place | null;
}

/** Windows within windows after which a search is given up; the standard's own example gives up at 7. */
const mostAround = 20;

/** @param look reading it may throw, where the place is another site's */
function looked<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function around(from: Place | null | undefined, name: string): Api | undefined {
  let place = from;
  for (let n = 0; place && n < mostAround; n++) {
    const here: Place = place;
    const api = looked(() => (here as unknown as Record<string, unknown>)[name]);
    if (typeof api === 'object' && api !== null) return api as Api;
    const outer = looked(() => here.parent);
    if (outer === here) return undefined;
    place = outer;
  }
  return undefined;
}

export function findApi(here: Place, name: string): Api | undefined {
  const found =
    around(here, name) ??
    around(
      looked(() => here.opener),
      name,
    );
  if (found) return found;
  // The window that opened the platform's own, where the package stands in a frame of that.
  let top: Place = here;
  for (let n = 0; n < mostAround; n++) {
    const outer = looked(() => top.parent);
    if (!outer || outer === top) break;
    top = outer;
  }
  return around(
    looked(() => top.opener),
    name,
  );
}
