/** Formulas that cells and words of readers ask for: KaTeX under the strictest rules it has. */
import type katexModule from 'katex';
import type { KatexOptions } from 'katex';

type Katex = typeof katexModule;

/** On the server at once; in the browser when the first formula wants it. */
const atBuild: Katex | undefined = import.meta.env.SSR ? (await import('katex')).default : undefined;

/**
 * No links, pictures, classes or data on the page; macros that expand without end, and sizes beyond the page, are stopped.
 * Han may stand anywhere: a reader's formula is not to be refused for it.
 */
const rules = {
  trust: false,
  maxExpand: 300,
  maxSize: 12,
  strict: 'ignore',
  throwOnError: true,
} as const satisfies KatexOptions;

/** As a mistake in a formula is told: KaTeX's own words, in English. */
const problemOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '').slice(0, 300) : String(error);

/** Where the page is built; in the browser nothing. */
export function setAtBuild(
  tex: string,
  displayMode: boolean,
): { readonly html?: string; readonly problem: string } {
  if (!atBuild) return { problem: '' };
  try {
    return { html: atBuild.renderToString(tex, { ...rules, displayMode }), problem: '' };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

let loading: Promise<Katex | undefined> | undefined;

/** @returns undefined where it cannot be fetched: then the formula stays as it was written */
export function loadTypesetter(): Promise<Katex | undefined> {
  loading ??= import('katex').then(
    (module) => module.default,
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}

/** Puts a formula in the place of what is there. @returns what is wrong with it; empty where nothing is, and what is there stays otherwise */
export function typesetInto(place: HTMLElement, tex: string, displayMode: boolean, katex: Katex): string {
  const made = document.createElement('span');
  try {
    katex.render(tex, made, { ...rules, displayMode });
  } catch (error) {
    return problemOf(error);
  }
  place.replaceChildren(made);
  return '';
}
