/**
 * Astro: writes the service worker that keeps the site readable without a network.
 *
 * The worker itself is `service-worker.js` beside this file; here it is given the list of files of this build
 * and a version made from their content, so that an unchanged site is never fetched again. Must come last in
 * the list of integrations: it needs the search index, and pages that nothing changes any more.
 */
import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The handout, which says all over again; fonts no current browser asks for, source maps, unused parts of the search tool. */
const unused =
  /^(en\/)?print\/|\.(ttf|woff|map)$|^sw\.js$|^sitemap|^pagefind\/pagefind-(ui|modular|component|highlight)/;

export default function offline(): AstroIntegration {
  return {
    name: 'tuidao:offline',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
          .map((name) => name.split(path.sep).join('/'))
          .filter((name) => !unused.test(name))
          .sort();

        const hash = createHash('sha256');
        let bytes = 0;
        for (const name of files) {
          const data = readFileSync(path.join(root, name));
          bytes += data.length;
          hash.update(name).update(data);
        }

        const version = `tuidao-${hash.digest('hex').slice(0, 12)}`;
        const addresses = files.map((name) => '/' + name.replace(/(^|\/)index\.html$/, '$1'));
        const worker = readFileSync(path.join(process.cwd(), 'src/plugins/service-worker.js'), 'utf8');
        writeFileSync(
          path.join(root, 'sw.js'),
          worker
            .replace("'VERSION'", () => JSON.stringify(version))
            .replace("['FILES']", () => JSON.stringify(addresses)),
        );
        logger.info(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB kept for reading offline`);
      },
    },
  };
}
