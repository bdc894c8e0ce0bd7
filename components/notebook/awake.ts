/** Brings the cells of a page to life, all together: what one computes, others read. */
import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { flushSync, hydrate } from '@components/page/hydrate.ts';
import { languageOf } from '@components/language.ts';
import type { Bindings } from '@engine/notebook/cell.ts';
import CellView from './CellView.svelte';
import { completionsFor } from './completions.ts';
import { keeperFor } from './keep/device.ts';
import type { PageCells } from './keep/page-cells.ts';
import type { GivenCell } from './live-cell.svelte.ts';
import { Notebook } from './notebook.svelte.ts';
import NotebookBar from './NotebookBar.svelte';
import { createRunner } from './runtime/runner.ts';

/** What stands in the page as it was built, taken over as it is. */
function standing(element: Element): Snippet {
  return createRawSnippet(() => ({ render: () => element.outerHTML }));
}

const givenBy = (place: HTMLElement): GivenCell => ({
  id: place.dataset['cell']!,
  title: place.dataset['title']!,
  original: place.querySelector('.code code')!.textContent,
  bindings: JSON.parse(place.dataset['bindings']!) as Bindings,
});

const pageOf = (bar: HTMLElement, cells: readonly HTMLElement[]): PageCells => ({
  title: bar.dataset['title']!,
  name: bar.dataset['bar']!,
  about: Object.fromEntries(
    cells.map(({ dataset }) => [
      dataset['cell']!,
      { purpose: dataset['purpose']!, expected: dataset['expected']! },
    ]),
  ),
});

/** @param places of one chapter, in the order of the page */
export function awaken(places: readonly HTMLElement[]): Notebook {
  const cells = places.filter((place) => place.dataset['cell'] !== undefined);
  const lang = languageOf(document.documentElement.lang);
  const keeper = keeperFor(`lesson:${cells[0]!.dataset['notebook']!}`);
  const notebook = new Notebook({ cells: cells.map(givenBy), makeRunner: () => createRunner(), keeper });
  const library = async () => (await import('virtual:tuidao-api')).default;
  const views = new Map<string, { focus: () => Promise<void> }>();
  const take = <Props extends Record<string, unknown>>(
    View: Component<Props>,
    target: HTMLElement,
    props: Props,
  ) => hydrate(View, { target, props });

  for (const place of places) {
    const id = place.dataset['cell'];
    if (id === undefined) {
      take(NotebookBar, place, { notebook, lang, page: pageOf(place, cells) });
      continue;
    }
    const next = cells[cells.indexOf(place) + 1]?.dataset['cell'];
    const view = take(CellView, place, {
      notebook,
      id,
      lang,
      code: standing(place.querySelector('.code pre')!),
      expected: standing(place.querySelector('.expected')!),
      complete: completionsFor(notebook, id, library),
      onnext: () => {
        if (next !== undefined) void views.get(next)?.focus();
      },
    });
    views.set(id, view as { focus: () => Promise<void> });
  }
  flushSync();
  for (const place of places) place.dataset['awake'] = '';
  void notebook.restore();
  return notebook;
}
