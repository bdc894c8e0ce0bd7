/** Keeps what lies under one key of a shelf: takes changes, writes them soon, and never over a version it has not seen. */
import type { Earlier, Keeper, KeepState, Sort, Surroundings } from './keeping.ts';
import { whenLeaving } from './leaving.ts';
import {
  earlier,
  fits,
  isNewVisit,
  mostEarlier,
  passedOver,
  readRecord,
  withEarlier,
  type KeptRecord,
} from './record.ts';
import { ShelfError, type Change, type Trouble } from './shelf.ts';
import type { Seat } from './tabs.ts';

/** From a change to its being written, and from a failure to the next try. Milliseconds. */
const soon = 300;
const later = 5000;

/** @param arrived called with what lies on the shelf, whenever that is known anew */
export const shelfKeeper = <T, Key extends string>(
  key: Key,
  sort: Sort<T>,
  around: Surroundings,
  arrived: (kept: T) => void = () => undefined,
): Keeper<T, Key> => new ShelfKeeper(key, sort, around, arrived);

class ShelfKeeper<T, Key extends string> implements Keeper<T, Key> {
  readonly key: Key;
  readonly #sort: Sort<T>;
  readonly #around: Surroundings;
  readonly #told: (kept: T) => void;
  readonly #listeners = new Set<(state: KeepState<T>) => void>();
  #state: KeepState<T> = {
    place: 'opening',
    readOnly: false,
    pending: false,
    quarantined: 0,
    conflict: false,
    earlier: [],
  };
  #show: (kept: T) => void = () => undefined;
  #seat: Seat | undefined;
  /** Ends listening for the end of the page. */
  #stay: () => void = () => undefined;
  /** What was last seen on the shelf, and its revision; −1 where nothing was read yet. */
  #base: T;
  #rev = -1;
  #mine: T;
  /** Earlier versions that are not written yet. */
  #aside: Earlier<T>[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(key: Key, sort: Sort<T>, around: Surroundings, arrived: (kept: T) => void) {
    this.key = key;
    this.#sort = sort;
    this.#around = around;
    this.#told = arrived;
    this.#base = this.#mine = sort.empty;
  }

  get state(): KeepState<T> {
    return this.#state;
  }
  get now(): T {
    return this.#mine;
  }

  watch(listener: (state: KeepState<T>) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  #become(change: Partial<KeepState<T>>): void {
    const { trouble, ...rest } = { ...this.#state, ...change };
    // It passes when something is kept on the device again.
    this.#state = rest.place === 'memory' && trouble ? { ...rest, trouble } : rest;
    for (const listener of this.#listeners) listener(this.#state);
  }

  async open(show: (kept: T) => void): Promise<void> {
    this.#show = show;
    this.#seat = this.#around.tabs.sit(this.key, {
      gained: async () => {
        this.#become({ readOnly: false });
        await this.#read();
      },
      lost: async (asked) => {
        if (asked) await this.flush();
        this.#become({ readOnly: true });
        if (!asked) await this.#read();
      },
      written: () => void this.#read(),
      erased: () => this.#forget(),
    });
    await this.#seat.ready;
    this.#stay = whenLeaving(() => void this.flush());
  }

  /** Looks at what is there, brings it together with what waits; looks again where the browser was only slow. */
  #read(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        let change: Change = {};
        await this.#around.shelf.update(this.key, (found) => (change = this.#taken(found)));
        this.#arrived(change);
        if (this.#waits() && !this.#state.readOnly) this.#schedule(soon);
      } catch (error) {
        this.#fail(error);
        if (this.#state.trouble === 'silent') this.#again = setTimeout(() => void this.#read(), later);
      }
    });
  }

  /** One after the other, so that none sees the shelf between another's reading and writing. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(work);
    return this.#writing;
  }

  #fail(error: unknown): void {
    const trouble: Trouble = error instanceof ShelfError ? error.trouble : 'refused';
    this.#become({ place: 'memory', trouble, pending: this.#waits() });
  }

  /** A transaction is complete. */
  #arrived({ quarantine }: Change): void {
    const quarantined = this.#state.quarantined + (quarantine ? 1 : 0);
    this.#become({ place: 'device', pending: this.#waits(), quarantined });
    this.#told(this.#base);
  }

  #waits(): boolean {
    return this.#aside.length > 0 || !this.#sort.isSame(this.#mine, this.#base);
  }

  /** What was found, as a good record or none. What cannot be read is put away whole. */
  #understood(found: unknown): { record: KeptRecord<T> | undefined; change: Change } {
    const read = readRecord(found, this.#sort);
    if (read.is === 'newer') throw new ShelfError('newer');
    if (read.is === 'good') return { record: read.record, change: {} };
    if (read.is === 'nothing') return { record: undefined, change: {} };
    const now = this.#around.now();
    const record: KeptRecord<T> = {
      schema: this.#sort.schema,
      rev: this.#rev + 1,
      saved: now,
      data: read.data ?? this.#sort.empty,
      snapshots: [],
    };
    const quarantine = { key: this.key, found: now, why: read.why, value: found };
    return { record, change: { put: record, quarantine } };
  }

  #taken(found: unknown): Change {
    const { record, change } = this.#understood(found);
    if (record) this.#see(record);
    return change;
  }

  /** Takes in a version that is there. */
  #see(record: KeptRecord<T>): void {
    if (record.rev === this.#rev && this.#sort.isSame(record.data, this.#base)) return;
    const before = this.#mine;
    const { kept, conflict } = this.#state.readOnly
      ? { kept: record.data, conflict: false }
      : this.#sort.merge(this.#base, this.#mine, record.data);
    if (this.#state.readOnly && this.#waits())
      // Another tab took over before this one could write: what it had is not thrown away.
      this.#lay(earlier('conflict', this.#mine, this.#around.now()));
    if (conflict) this.#lay(passedOver(before, kept, record, this.#sort, this.#around.now()));
    this.#base = record.data;
    this.#rev = record.rev;
    this.#mine = kept;
    this.#become({
      earlier: withEarlier(record.snapshots, this.#aside, kept, this.#sort),
      conflict: this.#state.conflict || conflict,
      pending: this.#waits(),
    });
    if (!this.#sort.isSame(before, kept)) this.#show(kept);
  }

  #lay(version: Earlier<T>): void {
    this.#aside = [version, ...this.#aside].slice(0, mostEarlier);
  }

  /** Writing is never put off by what comes later, only brought forward. */
  #schedule(time: number): void {
    const due = this.#around.now() + time;
    if (this.#timer !== undefined && this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.flush(), time);
  }

  keep(kept: T): void {
    if (this.#state.readOnly || this.#sort.isSame(kept, this.#mine)) return;
    this.#mine = kept;
    this.#become({ pending: true });
    this.#schedule(this.#state.place === 'memory' ? later : soon);
  }

  putAside(): void {
    if (this.#sort.isEmpty(this.#mine)) return;
    this.#lay(earlier('replaced', this.#mine, this.#around.now()));
    this.#become({
      earlier: withEarlier(this.#state.earlier, this.#aside, this.#sort.empty, this.#sort),
      pending: true,
    });
  }

  replace(kept: T): void {
    if (this.#state.readOnly) return;
    this.putAside();
    this.keep(kept);
    this.#show(kept);
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#waits() || this.#state.readOnly) return this.#writing;
    return this.#inTurn(() => this.#store());
  }

  async #store(): Promise<void> {
    if (!this.#waits() || this.#state.readOnly) return;
    let written: KeptRecord<T> | undefined;
    let [aside, change]: [readonly Earlier<T>[], Change] = [[], {}];
    try {
      await this.#around.shelf.update(this.key, (found) => {
        const { record, change: first } = this.#understood(found);
        // Never over a version that was not seen: first it is taken in, and what is lost on the page is put aside.
        if (record) this.#see(record);
        if (!fits(this.#mine, this.#sort)) throw new ShelfError('full');
        const now = this.#around.now();
        aside = [...this.#aside];
        const visit =
          record && isNewVisit(record, this.#sort, now) ? [earlier('visit', record.data, record.saved)] : [];
        written = {
          schema: this.#sort.schema,
          rev: Math.max(this.#rev, 0) + 1,
          saved: now,
          data: this.#mine,
          snapshots: withEarlier(
            record?.snapshots ?? this.#state.earlier,
            [...aside, ...visit],
            this.#mine,
            this.#sort,
          ),
        };
        return (change = { ...first, put: written });
      });
    } catch (error) {
      this.#fail(error);
      if (this.#state.trouble !== 'newer') this.#schedule(later);
      return;
    }
    const { data, rev, snapshots } = written!;
    this.#base = data;
    this.#rev = rev;
    this.#aside = this.#aside.filter((one) => !aside.includes(one));
    this.#become({ earlier: snapshots });
    this.#arrived(change);
    this.#seat?.announce('written');
    if (this.#waits()) this.#schedule(soon);
  }

  /** Everything was erased, here or in another tab. */
  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#aside = [];
    this.#base = this.#mine = this.#sort.empty;
    this.#rev = -1;
    this.#become({ pending: false, quarantined: 0, conflict: false, earlier: [] });
    this.#show(this.#mine);
  }

  async takeOver(): Promise<void> {
    await this.#seat?.take();
  }

  seen(): void {
    this.#become({ conflict: false, quarantined: 0 });
  }

  async close(): Promise<void> {
    await this.flush();
    for (const timer of [this.#timer, this.#again]) clearTimeout(timer);
    this.#seat?.leave();
    this.#stay();
    this.#listeners.clear();
  }
}
