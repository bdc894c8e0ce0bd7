/**
 * Brings a notebook when the reader first points at it, touches it, or comes to it with the keyboard; and at once where
 * something was kept, or where the address carries cells. Until then the page has none of its code.
 */
import { entrance } from './entrance.ts';
import { isWanted } from './keep/flag.ts';

const signs = ['pointerover', 'touchstart', 'focusin'] as const;

/**
 * @param name a chapter's slug, or `scratch`
 * @param places where it is touched
 * @param take makes it live
 */
export function wakeWhenTouched(
  name: string,
  places: readonly HTMLElement[],
  take: (notebooks: Awaited<ReturnType<typeof entrance>>) => Promise<void>,
): void {
  let waiting: AbortController;
  const wake = async (): Promise<void> => {
    waiting.abort();
    const awake = new AbortController();
    // What a hand pressed while nobody listened is pressed again.
    let missed: MouseEvent | undefined;
    for (const place of places)
      place.addEventListener('click', (event) => (missed = event), { signal: awake.signal });
    try {
      await take(await entrance());
    } catch {
      // The network may be back when the reader tries again; until then all stands as it was built.
      return wait();
    } finally {
      awake.abort();
    }
    if (!missed || !(missed.target instanceof Element)) return;
    const { target, clientX, clientY } = missed;
    const pressed = target.closest<HTMLElement>('button, [tabindex]');
    // A tick was set by the press itself, and is taken over as it stands.
    pressed?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));
  };
  const wait = (): void => {
    waiting = new AbortController();
    for (const place of places)
      for (const sign of signs)
        place.addEventListener(sign, () => void wake(), { signal: waiting.signal, passive: true });
  };
  wait();
  if (isWanted(name)) void wake();
}
