/** The player of a package: reads the assignment it was packed with and opens the room for it. */
import { openAssignment } from '@components/exercise/assignment-link.ts';
import { packageWords } from '@components/exercise/package/package-words.ts';
import ScormRoom from '@components/exercise/package/ScormRoom.svelte';
import { isScormVersion } from '@components/exercise/package/scorm-version.ts';
import { places } from '@components/exercise/package/start-page.ts';
import { loadKatex } from '@components/derivation/formulas.svelte.ts';
import { languageOf } from '@components/language.ts';
import { mount } from 'svelte';
import { catalogue } from './catalogue.ts';
import 'katex/dist/katex.min.css';
import '@src/styles/tokens.css';
import '@src/styles/base.css';

export function open(): void {
  const room = document.getElementById(places.room);
  const data = document.getElementById(places.assignment);
  if (!room || !data) return;
  const { lang: tag, dataset } = document.documentElement;
  const lang = languageOf(tag);
  const version = isScormVersion(dataset['scorm']) ? dataset['scorm'] : '1.2';
  const opened = openAssignment(data.textContent);
  room.replaceChildren();
  if (opened.is !== 'assignment') {
    room.textContent = packageWords[lang].damaged;
    return;
  }
  loadKatex();
  mount(ScormRoom, { target: room, props: { assignment: opened.assignment, lang, version, catalogue } });
}
