// npm start [-- --port N] [-- --host [ADDRESS]]: builds the site if its sources changed, serves it, and says where.
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSite, isBuilt, markBuilt, sourcesHash } from './site.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const FIRST_PORT = 4321;
const PORTS_TRIED = 100;

/** @param {string} zh @param {string} en @returns {never} */
function refuse(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(2);
}

function readArguments() {
  const usage = 'npm start -- [--port N] [--host ADDRESS]';
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65535))
      refuse(
        `--port 要一个 1 到 65535 的整数，得到的是 ${values.port}。用法：${usage}`,
        `--port takes a whole number from 1 to 65535, but was given ${values.port}. Usage: ${usage}`,
      );
    return { port, host: values.host ?? 'localhost' };
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    return refuse(`读不懂参数：${message}。用法：${usage}`, `Unknown argument: ${message}. Usage: ${usage}`);
  }
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function isFree(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}

/** @param {string} host @returns {Promise<number>} */
async function firstFreePort(host) {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++)
    if (await isFree(port, host)) return port;
  return refuse(
    `端口 ${FIRST_PORT} 到 ${FIRST_PORT + PORTS_TRIED - 1} 都被占用，或地址 ${host} 不是这台机器的。请用 --port 指定一个空闲的。`,
    `Ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} are all taken, or ${host} is not an address of this machine. Name a free port with --port.`,
  );
}

const wanted = readArguments();
if (wanted.port !== undefined && !(await isFree(wanted.port, wanted.host)))
  refuse(
    `端口 ${wanted.port} 已被占用，或地址 ${wanted.host} 不是这台机器的。请换一个，或不写 --port，自动找空闲的。`,
    `Port ${wanted.port} is taken, or ${wanted.host} is not an address of this machine. Choose another, or leave --port out to have a free one found.`,
  );

const hash = sourcesHash(root);
if (!isBuilt(root, hash)) {
  console.log('正在生成网页…… / Building the pages…');
  const { code, output } = await buildSite(root);
  if (code !== 0) {
    console.error(
      `${output.trim()}\n\n网页没有生成，原因见上。\nThe pages could not be built; the reason is above.`,
    );
    process.exit(1);
  }
  markBuilt(root, hash);
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { preview } = await import('astro');
const port = wanted.port ?? (await firstFreePort(wanted.host));
const server = await preview({ root, logLevel: 'error', server: { port, host: wanted.host } });
const name = ['0.0.0.0', '::'].includes(wanted.host) ? 'localhost' : wanted.host;
console.log(
  `推导 Tuidao: http://${name.includes(':') ? `[${name}]` : name}:${server.port}/  (Ctrl+C 停止 / to stop)`,
);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
