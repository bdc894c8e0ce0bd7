/**
 * The way into exercises, once a reader wants them. It is bundled apart from the pages (`src/plugins/apart.ts`), so that no page
 * carries any of it.
 */
import type { Catalogue } from '@components/exercise/catalogue.ts';

export const words = async (): Promise<Catalogue> => (await import('./catalogue.ts')).catalogue;
