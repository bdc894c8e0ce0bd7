/** The cells of a page as they leave it: in a link, as a program, as a notebook. */
import type { Lang } from '@engine/derivation/speak.ts';
import { textOf } from '@engine/notebook/text.ts';
import type { CellList } from '../cell-list.svelte.ts';
import { notebookText } from './ipynb.ts';
import { libraryText } from './library-text.ts';
import { programText } from './program.ts';

export interface PageCells {
  /** Of the chapter, in the reader's language. */
  readonly title: string;
  /** The chapter's slug, or `notebook`. */
  readonly name: string;
  /** What a cell is for, and what it shows as it stands in the lesson. */
  readonly about?: Readonly<Record<string, { readonly purpose: string; readonly expected: string }>>;
}

/** @throws Error where the engine's text cannot be loaded */
export async function downloadOf(
  kind: 'ts' | 'ipynb',
  { cells }: CellList,
  { title, name, about }: PageCells,
  lang: Lang,
): Promise<{ readonly name: string; readonly text: string; readonly type: string }> {
  const library = await libraryText();
  const file = `tuidao-${name}.${kind}`;
  const plain = cells.map((cell) => ({
    id: cell.id,
    kind: cell.kind,
    source: cell.source,
    title: cell.title,
  }));
  if (kind === 'ts')
    return {
      name: file,
      type: 'text/x.typescript',
      text: programText(plain, { lang, title, name: file, library }),
    };
  const printed = cells.map((cell, i) => {
    const known = about?.[cell.id];
    const output = cell.outputs ? textOf(cell.outputs) : cell.changed ? '' : known?.expected;
    return { ...plain[i]!, ...(known && { purpose: known.purpose }), ...(output && { output }) };
  });
  return {
    name: file,
    type: 'application/x-ipynb+json',
    text: notebookText(printed, { lang, title, library }),
  };
}
