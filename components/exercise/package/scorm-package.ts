/** Packages made in the page: the player's files are fetched from the site that the page came from. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import { bundleManifest, type BundleManifest } from './player-files.ts';
import { scormFiles, zipped } from './scorm-files.ts';
import type { ScormVersion } from './scorm-version.ts';

/** @throws Error where a file of the player cannot be fetched: the network is away, or the site has been built anew since */
export async function scormPackage(
  assignment: Assignment,
  lang: Lang,
  version: ScormVersion,
): Promise<Uint8Array> {
  const manifest = JSON.parse(new TextDecoder().decode(await fetched(bundleManifest))) as BundleManifest;
  return zipped(await scormFiles(assignment, lang, version, manifest, fetched));
}

async function fetched(path: string): Promise<Uint8Array> {
  const answer = await fetch(`/${path}`);
  if (!answer.ok) throw new Error(`expected /${path}, found ${answer.status}. Load the page again.`);
  return new Uint8Array(await answer.arrayBuffer());
}
