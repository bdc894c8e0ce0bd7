import { defineConfig, devices } from '@playwright/test';
import { ensureBrowser, launchArguments } from './tests/support/browser.mjs';
import { freePort } from './tests/support/free-port.ts';
import { dist } from './tests/support/site.ts';

// This file is read again by every worker; what the first reading settles, the others find in the environment.
process.env['CHROMIUM_PATH'] ??= ensureBrowser().path;
process.env['TUIDAO_TEST_PORT'] ??= String(await freePort());
const baseURL = `http://127.0.0.1:${process.env['TUIDAO_TEST_PORT']}`;

/** What keeps every core busy on purpose, and measures that a page answers all the same, runs after the others and alone; by itself with `--no-deps`. */
const busy = /cells-(?:sandbox|hostile)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/browsers',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // A laptop that does other things meanwhile is slow, not wrong.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    // It would fetch the whole site into every test's fresh cache; the test of reading offline allows it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: launchArguments() },
  },
  projects: [
    { name: 'chromium', testIgnore: busy },
    { name: 'alone', testMatch: busy, dependencies: ['chromium'], workers: 1 },
  ],
  webServer: {
    command: `"${process.execPath}" node_modules/astro/bin/astro.mjs preview --host 127.0.0.1 --port ${process.env['TUIDAO_TEST_PORT']} --outDir "${dist}" --ignore-lock`,
    url: `${baseURL}/`,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
