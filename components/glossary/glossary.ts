/**
 * The terms of the course: their names in both languages, their symbol, and what they mean.
 *
 * The data come from a file that people edit by hand; `readGlossary` checks them once, at the border.
 */
import type { Bilingual } from '@components/language.ts';

export interface Term {
  /** The end of its address on the glossary page. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** How the course writes it, TeX. */
  readonly tex?: string;
  /** The chapter in which it is first needed. */
  readonly chapter: number;
  /** One or two sentences; may hold mathematics between $ signs. */
  readonly say: Bilingual;
}

const fields = ['id', 'zh', 'en', 'tex', 'chapter', 'say'];

function complain(path: string, expected: string, found: unknown): never {
  throw new Error(
    `glossary: ${path}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}. Correct it in the file of terms.`,
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(value: unknown, path: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : complain(path, 'text', value);
}

function readTerm(value: unknown, place: number): Term {
  const path = `entry ${place + 1}`;
  if (!isRecord(value)) return complain(path, `an object with ${fields.join(', ')}`, value);
  const id = text(value['id'], `${path}.id`);
  const stranger = Object.keys(value).find((name) => !fields.includes(name));
  if (stranger !== undefined)
    complain(`${id}.${stranger}`, `one of the fields ${fields.join(', ')}`, stranger);
  if (!/^[a-z][a-z0-9-]*$/.test(id)) complain(`${id}.id`, 'small letters, digits and hyphens', id);
  const { chapter, say } = value;
  if (typeof chapter !== 'number' || !Number.isInteger(chapter) || chapter < 0)
    return complain(`${id}.chapter`, 'the number of a chapter', chapter);
  if (!isRecord(say)) return complain(`${id}.say`, 'an object with zh, en', say);
  return {
    id,
    zh: text(value['zh'], `${id}.zh`),
    en: text(value['en'], `${id}.en`),
    ...(value['tex'] !== undefined && { tex: text(value['tex'], `${id}.tex`) }),
    chapter,
    say: { zh: text(say['zh'], `${id}.say.zh`), en: text(say['en'], `${id}.say.en`) },
  };
}

/**
 * The terms in the order of the file.
 * @throws Error naming the term and the field that is not as it should be, or a name given twice
 */
export function readGlossary(data: unknown): readonly Term[] {
  if (!Array.isArray(data)) return complain('the whole', 'a list of terms', data);
  const terms = data.map(readTerm);
  for (const name of ['id', 'zh', 'en'] as const) {
    const seen = new Set<string>();
    for (const term of terms) {
      const key = term[name].toLowerCase();
      if (seen.has(key)) complain(`${term.id}.${name}`, 'a name no other term has', term[name]);
      seen.add(key);
    }
  }
  return terms;
}

/** The beginning under which a term is listed: its first letter, or for Chinese the chapter that brings it. */
export const byName = (terms: readonly Term[]): readonly Term[] =>
  terms.toSorted((a, b) => (a.en.toLowerCase() < b.en.toLowerCase() ? -1 : 1));
