/** The gradebook waits for whoever comes to it, with the hand or with files. */
import { wakeTogether } from '@components/page/waking.ts';

/** Entered from the site's own side, which has the words of exercises, so it is known here by its address. */
interface Entrance {
  awaken(place: HTMLElement): Promise<void>;
}
const address = import.meta.env.DEV ? '/src/exercises/gradebook.ts' : '/_exercises/gradebook.js';

const place = document.querySelector<HTMLElement>('[data-gradebook]');
if (place) {
  // A file dropped before anything listens would take the place of the page.
  for (const sign of ['dragover', 'drop'] as const)
    place.addEventListener(sign, (event) => event.preventDefault());
  place.addEventListener('dragenter', () => place.dispatchEvent(new Event('pointerover')), { once: true });
  wakeTogether(
    [place],
    async () => ((await import(/* @vite-ignore */ address)) as Entrance).awaken(place),
    false,
  );
}
