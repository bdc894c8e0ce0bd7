/** What the list of exercises can be filtered by. */
export const facets = ['chapter', 'kind', 'level', 'unsolved'] as const;
export type Facet = (typeof facets)[number];
/** What `unsolved` is, of an exercise and in the address; its other value is empty. */
export const yes = 'yes';
