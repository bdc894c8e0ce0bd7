// The built site as files: which pages it has, what they weigh, what stands in them.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { chapters } from '../../src/course.ts';
import { root } from './imports.ts';

/** Where the site was built; another folder than the usual one only for trying something out. */
export const dist = resolve(root, process.env['TUIDAO_DIST'] ?? 'dist');

/** The file behind an address, without its query and fragment; undefined where there is none. */
export function fileOf(address: string): string | undefined {
  const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  const name = path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(dist, name)) && !name.endsWith('/') ? name : undefined;
}

/** Where cells run: a page for frames, that nobody reads. */
export const runnerPage = '/runner.html';

/** Address of every page as built. */
const built: readonly string[] = globSync('**/*.html', { cwd: dist })
  .map(
    (name) =>
      `/${name
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1')}`,
  )
  .filter((page) => page !== runnerPage)
  .sort();

/** The course in one document, in each language: the chapters' own text again, so it has tests of its own. */
export const handouts = built.filter((page) => /^\/(en\/)?print\/$/.test(page));
/** Every other page, `/404.html` among them. */
export const pages = built.filter((page) => !handouts.includes(page));

if (pages.length === 0) throw new Error(`expected a built site in ${dist}, found none; run npm run build.`);

/** The chapters' pages, the two languages of each one after the other. */
export const chapterPages: readonly string[] = chapters.flatMap(({ slug }) => [`/${slug}/`, `/en/${slug}/`]);

export const languageOfPage = (page: string): 'zh' | 'en' => (page.startsWith('/en/') ? 'en' : 'zh');

export const bytesOf = (name: string): Buffer => readFileSync(join(dist, name));

/** What a server that compresses sends. */
export const compressed = (name: string): number => gzipSync(bytesOf(name), { level: 9 }).length;

const parsed = new Map<string, Document>();

/** The page as it was built, parsed once. */
export function documentOf(page: string): Document {
  let document = parsed.get(page);
  if (!document) {
    const name = fileOf(page);
    if (name === undefined) throw new Error(`expected a page at ${page}, found none in ${dist}.`);
    document = parseHTML(bytesOf(name).toString('utf8')).document;
    parsed.set(page, document);
  }
  return document;
}
