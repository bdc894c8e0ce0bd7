// What must be true of package.json and package-lock.json so that an install gives the same everywhere.

/** @typedef {{ optionalDependencies?: Record<string, string> }} LockedPackage */

/**
 * Optional packages (binaries for other platforms) that a lock file names and does not hold. npm forgets them when a lock
 * is written beside an existing node_modules (npm/cli#4828), and then an install on that platform breaks.
 * @param {{ packages: Record<string, LockedPackage> }} lock @returns {string[]} such as "node_modules/rollup -> @rollup/rollup-win32-x64-msvc"
 */
export function missingOptionals({ packages }) {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !folders(place).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${place || 'package.json'} -> ${name}`),
  );
}

/** The folders in which Node looks for what a package at `place` asks for, each ending in a slash or empty. @param {string} place */
function folders(place) {
  const found = [''];
  for (let at = place; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    found.push(`${at}/`);
  return found;
}

/**
 * Dependencies that are not given as one exact version.
 * @param {Record<string, unknown>} manifest package.json @returns {string[]} such as "astro@^7.0.0"
 */
export function unpinned(manifest) {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((field) =>
    Object.entries(/** @type {Record<string, string>} */ (manifest[field] ?? {}))
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `${name}@${version}`),
  );
}
