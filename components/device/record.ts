/** What stands in the database under one key: read strictly, written anew whole. */
import { countAt, fieldsOf, listAt, Unreadable } from '@components/exchange/foreign-json.ts';
import { earlierWhys, type Earlier, type EarlierWhy, type Sort } from './keeping.ts';

/** Earlier versions kept with what there is now. */
export const mostEarlier = 3;
/** Two visits within this time are one, as far as earlier versions go. Milliseconds. */
const visit = 10 * 60 * 1000;

export interface KeptRecord<T> {
  readonly schema: number;
  /** One more with each write, by whichever tab. */
  readonly rev: number;
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly data: T;
  /** Newest first. */
  readonly snapshots: readonly Earlier<T>[];
}

/** @throws Unreadable */
export function readEarlier<T>(value: unknown, sort: Sort<T>, where: string): readonly Earlier<T>[] {
  return listAt(value, where, mostEarlier).map((item, i) => {
    const here = `${where}[${i}]`;
    const fields = fieldsOf(item, here);
    const why = earlierWhys.find((one) => one === fields['why']);
    if (!why) throw new Unreadable('wrong-type', `${here}.why`);
    return {
      saved: countAt(fields['saved'], `${here}.saved`),
      why,
      kept: sort.read(fields['kept'], `${here}.kept`),
    };
  });
}

/** What was found under a key. */
export type Found<T> =
  | { readonly is: 'nothing' }
  | { readonly is: 'good'; readonly record: KeptRecord<T> }
  /** Written by a later version of this site: not to be touched. */
  | { readonly is: 'newer' }
  /** `data` is what can still be read of it. */
  | { readonly is: 'bad'; readonly why: string; readonly data?: T };

/** Never throws. */
export function readRecord<T>(value: unknown, sort: Sort<T>): Found<T> {
  if (value === undefined) return { is: 'nothing' };
  let data: T | undefined;
  try {
    const fields = fieldsOf(value, '');
    const version = countAt(fields['schema'], 'schema');
    if (version > sort.schema) return { is: 'newer' };
    if (version < sort.schema) throw new Unreadable('wrong-type', 'schema');
    data = sort.read(fields['data'], 'data');
    const record: KeptRecord<T> = {
      schema: version,
      rev: countAt(fields['rev'], 'rev'),
      saved: countAt(fields['saved'], 'saved'),
      data,
      snapshots: readEarlier(fields['snapshots'], sort, 'snapshots'),
    };
    return { is: 'good', record };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { is: 'bad', why, ...(data !== undefined && { data }) };
  }
}

/** Whether it can be written so that it can be read again. */
export function fits<T>(kept: T, sort: Sort<T>): boolean {
  try {
    sort.read(kept, '');
    return true;
  } catch {
    return false;
  }
}

/** Earlier versions with more of them put in front; what is there already is not put there twice. */
export const withEarlier = <T>(
  before: readonly Earlier<T>[],
  more: readonly Earlier<T>[],
  now: T,
  { isSame }: Pick<Sort<T>, 'isSame'>,
): readonly Earlier<T>[] =>
  [...more, ...before]
    .filter(({ kept }, i, all) => !isSame(kept, now) && all.findIndex((e) => isSame(e.kept, kept)) === i)
    .slice(0, mostEarlier);

/**
 * Whether what the last visit left is worth an earlier version: it held something, and the last one is not from just now.
 */
export const isNewVisit = <T>(record: KeptRecord<T>, sort: Sort<T>, now: number): boolean =>
  !sort.isEmpty(record.data) &&
  !record.snapshots.some(({ why, saved }) => why === 'visit' && Math.abs(now - saved) < visit);

export const earlier = <T>(why: EarlierWhy, kept: T, saved: number): Earlier<T> => ({ saved, why, kept });

/** Of two that could not be brought together, the one that is not gone on with. */
export const passedOver = <T>(
  mine: T,
  kept: T,
  { data, saved }: KeptRecord<T>,
  { isSame }: Pick<Sort<T>, 'isSame'>,
  now: number,
): Earlier<T> => (isSame(kept, data) ? earlier('conflict', mine, now) : earlier('conflict', data, saved));
