// npm run -s package -- ASSIGNMENT.json --scorm 1.2|2004 [--lang zh|en] --out FILE
// npm run -s package -- ASSIGNMENT.json --moodle [--variants N] [--lang zh|en] --out FILE
// In place of the file, the link that was given out will do, in quotes.
// Packs an assignment for a learning platform, byte for byte as the page for assigning does, or writes it as questions for Moodle.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { assignmentIn, assignmentStart, openAssignment } from '../components/exercise/assignment-link.ts';
import type { Catalogue, ExerciseChapter, ExerciseWords } from '../components/exercise/catalogue.ts';
import { moodleXml } from '../components/exercise/package/moodle-xml.ts';
import { bundleManifest, type BundleManifest } from '../components/exercise/package/player-files.ts';
import { scormFiles, zipped } from '../components/exercise/package/scorm-files.ts';
import { isScormVersion, scormVersions } from '../components/exercise/package/scorm-version.ts';
import type { Lang } from '../engine/derivation/speak.ts';
import type { Assignment } from '../engine/exercise/assignment.ts';
import { isBuilt, sourcesHash } from './site.mjs';

const usage =
  'npm run -s package -- ASSIGNMENT.json|LINK (--scorm 1.2|2004 | --moodle [--variants N]) [--lang zh|en] --out FILE';
const root = join(import.meta.dirname, '..');
const mostVariants = 100;
const usualVariants = 10;

/** What goes to standard output, what to standard error, and the exit code: 2 for a mistake. */
export interface Answer {
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
}

class CallError extends Error {}

/** The whole program but for the process around it. @param player where the bundle of the exercises lies; made anew where left out */
export async function answer(args: readonly string[], player?: string): Promise<Answer> {
  try {
    const { values, positionals } = call(args);
    if (values.help) return { code: 0, out: `usage: ${usage}\n`, err: '' };
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new CallError(`expected one assignment, found ${positionals.length}`);
    const { scorm, moodle, out } = values;
    if (out === undefined) throw new CallError('expected --out with the name of a file');
    if ((scorm === undefined) === !moodle) throw new CallError('expected either --scorm or --moodle');
    const lang = languageOf(values.lang);
    const assignment = assignmentOf(file);
    if (moodle) return questions(assignment, lang, variantsOf(values.variants), out);
    if (!isScormVersion(scorm))
      throw new CallError(`expected --scorm ${scormVersions.join(' or ')}, found ${scorm}`);
    const bytes = await withPlayer(player, async (folder) => {
      const manifest = JSON.parse(await readFile(join(folder, bundleManifest), 'utf8')) as BundleManifest;
      const fileOf = async (path: string) => new Uint8Array(await readFile(join(folder, path)));
      return zipped(await scormFiles(assignment, lang, scorm, manifest, fileOf));
    });
    writeFileSync(out, bytes);
    const size = Math.ceil(bytes.length / 1000);
    return { code: 0, out: `${out}: SCORM ${scorm}, ${size} kB\n`, err: '' };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hint = error instanceof CallError ? `usage: ${usage}\n` : '';
    return { code: 2, out: '', err: `${error.message}\n${hint}` };
  }
}

function call(args: readonly string[]) {
  const options = {
    scorm: { type: 'string' },
    moodle: { type: 'boolean', default: false },
    variants: { type: 'string' },
    lang: { type: 'string', default: 'zh' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CallError((error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)/)[0]);
  }
}

function languageOf(lang: string): Lang {
  if (lang !== 'zh' && lang !== 'en') throw new CallError(`expected --lang zh or en, found ${lang}`);
  return lang;
}

function variantsOf(text: string | undefined): number {
  const count = text === undefined ? usualVariants : Number(text);
  if (!Number.isInteger(count) || count < 1 || count > mostVariants)
    throw new CallError(`expected --variants 1 to ${mostVariants}, found ${text}`);
  return count;
}

/** @param given a file, or a link */
function assignmentOf(given: string): Assignment {
  const at = given.indexOf(assignmentStart);
  const opened = at < 0 ? openAssignment(readFileSync(given, 'utf8')) : assignmentIn(given.slice(at));
  if (opened.is === 'assignment') return opened.assignment;
  if (opened.is === 'refused') throw opened.error;
  const where = opened.is === 'damaged' ? `: ${opened.code} ${opened.where}`.trimEnd() : '';
  const what = at < 0 ? given : 'the link';
  throw new Error(`expected an assignment in ${what}, found none${where}. Export it again.`);
}

function questions(assignment: Assignment, lang: Lang, variants: number, out: string): Answer {
  const { xml, questions: count, left } = moodleXml(assignment, { variants, lang, catalogue: catalogue() });
  writeFileSync(out, xml);
  const missing = left.map((title) => `left out, for Moodle has no such question: ${title}\n`);
  return { code: 0, out: `${out}: ${count} questions\n`, err: missing.join('') };
}

/** The words of all exercises, read as the pages have them. */
function catalogue(): Catalogue {
  const content = join(root, 'content');
  const read = (...path: string[]): unknown => parse(readFileSync(join(content, ...path), 'utf8'));
  type Planned = Omit<ExerciseChapter, 'exercises'> & { readonly folder: string };
  const { chapters } = read('course.yaml') as { readonly chapters: readonly Planned[] };
  const folders = readdirSync(content);
  return {
    chapters: chapters.flatMap(({ folder, slug, number, title }) =>
      folders.includes(folder) && existsSync(join(content, folder, 'exercises.yaml'))
        ? [{ slug, number, title, exercises: read(folder, 'exercises.yaml') as ExerciseWords[] }]
        : [],
    ),
    mistakes: read('mistakes.yaml') as Catalogue['mistakes'],
  };
}

/**
 * The player as the site serves it: from `dist` where that was built of what is here, else bundled for the purpose.
 * @param given a folder that has it
 */
async function withPlayer<T>(given: string | undefined, use: (folder: string) => Promise<T>): Promise<T> {
  if (given !== undefined) return use(given);
  if (isBuilt(root, sourcesHash(root))) return use(join(root, 'dist'));
  const folder = mkdtempSync(join(tmpdir(), 'tuidao-player-'));
  try {
    // Loaded only here: the bundler takes a moment to begin.
    const [{ build }, { bundleApart, exerciseBundle }] = await Promise.all([
      import('vite'),
      import('../src/plugins/apart.ts'),
    ]);
    await build(bundleApart(exerciseBundle, folder));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const invoked = process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url;
if (invoked) {
  const { code, out, err } = await answer(process.argv.slice(2));
  process.exitCode = code;
  process.stdout.write(out);
  process.stderr.write(err);
}
