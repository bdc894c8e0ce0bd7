/**
 * What pages fetch only once a reader wants it, as bundles apart from theirs.
 *
 * A bundler that sees pages and, say, the notebook together divides what they share into more and larger pieces, and every
 * page would carry them before anybody wants them. Must come before the list of files for reading offline.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { room } from './made-file.ts';
import tuidaoApi from './tuidao-api.ts';
import yaml from './yaml.ts';

const rooms = Object.fromEntries(
  ['engine', 'components', 'content', 'src'].map((name) => [`@${name}`, room(name)]),
);

interface Bundle {
  /** Where the pages look for it, at the root of the site. */
  readonly folder: string;
  /** The modules pages enter it by: each becomes `FOLDER/NAME.js`, whatever else changes. */
  readonly entries: Readonly<Record<string, string>>;
  /** It can be copied to another place with its folder, and `FOLDER/manifest.json` says which files each entry needs. */
  readonly portable?: true;
}

/** @param outDir the root of the site, or of whatever it is made for */
export const bundleApart = ({ folder, entries, portable }: Bundle, outDir: string): InlineConfig => ({
  configFile: false,
  logLevel: 'error',
  root: room(''),
  plugins: [yaml(), tuidaoApi(), svelte({ configFile: room('svelte.config.js') })],
  resolve: { alias: rooms },
  publicDir: false,
  ...(portable && { base: './' }),
  build: {
    outDir,
    emptyOutDir: false,
    assetsDir: folder,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    ...(portable && { manifest: `${folder}/manifest.json` }),
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, room(path)])),
      preserveEntrySignatures: 'exports-only',
      output: { entryFileNames: `${folder}/[name].js` },
      checks: { moduleLevelDirective: false },
    },
  },
});

/** Cells and notebooks (components/notebook/entrance.ts). */
export const notebookBundle: Bundle = {
  folder: '_notebook',
  entries: { enter: 'components/notebook/enter.ts' },
};

/** Exercises, and what is assigned, done and graded (src/exercises/). */
export const exerciseBundle: Bundle = {
  folder: '_exercises',
  entries: {
    enter: 'src/exercises/enter.ts',
    assign: 'src/exercises/assign.ts',
    do: 'src/exercises/do.ts',
    gradebook: 'src/exercises/gradebook.ts',
    scorm: 'src/exercises/scorm.ts',
  },
  portable: true,
};

export const apart = (bundle: Bundle): AstroIntegration => ({
  name: `tuidao:${bundle.folder}`,
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      await build(bundleApart(bundle, fileURLToPath(dir)));
      logger.info(`/${bundle.folder}/ and what its entries ask for`);
    },
  },
});
