/**
 * What passes between a page and the place where its cells run. Everything crosses as JSON text, never as objects.
 */
import type { Bindings } from '@engine/notebook/cell.ts';
import type { Read } from '@engine/notebook/dependencies.ts';
import type { CellError, Output } from '@engine/notebook/output.ts';

/** A cell to be run. */
export interface RunRequest {
  readonly cell: string;
  readonly source: string;
  /** The names of other cells it is given. */
  readonly sees: readonly Read[];
  /** Seconds. */
  readonly limit: number;
}

/** What reading a cell came to. */
export type Analysis =
  { readonly ok: true; readonly bindings: Bindings } | { readonly ok: false; readonly error: CellError };

/** How a run ended. Its output, an error among it, has gone to the listener before. */
export interface RunEnd {
  /** done · failed: an error · stopped: by the reader · time: by its limit · died: the frame is gone. */
  readonly how: 'done' | 'failed' | 'stopped' | 'time' | 'died';
  /** Milliseconds. */
  readonly took: number;
  /** Nothing that cells have defined is left: the place they ran in had to be given up. */
  readonly forgotten: boolean;
}

/** The place where cells run, as the page sees it. One run at a time; a second one waits for the first. */
export interface Runner {
  /** Reads cells without running them. @returns one for each source, in order; errors that say the reader died count as unread */
  analyse(sources: readonly string[]): Promise<readonly Analysis[]>;
  /** @param listen called with each batch of output, in order; never after the promise is settled but for late lines of timers, until the next run */
  run(request: RunRequest, listen: (outputs: readonly Output[]) => void): Promise<RunEnd>;
  /** Ends the run at once, and with it everything cells have defined. Does nothing while nothing runs. */
  stop(): void;
  /** Gives everything up; the next run begins in a new place. */
  reset(): void;
  close(): void;
}
