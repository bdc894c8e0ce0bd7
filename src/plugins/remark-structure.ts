/**
 * remark: small changes to the structure of a page.
 *
 * - Headings get ids that are the same in both languages, so that switching the language keeps the place:
 *   the one written at the heading's end (`## 前向传播 [#forward]`), or else one made from its number. The
 *   sixth h2 is `s6`, its second h3 is `s6-2`, as the reader sees it (8.6).
 * - Tables get a wrapper that scrolls when the table is wider than the page.
 */
import type { BlockContent, Heading, Root } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** An id of the author's at the end of a heading. */
const written = /\s*\[#([^\]]*)\]\s*$/;
const allowed = /^[a-z][a-z0-9-]*$/;

export default function remarkStructure() {
  return (tree: Root, file: VFile): void => {
    let section = 0;
    let subsection = 0;
    const used = new Set<string>();
    visit(tree, 'heading', (node) => {
      let numbered: string | undefined;
      if (node.depth === 2) {
        section += 1;
        subsection = 0;
        numbered = `s${section}`;
      } else if (node.depth === 3) {
        subsection += 1;
        numbered = `s${section}-${subsection}`;
      }
      const id = takeId(node, file) ?? numbered;
      if (id === undefined) return;
      if (used.has(id)) file.fail(`two headings have the id ${id}; rename one of them`, node);
      used.add(id);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    });

    visit(tree, 'table', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const scroller: BlockContent = {
        type: 'mdxJsxFlowElement',
        name: 'div',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'class', value: 'table' },
          { type: 'mdxJsxAttribute', name: 'data-scroll', value: null },
        ],
        children: [node],
      };
      parent.children[index] = scroller;
      return [SKIP, index + 1];
    });
  };
}

/** Takes the author's id off the end of a heading's text and returns it; `undefined` if there is none. */
function takeId(heading: Heading, file: VFile): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const id = written.exec(last.value)?.[1];
  if (id === undefined) return undefined;
  if (!allowed.test(id)) {
    file.fail(`expected an id of small letters, digits and hyphens, found [#${id}]`, heading);
  }
  last.value = last.value.replace(written, '');
  return id;
}
