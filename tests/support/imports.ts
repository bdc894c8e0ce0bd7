// Which module imports which, for every kind of file the project is written in.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const aliases: Readonly<Record<string, string>> = {
  '@engine': 'engine',
  '@components': 'components',
  '@content': 'content',
  '@src': 'src',
};

/** Every file under a folder, as paths from the root with /; nothing where there is no such folder yet. */
export function filesUnder(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** `from '…'`, `import '…'`, `import('…')`, `import.meta.glob('…')`, and CSS's `@import '…'`. */
const forms = [
  /\bfrom\s*(['"])([^'"\n]+)\1/g,
  /\bimport\s*(['"])([^'"\n]+)\1/g,
  /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g,
  /\bimport\.meta\.glob\s*(?:<[^>]*>)?\(\s*\[?\s*(['"])([^'"\n]+)\1/g,
];

/** Comments and, in prose, code samples: what they mention is not imported. */
const unread = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*|<!--[\s\S]*?-->|^```[\s\S]*?^```/gm;

/** What a file's text imports, as written. */
export function importsIn(text: string): string[] {
  const source = text.replace(unread, '');
  return forms.flatMap((form) => [...source.matchAll(form)].map((match) => match[2]!));
}

/** The path from the root that a specifier means in a file; undefined for packages and virtual modules. */
export function resolved(specifier: string, importer: string): string | undefined {
  const [head, ...rest] = specifier.split('/');
  const room = aliases[head!];
  if (room) return [room, ...rest].join('/');
  if (specifier.startsWith('/')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return undefined;
  return join(dirname(importer), specifier).split(sep).join('/');
}
