/**
 * Astro: `/tuidao.js`, the engine and what prints its values as one module (components/notebook/keep/program-library.ts).
 * Downloads of cells carry it inside; it is fetched when one is asked for. Must come before the list of files for reading
 * offline.
 */
import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const room = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The text of the module, with all its exports and no imports. */
export async function engineFile(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@engine': room('engine'), '@components': room('components') } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: room('components/notebook/keep/program-library.ts'),
        output: { format: 'es' },
        preserveEntrySignatures: 'exports-only',
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('expected a bundle of the engine, found none.');
  return `${result.output[0].code.trim()}\n`;
}

export default function engine(): AstroIntegration {
  return {
    name: 'tuidao:engine-file',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/tuidao.js', (_, response, next) => {
          engineFile().then((code) => {
            response.setHeader('content-type', 'text/javascript; charset=utf-8');
            response.end(code);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const code = await engineFile();
        writeFileSync(new URL('tuidao.js', dir), code);
        logger.info(`${(code.length / 1000).toFixed(0)} kB for programs outside of the page`);
      },
    },
  };
}
