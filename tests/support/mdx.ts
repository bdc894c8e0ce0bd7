// The chapters' sources, parsed as the build parses them.
import { createProcessor } from '@mdx-js/mdx';
import type { Node as EstreeNode } from 'estree';
import type { Heading, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-math';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { parse } from 'yaml';
import { textOf } from './imports.ts';

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

export interface Source {
  /** From the root. */
  readonly path: string;
  readonly frontmatter: Readonly<Record<string, unknown>>;
  readonly tree: Root;
}

const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkMath] });
const fence = /^---\n([\s\S]*?)\n---\n/;

/** @throws Error if the file has no frontmatter, VFileMessage if it is no MDX */
export function readMdx(path: string): Source {
  const text = textOf(path);
  const frontmatter = fence.exec(text)?.[1];
  if (frontmatter === undefined) throw new Error(`expected ${path} to begin with frontmatter, found none.`);
  // Emptied, not cut, so that lines keep their numbers.
  const body = text.replace(fence, (whole) => whole.replace(/[^\n]/g, ''));
  return {
    path,
    frontmatter: parse(frontmatter) as Record<string, unknown>,
    tree: processor.parse(body) as Root,
  };
}

/** Every node, in reading order. */
export function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

export const isJsx = (node: Nodes): node is Jsx =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The id written at a heading's end. */
export const idOf = (heading: Heading): string | undefined => {
  const last = heading.children.at(-1);
  return last?.type === 'text' ? /\[#([^\]]*)\]\s*$/.exec(last.value)?.[1] : undefined;
};

/** Props by name, as plain data where they are written out; of any other expression, its source. */
export function propsOf(element: Jsx): Record<string, unknown> {
  return Object.fromEntries(
    element.attributes.map((attribute) => {
      if (attribute.type === 'mdxJsxExpressionAttribute') return ['...', attribute.value];
      const { name, value } = attribute;
      if (typeof value === 'string' || value === null || value === undefined) return [name, value ?? true];
      const statement = value.data?.estree?.body[0];
      const written =
        statement?.type === 'ExpressionStatement' ? dataOf(statement.expression) : { source: value.value };
      return [name, written];
    }),
  );
}

function dataOf(node: EstreeNode | null): unknown {
  switch (node?.type) {
    case 'Literal':
      return node.value;
    case 'TemplateLiteral':
      return node.quasis.map((part) => part.value.cooked ?? '').join('…');
    case 'ArrayExpression':
      return node.elements.map(dataOf);
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.flatMap((p) =>
          p.type === 'Property'
            ? [[p.key.type === 'Identifier' ? p.key.name : dataOf(p.key), dataOf(p.value)]]
            : [],
        ),
      );
    case 'UnaryExpression':
      return [node.operator, dataOf(node.argument)];
    case 'Identifier':
      return { source: node.name };
    default:
      return { source: node?.type };
  }
}

/** Every text within plain data. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * What a block says, in one line: a formula stands as `x`, code or an element without words as `N`.
 * Texts within blocks that are no text themselves (lists, tables) come as lines of their own.
 */
export function linesOf(tree: Nodes): string[] {
  if (tree.type === 'paragraph' || tree.type === 'heading' || tree.type === 'tableCell') {
    return [tree.children.map(inline).join('')];
  }
  return 'children' in tree ? tree.children.flatMap(linesOf) : [];
}

function inline(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s*\[#[^\]]*\]\s*$/, '');
  if (node.type === 'inlineMath') return 'x';
  if ('children' in node && node.children.length > 0) return node.children.map(inline).join('');
  return 'N';
}
