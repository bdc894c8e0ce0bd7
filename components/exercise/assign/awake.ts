/** Brings the tool to life in the place where the page was built with an empty one. */
import { languageOf } from '@components/language.ts';
import { flushSync, hydrate } from '@components/page/hydrate.ts';
import type { Catalogue } from '../catalogue.ts';
import Assign from './Assign.svelte';
import { draftKeeper } from './keeper.ts';

export function awaken(target: HTMLElement, catalogue: Catalogue): void {
  const lang = languageOf(target.dataset['assign']);
  hydrate(Assign, { target, props: { lang, catalogue, keeper: draftKeeper() } });
  flushSync();
  target.dataset['awake'] = '';
}
