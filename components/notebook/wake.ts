/** The cells of a chapter wait for their reader, all together. */
import { wakeWhenTouched } from './waking.ts';

const places = [...document.querySelectorAll<HTMLElement>('[data-notebook], [data-bar]')];
const chapter = places[0]?.dataset['notebook'] ?? places[0]?.dataset['bar'];
if (chapter !== undefined) wakeWhenTouched(chapter, places, ({ awaken }) => awaken(places));
