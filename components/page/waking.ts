/**
 * Brings what belongs together, such as the cells of a page, when the reader first points at any of it, touches it, or comes
 * to it with the keyboard. Until then the page has none of its code.
 */
const signs = ['pointerover', 'touchstart', 'focusin'] as const;

/**
 * @param places where it is touched
 * @param take fetches its code and makes it live; is given what was pressed last while nobody listened
 * @param atOnce not to wait for a touch, e.g. because something was kept
 */
export function wakeTogether(
  places: readonly HTMLElement[],
  take: (pressed: () => Element | undefined) => Promise<void>,
  atOnce: boolean,
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
      await take(() => (missed?.target instanceof Element ? missed.target : undefined));
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
  if (atOnce) void wake();
}
