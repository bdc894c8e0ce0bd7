/** The tool waits for whoever comes to it; not where a draft was begun. */
import { assignFlags } from '@components/device/flag.ts';
import { wakeTogether } from '@components/page/waking.ts';
import { enterBy } from '../entrance.ts';

interface Entrance {
  awaken(place: HTMLElement): Promise<void>;
}

const place = document.querySelector<HTMLElement>('[data-assign]');
if (place)
  wakeTogether(
    [place],
    async () => (await enterBy<Entrance>('assign')).awaken(place),
    assignFlags.has('draft'),
  );
