/**
 * Where pages find what notebooks need: a bundle of its own, so that none of them carries a part of it
 * (`src/plugins/apart.ts`).
 */
import type * as notebooks from './enter.ts';

const address = '/_notebook/enter.js';

export const entrance = async (): Promise<typeof notebooks> =>
  import.meta.env.DEV ? import('./enter.ts') : import(/* @vite-ignore */ address);
