// npm test (all) and npm run check (fast): runs every check of the project and says in one line what passed, or what to mend.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingOptionals, unpinned } from './lock.mjs';
import { buildSite, buildWarnings, isBuilt, markBuilt, runQuietly, sourcesHash } from './site.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @typedef {{ ok: boolean, output: string }} Result */
/** @typedef {{ name: string, zh: string, en: string, fast: boolean, run: () => Result | Promise<Result> }} Stage */

/** A program of node_modules as a stage: passed when it exits with 0. @param {string} script @param {string[]} args */
const program = (script, args) => async () => {
  const { code, output } = await runQuietly(join(root, 'node_modules', script), args, { cwd: root });
  return { ok: code === 0, output };
};

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

/** @type {Stage[]} */
const stages = [
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
    run: program('vitest/vitest.mjs', ['run', '--reporter=dot']),
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
    run: program('@playwright/test/cli.js', ['test', '--reporter=dot']),
  },
];

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
for (const stage of chosen) {
  const start = Date.now();
  const { ok, output } = await stage.run();
  if (!ok) {
    console.error(`${output.trim()}\n`);
    console.error(`✗ ${stage.zh}未通过，原因见上。/ ${stage.en} failed; the reason is above.`);
    console.error(`  改好后可只跑这一项：/ To run it alone: node scripts/verify.mjs ${stage.name}`);
    process.exit(1);
  }
  console.log(`✓ ${stage.zh} / ${stage.en}: ${seconds(start)}`);
}
console.log(`全部通过，共${chosen.length}项。/ All ${chosen.length} checks passed: ${seconds(began)}`);
