/**
 * The way into everything that cells and notebooks need once a reader wants them. It is bundled apart from the pages
 * (`src/plugins/apart.ts`), so that no page carries any of it, nor a larger share of what both use.
 */
export const awaken = async (places: readonly HTMLElement[]): Promise<void> => {
  const { awaken: take } = await import('./awake.ts');
  take(places);
};

export const awakenScratch = async (place: HTMLElement): Promise<void> => {
  const { awaken: take } = await import('./scratch/awake.ts');
  take(place);
};
