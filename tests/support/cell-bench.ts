// Cells run in a bare page of the built site, beside the real `runner.html`, and watched while they do.
import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Output } from '@engine/notebook/output.ts';
import type { RunEnd, Runner } from '@components/notebook/runtime/protocol.ts';

export interface Ran extends RunEnd {
  readonly outputs: readonly Output[];
  /** Milliseconds for which the page did not answer, at most, while the cell ran. */
  readonly gap: number;
  /** Milliseconds from the asking to the end. */
  readonly waited: number;
}

const here = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

let script: Promise<string> | undefined;
/** `createRunner` as a global, bundled once for all tests of one worker. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@engine': here('engine'), '@components': here('components') } },
    build: {
      write: false,
      rolldownOptions: { input: here('tests/support/cell-bench-entry.ts'), output: { format: 'iife' } },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('expected a bundle');
  return result.output[0].code;
}

/** As strict as the site's own pages are. */
const policy =
  "default-src 'none'; script-src 'self'; frame-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";
const html = `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><title>cells</title>
<script src="/cell-bench.js"></script><body></body>`;

/** The files of the bare page, by address. */
export const benchFiles = async (): Promise<Readonly<Record<string, { type: string; body: string }>>> => ({
  '/cell-bench.html': { type: 'text/html', body: html },
  '/cell-bench.js': { type: 'text/javascript', body: await (script ??= bundled()) },
});

/** Opens the bare page with a runner in it, as `globalThis.runner`. */
export async function openBench(page: Page, address = '/runner.html'): Promise<void> {
  for (const [path, { type, body }] of Object.entries(await benchFiles()))
    await page.route(path, (route) => route.fulfill({ contentType: type, body }));
  await page.goto('/cell-bench.html');
  await page.evaluate(begin, address);
}

/** In the page: makes the runner. */
export function begin(address: string): void {
  const { createRunner } = globalThis as unknown as { createRunner: (at: string) => Runner };
  Object.assign(globalThis, { runner: createRunner(address) });
}

export interface Asked {
  readonly source: string;
  readonly sees?: readonly { readonly name: string; readonly from: string }[];
  readonly cell?: string;
  /** Seconds. */
  readonly limit?: number;
  /** Milliseconds after which the reader stops it. */
  readonly stopAfter?: number;
  /** Milliseconds to go on listening after the end. */
  readonly linger?: number;
}

/** Runs a cell and measures how the page does meanwhile. */
export const run = (page: Page, asked: Asked): Promise<Ran> => page.evaluate(runInPage, asked);

/** In the page. */
export async function runInPage(given: Asked): Promise<Ran> {
  const { source, sees = [], cell = 'a', limit = 10, stopAfter, linger = 0 } = given;
  const { runner } = globalThis as unknown as { runner: Runner };
  const outputs: Output[] = [];
  let gap = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  }, 10);
  let asked = performance.now();
  const running = runner.run({ cell, source, sees, limit }, (more) => outputs.push(...more));
  const stopping =
    stopAfter === undefined
      ? undefined
      : setTimeout(() => {
          asked = performance.now();
          runner.stop();
        }, stopAfter);
  const end = await running;
  clearTimeout(stopping);
  const waited = performance.now() - asked;
  await new Promise((done) => setTimeout(done, Math.max(linger, 20)));
  clearInterval(watch);
  return { ...end, outputs, gap, waited };
}
