/** Everything a reader keeps, as one file; and such a file read strictly, compared with what is here, and taken in. */
import {
  countAt,
  fieldsOf,
  listAt,
  readForeign,
  textAt,
  Unreadable,
} from '@components/exchange/foreign-json.ts';
import type { Earlier, Keeper } from './keeping.ts';
import { isEmpty, isKey, isSame, mostCells, type Kept, type NotebookKey } from './kept.ts';
import { mostEarlier, readEarlier, readKept, readRecord } from './record.ts';
import type { Everything, Quarantined, Shelf } from '@components/device/shelf.ts';

export const fileName = 'tuidao-notebooks.json';
const format = 'tuidao-notebooks';
const version = 1;
/** UTF-16 units; with Chinese text about twice as many bytes. */
export const longestFile = 5_000_000;
const mostNotebooks = 200;
const mostQuarantined = 1000;
const caps = { length: longestFile, depth: 32, nodes: mostNotebooks * mostCells };

export interface Entry {
  readonly key: NotebookKey;
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly kept: Kept;
  readonly earlier: readonly Earlier[];
}
export interface Exchange {
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly notebooks: readonly Entry[];
  /** How many records it carries that could not be read where it was made. */
  readonly quarantined: number;
}

/** A record that nobody could read, as text as far as it goes. */
function asText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/**
 * @param kept all that lies on the shelf; undefined where it does not answer
 * @param open notebooks of this page, which may hold what is not written yet
 */
export function exchangeText(kept: Everything | undefined, open: readonly Keeper[], now: number): string {
  const entries = new Map<string, Entry>();
  const unread: Quarantined[] = [...(kept?.quarantined ?? [])];
  for (const [key, value] of kept?.records ?? []) {
    const found = isKey(key) ? readRecord(value, key) : undefined;
    if (isKey(key) && found?.is === 'good') {
      const { data, saved, snapshots } = found.record;
      entries.set(key, { key, saved, kept: data, earlier: snapshots });
    } else if (found?.is !== 'nothing') {
      unread.push({ key, found: now, why: found?.is === 'bad' ? found.why : (found?.is ?? 'key'), value });
    }
  }
  for (const { key, state, now: mine } of open)
    if (!isEmpty(mine) || state.earlier.length > 0)
      entries.set(key, {
        key,
        saved: state.pending ? now : (entries.get(key)?.saved ?? now),
        kept: mine,
        earlier: state.earlier,
      });
  const notebooks = [...entries.values()];
  const quarantined = unread.map(({ key, found, why, value }) => ({ key, found, why, text: asText(value) }));
  return `${JSON.stringify({ format, version, saved: now, notebooks, quarantined }, null, 1)}\n`;
}

/** @throws Unreadable: what is wrong, and where */
export function readExchange(text: string): Exchange {
  const file = fieldsOf(readForeign(text.replace(/^\uFEFF/, ''), caps), '');
  if (file['format'] !== format) throw new Unreadable('not-ours', 'format');
  if (countAt(file['version'], 'version') > version) throw new Unreadable('newer', 'version');
  if (file['version'] !== version) throw new Unreadable('not-ours', 'version');
  const keys = new Set<string>();
  const notebooks = listAt(file['notebooks'], 'notebooks', mostNotebooks).map((item, i): Entry => {
    const here = `notebooks[${i}]`;
    const fields = fieldsOf(item, here);
    const key = textAt(fields['key'], `${here}.key`, 100);
    if (!isKey(key)) throw new Unreadable('bad-id', `${here}.key`);
    if (keys.has(key)) throw new Unreadable('twice', `${here}.key`);
    keys.add(key);
    return {
      key,
      saved: countAt(fields['saved'], `${here}.saved`),
      kept: readKept(fields['kept'], key, `${here}.kept`),
      earlier: readEarlier(fields['earlier'] ?? [], key, `${here}.earlier`).slice(0, mostEarlier),
    };
  });
  return {
    saved: countAt(file['saved'], 'saved'),
    notebooks,
    quarantined: listAt(file['quarantined'] ?? [], 'quarantined', mostQuarantined).length,
  };
}

export interface Comparison {
  readonly key: NotebookKey;
  /** Cells in the file, and here. */
  readonly cells: number;
  readonly here: number;
  /** new: nothing is kept here · same · differs · unread: what is here cannot be read, or is newer, and is left alone. */
  readonly is: 'new' | 'same' | 'differs' | 'unread';
}

/** What taking a file in would mean. @param open as for `exchangeText` */
export function compared(
  file: Exchange,
  kept: Everything | undefined,
  open: readonly Keeper[],
): Comparison[] {
  const values = new Map(kept?.records);
  const mine = new Map(open.map((keeper) => [keeper.key, keeper.now]));
  return file.notebooks.map(({ key, kept: theirs }) => {
    const found = readRecord(values.get(key), key);
    const here = mine.get(key) ?? (found.is === 'good' ? found.record.data : undefined);
    const is =
      found.is === 'newer' || found.is === 'bad'
        ? 'unread'
        : !here || isEmpty(here)
          ? 'new'
          : isSame(here, theirs)
            ? 'same'
            : 'differs';
    return { key, cells: theirs.cells.length, here: here?.cells.length ?? 0, is };
  });
}

export const readEverything = async (shelf: Shelf): Promise<Everything | undefined> =>
  shelf.everything().catch(() => undefined);
