/** The exercises of a chapter wait for their reader, all together; not where some were begun, or where the address names one. */
import { practiceFlags } from '@components/device/flag.ts';
import { wakeTogether } from '@components/page/waking.ts';
import { entrance } from './entrance.ts';

const places = [...document.querySelectorAll<HTMLElement>('[data-practice]')];
const chapter = places[0]?.dataset['practice'];
if (chapter !== undefined) {
  const named = location.hash.startsWith('#exercise-');
  wakeTogether(
    places,
    async (pressed) => (await entrance()).awaken(places, pressed),
    named || practiceFlags.has(chapter),
  );
}
