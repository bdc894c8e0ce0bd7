/** The cells of a chapter, as its `cells/cells.yaml` and the files beside it give them: checked once, where they are used. */
import type { Bilingual } from '@components/language.ts';

export interface ChapterCell {
  /** Small letters, digits and hyphens; unique in its chapter. Also the name of its files: `gate.ts` and `gate.out`. */
  readonly id: string;
  readonly title: Bilingual;
  /** What it is for and what to try; may hold formulas between dollar signs. */
  readonly purpose: Bilingual;
  /** TypeScript, ending with a line break. */
  readonly source: string;
  /** What it shows when the cells above it have run, as `textOf` writes it, ending with a line break. */
  readonly expected: string;
}

function complain(path: string, expected: string, found: unknown): never {
  throw new Error(
    `cells: ${path}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}. Correct it in cells.yaml or in the file beside it.`,
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object. Refuses names that no field has. */
function fieldsOf(data: unknown, path: string, names: readonly string[]): Fields {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    complain(path, `an object with ${names.join(', ')}`, data);
  }
  for (const name of Object.keys(data)) {
    if (!names.includes(name)) complain(`${path}.${name}`, `one of the fields ${names.join(', ')}`, name);
  }
  return data as Fields;
}

const text = (value: unknown, path: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : complain(path, 'text', value);

function bilingual(value: unknown, path: string): Bilingual {
  const { zh, en } = fieldsOf(value, path, ['zh', 'en']);
  return { zh: text(zh, `${path}.zh`), en: text(en, `${path}.en`) };
}

/** As it stands in a file: not empty, and ended by one line break. */
function file(value: unknown, path: string): string {
  const whole = text(value, path);
  return /\S\n$/.test(whole) ? whole : complain(path, 'text ended by one line break', whole.slice(-20));
}

/**
 * Reads what `import cells from './cells/cells.yaml'` gives.
 * @throws Error with the path to the first mistake
 */
export function readCells(data: unknown): readonly ChapterCell[] {
  if (!Array.isArray(data) || data.length === 0) complain('cells', 'a list of cells', data);
  const ids = new Set<string>();
  return data.map((entry: unknown, i) => {
    const { id, ...rest } = fieldsOf(entry, `[${i}]`, ['id', 'title', 'purpose', 'source', 'expected']);
    if (typeof id !== 'string' || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
      complain(`[${i}].id`, 'small letters, digits and hyphens', id);
    }
    if (ids.has(id)) complain(`[${i}].id`, 'an id of its own', id);
    ids.add(id);
    return {
      id,
      title: bilingual(rest['title'], `${id}.title`),
      purpose: bilingual(rest['purpose'], `${id}.purpose`),
      source: file(rest['source'], `${id}.ts`),
      expected: file(rest['expected'], `${id}.out`),
    };
  });
}
