// Builds the site as `npm start` and `npm test` need it: quietly, and judging what the build said.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Everything a build reads. A change in any of these makes `dist` stale. */
const SOURCES = [
  '{engine,components,content,src,public,plugins}/**/*',
  '*.{json,ts,js,mjs}', // package-lock.json and the configurations
];

/** What a build writes its sources' hash into, inside dist: a new build empties dist, so it never outlives its build. */
const STAMP = '.sources';

/** Environment for every tool we run: no telemetry notice, and plain text in what is captured. */
export const quietEnvironment = () => ({
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
});

/**
 * Runs a program of node_modules under the Node running this, and keeps what it prints.
 * @param {string} script path of its .js file @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(script, args, { cwd, env = quietEnvironment() }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => done({ code: 1, output: output + error.message }));
    // Some tools write in colour whatever they are asked.
    child.on('close', (code) => done({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}

/** Runs `astro build` into dist. @param {string} root */
export function buildSite(root) {
  return runQuietly(join(root, 'node_modules/astro/bin/astro.mjs'), ['build'], { cwd: root });
}

/** The lines of a build's output that warn. A build that warns is not a passed build. @param {string} output */
export function buildWarnings(output) {
  return output
    .split('\n')
    .filter(
      (line) =>
        /\[WARN\]|\[ERROR\]|\bwarn(ing)?s?\b|\(!\)|deprecated/i.test(line) &&
        !/\b(0|no) warnings?\b/i.test(line),
    );
}

/** A hash over all a build reads, the last commit included (pages show when they were last changed). @param {string} root */
export function sourcesHash(root) {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort()) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  hash.update(spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout ?? '');
  return hash.digest('hex');
}

/** Whether dist was built from exactly these sources. @param {string} root @param {string} hash */
export function isBuilt(root, hash) {
  const stamp = join(root, 'dist', STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Says that dist was built from the sources with this hash. @param {string} root @param {string} hash */
export function markBuilt(root, hash) {
  writeFileSync(join(root, 'dist', STAMP), hash);
}
