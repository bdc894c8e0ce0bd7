/** How what was typed is read, said beneath it where it is not plain. */
import type { Lang } from '@engine/derivation/speak.ts';
import { readNumber } from '@engine/number-entry.ts';
import { exercisePhrase } from './exercise-words.ts';
import { unreadableText } from './phrasing.ts';

export interface Reading {
  readonly unreadable: boolean;
  readonly text: string;
}

/** Digits as everybody writes them. */
const plain = /^-?(0|[1-9]\d*)(\.\d+)?$/;

export function readingOf(text: string, lang: Lang): Reading {
  const entry = readNumber(text);
  if (entry.kind === 'unreadable') return { unreadable: true, text: unreadableText(entry.why, text, lang) };
  if (entry.kind === 'empty' || plain.test(text.trim())) return { unreadable: false, text: '' };
  return {
    unreadable: false,
    text: exercisePhrase('readAs', lang, { n: entry.read.replaceAll('-', '−') }),
  };
}

/** The same number with the other sign, as it would be typed. */
export function withOtherSign(text: string): string {
  const bare = text.trim();
  return /^[-−－]/.test(bare) ? bare.slice(1) : `-${bare.replace(/^[+＋]/, '')}`;
}
