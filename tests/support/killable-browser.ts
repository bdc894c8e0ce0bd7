// A browser that can be killed with all it holds in memory, and started again on what it had written to the disk.
import { chromium, expect, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, launchArguments } from './browser.mjs';

export interface KillableBrowser {
  readonly page: Page;
  /** With all its processes, and with the script that started it, where there is one. */
  kill(): Promise<void>;
}

/** @param profile a folder; the next browser with the same one finds what was written */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const told = join(profile, 'DevToolsActivePort');
  rmSync(told, { force: true });
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(ensureBrowser().path, [...launchArguments(), ...own], {
    stdio: 'ignore',
    detached: true,
  });
  await expect.poll(() => existsSync(told) && readFileSync(told, 'utf8').includes('\n')).toBe(true);
  const browser = await chromium.connectOverCDP(
    `http://127.0.0.1:${readFileSync(told, 'utf8').split('\n')[0]}`,
  );
  return {
    page: await browser.contexts()[0]!.newPage(),
    kill: async () => {
      const gone = new Promise((resolve) => child.on('exit', resolve));
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-child.pid!, 'SIGKILL');
      await gone;
    },
  };
}
