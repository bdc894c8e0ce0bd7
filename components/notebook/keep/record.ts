/** Notebooks as they lie on the shelf. */
import { fieldsOf, listAt, textAt, Unreadable } from '@components/exchange/foreign-json.ts';
import type { Sort } from '@components/device/keeping.ts';
import * as device from '@components/device/record.ts';
import type { Earlier } from './keeping.ts';
import {
  emptyFor,
  idForm,
  isEmpty,
  isSame,
  longestNotebook,
  longestSource,
  mostCells,
  type ChangedCell,
  type Kept,
  type NotebookKey,
} from './kept.ts';
import { merge } from './merge.ts';

export const schema = 1;
export { earlier, mostEarlier } from '@components/device/record.ts';

export type NotebookRecord = device.KeptRecord<Kept>;
export type Found = device.Found<Kept>;

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

export const sortOf = (key: NotebookKey): Sort<Kept> => ({
  schema,
  empty: emptyFor(key),
  read: (value, where) => readKept(value, key, where),
  isEmpty,
  isSame,
  merge,
});

/** @throws Unreadable */
export const readEarlier = (value: unknown, key: NotebookKey, where: string): readonly Earlier[] =>
  device.readEarlier(value, sortOf(key), where);

/** Never throws. */
export const readRecord = (value: unknown, key: NotebookKey): Found => device.readRecord(value, sortOf(key));

/** Whether it can be written so that it can be read again. */
export const fits = (kept: Kept, key: NotebookKey): boolean => device.fits(kept, sortOf(key));

/** Earlier versions with more of them put in front; what is there already is not put there twice. */
export const withEarlier = (
  before: readonly Earlier[],
  more: readonly Earlier[],
  now: Kept,
): readonly Earlier[] => device.withEarlier(before, more, now, { isSame });
