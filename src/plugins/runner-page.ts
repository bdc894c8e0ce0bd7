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
import { bundled, madeFile } from './made-file.ts';

const program = async (name: string): Promise<string> =>
  inScript(await bundled(`components/notebook/runtime/${name}.ts`, 'iife'));

/** Inside a script element nothing may read as its end, or as a comment's beginning. */
const inScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3C');

async function page(): Promise<string> {
  const frame = await program('frame');
  const [user, guard, reader] = [
    await program('user-worker'),
    await program('guard-worker'),
    await program('reader-worker'),
  ];
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

const runnerPage = (): AstroIntegration =>
  madeFile({
    name: 'runner.html',
    type: 'text/html',
    make: page,
    what: 'for the place where cells run',
  });
export default runnerPage;
