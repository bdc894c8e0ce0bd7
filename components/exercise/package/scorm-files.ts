/** An assignment as a package for learning platforms: the same bytes wherever it is made of the same. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import { zipSync, type Zippable } from 'fflate';
import { imsManifest } from './manifest.ts';
import { packageWords } from './package-words.ts';
import { playerFiles, type BundleManifest } from './player-files.ts';
import type { ScormVersion } from './scorm-version.ts';
import { startPage } from './start-page.ts';
import { oneLine } from './xml.ts';

/** Where the player begins, as the bundler lists it. */
export const playerEntry = 'src/exercises/scorm.ts';

/** Files by their address from the package's root. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/**
 * @param manifest the bundle's list of its files
 * @param fileOf one of them, by its address from the root of the site
 */
export async function scormFiles(
  assignment: Assignment,
  lang: Lang,
  version: ScormVersion,
  manifest: BundleManifest,
  fileOf: (path: string) => Promise<Uint8Array>,
): Promise<PackageFiles> {
  const { entry, files } = playerFiles(manifest, playerEntry);
  const title = oneLine(assignment.title) || packageWords[lang].untitled;
  const text = (written: string): Uint8Array => new TextEncoder().encode(written);
  const start = startPage({ assignment, title, lang, version, player: entry });
  const listed = ['index.html', ...files];
  const contents = await Promise.all(files.map(fileOf));
  return new Map([
    ['imsmanifest.xml', text(imsManifest({ version, id: assignment.id, title, files: listed }))],
    ['index.html', text(start)],
    ...files.map((file, i) => [file, contents[i]!] as const),
  ]);
}

/** An archive notes the hour by the clock on the wall, so this is the same everywhere. */
const anyDay = (): Date => new Date(2000, 0, 1, 12);

export function zipped(files: PackageFiles): Uint8Array {
  const entries: Zippable = {};
  const mtime = anyDay();
  for (const [name, bytes] of files)
    // Fonts are compressed already.
    entries[name] = [bytes, { level: name.endsWith('.woff2') ? 0 : 9, mtime }];
  return zipSync(entries);
}

/** A name for the file, of letters that every system takes. */
export const packageName = (assignment: Assignment, version: ScormVersion): string =>
  `tuidao-${assignment.id.slice(0, 6)}-scorm-${version}.zip`;
