/**
 * remark: where a chapter first names a term of the glossary, the name becomes a link to its entry. A reader who
 * points at it is shown the meaning in place (`src/terms`).
 *
 * Runs after the formulas are set: what is cut into pieces here would hide from them the marks that touch them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type {} from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { parse } from 'yaml';
import { readGlossary } from '../../components/glossary/glossary.ts';
import { finderOf } from '../../components/glossary/occurrence.ts';

const glossary = path.join(process.cwd(), 'content', 'glossary.yaml');

/** Text that is a name or an address already, and text that is not prose. */
const closed = new Set(['heading', 'link', 'linkReference', 'inlineCode', 'tableCell', 'blockquote']);

export default function remarkTerms() {
  return (tree: Root, file: VFile): void => {
    const page = file.path.replaceAll('\\', '/');
    if (!/\/\d\d-[a-z-]+\/(zh-CN|en)\.mdx$/.test(page)) return;
    const lang = page.endsWith('/en.mdx') ? 'en' : 'zh';
    const find = finderOf(readGlossary(parse(readFileSync(glossary, 'utf8'))), lang);
    const walk = (node: Nodes): void => {
      if (!('children' in node) || closed.has(node.type)) return;
      const children: Nodes[] = node.children;
      const next = children.flatMap((child): Nodes[] => {
        if (child.type === 'text') return split(child, find(child.value), lang);
        walk(child);
        return [child];
      });
      children.splice(0, children.length, ...next);
    };
    walk(tree);
  };
}

function split(
  { value }: Text,
  found: ReturnType<ReturnType<typeof finderOf>>,
  lang: 'zh' | 'en',
): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const { term, at, text } of found) {
    if (at > from) pieces.push({ type: 'text', value: value.slice(from, at) });
    pieces.push({
      type: 'link',
      url: `${lang === 'en' ? '/en' : ''}/glossary/#${term.id}`,
      children: [{ type: 'text', value: text }],
      data: { hProperties: { className: ['term'], 'data-term': term.id } },
    });
    from = at + text.length;
  }
  if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) });
  return pieces;
}
