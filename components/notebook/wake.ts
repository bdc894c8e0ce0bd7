/**
 * Brings a page's notebook when the reader first points at a cell, touches it, or comes to it with the keyboard; and at once
 * where cells had been changed here, or where the address carries some. Until then the page has none of its code.
 */
import { entrance } from './entrance.ts';
import { isWanted } from './keep/flag.ts';

const places = [...document.querySelectorAll<HTMLElement>('[data-notebook], [data-bar]')];
const signs = ['pointerover', 'touchstart', 'focusin'] as const;
const once = new AbortController();

async function wake(): Promise<void> {
  once.abort();
  const awake = new AbortController();
  // What a hand pressed while nobody listened is pressed again.
  let missed: MouseEvent | undefined;
  for (const place of places)
    place.addEventListener('click', (event) => (missed = event), { signal: awake.signal });
  const { awaken } = await entrance();
  await awaken(places);
  awake.abort();
  if (!missed || !(missed.target instanceof Element)) return;
  const { target, clientX, clientY } = missed;
  const pressed = target.closest<HTMLElement>('button, [tabindex]');
  // A tick was set by the press itself, and is taken over as it stands.
  pressed?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));
}

for (const place of places) {
  for (const sign of signs)
    place.addEventListener(sign, () => void wake(), { signal: once.signal, passive: true });
}
const chapter = places[0]?.dataset['notebook'] ?? places[0]?.dataset['bar'];
if (chapter !== undefined && isWanted(chapter)) void wake();
