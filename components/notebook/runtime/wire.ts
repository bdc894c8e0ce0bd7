/**
 * The words between the parts of the place where cells run; see `frame.ts`. All of them are text.
 *
 * page → guard: `Command` as JSON · guard → page: `ready`, `pong`, `read 3 […]`, `began 4`, `out 4 […]`, `end 4 done`,
 * `lost 4 done` (no other cell may run there) · guard → user: `{ request, compiled }` as JSON · user → guard: the letters below, some with more behind.
 */
import type { RunRequest } from './protocol.ts';

export type Command =
  | { readonly do: 'ping' }
  | { readonly do: 'read'; readonly id: number; readonly sources: readonly string[] }
  | { readonly do: 'run'; readonly id: number; readonly request: RunRequest };

/** What the reader is asked: to tell bindings only, or to give whole programs. */
export interface Question {
  readonly id: number;
  readonly sources: readonly string[];
  readonly whole: boolean;
}

export type How = 'done' | 'failed';

/** User → guard. */
export const ready = 'r';
export const began = 'b';
/** Before the output, as JSON. */
export const output = 'o';
/** Before how it ended. */
export const ended = 'e';
/** The same, when the language cannot be put back as it was: no other cell may run here. */
export const spoiled = 's';
/** What the guard asks when no cell runs, and the answers: nothing will happen, or timers may ring. */
export const alive = '?';
export const still = 'q';
export const timing = 't';

/** What the page says to a frame that has loaded, with one port. */
export const hello = 'tuidao:cells';
/** What the guard says to the frame when the reader no longer answers; the frame answers with a port to a new one. */
export const newReader = 'reader';

/** UTF-16 units of all networks, derivations and plots of one run, as JSON; they do not count as lines. */
export const mostPictured = 2 * 1024 * 1024;
