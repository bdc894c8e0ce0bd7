/** The works cited, by id, and how their authors are written where there is little room. */
import { readSources, type Work } from '@components/glossary/sources.ts';
import type { Lang } from '@engine/derivation/speak.ts';

export type Works = ReadonlyMap<string, Work>;

const read = new WeakMap<object, Works>();

/** @param data what the file of sources holds @throws Error as `readSources` does */
export function worksById(data: unknown): Works {
  const known = typeof data === 'object' && data !== null ? read.get(data) : undefined;
  if (known) return known;
  const works = new Map(readSources(data).map((work) => [work.id, work]));
  if (typeof data === 'object' && data !== null) read.set(data, works);
  return works;
}

/** @throws Error if there is no such work */
export function workOf(works: Works, id: string): Work {
  const work = works.get(id);
  if (!work)
    throw new Error(`sources: there is no work ${id}. Correct the id, or add it to the file of sources.`);
  return work;
}

/**
 * The authors in one line: one or two by name, more by the first.
 * @param which the whole name, or its last word alone
 */
export function authorsLine({ authors }: Work, lang: Lang, which: 'name' | 'surname' = 'name'): string {
  const [first = '', second] = authors.map((name) =>
    which === 'name' ? name : name.slice(name.lastIndexOf(' ') + 1),
  );
  if (authors.length > 2) return lang === 'zh' ? `${first}等` : `${first} et al.`;
  return second === undefined ? first : `${first}${lang === 'zh' ? '、' : ' & '}${second}`;
}
