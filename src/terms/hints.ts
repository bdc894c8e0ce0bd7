/**
 * Meanings beside terms: pointing at a term, or reaching it by keyboard, shows what the glossary says of it. The note can
 * itself be pointed at, stays until the reader leaves or presses Escape, and is fetched when first asked for. Without it
 * the term is a link to its entry.
 */
import { trusted } from '@components/page/trusted.ts';
import type { Meanings } from './meaning.ts';

/** Long enough that a pointer passing over the text calls up nothing. */
const msBefore = 250;
/** Long enough to cross the gap from the term to its note. */
const msAfter = 200;
const gap = 6;

/** @param lang of the meanings */
export function startHints(lang: 'zh' | 'en'): void {
  const terms = [...document.querySelectorAll<HTMLAnchorElement>('a.term')];
  if (terms.length === 0 || !('popover' in HTMLElement.prototype)) return;

  let loading: Promise<Meanings> | undefined;
  const load = (): Promise<Meanings> => {
    loading ??= fetch(`/terms/${lang}.json`)
      .then((response) =>
        response.ok ? (response.json() as Promise<Meanings>) : Promise.reject(new Error()),
      )
      .catch((error: unknown) => {
        loading = undefined; // a later attempt may find the network back
        throw error;
      });
    return loading;
  };

  const note = document.createElement('div');
  note.id = 'term-note';
  note.className = 'term-note';
  note.role = 'tooltip';
  note.popover = 'manual';
  document.body.append(note);

  let showing: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let about: HTMLAnchorElement | undefined;

  const hide = (): void => {
    clearTimeout(showing);
    clearTimeout(hiding);
    about?.removeAttribute('aria-describedby');
    about = undefined;
    if (note.matches(':popover-open')) note.hidePopover();
  };
  const show = async (term: HTMLAnchorElement): Promise<void> => {
    let meanings: Meanings;
    try {
      meanings = await load();
    } catch {
      return; // the link still leads to the glossary
    }
    const meaning = meanings[term.dataset['term'] ?? ''];
    if (!meaning || !(term.matches(':hover') || document.activeElement === term)) return;
    hide();
    about = term;
    const name = document.createElement('b');
    name.textContent = meaning.name;
    const other = document.createElement('span');
    other.lang = lang === 'zh' ? 'en' : 'zh-CN';
    other.textContent = meaning.other;
    const text = document.createElement('p');
    text.innerHTML = trusted(meaning.html);
    note.replaceChildren(name, other, text);
    term.setAttribute('aria-describedby', note.id);
    note.showPopover();
    place(note, term.getClientRects()[0] ?? term.getBoundingClientRect());
  };
  const showLater = (term: HTMLAnchorElement, ms: number): void => {
    clearTimeout(showing);
    showing = setTimeout(() => void show(term), ms);
  };
  /** When the pointer leaves; what the keyboard is on stays. */
  const hideLater = (): void => {
    clearTimeout(hiding);
    hiding = setTimeout(() => {
      if (about === undefined || document.activeElement !== about) hide();
    }, msAfter);
  };

  for (const term of terms) {
    term.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'touch') return;
      clearTimeout(hiding);
      showLater(term, msBefore);
    });
    term.addEventListener('pointerleave', () => {
      clearTimeout(showing);
      hideLater();
    });
    term.addEventListener('focus', () => showLater(term, 0));
    term.addEventListener('blur', hide);
  }
  note.addEventListener('pointerenter', () => clearTimeout(hiding));
  note.addEventListener('pointerleave', hideLater);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  document.addEventListener('scroll', hide, { passive: true });
}

/** Under the term, or above it where there is no room; inside the window in any case. */
function place(note: HTMLElement, term: DOMRect): void {
  const { offsetWidth, offsetHeight } = note;
  const left = Math.max(gap, Math.min(term.left, document.documentElement.clientWidth - offsetWidth - gap));
  const below = term.bottom + gap;
  const top = below + offsetHeight < innerHeight - gap ? below : Math.max(gap, term.top - offsetHeight - gap);
  note.style.left = `${left}px`;
  note.style.top = `${top}px`;
}
