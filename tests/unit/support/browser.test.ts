// The finder on imagined machines: what it takes, what it installs, and what it says when nothing works.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ensureBrowser,
  findBrowser,
  installations,
  launchArguments,
  noBrowser,
  NoBrowserError,
  systemPlaces,
} from '../../support/browser.mjs';
import { root } from '../../support/imports.ts';

type Machine = Parameters<typeof findBrowser>[0];
type Installation = ReturnType<typeof installations>[number];
const own = '/home/a/.cache/ms-playwright/chromium/chrome';

/** A machine with some programs, a few of which do not start. */
function machine({
  programs = [],
  broken = [],
  platform = 'linux',
  env = { PATH: '/usr/bin:/bin' },
}: {
  programs?: readonly string[];
  broken?: readonly string[];
  platform?: string;
  env?: Record<string, string>;
}): Machine {
  return {
    platform,
    env,
    exists: (path) => programs.includes(path) || broken.includes(path),
    playwrightOwn: () => own,
    starts: (path) => programs.includes(path),
  };
}

describe('findBrowser', () => {
  it('takes the one that was named before any other', () => {
    const programs = ['/opt/mine', own, '/usr/bin/chromium'];
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' };
    expect(findBrowser(machine({ programs, env }))).toEqual({ path: '/opt/mine', source: 'CHROMIUM_PATH' });
  });
  it('never replaces the one that was named', () => {
    const wrong = machine({ programs: [own], env: { CHROMIUM_PATH: '/opt/gone' } });
    expect(() => findBrowser(wrong)).toThrow(NoBrowserError);
    expect(() => findBrowser(wrong)).toThrow(
      /CHROMIUM_PATH 指向 \/opt\/gone[\s\S]*CHROMIUM_PATH names \/opt\/gone/,
    );
  });
  it('then Playwright’s own', () => {
    expect(findBrowser(machine({ programs: [own, '/usr/bin/chromium'] }))).toEqual({
      path: own,
      source: 'playwright',
    });
  });
  it('unless it does not start, its libraries missing', () => {
    expect(findBrowser(machine({ broken: [own], programs: ['/usr/bin/chromium'] }))?.source).toBe('system');
  });
  it.each([
    ['linux', '/usr/bin/chromium'],
    ['linux', '/usr/bin/google-chrome'],
    ['linux', '/snap/bin/chromium'],
    ['linux', '/elsewhere/bin/chromium-browser'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
  ])('then a system browser, on %s: %s', (platform, path) => {
    const env = {
      PATH: '/elsewhere/bin:/bin',
      HOME: '/Users/a',
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
    };
    expect(findBrowser(machine({ platform, programs: [path], env }))).toEqual({ path, source: 'system' });
  });
  it('passes over one that only says how to install another', () => {
    const found = findBrowser(
      machine({ broken: ['/usr/bin/chromium-browser'], programs: ['/usr/bin/google-chrome'] }),
    );
    expect(found?.path).toBe('/usr/bin/google-chrome');
  });
  it('finds none on a bare machine', () => {
    for (const platform of ['linux', 'darwin', 'win32'])
      expect(findBrowser(machine({ platform, env: {} }))).toBeUndefined();
  });
  it('looks for Chromium before Chrome, wherever they are', () => {
    const places = systemPlaces(machine({}));
    expect(places.indexOf('/snap/bin/chromium')).toBeLessThan(places.indexOf('/usr/bin/google-chrome'));
  });
});

describe('ensureBrowser', () => {
  /** A machine on which some installations bring a browser. */
  function trying(
    brings: (installation: Installation) => string | undefined,
    system: { isRoot: boolean; isDebian: boolean },
  ) {
    const programs: string[] = [];
    const said: string[] = [];
    const tried: string[] = [];
    const run = (): string =>
      ensureBrowser({
        machine: machine({ programs }),
        system,
        say: (line) => said.push(line),
        attempt: (installation) => {
          tried.push(installation.args.join(' '));
          const path = brings(installation);
          if (path) programs.push(path);
          return path !== undefined;
        },
      }).path;
    return { run, said, tried };
  }
  const anyone = { isRoot: false, isDebian: true };
  const debianRoot = { isRoot: true, isDebian: true };
  const isDownload = ({ args }: Installation): boolean =>
    args.includes('install') && args.includes('chromium') && args.length === 3;

  it('installs nothing where one is here', () => {
    const path = ensureBrowser({
      machine: machine({ programs: ['/usr/bin/chromium'] }),
      attempt: () => {
        throw new Error('tried to install');
      },
    }).path;
    expect(path).toBe('/usr/bin/chromium');
  });
  it('downloads Playwright’s, and says so first', () => {
    const { run, said, tried } = trying(
      (installation) => (isDownload(installation) ? own : undefined),
      anyone,
    );
    expect(run()).toBe(own);
    expect(said).toEqual([expect.stringMatching(/正在下载 Chromium.*downloading Chromium/)]);
    expect(tried).toHaveLength(1);
  });
  it('then, as root on Debian, installs the package', () => {
    const { run, said, tried } = trying(
      (installation) => (isDownload(installation) ? undefined : '/usr/bin/chromium'),
      debianRoot,
    );
    expect(run()).toBe('/usr/bin/chromium');
    expect(said).toHaveLength(2);
    expect(tried[1]).toContain('apt-get install -y --no-install-recommends chromium');
  });
  it('touches no system that is not its own to change', () => {
    for (const system of [anyone, { isRoot: true, isDebian: false }]) {
      const { run, tried } = trying(() => undefined, system);
      expect(run).toThrow(NoBrowserError);
      expect(tried).toHaveLength(1);
    }
  });
  it('tries the download of the Playwright that is installed, by its own command line', () => {
    const [first] = installations(anyone);
    expect(first?.program).toBe(process.execPath);
    expect(first?.args[0]).toMatch(/@playwright[\\/]test[\\/]cli\.js$/);
  });
  it('does not take an installation’s word for it', () => {
    expect(trying(() => '/somewhere/else', debianRoot).run).toThrow(NoBrowserError);
  });
  it.each([
    ['linux', 'sudo apt-get install -y chromium'],
    ['darwin', 'brew install --cask chromium'],
    ['win32', 'winget install Google.Chrome'],
  ])('at last says what to install, on %s', (platform, cure) => {
    const [zh, en, ...more] = noBrowser(platform).message.split('\n');
    expect(more).toEqual([]);
    for (const line of [zh, en]) {
      expect(line).toContain(cure);
      expect(line).toContain('CHROMIUM_PATH');
      expect(line).toContain('npm test');
    }
  });
});

describe('launchArguments', () => {
  it('give up the sandbox to root only, who cannot have it', () => {
    expect(launchArguments(true)).toContain('--no-sandbox');
    expect(launchArguments(false)).not.toContain('--no-sandbox');
  });
});

describe('the finder as a program', () => {
  const run = (path: string): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [join(root, 'tests', 'support', 'browser.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, CHROMIUM_PATH: path },
    });
  it('prints the path alone', () => {
    expect(run(process.execPath)).toMatchObject({ status: 0, stdout: `${process.execPath}\n`, stderr: '' });
  });
  it('fails with what to do, and no stack', () => {
    const { status, stdout, stderr } = run(join(root, 'no', 'browser'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });
});
