/**
 * The search dialog. Pagefind splits the site's text into words when the site is built (for Chinese, by
 * dictionary); the pieces of its index that a query needs are fetched when it is asked, from this site only.
 */

/** What this dialog uses of `/pagefind/pagefind.js`, which exists only in a built site. */
interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Page> }[] } | null>;
}
interface Page {
  url: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Pages shown for one query, and places within each: enough to choose from at a glance. */
const pagesShown = 8;
const placesShown = 3;

/** @param root the element with the button, the dialog, and the words of this language in `data-words` */
export function startSearch(root: HTMLElement): void {
  const button = root.querySelector('button')!;
  const dialog = root.querySelector('dialog')!;
  const input = dialog.querySelector('input')!;
  const count = dialog.querySelector<HTMLElement>('.count')!;
  const hits = dialog.querySelector<HTMLElement>('.hits')!;
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Record<string, string>;

  let loading: Promise<Pagefind> | undefined;
  const load = (): Promise<Pagefind> => {
    const address = '/pagefind/pagefind.js'; // not known to the bundler
    loading ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).catch((error: unknown) => {
      loading = undefined; // a later attempt may find the network back
      throw error;
    });
    return loading;
  };
  /** Says how many, or why none, in a line that screen readers announce. */
  const say = (word: string, query = '', n = 0): void => {
    count.textContent = (words[word] ?? '').replace('[SEARCH_TERM]', query).replace('[COUNT]', String(n));
  };

  const search = async (): Promise<void> => {
    const query = input.value.trim();
    if (!query) {
      count.textContent = '';
      hits.replaceChildren();
      return;
    }
    try {
      const pagefind = await load();
      if (hits.childElementCount === 0) say('searching', query);
      const found = await pagefind.debouncedSearch(query);
      if (!found) return; // a newer query has taken its place
      const pages = await Promise.all(found.results.slice(0, pagesShown).map((result) => result.data()));
      if (input.value.trim() !== query) return;
      hits.replaceChildren(...pages.flatMap(placesOf).map(hit));
      const n = found.results.length;
      say(n === 0 ? 'none' : n === 1 ? 'one' : 'many', query, n);
    } catch {
      hits.replaceChildren();
      say('failed');
    }
  };

  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    load().catch(() => say('failed'));
  };
  button.addEventListener('click', open);
  input.addEventListener('input', () => void search());
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link || event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const links = [...hits.querySelectorAll('a')];
    if (event.key === 'Escape') {
      event.preventDefault(); // a search field would first empty itself and stay
      dialog.close();
    }
    if (event.key === 'Enter' && event.target === input) {
      event.preventDefault(); // the form would close the dialog
      links[0]?.click();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const stops = [input, ...links];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    stops.at((here + (event.key === 'ArrowDown' ? 1 : -1)) % stops.length)?.focus();
  });
  if (/Mac|iPhone|iPad/.test(navigator.userAgent)) root.querySelector('kbd')!.textContent = '⌘ K';
}

/** The places within a page where the words stand; the page itself if it has no sections. */
function placesOf({ url, meta, excerpt, sub_results }: Page): Place[] {
  const page = meta.title ?? url;
  const places = sub_results.slice(0, placesShown).map((place) => ({ ...place, page }));
  return places.length > 0 ? places : [{ url, excerpt, title: page, page }];
}

interface Place {
  page: string;
  title: string;
  url: string;
  excerpt: string;
}

/** An excerpt is text in which Pagefind has escaped < and >, with a <mark> around each hit. */
export function excerptPieces(excerpt: string): { readonly text: string; readonly hit: boolean }[] {
  return excerpt
    .split(/(<mark>[^<]*<\/mark>)/)
    .map((piece) => ({ text: piece.replace(/<\/?mark>/g, ''), hit: piece.startsWith('<mark>') }))
    .filter(({ text }) => text !== '')
    .map(({ text, hit }) => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      hit,
    }));
}

const excerptNodes = (excerpt: string): Node[] =>
  excerptPieces(excerpt).map(({ text, hit }) => {
    if (!hit) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });

function hit({ page, title, url, excerpt }: Place): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  const heading = document.createElement('b');
  heading.append(title);
  if (page !== title) {
    const where = document.createElement('span');
    where.textContent = ` · ${page}`;
    heading.append(where);
  }
  const text = document.createElement('span');
  text.append(...excerptNodes(excerpt));
  link.append(heading, text);
  const item = document.createElement('li');
  item.append(link);
  return item;
}
