/** The way into the gradebook, once somebody comes to it. */
export const awaken = async (place: HTMLElement): Promise<void> => {
  const [{ awaken: take }, { catalogue }] = await Promise.all([
    import('@components/exercise/gradebook/awake.ts'),
    import('./catalogue.ts'),
  ]);
  take(place, catalogue);
};
