/** The list of all exercises once a script is there: filters, how far one has come, and exercises opened in place. */
import { practiceFlags } from '@components/device/flag.ts';
import { announceToAll } from '@components/device/tabs.ts';
import { languageOf } from '@components/language.ts';
import {
  fromQuery,
  passes,
  toQuery,
  type Entry,
  type Filter,
  type Options,
} from '@components/page/facets.ts';
import { filled } from '@components/page/filled.ts';
import { practiceChannel, thisDevice } from './device.ts';
import type { Standing } from './kept.ts';
import { facets, yes, type Facet } from './list-facets.ts';
import { standingWords } from './practice-words.ts';
import { eraseProgress, readProgress, type Progress } from './progress.ts';

/** Opens an exercise in a place of the list, and tells whenever something of it changes. */
export type Open = (place: HTMLElement, row: DOMStringMap, changed: () => void) => Promise<void>;

export function awakenList(list: HTMLElement, open: Open): void {
  const lang = languageOf(document.documentElement.lang);
  const form = list.querySelector('form')!;
  const one = <E extends HTMLElement>(selector: string): E => list.querySelector<E>(selector)!;
  const [shown, trouble, none] = [one('[data-shown]'), one('[data-trouble]'), one('[data-none]')];
  const clear = form.querySelector<HTMLButtonElement>('[type=reset]')!;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')];
  const select = (facet: string): HTMLSelectElement => form.querySelector(`select[name=${facet}]`)!;
  const tick = form.querySelector<HTMLInputElement>('[name=unsolved]')!;
  const optionsOf = (facet: string): string[] => [...select(facet).options].map(({ value }) => value);
  const options: Options<Facet> = {
    chapter: optionsOf('chapter'),
    kind: optionsOf('kind'),
    level: optionsOf('level'),
    unsolved: [yes],
  };
  let progress: Progress = new Map();
  let filter: Filter<Facet> = {};

  const standingOf = (row: HTMLElement): Standing => progress.get(row.dataset['row']!) ?? 'none';
  const entryOf = (row: HTMLElement): Entry<Facet> => ({
    chapter: row.dataset['chapter']!,
    kind: row.dataset['kind']!,
    level: row.dataset['level']!,
    // What is open stays, else it would go as soon as it is solved.
    unsolved: standingOf(row) === 'solved' && !isOpen(row) ? '' : yes,
  });

  function show(): void {
    for (const facet of ['chapter', 'kind', 'level'] as const) select(facet).value = filter[facet] ?? '';
    tick.checked = filter.unsolved === yes;
    for (const row of rows) row.hidden = !passes(entryOf(row), filter);
    for (const group of groups) group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
    const n = rows.filter(({ hidden }) => !hidden).length;
    shown.textContent = filled(list.dataset['count']!, { all: rows.length, n });
    none.hidden = n > 0;
    clear.disabled = Object.keys(filter).length === 0;
  }

  function choose(next: Filter<Facet>): void {
    filter = next;
    trouble.textContent = '';
    show();
    const query = toQuery(facets, filter, new URLSearchParams(location.search)).toString();
    history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  function fromAddress(): void {
    const read = fromQuery(new URLSearchParams(location.search), options);
    filter = read.filter;
    trouble.textContent =
      read.refused.length > 0 ? filled(list.dataset['refused']!, { list: read.refused.join(', ') }) : '';
    show();
  }

  async function lookUp(): Promise<void> {
    progress = await readProgress(thisDevice().shelf);
    for (const row of rows) {
      const place = row.querySelector<HTMLElement>('.sort [data-standing]')!;
      const standing = standingOf(row);
      place.dataset['standing'] = standing;
      place.textContent = standingWords[standing][lang];
    }
    for (const group of groups) {
      const own = [...group.querySelectorAll<HTMLElement>('[data-row]')];
      const n = own.filter((row) => standingOf(row) === 'solved').length;
      group.querySelector('[data-solved]')!.textContent =
        n === 0 ? '' : filled(list.dataset['solvedOf']!, { n, all: own.length });
    }
    show();
  }

  form.addEventListener('change', () =>
    choose({
      ...Object.fromEntries(
        (['chapter', 'kind', 'level'] as const).flatMap((facet) =>
          select(facet).value ? [[facet, select(facet).value] as const] : [],
        ),
      ),
      ...(tick.checked && { unsolved: yes }),
    }),
  );
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose({});
    select('chapter').focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', fromAddress);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookUp();
  });
  for (const row of rows) openable(row, open, () => void lookUp());
  erasable(list, () => void lookUp());
  fromAddress();
  list.dataset['awake'] = '';
  void lookUp();
}

const isOpen = (row: HTMLElement): boolean =>
  row.querySelector('.here')!.getAttribute('aria-expanded') === 'true';

function openable(row: HTMLElement, open: Open, changed: () => void): void {
  const button = row.querySelector<HTMLButtonElement>('.here')!;
  const place = row.querySelector<HTMLElement>('.opened')!;
  const [unfold, fold] = [button.textContent, button.dataset['fold']!];
  let opening: Promise<void> | undefined;
  button.addEventListener('click', () => {
    const wanted = place.hidden;
    place.hidden = !wanted;
    button.setAttribute('aria-expanded', String(wanted));
    button.textContent = wanted ? fold : unfold;
    if (!wanted) return;
    button.setAttribute('aria-busy', 'true');
    opening ??= open(place, row.dataset, changed);
    opening
      .catch(() => {
        // The network may be back when the reader tries again.
        opening = undefined;
        button.click();
      })
      .finally(() => button.removeAttribute('aria-busy'));
  });
}

function erasable(list: HTMLElement, changed: () => void): void {
  const one = <E extends HTMLElement>(selector: string): E => list.querySelector<E>(selector)!;
  const [ask, sure, said] = [one('[data-erase]'), one('[data-sure]'), one('[data-said]')];
  const asking = (on: boolean): void => {
    sure.hidden = !on;
    ask.hidden = on;
    (on ? one('[data-no]') : ask).focus();
  };
  ask.addEventListener('click', () => {
    said.textContent = '';
    asking(true);
  });
  one('[data-no]').addEventListener('click', () => asking(false));
  one('[data-yes]').addEventListener('click', () => {
    asking(false);
    void eraseProgress(thisDevice().shelf)
      .then((keys) => {
        practiceFlags.clear();
        for (const key of keys) announceToAll(practiceChannel, { what: 'erased', key });
        said.textContent = said.dataset['erased']!;
      })
      .catch(() => (said.textContent = said.dataset['failed']!))
      .finally(changed);
  });
}
