/** Opens the room in the place that the page has for it. */
import { mount } from 'svelte';
import { loadKatex } from '@components/derivation/formulas.svelte.ts';
import { languageOf } from '@components/language.ts';
import type { Catalogue } from '../catalogue.ts';
import DoPage from './DoPage.svelte';

export function openDo(target: HTMLElement, catalogue: Catalogue): void {
  loadKatex();
  target.replaceChildren();
  mount(DoPage, { target, props: { lang: languageOf(document.documentElement.lang), catalogue } });
  target.dataset['awake'] = '';
}
