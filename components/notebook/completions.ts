/** What can stand where a name begins in a cell: what cells above define or import, and what the engine has. */
import type { Completion, EditorCompletions } from './editor-place.ts';
import type { Notebook } from './notebook.svelte.ts';

/** One export of `tuidao`, as it is described in its source. */
export interface ApiName {
  readonly name: string;
  readonly kind: 'function' | 'constant' | 'class' | 'type';
  readonly signature: string;
  readonly doc: string;
}

const completionOf = ({ name, kind, signature, doc }: ApiName): Completion => ({
  name,
  kind: kind === 'class' ? 'type' : kind,
  signature: signature.startsWith(name) ? signature.slice(name.length) : signature,
  about: doc,
});

/** @param library what `tuidao` has; asked for when the first name is being written */
export function completionsFor(
  notebook: Notebook,
  id: string,
  library: () => Promise<readonly ApiName[]>,
): EditorCompletions {
  return async (where) => {
    const api = (await library()).map(completionOf);
    if (where === 'import') return api;
    const at = notebook.cells.findIndex((cell) => cell.id === id);
    const above = notebook.cells.slice(0, at);
    const defined = above.flatMap(({ title, bindings }) =>
      bindings.defines.map((name): Completion => ({ name, kind: 'variable', signature: ` ${title}` })),
    );
    const names = new Set(defined.map(({ name }) => name));
    // What a cell takes from the engine it imports itself, so that its links say only whose results it reads.
    const engine = api.filter(({ name }) => !names.has(name)).map((entry) => ({ ...entry, foreign: true }));
    return [...defined, ...engine];
  };
}
