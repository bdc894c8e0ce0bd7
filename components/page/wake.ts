/**
 * Brings figures to life when the reader first points at one, touches it, or comes to it with the keyboard. Until then each
 * stands as it was built, and the page carries none of its code.
 */
import type { Component } from 'svelte';

/** Figures by the name their place carries (`Place.astro`), each fetched when it is woken. */
export type Figures = Readonly<Record<string, () => Promise<{ readonly default: Component<never> }>>>;

const signs = ['pointerover', 'touchstart', 'focusin'] as const;

/**
 * What a hand did while the figure was still waking: nobody listened to a press of a button, the choice of one of several or
 * the move of a slider. Done again, it is heard.
 */
function missedBy(place: HTMLElement, until: AbortSignal): () => void {
  let again = (): void => undefined;
  place.addEventListener(
    'click',
    ({ target }) => {
      const pressed =
        target instanceof Element ? target.closest<HTMLElement>('button, [type="radio"]') : null;
      if (!pressed) return;
      again = () => {
        // A choice made already would not change again, and not be told of.
        if (pressed instanceof HTMLInputElement) pressed.checked = false;
        pressed.click();
      };
    },
    { signal: until },
  );
  place.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type === 'radio') return;
      const { value } = target;
      again = () => {
        target.value = value;
        target.dispatchEvent(new Event('input', { bubbles: true }));
      };
    },
    { signal: until },
  );
  return () => again();
}

async function wake(place: HTMLElement, load: Figures[string]): Promise<void> {
  const awake = new AbortController();
  const repeat = missedBy(place, awake.signal);
  const [{ hydrate, flushSync }, { default: Figure }] = await Promise.all([import('./hydrate.ts'), load()]);
  hydrate(Figure, { target: place, props: JSON.parse(place.dataset['props'] ?? '{}') as never });
  flushSync();
  awake.abort();
  repeat();
  place.dataset['awake'] = '';
}

/** Every place of these figures on the page; a page that holds several chapters has places of others too. */
export function wakeWhenTouched(figures: Figures): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-figure]')) {
    const load = figures[place.dataset['figure'] ?? ''];
    if (!load) continue;
    const once = new AbortController();
    for (const sign of signs) {
      place.addEventListener(
        sign,
        () => {
          once.abort();
          void wake(place, load);
        },
        { signal: once.signal, passive: true },
      );
    }
  }
}
