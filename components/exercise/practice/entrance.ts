/**
 * Where pages find what exercises need: a bundle of its own, so that none of them carries a part of it
 * (`src/plugins/apart.ts`). It is entered from the site's own side, which has the words, so it is known here by its address.
 */
export interface Entrance {
  /** Brings the exercises of a chapter's page to life. @param pressed what was pressed meanwhile */
  awaken(places: readonly HTMLElement[], pressed: () => Element | undefined): Promise<void>;
  /** The same for the list of all exercises. */
  awakenList(list: HTMLElement): Promise<void>;
}

const address = import.meta.env.DEV ? '/src/exercises/enter.ts' : '/_exercises/enter.js';

export const entrance = (): Promise<Entrance> => import(/* @vite-ignore */ address) as Promise<Entrance>;
