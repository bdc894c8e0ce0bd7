/** The way into doing an assignment (`/do/`). */
export async function openDo(place: HTMLElement): Promise<void> {
  const [room, { catalogue }] = await Promise.all([
    import('@components/exercise/do/open.ts'),
    import('./catalogue.ts'),
  ]);
  room.openDo(place, catalogue);
}
