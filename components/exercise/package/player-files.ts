/** Which of the files that were bundled apart (`src/plugins/apart.ts`) a package needs. */

/** As the bundler lists them, by source. */
interface Piece {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
export type BundleManifest = Readonly<Record<string, Piece>>;

/** The bundle's list, from the root of the site. */
export const bundleManifest = '_exercises/manifest.json';

/** Fonts in forms that no browser asks for which can run the rest. */
const isOld = (file: string): boolean => /\.(?:woff|ttf)$/.test(file);

/**
 * Everything an entry can come to need, in alphabetical order, and the file it is entered by.
 * @param entry its source, such as `src/exercises/scorm.ts`
 * @throws Error where the list does not have it
 */
export function playerFiles(
  manifest: BundleManifest,
  entry: string,
): { readonly entry: string; readonly files: readonly string[] } {
  const files = new Set<string>();
  const known = new Set<string>();
  const waiting = [entry];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    if (known.has(source)) continue;
    known.add(source);
    const piece = Object.hasOwn(manifest, source) ? manifest[source] : undefined;
    if (!piece) throw new Error(`expected ${source} in ${bundleManifest}, found none. Build the site again.`);
    for (const file of [piece.file, ...(piece.css ?? []), ...(piece.assets ?? [])])
      if (!isOld(file)) files.add(file);
    waiting.push(...(piece.imports ?? []), ...(piece.dynamicImports ?? []));
  }
  return { entry: manifest[entry]!.file, files: [...files].sort() };
}
