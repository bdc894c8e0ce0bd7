/**
 * The way into exercises, once a reader wants them. It is bundled apart from the pages (`src/plugins/apart.ts`), so that no page
 * carries any of it.
 */
import type { Catalogue } from '@components/exercise/catalogue.ts';
import type { Entrance } from '@components/exercise/practice/entrance.ts';

export const words = async (): Promise<Catalogue> => (await import('./catalogue.ts')).catalogue;

export const awaken: Entrance['awaken'] = async (places, pressed) => {
  const [{ awaken: take }, catalogue] = await Promise.all([
    import('@components/exercise/practice/awake.ts'),
    words(),
  ]);
  await take(places, catalogue, pressed);
};

export const awakenList: Entrance['awakenList'] = async (list) => {
  const { awakenList: take } = await import('@components/exercise/practice/list-awake.ts');
  let opener: ReturnType<typeof openerOf> | undefined;
  const openerOf = async () => {
    const [{ openerOf: from }, catalogue] = await Promise.all([
      import('@components/exercise/practice/list-open.ts'),
      words(),
    ]);
    return from(catalogue);
  };
  take(list, async (...args) => {
    opener ??= openerOf();
    opener.catch(() => (opener = undefined));
    await (
      await opener
    )(...args);
  });
};
