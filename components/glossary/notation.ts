/** What the symbols mean, and the lecture's own ways of writing the same; checked once, when the file is read. */
import type { Bilingual } from '@components/language.ts';

/** One way the lecture writes a quantity. */
export interface Variant {
  /** TeX. */
  readonly tex: string;
  readonly slides: readonly number[];
  /** What is particular about it; may hold mathematics between $ signs. */
  readonly say?: Bilingual;
}

export interface Notation {
  readonly id: string;
  /** As this course writes it, TeX. */
  readonly tex: string;
  readonly means: Bilingual;
  readonly lecture: readonly Variant[];
  /** Which reading was chosen, and why. */
  readonly why: Bilingual;
}

function complain(path: string, expected: string, found: unknown): never {
  throw new Error(
    `notation: ${path}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}. Correct it in the file of notation.`,
  );
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, path: string, names: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return complain(path, `an object with ${names.join(', ')}`, value);
  const stranger = Object.keys(value).find((name) => !names.includes(name));
  if (stranger !== undefined) complain(`${path}.${stranger}`, `one of ${names.join(', ')}`, stranger);
  return value as Fields;
}

const text = (value: unknown, path: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : complain(path, 'text', value);

function bilingual(value: unknown, path: string): Bilingual {
  const fields = fieldsOf(value, path, ['zh', 'en']);
  return { zh: text(fields['zh'], `${path}.zh`), en: text(fields['en'], `${path}.en`) };
}

function listOf<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): T[] {
  if (!Array.isArray(value) || value.length === 0)
    return complain(path, 'a list with something in it', value);
  return value.map((item, i) => read(item, `${path}[${i}]`));
}

function readVariant(value: unknown, path: string): Variant {
  const fields = fieldsOf(value, path, ['tex', 'slides', 'say']);
  return {
    tex: text(fields['tex'], `${path}.tex`),
    slides: listOf(fields['slides'], `${path}.slides`, (item, at) =>
      typeof item === 'number' && Number.isInteger(item) && item > 0
        ? item
        : complain(at, 'a slide’s number', item),
    ),
    ...(fields['say'] !== undefined && { say: bilingual(fields['say'], `${path}.say`) }),
  };
}

/** @throws Error naming the entry and the field that is not as it should be */
export function readNotation(data: unknown): readonly Notation[] {
  return listOf(data, 'the whole', (item, path) => {
    const fields = fieldsOf(item, path, ['id', 'tex', 'means', 'lecture', 'why']);
    const id = text(fields['id'], `${path}.id`);
    return {
      id,
      tex: text(fields['tex'], `${id}.tex`),
      means: bilingual(fields['means'], `${id}.means`),
      lecture: listOf(fields['lecture'], `${id}.lecture`, readVariant),
      why: bilingual(fields['why'], `${id}.why`),
    };
  });
}
