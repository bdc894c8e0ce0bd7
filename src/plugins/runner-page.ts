/**
 * Astro: `/runner.html`, the page in whose frame cells run (components/notebook/runtime/frame.ts).
 *
 * One file holds all of it: a script, allowed by its hash, and the programs of the three workers as data. Its
 * policy lets nothing in and nothing out; what it allows beyond that, to make code of text, it allows in a place that
 * has no origin. Must come after the search index is made, which has no use for it, and before the list of files for
 * reading offline.
 */
import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const room = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const runtime = (name: string): string => room(`components/notebook/runtime/${name}.ts`);

/** A program of modules as one script, strict as modules are: a cell must not see who has called it. */
async function bundled(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@engine': room('engine'), '@components': room('components') } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: runtime(name), output: { format: 'iife', strict: true } },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error(`expected a bundle of ${name}, found none.`);
  return result.output[0].code.trim();
}

/** Inside a script element nothing may read as its end, or as a comment's beginning. */
const inScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3C');

async function page(): Promise<string> {
  const frame = inScript(await bundled('frame'));
  const [user, guard, reader] = [
    await bundled('user-worker'),
    await bundled('guard-worker'),
    await bundled('reader-worker'),
  ].map(inScript);
  const hash = createHash('sha256').update(frame).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval' blob:; worker-src blob:`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="robots" content="noindex">
<title>单元 · cells</title>
<script type="application/x-worker" id="user">${user}</script>
<script type="application/x-worker" id="guard">${guard}</script>
<script type="application/x-worker" id="reader">${reader}</script>
</head>
<body>
<script>${frame}</script>
</body>
</html>
`;
}

export default function runnerPage(): AstroIntegration {
  return {
    name: 'tuidao:runner-page',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/runner.html', (_, response, next) => {
          page().then((html) => {
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(html);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const html = await page();
        writeFileSync(new URL('runner.html', dir), html);
        logger.info(`${(html.length / 1000).toFixed(0)} kB for the place where cells run`);
      },
    },
  };
}
