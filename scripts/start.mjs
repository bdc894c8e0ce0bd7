// npm start [-- --port N] [-- --host ADDRESS]: builds the site if its sources changed, serves it, and says where.
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSite, buildWarnings, isBuilt, markBuilt, sourcesHash } from './site.mjs';

const usage = 'npm start -- [--port N] [--host ADDRESS]';
const FIRST_PORT = 4321;
const PORTS_TRIED = 100;

/** Something to be said to the reader in both languages, and nothing more. */
export class StartError extends Error {
  /** @param {string} zh @param {string} en @param {number} [exitCode] 2: how it was called; 1: what then went wrong */
  constructor(zh, en, exitCode = 2) {
    super(`${zh}\n${en}`);
    this.name = 'StartError';
    this.exitCode = exitCode;
  }
}

/**
 * Where the site is to be served; no port: one will be found.
 * @param {string[]} args @returns {{ port: number | undefined, host: string }}
 * @throws {StartError} arguments that mean nothing
 */
export function readArguments(args) {
  const { port: text, host = 'localhost' } = parsed(args);
  const port = text === undefined ? undefined : Number(text);
  if (port !== undefined && !(/^\d+$/.test(text ?? '') && port >= 1 && port <= 65535))
    throw new StartError(
      `--port 要一个 1 到 65535 的整数，得到的是 ${text}。用法：${usage}`,
      `--port takes a whole number from 1 to 65535, but was given ${text}. Usage: ${usage}`,
    );
  if (host === '')
    throw new StartError(`--host 要一个地址。用法：${usage}`, `--host takes an address. Usage: ${usage}`);
  return { port, host };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new StartError(
      `读不懂参数：${message}。用法：${usage}`,
      `Unknown argument: ${message}. Usage: ${usage}`,
    );
  }
}

/** Whether a server could listen there now. @param {number} port @param {string} host @returns {Promise<boolean>} */
export function isFree(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}

/**
 * The port to serve on: the one asked for, or else the first free one.
 * @param {{ port: number | undefined, host: string }} wanted @param {number} [first] @param {number} [tried]
 * @returns {Promise<number>}
 * @throws {StartError} it is taken, or all are
 */
export async function choosePort({ port, host }, first = FIRST_PORT, tried = PORTS_TRIED) {
  if (port !== undefined) {
    if (await isFree(port, host)) return port;
    throw new StartError(
      `端口 ${port} 已被占用，或地址 ${host} 不是这台机器的。请换一个，或不写 --port，自动找空闲的。`,
      `Port ${port} is taken, or ${host} is not an address of this machine. Choose another, or leave --port out to have a free one found.`,
    );
  }
  for (let next = first; next < first + tried; next++) if (await isFree(next, host)) return next;
  throw new StartError(
    `端口 ${first} 到 ${first + tried - 1} 都被占用，或地址 ${host} 不是这台机器的。请用 --port 指定一个空闲的。`,
    `Ports ${first} to ${first + tried - 1} are all taken, or ${host} is not an address of this machine. Name a free port with --port.`,
  );
}

/** What to open in a browser. @param {string} host as served on @param {number} port */
export function addressOf(host, port) {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

/**
 * What other machines open, where the site is served to all of them: one address for each network this machine is on.
 * @param {string} host as served on @param {number} port @param {ReturnType<typeof networkInterfaces>} [interfaces]
 * @returns {string[]} none where it is served to this machine only
 */
export function networkAddressesOf(host, port, interfaces = networkInterfaces()) {
  if (!['0.0.0.0', '::'].includes(host)) return [];
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => addressOf(address, port));
}

/** @param {string} root */
async function buildIfStale(root) {
  const hash = sourcesHash(root);
  if (isBuilt(root, hash)) return;
  console.log('正在生成网页，约一分钟…… / Building the pages, about a minute…');
  const { code, output } = await buildSite(root);
  if (code !== 0)
    throw new StartError(
      `${output.trim()}\n\n网页没有生成，原因见上。`,
      'The pages could not be built; the reason is above.',
      1,
    );
  // A build that warned may be looked at; npm test makes its own and says what the warning was.
  if (buildWarnings(output).length === 0) markBuilt(root, hash);
}

async function main() {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const wanted = readArguments(process.argv.slice(2));
  await choosePort(wanted); // before the build, which takes a while; and again after it
  await buildIfStale(root);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { preview } = await import('astro');
  const port = await choosePort(wanted);
  const server = await preview({ root, logLevel: 'error', server: { port, host: wanted.host } });
  console.log(
    `推导 Tuidao: ${addressOf(wanted.host, server.port)}  （用浏览器打开；Ctrl+C停止 / open it in a browser; Ctrl+C stops）`,
  );
  for (const address of networkAddressesOf(wanted.host, server.port))
    console.log(`同一网络里的其他设备打开 / other devices on the network open: ${address}`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
}

const invoked = process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url;
if (invoked) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
