/** Brings the room in which an assignment is done; whoever comes to its page wants it at once. */
import { enterBy } from '../entrance.ts';

interface Entrance {
  openDo(place: HTMLElement): Promise<void>;
}

const place = document.querySelector<HTMLElement>('[data-do]');
if (place)
  enterBy<Entrance>('do')
    .then(({ openDo }) => openDo(place))
    .catch(() => (place.dataset['do'] = 'failed'));
