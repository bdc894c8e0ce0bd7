/**
 * A shelf on the device: one IndexedDB database. The connection is opened when it is first needed, given up whenever the
 * browser or another tab wants it so, and opened again at the next use.
 */
import type { IDBPDatabase } from 'idb';
import { ShelfError, type Quarantined, type Shelf, type Trouble } from './shelf.ts';

/** A database and the store in it that holds the records; what cannot be read is put into a second one. */
export interface Database {
  readonly name: string;
  readonly store: string;
}
export const notebooks: Database = { name: 'tuidao', store: 'notebooks' };
export const exercises: Database = { name: 'tuidao-exercises', store: 'work' };

const version = 1;
/** How long the browser may take to answer. Some never do, e.g. while they wait for a prompt. Milliseconds. */
const patience = 3000;
/** Where a reader has asked for it and waits. */
const asked = 15_000;

function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  return 'refused';
}

const asShelfError = (error: unknown): ShelfError =>
  error instanceof ShelfError ? error : new ShelfError('refused', error);

/** Rejects when time is up, without ending the work. */
function within<T>(time: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ShelfError('silent')), time);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** @param time how long the browser may take to answer, in milliseconds */
export function deviceShelf({ name, store }: Database, time = patience): Shelf {
  let connection: Promise<IDBPDatabase> | undefined;

  function forget(which = connection): void {
    if (connection === which) connection = undefined;
    void which?.then(
      (db) => db.close(),
      () => undefined,
    );
  }

  async function connect(): Promise<IDBPDatabase> {
    const { openDB } = await import('idb');
    const opening = openDB(name, version, {
      upgrade(db) {
        db.createObjectStore(store);
        db.createObjectStore('quarantine', { autoIncrement: true });
      },
      // Another tab has a newer version of the site: it goes first.
      blocking: () => forget(),
      terminated: () => forget(),
    });
    return opening.catch((error: unknown) => {
      // Where there is no IndexedDB at all it is no fault of the database's own.
      throw error instanceof DOMException ? error : asShelfError(error);
    });
  }

  /** Does it; where the connection was lost meanwhile, once more with a new one. */
  async function use<T>(work: (db: IDBPDatabase) => Promise<T>, longest = time): Promise<T> {
    for (let tries = 1; ; tries++) {
      const current = (connection ??= connect());
      let db: IDBPDatabase | undefined;
      try {
        db = await within(longest, current);
        return await within(longest, work(db));
      } catch (error) {
        // One that is slow to open is waited for again the next time; from its beginning it would never get there.
        const opening = !db && error instanceof ShelfError && error.trouble === 'silent';
        if (!opening) forget(current);
        // What a change refuses, it refuses again; only the browser's own faults are worth another try.
        if (!(error instanceof DOMException)) throw db ? error : asShelfError(error);
        const trouble = troubleOf(error);
        if (tries > 1 || trouble !== 'refused') throw new ShelfError(trouble, error);
      }
    }
  }

  return {
    update: (key, change) =>
      use(async (db) => {
        const transaction = db.transaction([store, 'quarantine'], 'readwrite');
        const records = transaction.objectStore(store);
        // Its end is awaited below; should something fail before, it must not count as unhandled.
        transaction.done.catch(() => undefined);
        try {
          const { put, remove, quarantine } = change(await records.get(key));
          if (quarantine) await transaction.objectStore('quarantine').add(quarantine);
          if (remove) await records.delete(key);
          if (put !== undefined) await records.put(put, key);
        } catch (error) {
          try {
            transaction.abort();
          } catch {
            // The browser has ended it already.
          }
          throw error;
        }
        await transaction.done;
      }),
    everything: () =>
      use(async (db) => {
        const transaction = db.transaction([store, 'quarantine'], 'readonly');
        const records = transaction.objectStore(store);
        const [keys, values, quarantined] = await Promise.all([
          records.getAllKeys(),
          records.getAll(),
          transaction.objectStore('quarantine').getAll() as Promise<Quarantined[]>,
        ]);
        return { records: keys.map((key, i) => [String(key), values[i]] as const), quarantined };
      }, asked),
    erase: () =>
      use(async (db) => {
        const transaction = db.transaction([store, 'quarantine'], 'readwrite');
        await Promise.all([
          transaction.objectStore(store).clear(),
          transaction.objectStore('quarantine').clear(),
          transaction.done,
        ]);
      }, asked),
  };
}
