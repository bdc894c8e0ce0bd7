/** Which claims a reader wants to see, kept in the address of the page: `?chapter=8&kind=number&verdict=wrong`. */

/** What can be filtered by. */
export const facets = ['chapter', 'kind', 'verdict'] as const;
export type Facet = (typeof facets)[number];

/** The value wanted of each facet; what is absent is not asked about. */
export type Filter = Readonly<Partial<Record<Facet, string>>>;
/** The values of one claim. */
export type Entry = Readonly<Record<Facet, string>>;
/** The values there are to choose from. */
export type Options = Readonly<Record<Facet, readonly string[]>>;

export interface ReadFilter {
  readonly filter: Filter;
  /** What the address asks for and nothing has, as `verdict=perhaps`. */
  readonly refused: readonly string[];
}

/** Reads an address; what cannot be used is named and left out. */
export function fromQuery(query: URLSearchParams, options: Options): ReadFilter {
  const filter: Partial<Record<Facet, string>> = {};
  const refused: string[] = [];
  for (const facet of facets) {
    const value = query.get(facet);
    if (value === null || value === '') continue;
    if (options[facet].includes(value)) filter[facet] = value;
    else refused.push(`${facet}=${value}`);
  }
  return { filter, refused };
}

/** The same address with this filter in it; other parameters stay. */
export function toQuery(filter: Filter, query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const facet of facets) {
    const value = filter[facet];
    if (value === undefined) next.delete(facet);
    else next.set(facet, value);
  }
  return next;
}

export const passes = (entry: Entry, filter: Filter): boolean =>
  facets.every((facet) => filter[facet] === undefined || filter[facet] === entry[facet]);
