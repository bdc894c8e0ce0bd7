// The two languages of a chapter are the same page: same blocks, headings, components, formulas, tables, links.
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { chapters } from '../../support/chapters.ts';
import { idOf, isJsx, nodesOf, propsOf, type Source } from '../../support/mdx.ts';

/** What tells one block from another whatever the words in it. */
function blocksOf(node: Nodes): string[] {
  if (isJsx(node)) return [`<${node.name}>`, ...node.children.flatMap(blocksOf)];
  switch (node.type) {
    case 'root':
    case 'blockquote':
      return node.children.flatMap(blocksOf);
    case 'heading':
      return [`h${node.depth} #${idOf(node) ?? ''}`];
    case 'list':
      return [`${node.ordered ? 'ordered' : 'plain'} list of ${node.children.length}`];
    case 'table':
      return [`table ${node.children.map((row) => row.children.length).join(' ')}`];
    case 'code':
      return [`code ${node.lang ?? ''} of ${node.value.split('\n').length} lines`];
    default:
      return [node.type];
  }
}

/** Formulas, without the words in them. */
const formulasOf = ({ tree }: Source): string[] =>
  nodesOf(tree).flatMap((node) =>
    node.type === 'math' || node.type === 'inlineMath'
      ? [`${node.type} ${node.value.replace(/\\text\w*\{[^}]*\}/g, '\\text{}').replace(/\s+/g, ' ')}`]
      : [],
  );

interface Component {
  readonly name: string | null;
  readonly props: Record<string, unknown>;
}
const componentsOf = ({ tree }: Source): Component[] =>
  nodesOf(tree).flatMap((node) => (isJsx(node) ? [{ name: node.name, props: propsOf(node) }] : []));

/** Only words of the Chinese page may differ: what has no Han and no Chinese mark in it is the same in both. */
const isWords = (text: string): boolean => /[\p{Script=Han}，。；：、“”（）]/u.test(text);

/** The Chinese data with its words replaced by the English ones standing in the same places. */
function withWordsOf(en: unknown, zh: unknown): unknown {
  if (typeof zh === 'string' && isWords(zh)) return typeof en === 'string' && en !== '' ? en : zh;
  if (Array.isArray(zh)) return zh.map((item, i) => withWordsOf(Array.isArray(en) ? en[i] : undefined, item));
  if (typeof zh === 'object' && zh !== null) {
    const other = (typeof en === 'object' && en !== null ? en : {}) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(zh).map(([key, value]) => [key, withWordsOf(other[key], value)]),
    );
  }
  return zh;
}

const linksOf = ({ tree }: Source): string[] =>
  nodesOf(tree)
    .flatMap((node) => (node.type === 'link' ? [node.url.replace(/^\/en\//, '/')] : []))
    .sort();

describe.each(chapters.map(({ chapter, zh, en }) => [chapter.folder, zh, en] as const))('%s', (_, zh, en) => {
  test('the same blocks, headings and ids, in the same order', () => {
    expect(blocksOf(en.tree)).toEqual(blocksOf(zh.tree));
  });

  test('every heading of a section has an id of its own', () => {
    const headings = nodesOf(zh.tree).flatMap((n) => (n.type === 'heading' && n.depth === 2 ? [n] : []));
    expect(headings.length).toBeGreaterThan(1);
    expect(headings.filter((heading) => idOf(heading) === undefined)).toEqual([]);
  });

  test('the same formulas in the same order, but for words', () => {
    expect(formulasOf(en)).toEqual(formulasOf(zh));
  });

  test('the same components with the same props, but for words', () => {
    const [chinese, english] = [componentsOf(zh), componentsOf(en)];
    expect(english.map(({ name }) => name)).toEqual(chinese.map(({ name }) => name));
    expect(english).toEqual(withWordsOf(english, chinese));
  });

  test('the same links, each to its own language', () => {
    expect(linksOf(en)).toEqual(linksOf(zh));
    for (const [source, foreign] of [[zh, /^\/en\//] as const, [en, /^\/(?!en\/)/] as const]) {
      const links = nodesOf(source.tree).flatMap((node) => (node.type === 'link' ? [node.url] : []));
      expect(links.filter((url) => foreign.test(url))).toEqual([]);
    }
  });

  test('the same frontmatter, and as many goals', () => {
    expect(Object.keys(en.frontmatter).sort()).toEqual(Object.keys(zh.frontmatter).sort());
    const goals = (source: Source): unknown[] => source.frontmatter['goals'] as unknown[];
    expect(goals(zh).length).toBeGreaterThan(0);
    expect(goals(en)).toHaveLength(goals(zh).length);
  });

  test('the same imports', () => {
    const imports = ({ tree }: Source) =>
      tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
    expect(imports(en)).toEqual(imports(zh));
  });
});
