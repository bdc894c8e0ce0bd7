/** A cell's text as a program that can be run: types taken out, imports set apart, its last value given back. */
import { parse, type AnyNode, type ImportDeclaration, type Program as Tree } from 'acorn';
import { transform } from 'sucrase';
import { noBindings, type Bindings } from '@engine/notebook/cell.ts';
import type { CellError, CellErrorCode } from '@engine/notebook/output.ts';
import { bindingsOf } from './bindings.ts';
import { inSource, type Position } from './positions.ts';

/** The one module a cell can import from. */
export const library = 'tuidao';

/** Plain data: it is made where no cell runs, and carried to where they do. */
export interface Program {
  readonly bindings: Bindings;
  /** The name in the cell, and that in the library; `*` is all of it. */
  readonly imports: readonly (readonly [local: string, name: string])[];
  /** The body of an asynchronous function, line by line the cell's own. */
  readonly body: string;
  /** What the body calls for `import(…)`. */
  readonly loader: string;
  /** Of a source map: from the columns of the body, before `moved`, to those written. */
  readonly mappings: string;
  /** What stands at this line from this column on was moved to the right. */
  readonly moved?: Position & { readonly by: number };
}

export type Compiled =
  { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly error: CellError };

class Refused extends Error {
  readonly error: CellError;
  constructor(error: CellError) {
    super(error.message);
    this.error = error;
  }
}

function refuse(code: CellErrorCode, message: string, at?: Position, data?: Record<string, string>): never {
  throw new Refused({ name: 'SyntaxError', message, code, ...at, ...(data && { data }) });
}

/** Never throws; text nested so deep that it cannot be read is an error of the cell too. */
export function compile(source: string): Compiled {
  try {
    return { ok: true, program: programOf(source) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.error };
    const code: CellErrorCode = error instanceof RangeError ? 'too-deep' : 'syntax';
    return { ok: false, error: { name: 'SyntaxError', message: plainMessage(error), code } };
  }
}

function programOf(source: string): Program {
  if (source.trim() === '') return { bindings: noBindings, imports: [], body: '', loader: '', mappings: '' };
  const { code, mappings } = withoutTypes(source);
  const placed = ({ line, column }: { line: number; column: number }): Position =>
    inSource(mappings, { line, column: column + 1 });
  const tree = treeOf(code, source, placed);
  const at = (offset: number): Position => placed(lineAndColumn(code, offset));

  const { constants, ...bindings } = bindingsOf(tree);
  const [constant] = constants;
  if (constant) {
    const { name, start } = constant;
    refuse('constant', `${name} is imported, and what is imported is constant`, at(start), { name });
  }

  const edits: Edit[] = [];
  const imports: (readonly [string, string])[] = [];
  for (const node of tree.body) {
    if (node.type === 'ImportDeclaration') {
      imports.push(...importsOf(node, at));
      edits.push(blank(code, node.start, node.end));
    } else if (node.type === 'ExportNamedDeclaration' && !node.source) {
      edits.push(blank(code, node.start, node.declaration?.start ?? node.end));
    } else if (/^Export/.test(node.type)) {
      const hint = 'a cell exports its variables by itself; leave "export" out';
      refuse('syntax', hint, at(node.start), { near: 'export' });
    }
  }
  const loader = unused('$load_', code);
  for (const { type, start } of inside(tree)) {
    if (type === 'ImportExpression') edits.push({ start, end: start + 'import'.length, text: loader });
    if (type === 'MetaProperty' && code.startsWith('import', start)) {
      refuse('syntax', 'import.meta means nothing in a cell', at(start), { near: 'import.meta' });
    }
  }

  const last = tree.body.findLast(({ type }) => type !== 'EmptyStatement');
  const opening = 'return (';
  if (last?.type === 'ExpressionStatement') {
    edits.push({ start: last.start, end: last.start, text: opening });
    edits.push({ start: last.expression.end, end: last.expression.end, text: ')' });
  }
  const start = last?.type === 'ExpressionStatement' ? lineAndColumn(code, last.start) : undefined;
  return {
    bindings,
    imports,
    body: edited(code, edits),
    loader,
    mappings,
    ...(start && { moved: { line: start.line, column: start.column + 1, by: opening.length } }),
  };
}

