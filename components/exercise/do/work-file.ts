/** Unfinished work as a file, for where it cannot be kept otherwise; and such a file, or an assignment's, opened again. */
import type { Quarantined } from '@components/device/shelf.ts';
import { fieldsOf, readForeign, Unreadable } from '@components/exchange/foreign-json.ts';
import { mostUnpacked } from '@components/exchange/packed.ts';
import { EngineError } from '@engine/errors.ts';
import { openAssignment, type Opened } from '../assignment-link.ts';
import type { Work } from './work.ts';
import { readWork } from './works.ts';

const format = 'tuidao-work';
const formatVersion = 1;
/** UTF-16 units; ten times what a hundred exercises come to. */
export const longestFile = mostUnpacked;
const caps = { length: longestFile, depth: 16, nodes: 200_000 };

export const workText = (work: Work): string =>
  `${JSON.stringify({ format, formatVersion, work }, null, 1)}\n`;

export type OpenedFile =
  | Exclude<Opened, { readonly is: 'none' }>
  | { readonly is: 'work'; readonly work: Work }
  /** It was handed in already; it is for the instructor. */
  | { readonly is: 'hand-in' };

/** Never throws. */
export function openFile(text: string): OpenedFile {
  try {
    const fields = fieldsOf(readForeign(text.replace(/^\uFEFF/, ''), caps), '');
    if (fields['format'] === 'tuidao-submission') return { is: 'hand-in' };
    if (fields['format'] === format) {
      if (typeof fields['formatVersion'] === 'number' && fields['formatVersion'] > formatVersion)
        throw new Unreadable('newer', 'formatVersion');
      if (fields['formatVersion'] !== formatVersion) throw new Unreadable('wrong-type', 'formatVersion');
      return { is: 'work', work: readWork(fields['work'], 'work') };
    }
    const opened = openAssignment(text.replace(/^\uFEFF/, ''));
    return opened.is === 'none' ? { is: 'damaged', code: 'not-ours', where: '' } : opened;
  } catch (error) {
    if (error instanceof EngineError) return { is: 'refused', error };
    const { code, where } = error instanceof Unreadable ? error : { code: 'damaged' as const, where: '' };
    return { is: 'damaged', code, where };
  }
}

/** A number as part of a file's name: letters and digits of any writing, nothing that means something to a system. */
const plain = (number: string): string => number.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');

/** @param number the student's, or empty */
export const handInName = (number: string): string => `tuidao-${plain(number) || 'hand-in'}.json`;
export const workName = (number: string): string =>
  plain(number) ? `tuidao-work-${plain(number)}.json` : 'tuidao-work.json';

/** Records that nobody could read, as text as far as it goes. */
export function unreadText(unread: readonly Quarantined[]): string {
  const records = unread.map(({ key, found, why, value }) => {
    try {
      return { key, found, why, text: JSON.stringify(value) ?? String(value) };
    } catch {
      return { key, found, why, text: String(value) };
    }
  });
  return `${JSON.stringify({ format: 'tuidao-unread', formatVersion: 1, records }, null, 1)}\n`;
}
