/**
 * Astro: `/_notebook/`, what cells need once a reader touches one, as a bundle of its own (components/notebook/enter.ts).
 *
 * A bundler that sees pages and notebook together divides what they share into more and larger pieces, and every page would
 * carry them before anybody wants them. Must come before the list of files for reading offline.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { room } from './made-file.ts';
import tuidaoApi from './tuidao-api.ts';
import yaml from './yaml.ts';

const rooms = Object.fromEntries(
  ['engine', 'components', 'content', 'src'].map((name) => [`@${name}`, room(name)]),
);

/** Where the pages look for it (components/notebook/entrance.ts). */
const folder = '_notebook';

export default function notebookFiles(): AstroIntegration {
  return {
    name: 'tuidao:notebook-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await build({
          configFile: false,
          logLevel: 'error',
          plugins: [yaml(), tuidaoApi(), svelte({ configFile: room('svelte.config.js') })],
          resolve: { alias: rooms },
          publicDir: false,
          build: {
            outDir: fileURLToPath(dir),
            emptyOutDir: false,
            assetsDir: folder,
            target: 'es2022',
            modulePreload: { polyfill: false },
            rolldownOptions: {
              input: room('components/notebook/enter.ts'),
              preserveEntrySignatures: 'exports-only',
              output: { entryFileNames: `${folder}/enter.js` },
              checks: { moduleLevelDirective: false },
            },
          },
        });
        logger.info(`/${folder}/enter.js and what it asks for`);
      },
    },
  };
}
