/** The scratch notebook as it is before anything was written: one empty cell of code. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Keeper } from '../keep/keeping.ts';
import { Notebook } from '../notebook.svelte.ts';
import type { Runner } from '../runtime/protocol.ts';
import { idOf, titleOf } from './scratch-words.ts';

const noRunner = (): Runner => {
  throw new Error(
    'expected a notebook that is awake, found the one the page was built with; give it a runner.',
  );
};

export const emptyScratch = (lang: Lang, makeRunner: () => Runner = noRunner, keeper?: Keeper): Notebook =>
  new Notebook({
    cells: [{ id: idOf(1), title: titleOf(idOf(1), lang) }],
    makeRunner,
    ...(keeper && { keeper }),
    titleOf: (id) => titleOf(id, lang),
  });
