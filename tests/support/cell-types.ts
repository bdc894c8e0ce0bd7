// What TypeScript has to say about the cells of chapters, each chapter's taken together as one module.
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './imports.ts';

export interface TypedCell {
  readonly id: string;
  readonly source: string;
}

/** What a cell has besides "tuidao" and the language. */
const surroundings = `declare const console: Record<'log' | 'warn' | 'error' | 'info' | 'table' | 'group' | 'groupEnd', (...data: unknown[]) => void>;
declare function setTimeout(run: () => void, milliseconds?: number): number;
`;

/** The cells one after the other; a name that several of them import is imported once, at the top. */
export function asOneModule(cells: readonly TypedCell[]): string {
  const imports = new Set<string>();
  const bodies = cells.map(({ id, source }) => {
    const file = ts.createSourceFile(`${id}.ts`, source, ts.ScriptTarget.Latest, true);
    const found = file.statements.filter((statement) => ts.isImportDeclaration(statement));
    for (const { importClause } of found) {
      const names = importClause?.namedBindings;
      if (!names || !ts.isNamedImports(names))
        throw new Error(`cell ${id}: expected import { … } from 'tuidao'`);
      for (const name of names.elements) {
        imports.add(importClause.phaseModifier === undefined ? name.getText() : `type ${name.getText()}`);
      }
    }
    const rest = found.reduce(
      (text, statement) =>
        text.slice(0, statement.getStart()) +
        text.slice(statement.getStart(), statement.end).replace(/[^\n]/g, ' ') +
        text.slice(statement.end),
      source,
    );
    return `// ${id}\n${rest}`;
  });
  return `import { ${[...imports].join(', ')} } from 'tuidao';\n${bodies.join('\n')}\nexport {};\n`;
}

/** @param modules by name, in one go @returns messages, each with the module and the line it is about */
export function typeErrorsIn(modules: Readonly<Record<string, string>>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ESNext,
    lib: ['lib.es2024.d.ts'],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    paths: {
      tuidao: [join(root, 'components/notebook/tuidao.ts')],
      '@engine/*': [join(root, 'engine/*')],
    },
  };
  const around = join(root, 'surroundings.d.ts');
  const texts = new Map([
    [around, surroundings],
    ...Object.entries(modules).map(([name, text]) => [join(root, `${name}.cells.ts`), text] as const),
  ]);
  const host = ts.createCompilerHost(options);
  const real = { fileExists: host.fileExists, readFile: host.readFile, getSourceFile: host.getSourceFile };
  host.fileExists = (path) => texts.has(path) || real.fileExists(path);
  host.readFile = (path) => texts.get(path) ?? real.readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? real.getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((path) => {
    const file = program.getSourceFile(path)!;
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText, start = 0 }) => {
        const line = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1).split('\n')[0];
        const name = path.slice(join(root, '/').length).replace(/\.cells\.ts$/, '');
        return `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} in: ${line}`;
      },
    );
  });
}
