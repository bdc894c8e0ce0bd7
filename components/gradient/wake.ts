/**
 * Brings a figure to life when the reader first points at it, touches it, or comes to it with the keyboard. Until then it
 * stands as it was built, and the page carries none of its code.
 */
import type { Component } from 'svelte';

const figures: Readonly<Record<string, () => Promise<{ readonly default: Component<never> }>>> = {
  tangent: () => import('./Tangent.svelte'),
  slices: () => import('./Slices.svelte'),
  pool: () => import('./Pool.svelte'),
  descent: () => import('./Descent.svelte'),
  contours: () => import('./LossContours.svelte'),
};
const signs = ['pointerover', 'touchstart', 'focusin'] as const;

async function wake(place: HTMLElement): Promise<void> {
  const { figure = '', props = '{}' } = place.dataset;
  const load = figures[figure];
  if (!load) throw new Error(`expected a figure out of ${Object.keys(figures).join(', ')}, found ${figure}.`);
  const [{ hydrate }, { default: Figure }] = await Promise.all([import('svelte'), load()]);
  hydrate(Figure, { target: place, props: JSON.parse(props) as never });
  place.dataset['awake'] = '';
}

for (const place of document.querySelectorAll<HTMLElement>('[data-figure]')) {
  const once = new AbortController();
  for (const sign of signs) {
    place.addEventListener(
      sign,
      () => {
        once.abort();
        void wake(place);
      },
      { signal: once.signal, passive: true },
    );
  }
}
