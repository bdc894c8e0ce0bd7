/** A cell's text taken apart where it stands, types and all, so that it can stand in a program of another kind. */
import { parser } from '@lezer/javascript';
import { compile } from '../runtime/compile.ts';

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface CellText {
  /** Without its imports; `import('tuidao')` is a call of the library. */
  readonly body: string;
  /** The name in the cell, and that in the library; `*` is all of it. */
  readonly imports: readonly (readonly [local: string, name: string])[];
  readonly defines: readonly string[];
  /** It returns somewhere in its middle, so it has to stand in a function. */
  readonly returns: boolean;
}

export interface Names {
  /** The function that gives the library. */
  readonly library: string;
  /** What the value of the last line is handed to; it stays as it is where there is none. */
  readonly last?: string;
}

const typescript = parser.configure({ dialect: 'ts' });
const isFunction = /Function|Method|Arrow|^ClassBody$/;

function* below(node: SyntaxNode, into: (node: SyntaxNode) => boolean): Generator<SyntaxNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    yield child;
    if (into(child)) yield* below(child, into);
  }
}

/** @returns undefined where the text is no program */
export function cellText(source: string, { library, last }: Names): CellText | undefined {
  const compiled = compile(source);
  if (!compiled.ok) return undefined;
  const { imports, bindings } = compiled.program;
  const top = typescript.parse(source).topNode;
  const statements: SyntaxNode[] = [];
  for (let node = top.firstChild; node; node = node.nextSibling)
    if (!/Comment$|^;$/.test(node.name)) statements.push(node);

  const edits: Edit[] = [];
  const final = statements.at(-1);
  for (const node of statements) {
    if (node.name === 'ImportDeclaration') edits.push({ ...wholeLines(source, node), text: '' });
    else if (node.name === 'ExportDeclaration') {
      const inner = node.firstChild?.nextSibling;
      if (inner)
        edits.push({ from: node.from, to: inner.name === 'ExportGroup' ? node.to : inner.from, text: '' });
    }
  }
  for (const node of below(top, () => true))
    if (
      node.name === 'DynamicImport' &&
      /^import\(\s*(['"])tuidao\1\s*\)$/.test(source.slice(node.from, node.to))
    )
      edits.push({ from: node.from, to: node.to, text: `${library}()` });

  let returns = false;
  for (const node of below(top, ({ name }) => !isFunction.test(name)))
    if (node.name === 'ReturnStatement' && node !== final) returns = true;
  const value =
    final?.name === 'ExpressionStatement'
      ? final.firstChild
      : final?.name === 'ReturnStatement' && !returns
        ? (final.firstChild?.nextSibling ?? null)
        : null;
  if (final && value && last && !returns && value.name !== ';') {
    edits.push({ from: final.from, to: value.from, text: `${last}(await (` });
    edits.push({ from: value.to, to: final.to, text: '));' });
  }
  return { body: edited(source, edits).trim(), imports, defines: bindings.defines, returns };
}

/** With the line break after it, where nothing else stands on its lines. */
function wholeLines(source: string, { from, to }: SyntaxNode): { from: number; to: number } {
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(to));
  const alone = /(?:^|\n)[ \t]*$/.test(source.slice(0, from));
  return { from, to: rest && alone ? to + rest[0].length : to };
}

function edited(source: string, edits: readonly Edit[]): string {
  let [done, at] = ['', 0];
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) continue;
    done += source.slice(at, from) + text;
    at = to;
  }
  return done + source.slice(at);
}

/** `const { a, b: c } = await library();`, or nothing. */
export function destructured(imports: CellText['imports'], library: string): string {
  const lines = imports
    .filter(([, name]) => name === '*')
    .map(([local]) => `const ${local} = await ${library}();\n`);
  const named = imports.filter(([, name]) => name !== '*');
  if (named.length > 0) {
    const parts = named.map(([local, name]) => (local === name ? name : `${JSON.stringify(name)}: ${local}`));
    lines.push(`const { ${parts.join(', ')} } = await ${library}();\n`);
  }
  return lines.join('');
}

/** A name that none of the texts uses. */
export function unusedName(name: string, sources: readonly string[]): string {
  let free = name;
  while (sources.some((source) => source.includes(free))) free += '_';
  return free;
}

/** `data:` and base64 is what every place that runs JavaScript can import from without a file. */
export function dataAddress(library: string): string {
  const bytes = new TextEncoder().encode(library);
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:text/javascript;base64,${btoa(text)}`;
}
