/** The scratch notebook waits for its reader. */
import { wakeWhenTouched } from '../waking.ts';

const place = document.querySelector<HTMLElement>('[data-scratch]');
if (place) wakeWhenTouched('scratch', [place], ({ awakenScratch }) => awakenScratch(place));
