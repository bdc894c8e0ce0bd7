/** Files of the site that are made of the project's own modules when the pages are done: bundled, written, and served in development. */
import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const room = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * A module with all it imports as one text.
 * @param format iife: a script, strict as modules are · es: a module with its exports
 */
export async function bundled(module: string, format: 'iife' | 'es'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@engine': room('engine'), '@components': room('components') } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: room(module),
        output: { format, strict: true },
        ...(format === 'es' && { preserveEntrySignatures: 'exports-only' }),
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error(`expected a bundle of ${module}, found none.`);
  return result.output[0].code.trim();
}

export interface MadeFile {
  /** At the root of the site. */
  readonly name: string;
  readonly type: string;
  readonly make: () => Promise<string>;
  /** What it is for, in the build's report. */
  readonly what: string;
}

/** Must come before the list of files for reading offline. */
export const madeFile = ({ name, type, make, what }: MadeFile): AstroIntegration => ({
  name: `tuidao:${name}`,
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use(`/${name}`, (_, response, next) => {
        make().then((text) => {
          response.setHeader('content-type', `${type}; charset=utf-8`);
          response.end(text);
        }, next);
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const text = await make();
      writeFileSync(new URL(name, dir), text);
      logger.info(`${(text.length / 1000).toFixed(0)} kB ${what}`);
    },
  },
});
