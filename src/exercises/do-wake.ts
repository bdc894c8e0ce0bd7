/** Brings the room in which an assignment is done; whoever comes to its page wants it at once. */
import type * as room from './do.ts';

const address = '/_exercises/do.js';
const entrance = async (): Promise<typeof room> =>
  import.meta.env.DEV ? import('./do.ts') : import(/* @vite-ignore */ address);

const place = document.querySelector<HTMLElement>('[data-do]');
if (place)
  entrance()
    .then(({ openDo }) => openDo(place))
    .catch(() => (place.dataset['do'] = 'failed'));
