/**
 * Astro: a page fetches no rule of its styles twice.
 *
 * What stands in a page as it is built and is taken over when it is touched has its styles in two files, one from each
 * build, and Astro links both. A file all of whose rules stand in another of the page's files has nothing to add; where a
 * script wants it later, it fetches it then.
 */
import type { AstroIntegration } from 'astro';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const link = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;

export default function stylesOnce(): AstroIntegration {
  return {
    name: 'tuidao:styles-once',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const rules = new Map<string, ReadonlySet<string>>();
        const rulesAt = (href: string): ReadonlySet<string> => {
          const known = rules.get(href);
          if (known) return known;
          const found = new Set(rulesIn(readFileSync(path.join(root, href.replace(/[?#].*$/, '')), 'utf8')));
          rules.set(href, found);
          return found;
        };
        for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const file = path.join(root, name);
          const html = readFileSync(file, 'utf8');
          const kept = withoutRepetition(html, rulesAt);
          if (kept !== html) writeFileSync(file, kept);
        }
      },
    },
  };
}

/** @param rulesAt the rules of the style sheet at an address of this site */
export function withoutRepetition(html: string, rulesAt: (href: string) => ReadonlySet<string>): string {
  const own = [...html.matchAll(link)].map(([, href = '']) => href).filter((href) => href.startsWith('/'));
  const dropped = new Set<string>();
  for (const href of new Set(own)) {
    const others = own.filter((other) => other !== href && !dropped.has(other));
    const said = (rule: string): boolean => others.some((other) => rulesAt(other).has(rule));
    if ([...rulesAt(href)].every(said)) dropped.add(href);
  }
  return html.replace(link, (whole, href: string) => (dropped.has(href) ? '' : whole));
}

/** The rules of a minified style sheet as they stand at its top, a block of a condition as one. */
export function rulesIn(css: string): readonly string[] {
  const rules: string[] = [];
  let depth = 0;
  let from = 0;
  let quote = '';
  for (let i = 0; i < css.length; i++) {
    const mark = css[i]!;
    if (mark === '\\') i++;
    else if (quote) quote = mark === quote ? '' : quote;
    else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '{') depth++;
    else if ((mark === '}' && --depth === 0) || (mark === ';' && depth === 0)) {
      rules.push(css.slice(from, i + 1).trim());
      from = i + 1;
    }
  }
  return rules;
}
