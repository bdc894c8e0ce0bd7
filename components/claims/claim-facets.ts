/** What claims can be filtered by. */
import type { Entry, Filter } from '@components/page/facets.ts';

export const facets = ['chapter', 'kind', 'verdict'] as const;
export type Facet = (typeof facets)[number];
export type ClaimFilter = Filter<Facet>;
export type ClaimEntry = Entry<Facet>;
