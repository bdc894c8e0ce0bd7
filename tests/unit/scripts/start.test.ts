import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addressOf,
  choosePort,
  isFree,
  networkAddressesOf,
  readArguments,
  StartError,
} from '../../../scripts/start.mjs';
import { freePort } from '../../support/free-port.ts';
import { root } from '../../support/imports.ts';

const host = '127.0.0.1';

function refusalOf(run: () => unknown): StartError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(StartError);
    return error as StartError;
  }
  throw new Error('expected a refusal, but the call went through');
}

describe('readArguments', () => {
  it.each([
    [[], { port: undefined, host: 'localhost' }],
    [['--port', '8080'], { port: 8080, host: 'localhost' }],
    [['--port=1'], { port: 1, host: 'localhost' }],
    [['--host', '0.0.0.0', '--port', '65535'], { port: 65535, host: '0.0.0.0' }],
  ])('reads %j', (args, wanted) => {
    expect(readArguments(args)).toEqual(wanted);
  });
  it.each([['0'], ['65536'], ['80.5'], ['-1'], ['eighty'], [''], ['1e3'], ['0x50'], [' 80']])(
    'refuses the port %j, in both languages',
    (port) => {
      const { message, exitCode } = refusalOf(() => readArguments([`--port=${port}`]));
      expect(message).toMatch(
        /^--port 要一个 1 到 65535 的整数.*\n--port takes a whole number from 1 to 65535/,
      );
      expect(exitCode).toBe(2);
    },
  );
  it.each([[['--prot', '80']], [['8080']], [['-p', '80']], [['--port']], [['--host']], [['--open']]])(
    'refuses %j and shows the usage',
    (args) => {
      const { message } = refusalOf(() => readArguments(args));
      expect(message.match(/npm start -- \[--port N\] \[--host ADDRESS\]/g)).toHaveLength(2);
      expect(message.split('\n')).toHaveLength(2);
    },
  );
  it('refuses an empty host, which would listen everywhere', () => {
    expect(refusalOf(() => readArguments(['--host='])).message).toContain('--host takes an address');
  });
});

describe('choosePort', () => {
  let taken: number;
  let server: Server;
  beforeEach(async () => {
    taken = await freePort();
    server = createServer();
    await new Promise<void>((done) => server.listen(taken, host, done));
  });
  afterEach(() => new Promise((done) => server.close(done)));

  it('knows a taken port from a free one', async () => {
    expect(await isFree(taken, host)).toBe(false);
    expect(await isFree(await freePort(), host)).toBe(true);
  });
  it('takes the next free one', async () => {
    const port = await choosePort({ port: undefined, host }, taken);
    expect(port).toBeGreaterThan(taken);
    expect(await isFree(port, host)).toBe(true);
  });
  it('takes the one asked for where it is free', async () => {
    const port = await freePort();
    expect(await choosePort({ port, host })).toBe(port);
  });
  it('never takes another than the one asked for', async () => {
    await expect(choosePort({ port: taken, host })).rejects.toThrow(`Port ${taken} is taken`);
  });
  it('says so when all are taken', async () => {
    await expect(choosePort({ port: undefined, host }, taken, 1)).rejects.toThrow(
      `Ports ${taken} to ${taken} are all taken`,
    );
  });
  it('says so when the address is another machine’s', async () => {
    // 192.0.2.0/24 is kept for documentation and belongs to no machine.
    await expect(choosePort({ port: undefined, host: '192.0.2.1' }, taken, 1)).rejects.toThrow(
      '192.0.2.1 is not an address of this machine',
    );
  });
});

describe('addressOf', () => {
  it.each([
    ['localhost', 'http://localhost:4321/'],
    ['0.0.0.0', 'http://localhost:4321/'],
    ['::', 'http://localhost:4321/'],
    ['::1', 'http://[::1]:4321/'],
    ['192.168.1.7', 'http://192.168.1.7:4321/'],
  ])('%s', (served, address) => {
    expect(addressOf(served, 4321)).toBe(address);
  });
});

describe('npm start', () => {
  it('refuses before it builds, without a stack, with exit code 2', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts', 'start.mjs'), '--port', '99999'],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

describe('networkAddressesOf', () => {
  const internal = { address: '127.0.0.1', family: 'IPv4' as const, internal: true };
  const outer = { address: '192.168.1.20', family: 'IPv4' as const, internal: false };
  const six = { address: 'fe80::1', family: 'IPv6' as const, internal: false, scopeid: 2 };
  const rest = { netmask: '', mac: '', cidr: null };
  const interfaces = {
    lo: [{ ...internal, ...rest }],
    en0: [
      { ...six, ...rest },
      { ...outer, ...rest },
    ],
  };

  it('names what other machines open when the site is served to all', () => {
    expect(networkAddressesOf('0.0.0.0', 4321, interfaces)).toEqual(['http://192.168.1.20:4321/']);
  });
  it('names none when it is served to this one', () => {
    expect(networkAddressesOf('localhost', 4321, interfaces)).toEqual([]);
  });
});
