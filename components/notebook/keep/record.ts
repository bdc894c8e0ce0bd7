/** What stands in the database for one notebook: read strictly, written anew whole. */
import { countAt, fieldsOf, listAt, textAt, Unreadable } from '@components/exchange/foreign-json.ts';
import { earlierWhys, type Earlier, type EarlierWhy } from './keeping.ts';
import {
  idForm,
  longestNotebook,
  longestSource,
  mostCells,
  isSame,
  type ChangedCell,
  type Kept,
  type NotebookKey,
} from './kept.ts';

export const schema = 1;
/** Earlier versions kept with a notebook. */
export const mostEarlier = 3;
/** Two visits within this time are one, as far as earlier versions go. Milliseconds. */
const visit = 10 * 60 * 1000;

export interface NotebookRecord {
  readonly schema: typeof schema;
  /** One more with each write, by whichever tab. */
  readonly rev: number;
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly data: Kept;
  /** Newest first. */
  readonly snapshots: readonly Earlier[];
}

/** @throws Unreadable */
export function readKept(value: unknown, key: NotebookKey, where: string): Kept {
  const kind = key === 'scratch' ? 'scratch' : 'lesson';
  const fields = fieldsOf(value, where);
  if (fields['kind'] !== kind) throw new Unreadable('wrong-type', `${where}.kind`);
  const ids = new Set<string>();
  let length = 0;
  const cells = listAt(fields['cells'], `${where}.cells`, mostCells).map((item, i) => {
    const here = `${where}.cells[${i}]`;
    const cell = fieldsOf(item, here);
    const id = textAt(cell['id'], `${here}.id`, longestSource);
    if (!idForm.test(id)) throw new Unreadable('bad-id', `${here}.id`);
    if (ids.has(id)) throw new Unreadable('twice', `${here}.id`);
    ids.add(id);
    const source = textAt(cell['source'], `${here}.source`, longestSource);
    length += source.length;
    if (length > longestNotebook) throw new Unreadable('too-large', where);
    if (kind === 'lesson') {
      const of = textAt(cell['of'], `${here}.of`, 16);
      if (!/^[0-9a-f]{0,16}$/.test(of)) throw new Unreadable('wrong-type', `${here}.of`);
      return { id, source, of };
    }
    const what = cell['kind'];
    if (what !== 'code' && what !== 'words') throw new Unreadable('wrong-type', `${here}.kind`);
    return { id, kind: what, source };
  });
  return { kind, cells: cells as ChangedCell[] } as Kept;
}

/** @throws Unreadable */
export function readEarlier(value: unknown, key: NotebookKey, where: string): readonly Earlier[] {
  return listAt(value, where, mostEarlier).map((item, i) => {
    const here = `${where}[${i}]`;
    const fields = fieldsOf(item, here);
    const why = earlierWhys.find((one) => one === fields['why']);
    if (!why) throw new Unreadable('wrong-type', `${here}.why`);
    return {
      saved: countAt(fields['saved'], `${here}.saved`),
      why,
      kept: readKept(fields['kept'], key, `${here}.kept`),
    };
  });
}

/** What was found in a notebook's place. */
export type Found =
  | { readonly is: 'nothing' }
  | { readonly is: 'good'; readonly record: NotebookRecord }
  /** Written by a later version of this site: not to be touched. */
  | { readonly is: 'newer' }
  /** `data` is what can still be read of it. */
  | { readonly is: 'bad'; readonly why: string; readonly data?: Kept };

/** Never throws. */
export function readRecord(value: unknown, key: NotebookKey): Found {
  if (value === undefined) return { is: 'nothing' };
  let data: Kept | undefined;
  try {
    const fields = fieldsOf(value, '');
    const version = countAt(fields['schema'], 'schema');
    if (version > schema) return { is: 'newer' };
    if (version < schema) throw new Unreadable('wrong-type', 'schema');
    data = readKept(fields['data'], key, 'data');
    const record: NotebookRecord = {
      schema,
      rev: countAt(fields['rev'], 'rev'),
      saved: countAt(fields['saved'], 'saved'),
      data,
      snapshots: readEarlier(fields['snapshots'], key, 'snapshots'),
    };
    return { is: 'good', record };
  } catch (error) {
    return { is: 'bad', why: error instanceof Error ? error.message : String(error), ...(data && { data }) };
  }
}

/** Whether it can be written so that it can be read again. */
export function fits(kept: Kept, key: NotebookKey): boolean {
  try {
    readKept(kept, key, '');
    return true;
  } catch {
    return false;
  }
}

/** Earlier versions with more of them put in front; what is there already is not put there twice. */
export const withEarlier = (
  before: readonly Earlier[],
  more: readonly Earlier[],
  now: Kept,
): readonly Earlier[] =>
  [...more, ...before]
    .filter(({ kept }, i, all) => !isSame(kept, now) && all.findIndex((e) => isSame(e.kept, kept)) === i)
    .slice(0, mostEarlier);

/**
 * Whether what the last visit left is worth an earlier version: it held something, and the last one is not from just now.
 */
export const isNewVisit = (record: NotebookRecord, now: number): boolean =>
  record.data.cells.length > 0 &&
  !record.snapshots.some(({ why, saved }) => why === 'visit' && Math.abs(now - saved) < visit);

export const earlier = (why: EarlierWhy, kept: Kept, saved: number): Earlier => ({ saved, why, kept });
