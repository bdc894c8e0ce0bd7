/** The cells of a chapter as its pages are built with them. For builds. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { ChapterCell } from './cells.ts';
import { Notebook } from './notebook.svelte.ts';
import type { ProvenCell } from './proof.ts';

/** The notebook of a page that nobody has touched: nothing in it can run. */
export const untouched = (
  cells: readonly ChapterCell[],
  proofs: readonly ProvenCell[],
  lang: Lang,
): Notebook =>
  new Notebook({
    cells: cells.map(({ id, title, source }, i) => ({
      id,
      title: title[lang],
      original: source,
      bindings: proofs[i]!.bindings,
    })),
    makeRunner: () => {
      throw new Error('expected cells to be run in a browser, found a build; run them with proof.ts.');
    },
  });
