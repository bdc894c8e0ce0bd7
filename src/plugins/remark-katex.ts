/**
 * remark: renders the formulas of a page while the site is built.
 *
 * Runs after remark-math. A formula becomes finished HTML at once, without a detour through the syntax tree,
 * so it is exact, quick, and a mistake in it stops the build with file, line and column.
 *
 * Every formula that comes from page text carries `data-math="text"` (the tests count them against the
 * source) and `data-pagefind-ignore` (TeX is noise to a search index).
 */
import katex from 'katex';
import type { Parent, Root, RootContent, Text } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { withoutNamespace } from '../../components/math/namespace.ts';
import { closing, hanAfter, hanBefore, opening } from '../../components/math/punctuation.ts';

const marked = ' data-math="text" data-pagefind-ignore';

export default function remarkKatex() {
  return (tree: Root, file: VFile): void => {
    const render = (node: InlineMath | DisplayMath, displayMode: boolean): string => {
      try {
        const html = katex.renderToString(node.value, { displayMode, strict: 'error', throwOnError: true });
        return withoutNamespace(html).replace(/^<span/, `<span${marked}`);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return file.fail(`${reason} in the formula ${node.value}`, {
          place: node.position,
          source: 'katex',
        });
      }
    };

    visit(tree, 'math', (node, index, parent) => {
      if (!parent || index === undefined) return;
      put(parent, index, 1, `<div class="formula" data-scroll>${render(node, true)}</div>`, 'block');
    });

    visit(tree, 'inlineMath', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const [previous, next] = [parent.children[index - 1], parent.children[index + 1]];
      const before = take(previous, opening);
      const after = take(next, closing);
      const classes = ['katex'];
      if (!before && hanBefore.test(textOf(previous))) classes.push('after-han');
      if (!after && hanAfter.test(textOf(next))) classes.push('before-han');
      const html = render(node, false).replace('class="katex"', `class="${classes.join(' ')}"`);
      put(
        parent,
        index,
        1,
        before || after ? `<span class="nb">${before}${html}${after}</span>` : html,
        'inline',
      );
      return [SKIP, index + 1];
    });
  };
}

const textOf = (node: RootContent | undefined): string => (node?.type === 'text' ? node.value : '');

/** Cuts what `pattern` matches out of a text node and returns it; returns nothing for any other node. */
function take(node: RootContent | undefined, pattern: RegExp): string {
  if (node?.type !== 'text') return '';
  const text: Text = node;
  const found = pattern.exec(text.value)?.[0] ?? '';
  if (found) text.value = text.value.replace(pattern, '');
  return found;
}

/** Replaces nodes by HTML that neither Markdown nor MDX looks into again. */
function put(parent: Parent, index: number, count: number, html: string, kind: 'block' | 'inline'): void {
  parent.children.splice(index, count, {
    type: kind === 'block' ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  });
}
