/** Brings the exercises of a page to life, in place of what stands there as it was built. */
import { loadKatex } from '@components/derivation/formulas.svelte.ts';
import { languageOf } from '@components/language.ts';
import { flushSync, mount } from 'svelte';
import type { Catalogue } from '../catalogue.ts';
import { ChapterPractice } from './chapter-practice.svelte.ts';
import { keeperFor } from './device.ts';
import Practice from './Practice.svelte';

/** How long what was kept is waited for, so that it is what one sees first. Milliseconds. */
const patience = 500;

/** What takes a hand or the keyboard. */
const controls = 'input:not([type=hidden]), button, select, textarea, [tabindex="0"]';

/**
 * A box that was pressed meanwhile, or the first one where the place had the focus, has the focus then.
 * @param places of one chapter, in the order of the page
 * @param pressed what was pressed meanwhile
 */
export async function awaken(
  places: readonly HTMLElement[],
  catalogue: Catalogue,
  pressed: () => Element | undefined,
): Promise<void> {
  const lang = languageOf(document.documentElement.lang);
  const practice = new ChapterPractice(keeperFor(places[0]!.dataset['practice']!));
  const restored = practice.restore();
  await Promise.all([
    loadKatex(),
    Promise.race([restored, new Promise((resolve) => setTimeout(resolve, patience))]),
  ]);
  const touched = pressed() ?? document.activeElement;
  const place = places.find((one) => one.contains(touched));
  const box = touched?.closest<HTMLElement>('[data-box]')?.dataset['box'];
  const steady = heldStill();
  for (const [i, target] of places.entries()) {
    target.replaceChildren();
    mount(Practice, {
      target,
      props: { practice, id: target.dataset['id']!, lang, catalogue, nth: i + 1 },
    });
  }
  flushSync();
  for (const target of places) target.dataset['awake'] = '';
  steady();
  if (place) enter(place, box);
}

/** Exercises above may have become longer or shorter: what one looks at stays where it is. */
function heldStill(): () => void {
  const seen = document
    .elementFromPoint(innerWidth / 2, innerHeight / 2)
    ?.closest('.exercise-place, .sl-markdown-content > *');
  const before = seen?.getBoundingClientRect().top;
  return () => {
    if (seen && before !== undefined)
      scrollBy({ top: seen.getBoundingClientRect().top - before, behavior: 'instant' });
  };
}

function enter(place: HTMLElement, box: string | undefined): void {
  const around = (box !== undefined && place.querySelector(`[data-box="${CSS.escape(box)}"]`)) || place;
  const control = around.matches(controls) ? around : around.querySelector(controls);
  (control as HTMLElement | null)?.focus({ preventScroll: true });
}
