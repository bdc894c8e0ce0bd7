/** Works cited, checked once where the file of sources comes in. */
import type { Lang } from '@engine/derivation/speak.ts';

export interface Source {
  readonly id: string;
  readonly authors: readonly string[];
  readonly year: number;
  readonly title: string;
  readonly venue: string;
  readonly url?: string;
}

export type Sources = ReadonlyMap<string, Source>;

const fields = ['id', 'authors', 'year', 'title', 'venue', 'url'];

function complain(path: string, expected: string, found: unknown): never {
  throw new Error(
    `sources: ${path}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}. Correct it in the file of sources.`,
  );
}

const text = (value: unknown, path: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : complain(path, 'text', value);

function readSource(data: unknown, i: number): Source {
  if (typeof data !== 'object' || data === null) complain(`[${i}]`, 'an object', data);
  const entries = new Map<string, unknown>(Object.entries(data));
  const id = text(entries.get('id'), `[${i}].id`);
  for (const name of entries.keys()) {
    if (!fields.includes(name)) complain(`${id}.${name}`, `one of the fields ${fields.join(', ')}`, name);
  }
  const authors = entries.get('authors');
  if (!Array.isArray(authors) || authors.length === 0) complain(`${id}.authors`, 'a list of names', authors);
  const year = entries.get('year');
  if (typeof year !== 'number' || !Number.isInteger(year)) complain(`${id}.year`, 'a year', year);
  const url = entries.get('url');
  return {
    id,
    authors: authors.map((author, n) => text(author, `${id}.authors[${n}]`)),
    year,
    title: text(entries.get('title'), `${id}.title`),
    venue: text(entries.get('venue'), `${id}.venue`),
    ...(url !== undefined && { url: text(url, `${id}.url`) }),
  };
}

const read = new WeakMap<object, Sources>();

/**
 * The works by id, in the order of the file.
 * @throws Error naming the work and the field that is not as it should be, or an id that occurs twice
 */
export function readSources(data: unknown): Sources {
  if (!Array.isArray(data)) return complain('the whole', 'a list of works', data);
  const known = read.get(data);
  if (known) return known;
  const sources = new Map<string, Source>();
  data.forEach((item, i) => {
    const source = readSource(item, i);
    if (sources.has(source.id)) complain(`${source.id}.id`, 'an id of its own', source.id);
    sources.set(source.id, source);
  });
  read.set(data, sources);
  return sources;
}

/** @throws Error if there is no such work */
export function sourceOf(sources: Sources, id: string): Source {
  return sources.get(id) ?? complain(id, `one of the ids in the file`, id);
}

/**
 * The authors in one line: one or two by name, more by the first.
 * @param which the whole name, or its last word alone
 */
export function authorsLine({ authors }: Source, lang: Lang, which: 'name' | 'surname' = 'name'): string {
  const [first = '', second] = authors.map((name) =>
    which === 'name' ? name : name.slice(name.lastIndexOf(' ') + 1),
  );
  if (authors.length > 2) return lang === 'zh' ? `${first}等` : `${first} et al.`;
  return second === undefined ? first : `${first}${lang === 'zh' ? '、' : ' & '}${second}`;
}
