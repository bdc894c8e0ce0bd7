/** The way into making assignments, once somebody comes to it. */
export const awaken = async (place: HTMLElement): Promise<void> => {
  const [{ awaken: take }, { catalogue }] = await Promise.all([
    import('@components/exercise/assign/awake.ts'),
    import('./catalogue.ts'),
  ]);
  take(place, catalogue);
};
