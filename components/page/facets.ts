/** What a reader wants to see of a list, kept in the address of the page: `?chapter=8&kind=number`. */

/** The value wanted of each facet; what is absent is not asked about. */
export type Filter<Facet extends string> = Readonly<Partial<Record<Facet, string>>>;
/** The values of one entry of the list. */
export type Entry<Facet extends string> = Readonly<Record<Facet, string>>;
/** The values there are to choose from. */
export type Options<Facet extends string> = Readonly<Record<Facet, readonly string[]>>;

export interface ReadFilter<Facet extends string> {
  readonly filter: Filter<Facet>;
  /** What the address asks for and nothing has, as `verdict=perhaps`. */
  readonly refused: readonly string[];
}

/** Reads an address; what cannot be used is named and left out. */
export function fromQuery<Facet extends string>(
  query: URLSearchParams,
  options: Options<Facet>,
): ReadFilter<Facet> {
  const filter: Partial<Record<Facet, string>> = {};
  const refused: string[] = [];
  for (const facet of Object.keys(options) as Facet[]) {
    const value = query.get(facet);
    if (value === null || value === '') continue;
    if (options[facet].includes(value)) filter[facet] = value;
    else refused.push(`${facet}=${value}`);
  }
  return { filter, refused };
}

/** The same address with this filter in it; other parameters stay. */
export function toQuery<Facet extends string>(
  facets: readonly Facet[],
  filter: Filter<Facet>,
  query: URLSearchParams,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const facet of facets) {
    const value = filter[facet];
    if (value === undefined) next.delete(facet);
    else next.set(facet, value);
  }
  return next;
}

export const passes = <Facet extends string>(entry: Entry<Facet>, filter: Filter<Facet>): boolean =>
  (Object.keys(filter) as Facet[]).every(
    (facet) => filter[facet] === undefined || filter[facet] === entry[facet],
  );
