/**
 * A chapter as it stands on its own page, turned into a part of the handout: one document of all chapters, without
 * anything that only a screen can do. Ids get the chapter's name in front, so that no two meet; links between chapters
 * lead to places in the handout; links to elsewhere become notes at the chapter's end.
 */
import { parseHTML } from 'linkedom';

export interface Handout {
  readonly html: string;
  /** Addresses outside the site, in the order of their numbers from 1. */
  readonly notes: readonly string[];
}

/** Attributes that hold ids, and those that hold a link to one inside a figure. */
const idLists = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
const figureLinks = [
  'clip-path',
  'fill',
  'mask',
  'marker-start',
  'marker-mid',
  'marker-end',
  'filter',
  'href',
  'xlink:href',
];

/** What a reader of paper cannot use: scripts, and everything there to be pressed, typed in or chosen. */
const useless =
  'script, template, link, .verdict header a, .live-only, .ctl, .set, .lnk, .copied, .presets, [data-project], input, select, textarea, label:has(input, select), [role=slider] title';

/** The id of a chapter's part in the handout, and of a place in it. */
export const placeIn = (slug: string, id?: string): string => (id ? `${slug}--${id}` : slug);

/** @param html of the chapter's text @param slug its address @param slugs of all chapters in the handout */
export function handoutOf(html: string, slug: string, slugs: readonly string[]): Handout {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { body } = document;

  for (const element of body.querySelectorAll(useless)) element.remove();
  for (const island of body.querySelectorAll('astro-island, astro-slot'))
    island.replaceWith(...island.childNodes);
  for (const details of body.querySelectorAll('details')) details.setAttribute('open', '');
  // Paper folds nothing, so the answers stand after the last exercise, where one does not see them before one wants to.
  [...body.querySelectorAll('.exercise-place')].at(-1)?.after(...body.querySelectorAll('.practice-answers'));
  for (const button of body.querySelectorAll('button')) {
    // In a table or beside a quantity a button is what it says; anywhere else it is only there to be pressed.
    if (!button.closest('table') && !button.matches('[data-quantity], .chip')) {
      button.remove();
      continue;
    }
    const span = document.createElement('span');
    span.className = button.className;
    span.append(...button.childNodes);
    button.replaceWith(span);
  }

  for (const element of body.querySelectorAll('[id]')) element.id = placeIn(slug, element.id);
  for (const name of idLists) {
    for (const element of body.querySelectorAll(`[${name}]`)) {
      const ids = element.getAttribute(name)!.trim().split(/\s+/);
      element.setAttribute(name, ids.map((id) => placeIn(slug, id)).join(' '));
    }
  }
  for (const name of figureLinks) {
    for (const element of body.querySelectorAll(`svg [${selectorName(name)}]`)) {
      const value = element.getAttribute(name)!;
      element.setAttribute(
        name,
        value.replace(
          /(url\(['"]?#|^#)([^'")]+)/,
          (_all, start: string, id: string) => start + placeIn(slug, id),
        ),
      );
    }
  }

  const notes: string[] = [];
  for (const link of body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!;
    const inside = insideOf(href, slug, slugs);
    if (inside !== undefined) {
      link.setAttribute('href', `#${inside}`);
    } else if (/^https?:/.test(href)) {
      if (!notes.includes(href)) notes.push(href);
      const mark = document.createElement('sup');
      mark.className = 'note-mark';
      mark.textContent = String(notes.indexOf(href) + 1);
      link.append(mark);
    } else {
      link.replaceWith(...link.childNodes);
    }
  }
  return { html: body.innerHTML, notes };
}

/** A colon in an attribute's name would mean a pseudo-class to a selector. */
const selectorName = (name: string): string => name.replace(':', '\\:');

/** The place in the handout an address leads to; undefined where it leads out of it. */
function insideOf(href: string, slug: string, slugs: readonly string[]): string | undefined {
  const [, path = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? [];
  if (path === '') return placeIn(slug, hash);
  const target = path.replace(/^\/(?:en\/)?/, '').replace(/\/$/, '');
  return path.startsWith('/') && slugs.includes(target) ? placeIn(target, hash) : undefined;
}
