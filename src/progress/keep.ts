/** Marks sections as read while a chapter is read, and shows on every page how far one has come. */
import { readOf, readProgress, withRead, writeProgress, type Progress } from './progress.ts';

const key = 'tuidao-progress';
/** A section counts as read when its end has stayed in the window this long: flying past is not reading. */
const msToRead = 1000;

/** Storage may be forbidden or full; then progress lasts as long as the page. */
let unkept: Progress = {};
function load(): Progress {
  try {
    return readProgress(localStorage.getItem(key));
  } catch {
    return unkept;
  }
}
function save(progress: Progress): void {
  unkept = progress;
  try {
    localStorage.setItem(key, writeProgress(progress));
  } catch {
    // kept in memory above
  }
}

/** Fills in every place that shows a chapter's progress. `data-progress` is the chapter, `data-sections` how many it has. */
function show(): void {
  const progress = load();
  const places = [...document.querySelectorAll<HTMLElement>('[data-progress]')];
  const totals = new Map<string, number>();
  for (const { dataset } of places) {
    if (dataset['sections']) totals.set(dataset['progress']!, Number(dataset['sections']));
  }
  for (const place of places) {
    const slug = place.dataset['progress']!;
    const all = totals.get(slug) ?? 0;
    const read = readOf(progress, slug, all);
    place.dataset['read'] = read === 0 ? '' : read === all ? '✓' : `${read}/${all}`;
  }
  const note = document.querySelector<HTMLElement>('[data-progress-note]');
  if (note) note.hidden = Object.keys(progress).length === 0;
}

function watch(slug: string): void {
  const headings = [...document.querySelectorAll<HTMLElement>('.sl-markdown-content > h2[id]')];
  const content = document.querySelector<HTMLElement>('.sl-markdown-content');
  if (!content || headings.length === 0) return;
  /** A section ends where the next one begins, the last with the text. */
  const endOf = (place: number): number =>
    headings[place + 1]?.getBoundingClientRect().top ?? content.getBoundingClientRect().bottom;
  const ending = (): string[] =>
    headings.filter((_, i) => endOf(i) > 0 && endOf(i) <= innerHeight).map(({ id }) => id);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    if (timer !== undefined) return;
    const seen = ending();
    timer = setTimeout(() => {
      timer = undefined;
      const still = ending();
      const read = seen.filter((id) => still.includes(id));
      if (document.visibilityState === 'visible' && read.length > 0) {
        const before = load();
        const after = read.reduce((progress, id) => withRead(progress, slug, id), before);
        if (after !== before) {
          save(after);
          show();
        }
      }
      // What came into view meanwhile gets its time as well.
      if (still.some((id) => !seen.includes(id))) look();
    }, msToRead);
  };
  document.addEventListener('scroll', look, { passive: true });
  document.addEventListener('visibilitychange', look);
  look();
}

/** @param slug the chapter this page is, if it is one */
export function keepProgress(slug: string | undefined): void {
  show();
  if (slug) watch(slug);
  addEventListener('storage', show);
  document.querySelector('[data-progress-forget]')?.addEventListener('click', () => {
    save({});
    show();
  });
}
