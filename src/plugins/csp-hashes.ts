/**
 * Astro: completes the content security policy.
 *
 * Astro hashes the scripts it bundles but not those written inline (Starlight sets the theme in one, before
 * the first paint). After the build this adds the missing hashes to each page's policy.
 */
import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const policy = /(<meta http-equiv="content-security-policy" content="[^"]*?script-src )([^;"]*)/;
const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
/** Scripts with a source, and data blocks, are not inline code. */
const notInline = /\bsrc=|type="application\//;

export default function cspHashes(): AstroIntegration {
  return {
    name: 'tuidao:csp-hashes',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const file = path.join(root, name);
          const html = readFileSync(file, 'utf8');
          const completed = withHashes(html);
          if (completed !== html) writeFileSync(file, completed);
        }
      },
    },
  };
}

function withHashes(html: string): string {
  const found = policy.exec(html);
  if (!found) return html;
  const [whole, start = '', sources = ''] = found;
  const allowed = new Set(sources.trim().split(/\s+/));
  for (const [, attributes = '', code = ''] of html.matchAll(script)) {
    if (!code || notInline.test(attributes)) continue;
    allowed.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
  return html.replace(whole, () => start + [...allowed].join(' '));
}
