// npm test (all) and npm run check (fast): runs every check of the project and says in one line what passed, or what to mend.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { missingOptionals, unpinned } from './lock.mjs';
import {
  buildSite,
  buildWarnings,
  isBuilt,
  markBuilt,
  quietEnvironment,
  runQuietly,
  sourcesHash,
} from './site.mjs';
import { holds, playwrightTally, tallyLine, vitestTally } from './tally.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Where test runners leave their counts. */
const reports = join(root, '.cache', 'reports');

/**
 * What a stage came to; the tally where it is a run of tests.
 * @typedef {{ ok: boolean, output: string, tally?: import('./tally.mjs').Tally }} Result
 */
/** @typedef {{ name: string, zh: string, en: string, fast: boolean, run: () => Result | Promise<Result> }} Stage */

/** A program of node_modules as a stage: passed when it exits with 0. @param {string} script @param {string[]} args */
const program = (script, args) => async () => {
  const { code, output } = await runQuietly(join(root, 'node_modules', script), args, { cwd: root });
  return { ok: code === 0, output };
};

/**
 * A test runner as a stage: passed when it exits with 0, some tests ran and none was left out.
 * @param {string} script @param {string[]} args
 * @param {{ report: string, env?: NodeJS.ProcessEnv, count: (report: unknown) => import('./tally.mjs').Tally }} counting
 * @returns {Promise<Result>}
 */
async function tests(script, args, { report, env = {}, count }) {
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const { code, output } = await runQuietly(join(root, 'node_modules', script), args, {
    cwd: root,
    env: { ...quietEnvironment(), ...env },
  });
  try {
    const tally = count(JSON.parse(readFileSync(report, 'utf8')));
    const note = tally.skipped > 0 ? `\n${tally.skipped} left out; every test runs here.` : '';
    return { ok: code === 0 && holds(tally), output: output + note, tally };
  } catch (error) {
    return { ok: false, output: `${output}\nNo tests were counted: ${error}` };
  }
}

/** @returns {Promise<Result>} */
function vitest() {
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return tests('vitest/vitest.mjs', args, { report, count: vitestTally });
}

/** @returns {Promise<Result>} */
async function browser() {
  // Apart from the tests, so that a reader sees that something is being downloaded.
  const finder = join(root, 'tests', 'support', 'browser.mjs');
  const found = spawnSync(process.execPath, [finder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (found.status !== 0) return { ok: false, output: found.stdout };
  const report = join(reports, 'playwright.json');
  return tests('@playwright/test/cli.js', ['test', '--reporter=dot,json'], {
    report,
    env: { CHROMIUM_PATH: found.stdout.trim(), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    count: playwrightTally,
  });
}

/** @returns {Result} */
function checkLock() {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const faults = [
    ...missingOptionals(read('package-lock.json')).map((name) => `not in the lock file: ${name}`),
    ...unpinned(read('package.json')).map((name) => `not pinned to one version: ${name}`),
  ];
  return { ok: faults.length === 0, output: faults.join('\n') };
}

/** @returns {Promise<Result>} */
async function build() {
  const hash = sourcesHash(root);
  if (isBuilt(root, hash)) return { ok: true, output: '' };
  const { code, output } = await buildSite(root);
  const warnings = buildWarnings(output);
  if (code === 0 && warnings.length === 0) markBuilt(root, hash);
  return {
    ok: code === 0 && warnings.length === 0,
    output: code === 0 ? `The build warned:\n${warnings.join('\n')}` : output,
  };
}

/** Every check of the project, in the order in which they run. @type {readonly Stage[]} */
export const stages = [
  { name: 'lock', zh: '依赖锁定', en: 'lock file', fast: true, run: checkLock },
  {
    name: 'engine',
    zh: '引擎类型',
    en: 'engine types',
    fast: true,
    run: program('typescript/bin/tsc', ['--project', 'engine']),
  },
  {
    name: 'lint',
    zh: '代码规范',
    en: 'lint',
    fast: true,
    run: program('eslint/bin/eslint.js', ['.', '--max-warnings=0']),
  },
  {
    name: 'format',
    zh: '排版',
    en: 'format',
    fast: true,
    run: program('prettier/bin/prettier.cjs', ['--check', '.']),
  },
  {
    name: 'unit',
    zh: '单元、性质、内容测试',
    en: 'unit, property and content tests',
    fast: true,
    run: vitest,
  },
  {
    name: 'astro',
    zh: '页面类型',
    en: 'types (pages)',
    fast: false,
    run: program('astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'warning']),
  },
  {
    name: 'svelte',
    zh: '组件类型',
    en: 'types (components)',
    fast: false,
    run: program('svelte-check/bin/svelte-check', ['--fail-on-warnings', '--threshold', 'warning']),
  },
  { name: 'build', zh: '生成网页', en: 'build', fast: false, run: build },
  {
    name: 'browser',
    zh: '浏览器、无障碍、重量、链接',
    en: 'browser, accessibility, page weight, links',
    fast: false,
    run: browser,
  },
];

async function main() {
  const which = process.argv[2] ?? 'all';
  const chosen =
    which === 'all' ? stages : stages.filter((s) => (which === 'fast' ? s.fast : s.name === which));
  if (chosen.length === 0) {
    console.error(
      `没有名为 ${which} 的检查。可用：all fast ${stages.map((s) => s.name).join(' ')}\n` +
        `There is no check named ${which}. There are: all fast ${stages.map((s) => s.name).join(' ')}`,
    );
    process.exit(2);
  }

  const began = Date.now();
  const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
  /** Checks that passed so far: every test by itself, and each stage without tests as one. */
  let passed = 0;
  for (const stage of chosen) {
    const start = Date.now();
    const { ok, output, tally } = await stage.run();
    passed += tally?.passed ?? (ok ? 1 : 0);
    if (!ok) {
      console.error(`${output.trim()}\n`);
      console.error(tallyLine({ passed, failed: Math.max(1, tally?.failed ?? 1) }));
      console.error(`✗ ${stage.zh}未通过，原因见上。/ ${stage.en} failed; the reason is above.`);
      console.error(`  改好后可只跑这一项：/ To run it alone: node scripts/verify.mjs ${stage.name}`);
      process.exit(1);
    }
    const many = tally ? `${tally.passed} ` : '';
    console.log(`✓ ${stage.zh} / ${many}${stage.en}: ${seconds(start)}`);
  }
  console.log(`\n${tallyLine({ passed, failed: 0 })}`);
  console.log(
    chosen.length === stages.length
      ? `全部通过，可以放心提交。/ Everything passed, ready to commit: ${seconds(began)}`
      : `这几项都通过；全部检查用npm test。/ These passed; npm test runs everything: ${seconds(began)}`,
  );
}

const invoked = process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url;
if (invoked) await main();
