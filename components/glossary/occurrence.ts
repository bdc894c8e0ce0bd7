/** Finding terms in running text: the first place where each is named. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Term } from './glossary.ts';

export interface Occurrence {
  readonly term: Term;
  /** Where it begins in the text. */
  readonly at: number;
  /** As it stands there, e.g. with a plural s. */
  readonly text: string;
}

/** One Han character is a part of too many other words. */
const isFindable = (term: Term, lang: Lang): boolean => lang === 'en' || [...term.zh].length > 1;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern for all terms of a language, the longest first, so that 净输入 is not found as 输入. */
function patternOf(terms: readonly Term[], lang: Lang): RegExp {
  const names = terms
    .filter((term) => isFindable(term, lang))
    .map((term) => term[lang])
    .toSorted((a, b) => b.length - a.length)
    .map(escaped);
  return lang === 'zh'
    ? new RegExp(names.map((name) => (/^[A-Za-z]/.test(name) ? `(?<![A-Za-z])${name}` : name)).join('|'), 'g')
    : new RegExp(`(?<![\\w-])(?:${names.join('|')})(?:s|es)?(?![\\w-])`, 'gi');
}

/** @returns a finder that reports each term once over all the texts it is given, in order */
export function finderOf(terms: readonly Term[], lang: Lang): (text: string) => readonly Occurrence[] {
  if (terms.length === 0) return () => [];
  const pattern = patternOf(terms, lang);
  const named = new Map(terms.map((term) => [term[lang].toLowerCase(), term]));
  const termOf = (text: string): Term | undefined => {
    const name = text.toLowerCase();
    return named.get(name) ?? named.get(name.replace(/s$/, '')) ?? named.get(name.replace(/es$/, ''));
  };
  const seen = new Set<string>();
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match): Occurrence[] => {
      const term = termOf(match[0]);
      if (!term || seen.has(term.id)) return [];
      seen.add(term.id);
      return [{ term, at: match.index, text: match[0] }];
    });
}
