/** Several tabs and one record, such as a notebook: who may write, and how the others hear of it. */

/** How long a tab that is asked for a notebook has to write what it has and let go. Milliseconds. */
const courtesy = 1000;
/** How long the browser may take to say who holds a notebook. Milliseconds. */
const patience = 1000;

type Message =
  /** A new version is there to be read. */
  | { readonly what: 'written'; readonly key: string }
  /** Please write what you have and let go. */
  | { readonly what: 'wanted'; readonly key: string }
  /** It was erased; without a key, everything. */
  | { readonly what: 'erased'; readonly key?: string };

/** What comes over a channel may have been sent by another version of the site. */
function messageOf(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { what, key } = data as Record<string, unknown>;
  if (what === 'erased' && key === undefined) return { what };
  return (what === 'written' || what === 'wanted' || what === 'erased') && typeof key === 'string'
    ? { what, key }
    : undefined;
}

export interface TabListener {
  /** This tab may write from now on. What is kept may have changed since it was last read. */
  gained(): Promise<void>;
  /** Another tab has it. `asked`: there is still time to write what waits, before the promise settles. */
  lost(asked: boolean): Promise<void>;
  written(): void;
  erased(): void;
}

/** One tab's part in one notebook. */
export interface Seat {
  /** Settles once it is known whether this tab may write; `gained` or `lost` has been called then. */
  readonly ready: Promise<void>;
  take(): Promise<void>;
  /** Tells the other tabs. */
  announce(what: 'written'): void;
  leave(): void;
}

export interface Tabs {
  sit(key: string, listener: TabListener): Seat;
}

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

function channelOrNone(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
function post(channel: BroadcastChannel | undefined, message: Message): void {
  try {
    channel?.postMessage(message);
  } catch {
    // Closed already: the page is going.
  }
}

/** Tells all who sit by this channel, in this tab and in others. */
export function announceToAll(name: string, message: Message): void {
  const channel = channelOrNone(name);
  post(channel, message);
  channel?.close();
}

/**
 * By the browser's locks and a channel. Without locks everybody may write; the revision of a record still tells.
 * @param channel its name: those who keep different things use different ones
 */
export function browserTabs(
  channel: string,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Tabs {
  return { sit: (key, listener) => new BrowserSeat(key, listener, channelOrNone(channel), locks) };
}

class BrowserSeat implements Seat {
  readonly ready: Promise<void>;
  readonly #key: string;
  readonly #listener: TabListener;
  readonly #locks: LockManager | undefined;
  readonly #channel: BroadcastChannel | undefined;
  /** Lets go of the lock that is held. */
  #release: (() => void) | undefined;
  /** Ends the waiting for a lock. */
  #queue: AbortController | undefined;
  #left = false;

  constructor(
    key: string,
    listener: TabListener,
    channel: BroadcastChannel | undefined,
    locks: LockManager | undefined,
  ) {
    this.#key = key;
    this.#listener = listener;
    this.#channel = channel;
    this.#locks = locks;
    if (this.#channel) this.#channel.onmessage = ({ data }) => void this.#hear(messageOf(data));
    this.ready = this.#begin();
  }

  async #hear(message: Message | undefined): Promise<void> {
    if (!message || (message.key !== undefined && message.key !== this.#key)) return;
    if (message.what === 'erased') this.#listener.erased();
    else if (message.what === 'written') this.#listener.written();
    else if (this.#release) {
      const release = this.#release;
      this.#release = undefined;
      await this.#listener.lost(true);
      release();
      this.#wait();
    }
  }

  /** Resolves when the lock is gained, or it is clear that it is not to be had now. */
  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const locks = this.#locks;
      if (!locks) return resolve(true);
      locks
        .request(`tuidao:${this.#key}`, options, (lock) => {
          resolve(lock !== null);
          if (lock === null) return undefined;
          return new Promise<void>((release) => {
            if (this.#left) release();
            this.#release = release;
          });
        })
        .catch((error: unknown) => {
          // Stolen by another tab after it was held; or the waiting was ended; or there are no locks to be had here.
          const stolen = error instanceof DOMException && error.name === 'AbortError';
          if (stolen && this.#release) {
            this.#release = undefined;
            void this.#listener.lost(false);
            this.#wait();
          }
          resolve(!stolen);
        });
    });
  }

  async #begin(): Promise<void> {
    const mine = await Promise.race([this.#request({ ifAvailable: true }), wait(patience).then(() => true)]);
    if (mine) return this.#listener.gained();
    await this.#listener.lost(false);
    this.#wait();
  }

  /** Takes the place of a tab that is closed. */
  #wait(): void {
    if (this.#left) return;
    const queue = new AbortController();
    this.#queue = queue;
    void this.#request({ signal: queue.signal }).then((mine) => {
      if (mine && !queue.signal.aborted) void this.#listener.gained();
    });
  }

  async take(): Promise<void> {
    if (this.#release) return;
    post(this.#channel, { what: 'wanted', key: this.#key });
    for (let waited = 0; waited < courtesy && !this.#release; waited += 50) await wait(50);
    if (this.#release) return;
    this.#queue?.abort();
    if (await this.#request({ steal: true })) await this.#listener.gained();
  }

  announce(what: 'written'): void {
    post(this.#channel, { what, key: this.#key });
  }

  leave(): void {
    this.#left = true;
    this.#queue?.abort();
    this.#release?.();
    this.#release = undefined;
    this.#channel?.close();
  }
}
