/**
 * Astro: `/tuidao.js`, the engine and what prints its values as one module (components/notebook/keep/program-library.ts).
 * Downloads of cells carry it inside; it is fetched when one is asked for.
 */
import type { AstroIntegration } from 'astro';
import { bundled, madeFile } from './made-file.ts';

/** The text of the module, with all its exports and no imports. */
export const engineFile = async (): Promise<string> =>
  `${await bundled('components/notebook/keep/program-library.ts', 'es')}\n`;

const engine = (): AstroIntegration =>
  madeFile({
    name: 'tuidao.js',
    type: 'text/javascript',
    make: engineFile,
    what: 'for programs outside of the page',
  });
export default engine;