/** TypeScript as JavaScript, every line in its place. */
function withoutTypes(source: string): { code: string; mappings: string } {
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
      preserveDynamicImport: true,
      filePath: 'cell',
      sourceMapOptions: { compiledFilename: 'cell' },
    });
    refuseNamespaces(source, code);
    return { code, mappings: code === source ? '' : (sourceMap?.mappings ?? '') };
  } catch (error) {
    if (error instanceof Refused || error instanceof RangeError) throw error;
    const { line, column } = (error as { loc?: Partial<Position> }).loc ?? {};
    if (line === undefined || column === undefined) throw error;
    const message = plainMessage(error);
    return refuse('syntax', message, { line, column }, { near: wordAt(source, { line, column }) });
  }
}

/** A namespace is no mere type, and the types' remover drops it without a word. */
function refuseNamespaces(source: string, code: string): void {
  const lines = code.split('\n');
  for (const [i, text] of source.split('\n').entries()) {
    const found = /^(\s*(?:export\s+)?)(namespace|module)\s+[\w$.]+\s*\{/.exec(text);
    if (!found || lines[i]!.includes(found[2]!)) continue;
    const at = { line: i + 1, column: found[1]!.length + 1 };
    refuse('syntax', 'a cell cannot hold a namespace; use an object', at, { near: found[2]! });
  }
}

function treeOf(code: string, source: string, placed: (at: Position) => Position): Tree {
  try {
    return parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowReturnOutsideFunction: true,
      preserveParens: true,
    });
  } catch (error) {
    const loc = (error as { loc?: Position }).loc;
    if (!loc) throw error;
    const at = placed(loc);
    return refuse('syntax', plainMessage(error), at, { near: wordAt(source, at) });
  }
}

function importsOf(node: ImportDeclaration, at: (offset: number) => Position): (readonly [string, string])[] {
  const module = String(node.source.value);
  if (module !== library) {
    const message = `a cell can import from "${library}" only, not from "${module}"`;
    refuse('unknown-module', message, at(node.source.start), { module });
  }
  return node.specifiers.map((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') return [specifier.local.name, '*'] as const;
    if (specifier.type === 'ImportDefaultSpecifier') return [specifier.local.name, 'default'] as const;
    const { imported } = specifier;
    return [
      specifier.local.name,
      imported.type === 'Identifier' ? imported.name : String(imported.value),
    ] as const;
  });
}

function* inside(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of Object.values(node) as unknown[]) {
    for (const part of Array.isArray(child) ? child : [child]) {
      if (typeof part === 'object' && part !== null && 'type' in part) yield* inside(part as AnyNode);
    }
  }
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const blank = (code: string, start: number, end: number): Edit => ({
  start,
  end,
  text: code.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' '),
});

/** Edits do not overlap; what is put in at a place comes before what is replaced there. */
function edited(code: string, edits: readonly Edit[]): string {
  let done = '';
  let from = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    done += code.slice(from, start) + text;
    from = end;
  }
  return done + code.slice(from);
}

/** A name of six letters, as many as `import` has, that the text does not use. */
function unused(name: string, code: string): string {
  for (let i = 0; code.includes(name); i++) name = `$${i.toString(36).padStart(5, '_')}`;
  return name;
}

/** The language breaks lines at two more characters than a reader would think of. */
const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;

/** As the parser counts: lines from 1, columns from 0. */
function lineAndColumn(code: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const { index, 0: found } of code.slice(0, offset).matchAll(lineBreak)) {
    line++;
    start = index + found.length;
  }
  return { line, column: offset - start };
}

/** The word or sign that stands at a place; empty at the end of the text. */
function wordAt(source: string, { line, column }: Position): string {
  const rest = source.split(lineBreak)[line - 1]?.slice(column - 1) ?? '';
  return /^\s*([\w$]+|\S)/.exec(rest)?.[1] ?? '';
}

/** Without the place, which is told apart. */
function plainMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Error transforming cell: /, '').replace(/ \(\d+:\d+\)$/, '');
}
