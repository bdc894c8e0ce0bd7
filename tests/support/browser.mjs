// Finds, or as a last resort installs, the Chromium that the browser tests drive.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix, resolve, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The machine as the finder sees it; tests give it an imagined one.
 * @typedef {object} Machine
 * @property {string} platform  as process.platform
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} exists  whether a file is there and may be run
 * @property {() => string} playwrightOwn  where Playwright's own Chromium would be
 * @property {(path: string) => boolean} starts  whether it runs: a download without its system libraries does not
 */

/** @typedef {{ path: string, source: 'CHROMIUM_PATH' | 'playwright' | 'system' }} Browser */

/** A browser that cannot be had; the message says in both languages what to do. */
export class NoBrowserError extends Error {
  /** @param {string} zh @param {string} en */
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'NoBrowserError';
  }
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const MAC_APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a system browser usually is, likeliest first. @param {Machine} machine @returns {string[]} */
export function systemPlaces({ platform, env }) {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return MAC_APPLICATIONS.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap((name) => folders.map((folder) => win32.join(folder, name)));
  }
  const folders = [...(env['PATH'] ?? '').split(':').filter(Boolean), ...LINUX_FOLDERS];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * The browser already here: the one named in CHROMIUM_PATH, Playwright's own, or a system one.
 * @param {Machine} machine @returns {Browser | undefined}
 * @throws {NoBrowserError} CHROMIUM_PATH names no program: what was asked for is never replaced silently
 */
export function findBrowser(machine) {
  const named = machine.env['CHROMIUM_PATH'];
  if (named) {
    if (machine.exists(named)) return { path: named, source: 'CHROMIUM_PATH' };
    throw new NoBrowserError(
      `CHROMIUM_PATH 指向 ${named}，那里没有可以运行的程序。请改正，或取消这个变量，让测试自己找。`,
      `CHROMIUM_PATH names ${named}, where there is no program to run. Correct it, or unset it to have a browser found.`,
    );
  }
  const own = machine.playwrightOwn();
  if (machine.exists(own) && machine.starts(own)) return { path: own, source: 'playwright' };
  // Ubuntu's chromium-browser is a note to install another package; only starting it tells.
  const path = systemPlaces(machine).find((place) => machine.exists(place) && machine.starts(place));
  return path === undefined ? undefined : { path, source: 'system' };
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

const require = createRequire(import.meta.url);

/** This machine. @returns {Machine} */
export function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    exists: isProgram,
    // Asked only when needed: loading Playwright takes a moment.
    playwrightOwn: () => require('@playwright/test').chromium.executablePath(),
    starts: (path) => {
      const args = [...launchArguments(), '--headless', '--dump-dom', 'about:blank'];
      return spawnSync(path, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;
    },
  };
}

/**
 * An attempt to install a browser.
 * @typedef {object} Installation
 * @property {string} says  the line printed before it runs
 * @property {string} program
 * @property {string[]} args
 */

/** @typedef {{ isRoot: boolean, isDebian: boolean }} System */

/** What can be tried when no browser is here, in order. @param {System} system @returns {Installation[]} */
export function installations({ isRoot, isDebian }) {
  const download = {
    says: '没有找到浏览器，正在下载 Chromium…… / No browser found; downloading Chromium…',
    program: process.execPath,
    // The command line of the installed Playwright, so that the version it was made for is fetched.
    args: [require.resolve('@playwright/test/cli'), 'install', 'chromium'],
  };
  const apt = 'apt-get install -y --no-install-recommends chromium';
  const systemPackage = {
    says: '下载不成，改装系统软件包 chromium…… / No download; installing the system package chromium…',
    program: 'sh',
    args: ['-c', `${apt} || (apt-get update && ${apt})`],
  };
  return isDebian && isRoot ? [download, systemPackage] : [download];
}

/** The words for a machine on which nothing worked. @param {string} platform */
export function noBrowser(platform) {
  const cure =
    platform === 'darwin'
      ? 'brew install --cask chromium'
      : platform === 'win32'
        ? 'winget install Google.Chrome'
        : 'sudo apt-get install -y chromium';
  return new NoBrowserError(
    `浏览器测试需要 Chromium 或 Chrome，这里没有，也没能下载。请运行 ${cure}（或 npx playwright install --with-deps chromium），或者用 CHROMIUM_PATH 指出它在哪里，再运行 npm test。`,
    `The browser tests need Chromium or Chrome; none is here and none could be downloaded. Run ${cure} (or npx playwright install --with-deps chromium), or name one in CHROMIUM_PATH, then run npm test again.`,
  );
}

function isDebianLike() {
  return existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
}

const isRoot = () => process.getuid?.() === 0;

/** A download on a slow line, in milliseconds; a server that never answers is given up after this. */
const patience = 15 * 60_000;

/** @param {Installation} installation @returns {boolean} whether it succeeded */
function install({ program, args }) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { env, stdio: 'ignore', timeout: patience }).status === 0;
}

/**
 * A browser for the tests, installed if need be.
 * @param {{ machine?: Machine, system?: System, attempt?: (installation: Installation) => boolean, say?: (line: string) => void }} [options]
 * @returns {Browser}
 * @throws {NoBrowserError} none is here and none could be installed
 */
export function ensureBrowser({
  machine = thisMachine(),
  system = { isRoot: isRoot(), isDebian: isDebianLike() },
  attempt = install,
  say = console.log,
} = {}) {
  const found = findBrowser(machine);
  if (found) return found;
  for (const installation of installations(system)) {
    say(installation.says);
    const installed = attempt(installation) ? findBrowser(machine) : undefined;
    if (installed) return installed;
  }
  throw noBrowser(machine.platform);
}

/** What Chromium is started with: quiet, and asking nothing of the network on its own. @param {boolean} [root] */
export function launchArguments(root = isRoot()) {
  return [
    ...(root ? ['--no-sandbox'] : []), // Chromium refuses its sandbox to root
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

// node tests/support/browser.mjs: prints the browser's path alone; what is being installed goes beside it.
const invoked = process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url;
if (invoked) {
  try {
    console.log(ensureBrowser({ say: console.error }).path);
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
