/** The gradebook waits for whoever comes to it, with the hand or with files. */
import { wakeTogether } from '@components/page/waking.ts';
import { enterBy } from '../entrance.ts';

interface Entrance {
  awaken(place: HTMLElement): Promise<void>;
}

const place = document.querySelector<HTMLElement>('[data-gradebook]');
if (place) {
  // A file dropped before anything listens would take the place of the page.
  for (const sign of ['dragover', 'drop'] as const)
    place.addEventListener(sign, (event) => event.preventDefault());
  place.addEventListener('dragenter', () => place.dispatchEvent(new Event('pointerover')), { once: true });
  wakeTogether([place], async () => (await enterBy<Entrance>('gradebook')).awaken(place), false);
}
