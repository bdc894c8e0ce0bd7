/** What an assignment is given out as: an address, a code where one can be read, and a file. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import { assignmentLink } from '../assignment-link.ts';
import { handWords } from './hand-words.ts';

/**
 * Letters of an address that still make a code phones read from a screen or a sheet: 117 modules from side to side, which is
 * version 25, at the lowest level of correction.
 */
export const mostScanned = 1273;

/** Where students work. */
export const doPage = (lang: Lang): string => (lang === 'en' ? '/en/do/' : '/do/');

/** @param origin of the site, such as `https://example.org` @returns undefined where it would be too long */
export function addressOf(assignment: Assignment, lang: Lang, origin: string): string | undefined {
  const fragment = assignmentLink(assignment);
  return fragment === undefined ? undefined : `${origin}${doPage(lang)}${fragment}`;
}

/** A name that every system takes, with the title in it where there is one, and a part of the id. */
export function fileNameOf({ title, id }: Assignment, lang: Lang, ending: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|.]+/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 60);
  return `${plain || handWords(lang).fileName}-${id.slice(0, 6)}.${ending}`;
}
