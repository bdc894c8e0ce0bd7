// Makes node_modules match package-lock.json, and makes sure that a new enough Node runs what follows.
// Runs before every npm script, under whatever Node (≥ 20) the reader has: built-in modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The oldest Node that runs TypeScript files as they are; Astro asks for 22.12. */
export const OLDEST_NODE = [22, 18];

/** Whether `version` (such as "v24.1.0") can run the project's scripts. @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = OLDEST_NODE;
  return major > wantMajor || (major === wantMajor && minor >= wantMinor);
}

/**
 * What an installed node_modules is stamped with. The platform belongs to it because binaries are installed
 * for one platform; the outer Node does not, because the scripts run under the Node that is installed.
 * @param {string | Uint8Array} lock @param {string} platform @param {string} arch
 */
export function installStamp(lock, platform = process.platform, arch = process.arch) {
  return `${createHash('sha256').update(lock).digest('hex')} ${platform}-${arch}`;
}

/** The cure for a failed `npm ci`, from what it printed; Chinese, then English. @param {string} output */
export function installCure(output) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i.test(output))
    return '网络不通：第一次运行要下载依赖。请联网（或设好代理）后再试。\nNo network: the first run downloads packages. Connect (or set your proxy) and try again.';
  if (/ENOSPC/.test(output))
    return '磁盘已满：安装约需 1 GB。请腾出空间后再试。\nThe disk is full: about 1 GB is needed. Free some space and try again.';
  if (/EACCES|EPERM|EBUSY/.test(output))
    return '没有权限写 node_modules，或有程序正占用它。请关掉占用的程序，确认文件夹归你所有，再试。\nnode_modules cannot be written, or a program is using it. Close that program, make sure the folder is yours, and try again.';
  if (/EUSAGE|not in sync|Missing: .* from lock file/i.test(output))
    return 'package.json 与 package-lock.json 不一致。请还原这两个文件；若你改了依赖，请先运行 npm install。\npackage.json and package-lock.json disagree. Restore both; if you changed a dependency, run npm install first.';
  return '请看上面 npm 的说明；删去 node_modules 后再试，常常就好。\nSee what npm said above; removing node_modules and trying again often helps.';
}

/** @param {string} root */
function npmCi(root) {
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  // The outer Node runs npm: the one in node_modules is about to be replaced.
  const outer = process.env['npm_node_execpath'] ?? process.execPath;
  const options = /** @type {const} */ ({ cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return npm?.endsWith('.js')
    ? spawnSync(outer, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Windows cannot delete a running program, and this one may live in node_modules: move it out of the way. @param {string} root */
function moveRunningNodeAside(root) {
  const modules = join(root, 'node_modules') + sep;
  if (process.platform !== 'win32' || !process.execPath.startsWith(modules)) return;
  const aside = join(root, '.cache', 'node-before.exe');
  mkdirSync(dirname(aside), { recursive: true });
  rmSync(aside, { force: true });
  renameSync(process.execPath, aside);
}

/** @param {string} root */
function install(root) {
  const stampFile = join(root, 'node_modules', '.tuidao-install');
  const stamp = installStamp(readFileSync(join(root, 'package-lock.json')));
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  // Progress is not a result: `npm run derive > file` holds the numbers only.
  console.error('正在安装依赖，约一分钟…… / Installing packages, about a minute…');
  const began = Date.now();
  moveRunningNodeAside(root);
  const result = npmCi(root);
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`;
  if (result.status !== 0) {
    console.error(
      `${output.trim()}\n\n依赖没有装好。/ Packages could not be installed.\n${installCure(output)}`,
    );
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
  console.error(`依赖已装好。/ Packages installed: ${Math.round((Date.now() - began) / 1000)} s`);
}

/** npm scripts find `node` in node_modules/.bin first. If that one does not start here (a libc it was not built for),
 *  take it away, so that the reader's own is used; then see that whichever remains is new enough. @param {string} root */
function settleNode(root) {
  const link = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const pinned = existsSync(link)
    ? spawnSync(`"${link}" --version`, { encoding: 'utf8', shell: true })
    : undefined;
  if (pinned?.status === 0 && isNewEnough(pinned.stdout.trim())) return;
  if (pinned) rmSync(link, { force: true });
  const own = process.env['npm_node_execpath'] ?? process.execPath;
  const version = spawnSync(own, ['--version'], { encoding: 'utf8' }).stdout.trim();
  if (isNewEnough(version)) return;
  console.error(tooOld(version));
  process.exit(1);
}

/**
 * The words for a machine on which no new enough Node is left; Chinese, then English.
 * @param {string} version of the reader's own
 */
export function tooOld(version, platform = process.platform, arch = process.arch) {
  const least = OLDEST_NODE.join('.');
  return (
    `这个平台（${platform}-${arch}）没有随附的 Node，而你的 Node 是 ${version}。请从 https://nodejs.org 安装 Node ${least} 或更新的版本，再试一次。\n` +
    `No Node is shipped for this platform (${platform}-${arch}) and yours is ${version}. Install Node ${least} or newer from https://nodejs.org and try again.`
  );
}

const invoked = process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url;
if (invoked) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  install(root);
  settleNode(root);
}
