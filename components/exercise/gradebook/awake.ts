/** Brings the gradebook to life in the place where the page was built with an empty one. */
import { languageOf } from '@components/language.ts';
import { flushSync, hydrate } from '@components/page/hydrate.ts';
import type { Catalogue } from '../catalogue.ts';
import Gradebook from './Gradebook.svelte';
import { Gradebook as Book } from './gradebook.svelte.ts';

export function awaken(target: HTMLElement, catalogue: Catalogue): void {
  const lang = languageOf(target.dataset['gradebook']);
  hydrate(Gradebook, { target, props: { book: new Book(catalogue), lang } });
  flushSync();
  target.dataset['awake'] = '';
}
