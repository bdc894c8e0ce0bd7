/** The works the course cites; checked once, when the file is read. */
export interface Work {
  readonly id: string;
  readonly authors: readonly string[];
  readonly year: number;
  readonly title: string;
  readonly venue: string;
  /** https, or http where the publisher has nothing else. */
  readonly url?: string;
}

const fields = ['id', 'authors', 'year', 'title', 'venue', 'url'];

function complain(path: string, expected: string, found: unknown): never {
  throw new Error(
    `sources: ${path}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}. Correct it in the file of sources.`,
  );
}

const text = (value: unknown, path: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : complain(path, 'text', value);

function readWork(value: unknown, place: number): Work {
  const path = `entry ${place + 1}`;
  if (typeof value !== 'object' || value === null)
    return complain(path, `an object with ${fields.join(', ')}`, value);
  const work = value as Readonly<Record<string, unknown>>;
  const id = text(work['id'], `${path}.id`);
  const stranger = Object.keys(work).find((name) => !fields.includes(name));
  if (stranger !== undefined)
    complain(`${id}.${stranger}`, `one of the fields ${fields.join(', ')}`, stranger);
  const { authors, year, url } = work;
  if (!Array.isArray(authors) || authors.length === 0)
    return complain(`${id}.authors`, 'a list of names', authors);
  if (typeof year !== 'number' || !Number.isInteger(year)) return complain(`${id}.year`, 'a year', year);
  if (url !== undefined && !/^https?:\/\/\S+$/.test(text(url, `${id}.url`)))
    complain(`${id}.url`, 'an address', url);
  return {
    id,
    authors: authors.map((name, i) => text(name, `${id}.authors[${i}]`)),
    year,
    title: text(work['title'], `${id}.title`),
    venue: text(work['venue'], `${id}.venue`),
    ...(url !== undefined && { url: text(url, `${id}.url`) }),
  };
}

/** By year, in the order of the file within one. @throws Error naming the work and the field that is not as it should be */
export function readSources(data: unknown): readonly Work[] {
  if (!Array.isArray(data)) return complain('the whole', 'a list of works', data);
  const works = data.map(readWork);
  const twice = works.find((work, i) => works.findIndex(({ id }) => id === work.id) < i);
  if (twice) complain(`${twice.id}.id`, 'a name no other work has', twice.id);
  return works.toSorted((a, b) => a.year - b.year);
}

/** Authors as they are listed: `A, B & C` or `A、B、C`. */
export function authorsOf({ authors }: Work, lang: 'zh' | 'en'): string {
  if (lang === 'zh') return authors.join('、');
  return authors.length < 2 ? authors.join('') : `${authors.slice(0, -1).join(', ')} & ${authors.at(-1)}`;
}
