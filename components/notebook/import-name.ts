/** Puts a name into a cell's import from `tuidao`. */
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { ChangeSpec, EditorState } from '@codemirror/state';

/** For reading a cell to its end, before a name that is there already might be put in twice. Milliseconds. */
const patience = 1000;

/** @returns the change, or undefined where the cell imports it already */
export function importing(state: EditorState, name: string): ChangeSpec | undefined {
  let group: { readonly from: number; readonly to: number } | undefined;
  // What the editor has read so far may end before the import, on a machine that is busy.
  const tree = ensureSyntaxTree(state, state.doc.length, patience) ?? syntaxTree(state);
  const cursor = tree.cursor();
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) {
    if (cursor.name !== 'ImportDeclaration') continue;
    const source = cursor.node.getChild('String');
    const names = cursor.node.getChild('ImportGroup');
    if (names && source && /^.tuidao.$/.test(state.sliceDoc(source.from, source.to))) group = names;
  }
  if (!group) return { from: lineAfterRemarks(state), insert: `import { ${name} } from 'tuidao';\n` };
  const inside = state.sliceDoc(group.from + 1, group.to - 1);
  const known = inside.split(',').map((part) =>
    part
      .trim()
      .split(/\s+as\s+/)
      .at(-1),
  );
  if (known.includes(name)) return undefined;
  const written = inside.trimEnd();
  const insert = written.trim() === '' ? ` ${name} ` : `${written.endsWith(',') ? '' : ','} ${name}`;
  return { from: group.from + 1 + written.length, insert };
}

/** Remarks at the top, such as the time a cell asks for, stay at the top. */
function lineAfterRemarks(state: EditorState): number {
  for (let n = 1; n <= state.doc.lines; n++) {
    const line = state.doc.line(n);
    if (!/^\s*\/\//.test(line.text)) return line.from;
  }
  return 0;
}
