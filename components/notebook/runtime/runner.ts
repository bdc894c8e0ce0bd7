/** Runs cells in a frame of its own, from the page's side: one at a time, watched, and stopped in time. */
import { longestLimit } from '@engine/notebook/cell.ts';
import type { CellError, CellErrorCode, Output } from '@engine/notebook/output.ts';
import { openPlace, type Place } from './place.ts';
import type { Analysis, RunEnd, Runner, RunRequest } from './protocol.ts';
import type { Message } from './read-message.ts';

type Listen = (outputs: readonly Output[]) => void;

/** Milliseconds from one question whether the place is alive to the next, and how many may stay unanswered. */
const beat = 500;
const mostMisses = 3;

interface Run {
  readonly id: number;
  readonly request: RunRequest;
  readonly listen: Listen;
  readonly settle: (end: RunEnd) => void;
  /** When it was asked for, and then when it began. */
  since: number;
  limit?: ReturnType<typeof setTimeout>;
  pulse?: ReturnType<typeof setInterval>;
}

/** @param address of the page that `frame.ts` runs in */
export function createRunner(address = '/runner.html'): Runner {
  let place: Promise<Place> | undefined;
  let run: Run | undefined;
  /** Hears what timers of the last cell still print. */
  let last: { readonly id: number; readonly listen: Listen } | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let misses = 0;
  let count = 0;
  let isClosed = false;
  /** What cells have defined was lost while none ran; the next run says so. */
  let isForgotten = false;
  const unread = new Map<number, (analyses: readonly Analysis[]) => void>();

  /** The place there is, or a new one. */
  function here(): Promise<Place> {
    if (place) return place;
    const opening = openPlace(address, (message) => {
      if (place === opening) hear(message);
    });
    place = opening;
    opening.catch(() => {
      if (place === opening) place = undefined;
    });
    return opening;
  }

  /** Gives the place up; what it still owes is not to come. */
  function leave(): void {
    const left = place;
    isForgotten = false;
    place = last = undefined;
    void left?.then(
      (old) => old.leave(),
      () => {},
    );
    for (const answer of unread.values()) answer([]);
    unread.clear();
  }

  function end(how: RunEnd['how'], forgotten: boolean, error?: CellError): void {
    const ending = run;
    if (!ending) return;
    run = undefined;
    clearTimeout(ending.limit);
    clearInterval(ending.pulse);
    if (forgotten) leave();
    else last = ending;
    if (error) ending.listen([{ kind: 'error', error }]);
    ending.settle({ how, took: performance.now() - ending.since, forgotten });
  }
  const died = (): void => end('died', true, failure('died', 'the place where cells run is gone'));

  function hear(message: Message | undefined): void {
    if (!message) {
      if (run) return died();
      leave();
      isForgotten = true;
      return;
    }
    misses = 0;
    if (message.kind === 'read') {
      unread.get(message.id)?.(message.analyses);
      unread.delete(message.id);
    } else if (message.kind === 'out') {
      const listener = message.id === run?.id ? run : last;
      if (message.id === listener?.id) listener.listen(message.outputs);
    } else if (message.kind === 'lost' && !run && message.id === last?.id) {
      leave();
      isForgotten = true;
    } else if ('id' in message && message.id === run?.id) {
      if (message.kind === 'began') began(run);
      else if (message.kind === 'end') end(message.how, false);
      else if (run.limit === undefined) died();
      else end(message.how, true);
    }
  }

  function began(beginning: Run): void {
    const seconds = Math.min(beginning.request.limit, longestLimit);
    beginning.since = performance.now();
    beginning.limit = setTimeout(() => {
      const data = { seconds: String(seconds) };
      end('time', true, { ...failure('time-limit', `stopped after ${seconds} s`), data });
    }, seconds * 1000);
  }

  function watched(watching: Run, there: Place): void {
    misses = 0;
    watching.pulse = setInterval(() => {
      if (misses >= mostMisses) died();
      else {
        misses++;
        there.say({ do: 'ping' });
      }
    }, beat);
  }

  async function start(starting: Run): Promise<void> {
    run = starting;
    last = undefined;
    if (isForgotten) return died();
    try {
      const there = await here();
      // It may have been stopped while it waited.
      if (run !== starting) return;
      watched(starting, there);
      there.say({ do: 'run', id: starting.id, request: starting.request });
    } catch {
      if (run === starting) died();
    }
  }

  return {
    async analyse(sources) {
      const unreadAll = sources.map((): Analysis => ({
        ok: false,
        error: failure('died', 'it could not be read'),
      }));
      if (sources.length === 0 || isClosed) return unreadAll;
      try {
        const there = await here();
        const id = ++count;
        const analyses = await new Promise<readonly Analysis[]>((answer) => {
          unread.set(id, answer);
          there.say({ do: 'read', id, sources });
        });
        return analyses.length === sources.length ? analyses : unreadAll;
      } catch {
        return unreadAll;
      }
    },
    run(request, listen) {
      const ran = before.then(
        () =>
          new Promise<RunEnd>((settle) => {
            if (isClosed) settle({ how: 'died', took: 0, forgotten: true });
            else void start({ id: ++count, request, listen, settle, since: performance.now() });
          }),
      );
      before = ran;
      return ran;
    },
    stop: () => end('stopped', true, failure('stopped', 'stopped')),
    reset() {
      if (run) end('stopped', true, failure('stopped', 'stopped'));
      else leave();
    },
    close() {
      isClosed = true;
      this.reset();
    },
  };
}

const failure = (code: CellErrorCode, message: string): CellError => ({ name: 'Stopped', message, code });
