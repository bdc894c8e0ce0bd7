/** Brings the scratch notebook to life in the place where the page was built with an empty one. */
import { languageOf } from '@components/language.ts';
import { flushSync, hydrate } from '@components/page/hydrate.ts';
import { completionsFor } from '../completions.ts';
import { keeperFor } from '../keep/device.ts';
import { createRunner } from '../runtime/runner.ts';
import Scratch from '../Scratch.svelte';
import { emptyScratch } from './empty.ts';

export function awaken(target: HTMLElement): void {
  const lang = languageOf(target.dataset['scratch']);
  const notebook = emptyScratch(lang, () => createRunner(), keeperFor('scratch'));
  const library = async () => (await import('virtual:tuidao-api')).default;
  hydrate(Scratch, {
    target,
    props: { notebook, lang, complete: (id: string) => completionsFor(notebook, id, library) },
  });
  flushSync();
  target.dataset['awake'] = '';
  void notebook.restore();
}
