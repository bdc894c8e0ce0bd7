/** Whether a page has something to show before anybody touches it. Small, so that a page's own script can carry it. */
import { notebookFlags } from '@components/device/flag.ts';

/** What the fragment of an address begins with that carries cells (`link.ts`). */
export const sharedStart = '#cells=';

/**
 * Something was kept of the notebook, or a shared link is open.
 * @param name a chapter's slug, or `scratch`
 */
export const isWanted = (name: string): boolean =>
  location.hash.startsWith(sharedStart) || notebookFlags.has(name);
