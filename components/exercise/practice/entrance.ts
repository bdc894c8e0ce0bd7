/** What pages with exercises ask of the bundle that brings them to life. */
import { enterBy } from '../entrance.ts';

export interface Entrance {
  /** Brings the exercises of a chapter's page to life. @param pressed what was pressed meanwhile */
  awaken(places: readonly HTMLElement[], pressed: () => Element | undefined): Promise<void>;
  /** The same for the list of all exercises. */
  awakenList(list: HTMLElement): Promise<void>;
}

export const entrance = (): Promise<Entrance> => enterBy<Entrance>('enter');
