/** What an address asks for: an assignment, to be done or only to be looked at, or work that is on this device. */
import { assignmentIn, assignmentLink, type Opened } from '../assignment-link.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import { isWorkKey, workKey, type WorkKey } from './works.ts';

/** At the end of a link to an assignment: it is shown as students see it, and nothing is kept. */
export const previewSign = '&preview';
const workStart = '#w=';

export type Asked =
  | { readonly is: 'nothing' }
  | { readonly is: 'assignment'; readonly opened: Opened; readonly preview: boolean }
  | { readonly is: 'work'; readonly key: WorkKey };

/** @param fragment of an address, with its `#`. Never throws. */
export function askedIn(fragment: string): Asked {
  if (fragment === '' || fragment === '#') return { is: 'nothing' };
  if (fragment.startsWith(workStart)) {
    const key = `do:${fragment.slice(workStart.length)}`;
    if (isWorkKey(key)) return { is: 'work', key };
  }
  const preview = fragment.endsWith(previewSign);
  const opened = assignmentIn(preview ? fragment.slice(0, -previewSign.length) : fragment);
  // A heading of the page, or nothing of ours.
  if (opened.is === 'none' && !fragment.startsWith(workStart) && !preview) return { is: 'nothing' };
  return {
    is: 'assignment',
    opened: opened.is === 'none' ? { is: 'damaged', code: 'damaged', where: '' } : opened,
    preview,
  };
}

/** The fragment under which an assignment is found again: its link, or the place on this device where that is too long. */
export const addressOf = (assignment: Assignment): string =>
  assignmentLink(assignment) ?? `${workStart}${workKey(assignment).slice('do:'.length)}`;
