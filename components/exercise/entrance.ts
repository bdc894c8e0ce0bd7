/**
 * Where pages find what exercises need: a bundle of its own, so that none of them carries a part of it
 * (`src/plugins/apart.ts`). It is entered from the site's own side, which has the words, so it is known here by its address.
 */
export const enterBy = <Entrance>(name: 'enter' | 'assign' | 'do' | 'gradebook'): Promise<Entrance> =>
  import(
    /* @vite-ignore */ import.meta.env.DEV ? `/src/exercises/${name}.ts` : `/_exercises/${name}.js`
  ) as Promise<Entrance>;
