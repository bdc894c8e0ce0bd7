/**
 * Brings the scratch notebook when the reader first points at it, touches it, or comes to it with the keyboard; and at once
 * where something was kept, or where the address carries cells. Until then the page has none of its code.
 */
import { entrance } from '../entrance.ts';
import { isWanted } from '../keep/flag.ts';

const place = document.querySelector<HTMLElement>('[data-scratch]');
const signs = ['pointerover', 'touchstart', 'focusin'] as const;
const once = new AbortController();

async function wake(target: HTMLElement): Promise<void> {
  once.abort();
  const awake = new AbortController();
  // What a hand pressed while nobody listened is pressed again.
  let missed: Element | undefined;
  target.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element) missed = event.target.closest('button, [tabindex]') ?? undefined;
    },
    { signal: awake.signal },
  );
  const { awakenScratch } = await entrance();
  await awakenScratch(target);
  awake.abort();
  missed?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

if (place) {
  for (const sign of signs)
    place.addEventListener(sign, () => void wake(place), { signal: once.signal, passive: true });
  if (isWanted('scratch')) void wake(place);
}
