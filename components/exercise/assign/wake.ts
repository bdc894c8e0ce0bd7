/** The tool waits for whoever comes to it; not where a draft was begun. */
import { assignFlags } from '@components/device/flag.ts';
import { wakeTogether } from '@components/page/waking.ts';

/** Entered from the site's own side, which has the words, so it is known here by its address. */
interface Entrance {
  awaken(place: HTMLElement): Promise<void>;
}
const address = import.meta.env.DEV ? '/src/exercises/assign.ts' : '/_exercises/assign.js';

const place = document.querySelector<HTMLElement>('[data-assign]');
if (place)
  wakeTogether(
    [place],
    async () => ((await import(/* @vite-ignore */ address)) as Entrance).awaken(place),
    assignFlags.has('draft'),
  );
