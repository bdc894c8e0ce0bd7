/** The engine as the text of one module, for programs outside of the page; fetched when a download is asked for. */
let fetched: Promise<string> | undefined;

async function load(): Promise<string> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}tuidao.js`);
  const text = await response.text();
  // A host that answers everything with a page answers this too.
  if (!response.ok || !/\bexport\b/.test(text) || text.startsWith('<'))
    throw new Error(`expected the engine at tuidao.js, found ${response.status}; load the page again.`);
  return text;
}

/** @throws Error where it cannot be had; the next call tries again */
export function libraryText(): Promise<string> {
  fetched ??= load();
  fetched.catch(() => (fetched = undefined));
  return fetched;
}
