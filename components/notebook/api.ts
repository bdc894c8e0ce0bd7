/** What `import { … } from 'tuidao'` offers, read from its own source: names, signatures and docstrings, for completions. */
import { join } from 'node:path';
import ts from 'typescript';

export interface ApiEntry {
  readonly name: string;
  readonly kind: 'function' | 'constant' | 'class' | 'type';
  /** In one line, e.g. `dot(a: Vector, b: Vector): number`. */
  readonly signature: string;
  /** The docstring's first sentence. */
  readonly doc: string;
  /** What it throws, and when. */
  readonly throws?: string;
  readonly example?: string;
}

const entry = 'components/notebook/tuidao.ts';
/** Letters of a signature; what is longer is cut. */
const widest = 240;

const found = new Map<string, readonly ApiEntry[]>();

/**
 * Every export, by name. Read once for each root and then kept.
 * @param root of the repository @throws Error where the sources are not there
 */
export function apiOf(root: string): readonly ApiEntry[] {
  const known = found.get(root);
  if (known) return known;
  const path = join(root, entry);
  const program = ts.createProgram([path], {
    strict: true,
    target: ts.ScriptTarget.ESNext,
    lib: ['lib.es2024.d.ts'],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    paths: { '@engine/*': [join(root, 'engine/*')] },
  });
  const source = program.getSourceFile(path);
  const checker = program.getTypeChecker();
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`expected a module in ${entry}, found none.`);
  const entries = checker
    .getExportsOfModule(module)
    .map((symbol) => entryOf(symbol, checker))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  found.set(root, entries);
  return entries;
}

function entryOf(exported: ts.Symbol, checker: ts.TypeChecker): ApiEntry {
  const { name } = exported;
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const kind = kindOf(symbol, checker);
  const tags = symbol.getJsDocTags(checker);
  const textOf = (tag: string): string[] =>
    tags
      .filter((t) => t.name === tag)
      .map((t) => inOneLine(ts.displayPartsToString(t.text)).replace(/^\{(\w+)\}/, '$1'));
  const throws = textOf('throws').join(' ');
  const [example] = textOf('example');
  return {
    name,
    kind,
    signature: cut(signatureOf(name, symbol, kind, checker)),
    doc: firstSentence(inOneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker)))),
    ...(throws !== '' && { throws }),
    ...(example !== undefined && example.length <= widest && { example }),
  };
}

function kindOf(symbol: ts.Symbol, checker: ts.TypeChecker): ApiEntry['kind'] {
  if (symbol.flags & ts.SymbolFlags.Class) return 'class';
  if (!(symbol.flags & ts.SymbolFlags.Value)) return 'type';
  return checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0 ? 'function' : 'constant';
}

function signatureOf(
  name: string,
  symbol: ts.Symbol,
  kind: ApiEntry['kind'],
  checker: ts.TypeChecker,
): string {
  if (kind === 'class') return `class ${name}`;
  if (kind === 'type') return `type ${name}`;
  const type = checker.getTypeOfSymbol(symbol);
  const flags = ts.TypeFormatFlags.NoTruncation;
  const [call] = type.getCallSignatures();
  return call
    ? name + checker.signatureToString(call, undefined, flags)
    : `${name}: ${checker.typeToString(type, undefined, flags)}`;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const cut = (text: string): string => (text.length > widest ? `${text.slice(0, widest)}…` : text);
/** To the first mark that ends a sentence; the dot of “e.g.” does not. */
const firstSentence = (doc: string): string =>
  /^.*?(?<!e\.g|i\.e|\be|\bi)[.?!](?=\s|$)/.exec(doc)?.[0] ?? doc;
