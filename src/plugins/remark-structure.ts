/**
 * remark: small changes to the structure of a page.
 *
 * - Headings get ids by their number: the sixth h2 is `s6`, its second h3 is `s6-2`. The same id in both
 *   languages, so that switching the language keeps the place, and the same number the reader sees (8.6).
 * - Tables get a wrapper that scrolls when the table is wider than the page.
 */
import type { Heading, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

export default function remarkStructure() {
  return (tree: Root): void => {
    let section = 0;
    let subsection = 0;
    visit(tree, 'heading', (node) => {
      if (node.depth === 2) {
        section += 1;
        subsection = 0;
        setId(node, `s${section}`);
      } else if (node.depth === 3) {
        subsection += 1;
        setId(node, `s${section}-${subsection}`);
      }
    });

    visit(tree, 'table', (node, index, parent) => {
      if (!parent || index === undefined) return;
      parent.children[index] = {
        type: 'mdxJsxFlowElement',
        name: 'div',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'class', value: 'table' },
          { type: 'mdxJsxAttribute', name: 'data-scroll', value: null },
        ],
        children: [node],
      };
      return [SKIP, index + 1];
    });
  };
}

function setId(heading: Heading, id: string): void {
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
}
