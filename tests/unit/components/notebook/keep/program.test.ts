// Cells that leave the page: as a program that Node runs, and as a Jupyter notebook.
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellFiles } from '@components/notebook/cell-files.ts';
import { readCells } from '@components/notebook/cells.ts';
import { createRealm } from '@components/notebook/runtime/execute.ts';
import { notebookText } from '@components/notebook/keep/ipynb.ts';
import { programText, type TitledCell } from '@components/notebook/keep/program.ts';
import * as tuidao from '@engine/index.ts';
import { textOf } from '@engine/notebook/text.ts';
import type { Output } from '@engine/notebook/output.ts';
import { engineFile } from '@src/plugins/engine-file.ts';
import { root } from '../../../../support/imports.ts';

let library = '';
const folder = mkdtempSync(join(tmpdir(), 'tuidao-program-'));
beforeAll(async () => {
  library = await engineFile();
});
afterAll(() => rmSync(folder, { recursive: true }));

const code = (...sources: string[]): TitledCell[] =>
  sources.map((source, i) => ({ id: `c${i}`, kind: 'code', source, title: `第${i}格` }));

function program(cells: readonly TitledCell[]): string {
  return programText(cells, { lang: 'en', title: 'Cells', name: 'cells.ts', library });
}
function printed(cells: readonly TitledCell[]): string {
  const file = join(folder, 'cells.ts');
  writeFileSync(file, program(cells));
  return execFileSync(process.execPath, ['--no-warnings', file], { encoding: 'utf8', timeout: 30_000 });
}
/** What the same cells show on a page. */
async function shown(cells: readonly TitledCell[]): Promise<string> {
  const realm = createRealm({ library: { ...tuidao } });
  const texts: string[] = [];
  const from = new Map<string, string>();
  for (const { id: cell, source } of cells) {
    const analysis = realm.analyse(source);
    if (!analysis.ok) throw new Error(`${cell}: ${analysis.error.message}`);
    const { reads, defines } = analysis.bindings;
    const sees = reads.flatMap((name) => (from.has(name) ? [{ name, from: from.get(name)! }] : []));
    const outputs: Output[] = [];
    await realm.run({ cell, source, sees, limit: 10 }, (more) => outputs.push(...more));
    const text = textOf(outputs);
    if (text) texts.push(`${text}\n`);
    for (const name of [...defines, ...analysis.bindings.imports]) from.set(name, cell);
  }
  realm.close();
  return texts.join('');
}
const both = async (...sources: string[]): Promise<string> => {
  const text = printed(code(...sources));
  expect(text).toBe(await shown(code(...sources)));
  return text;
};

describe('a page’s cells as a program', () => {
  it('prints with Node what they show on the page', async () => {
    const text = await both(
      `import { sigmoid, show, type Vector } from 'tuidao';\nconst net: number = 0.3775;\nconst out = sigmoid(net); // forward\nout`,
      `import { sigmoid, tanh as t } from "tuidao";\nconst both: Vector = [sigmoid(net), t(net)];\nshow(both);\nconsole.log('done', { net, list: [1, 2] });`,
      `[1, 2, 3].map((x) => x * out).length;`,
      `function twice(x: number): number { return 2 * x }\n(twice(net) as number) // last`,
      `interface Gate { readonly name: string }\nconst gates: Gate[] = [{ name: 'AND' }, { name: 'OR' }];\ngates;`,
      `let later = await Promise.resolve(3)\nlater`,
    );
    expect(text).toContain('0.593269992107187');
    expect(text).toContain('done { net: 0.3775, list: [1, 2] }');
  });
  it('keeps what stands on the lines around an import, in whatever form it is', async () => {
    await both(
      `// first\nimport {\n  sigmoid,\n  exp as e,\n} from 'tuidao'; const a = 1 // same line\nimport * as all from 'tuidao'\nall.tanh(a) + sigmoid(a) + e(a)`,
      `import type { Matrix } from 'tuidao';\nconst { log } = await import('tuidao');\nconst m: Matrix = [[log(2), 0], [0, 1]];\nm`,
      `export const shared = { a };\nshared`,
    );
  });
  it('says nothing where a cell ends without a value, and shows text as text', async () => {
    expect(
      await both(`const x = 1;`, `'甲 "乙"'`, `undefined`, `if (x) { console.warn('w', -0); }`, `\`t\``),
    ).toBe('"甲 \\"乙\\""\nwarn: w -0\n"t"\n');
  });
  it('has its way with names that clash, cells that return halfway, and text that is no program', () => {
    const text = printed(
      code(
        `const tuidao = 1, last = 2, console = { log() {} };\ntuidao + last`,
        `const w = 1; w`,
        `const w = 2; w`,
        `if (w > 0) return 'halfway';\nw`,
        `const broken = (;\n*/ more`,
        `import { sigmoid as exp } from 'tuidao'; exp(0)`,
        `import { exp } from 'tuidao'; exp(0)`,
      ),
    );
    expect(text).toBe('3\n1\n2\n"halfway"\n0.5\n1\n');
  });
  it('carries words and titles as comments that end nowhere early', () => {
    const text = program([
      { id: 'w', kind: 'words', source: '# 甲\n*/ $x$\u2028 process.exit(9)', title: 'a\nprocess.exit(8)' },
      ...code(`1 + 1`),
    ]);
    const lines = text.split(/[\n\u2028\u2029]/);
    expect(lines.filter((line) => /process\.exit/.test(line) && !line.startsWith('//'))).toEqual([]);
    expect(text.split('\n').filter((line) => line.length > 10_000).length).toBe(1);
    expect(
      printed([{ id: 'w', kind: 'words', source: '`\n}); nonsense', title: 'x' }, ...code(`1 + 1`)]),
    ).toBe('2\n');
  });

  const chapters = globSync('content/*/cells/cells.yaml', { cwd: root }).sort();
  it.each(['', ...chapters])('of the chapter prints what is expected there: %s', (list) => {
    if (list === '') return expect(chapters.every((path) => path.endsWith('cells.yaml'))).toBe(true);
    const cells = readCells(cellFiles(join(root, list)).entries);
    const text = printed(
      cells.map(({ id, title, source }) => ({ id, kind: 'code', source, title: title.zh })),
    );
    expect(text).toBe(cells.map(({ expected }) => expected).join(''));
  });
});

interface NotebookCell {
  readonly cell_type: string;
  readonly id: string;
  readonly metadata: object;
  readonly source: readonly string[];
  readonly execution_count?: null;
  readonly outputs?: readonly {
    readonly output_type: string;
    readonly data: Record<string, string[]>;
    metadata: object;
  }[];
}

/** The rules of nbformat 4.5 for what we write. */
function rulesBroken(text: string): string[] {
  const whole = JSON.parse(text) as Record<string, unknown>;
  const broken: string[] = [];
  const rule = (holds: boolean, what: string): void => void (holds || broken.push(what));
  const only = (object: object, names: string[], what: string): void =>
    rule(Object.keys(object).sort().join() === names.sort().join(), `${what}: ${Object.keys(object)}`);
  only(whole, ['metadata', 'nbformat', 'nbformat_minor', 'cells'], 'notebook');
  rule(whole['nbformat'] === 4 && whole['nbformat_minor'] === 5, 'version');
  const { kernelspec, language_info } = whole['metadata'] as Record<string, Record<string, unknown>>;
  rule(
    typeof kernelspec?.['name'] === 'string' && typeof kernelspec['display_name'] === 'string',
    'kernelspec',
  );
  rule(typeof language_info?.['name'] === 'string', 'language_info');
  const ids = new Set<string>();
  const linesRight = (lines: unknown): boolean =>
    Array.isArray(lines) &&
    lines.every(
      (line, i) => typeof line === 'string' && line !== '' && (i === lines.length - 1 || line.endsWith('\n')),
    );
  for (const cell of whole['cells'] as NotebookCell[]) {
    rule(/^[a-zA-Z0-9-_]{1,64}$/.test(cell.id), `id ${cell.id}`);
    rule(!ids.has(cell.id), `id twice ${cell.id}`);
    ids.add(cell.id);
    rule(linesRight(cell.source), `source of ${cell.id}`);
    rule(typeof cell.metadata === 'object' && !Array.isArray(cell.metadata), `metadata of ${cell.id}`);
    if (cell.cell_type === 'markdown') only(cell, ['cell_type', 'id', 'metadata', 'source'], cell.id);
    else {
      rule(cell.cell_type === 'code' && cell.execution_count === null, `kind of ${cell.id}`);
      only(cell, ['cell_type', 'id', 'metadata', 'source', 'execution_count', 'outputs'], cell.id);
      for (const output of cell.outputs ?? []) {
        only(output, ['output_type', 'data', 'metadata'], `output of ${cell.id}`);
        rule(
          output.output_type === 'display_data' && linesRight(output.data['text/plain']),
          `output of ${cell.id}`,
        );
      }
    }
  }
  return broken;
}

describe('a page’s cells as a Jupyter notebook', () => {
  const cells = (): Parameters<typeof notebookText>[0] => [
    { id: 'words', kind: 'words', source: 'A *word* with $x$.\n' },
    { ...code(`import { sigmoid } from 'tuidao';\nsigmoid(0)`)[0]!, purpose: 'Half.', output: '0.5\n' },
    { ...code('', `import { sigmoid, exp } from 'tuidao';\nexp(sigmoid(0))`)[1]!, output: 'a\nb\n' },
    { id: 'x'.repeat(61), kind: 'code', source: 'const broken = (;' },
    { id: 'empty', kind: 'code', source: '' },
  ];
  const text = (): string =>
    notebookText(cells(), { lang: 'zh', title: '甲', library: 'export const a = 1;' });
  it('keeps the rules of the format', () => {
    expect(rulesBroken(text())).toEqual([]);
    expect(rulesBroken(text().replace('"nbformat_minor": 5', '"nbformat_minor": 4'))).toEqual(['version']);
    expect(rulesBroken(text().replace('"id": "title"', '"id": "a b"'))).toEqual(['id a b']);
    expect(rulesBroken(text().replace('"execution_count": null,', ''))).not.toEqual([]);
  });
  it('holds the words, the code without its imports, and what is expected', () => {
    const { cells: all } = JSON.parse(text()) as { cells: NotebookCell[] };
    expect(all.map(({ cell_type }) => cell_type[0]).join('')).toBe('mcmmcmccc'.slice(0, all.length));
    const sources = all.map(({ source }) => source.join(''));
    expect(sources).toContain('A *word* with $x$.\n');
    expect(sources).toContain('### 第0格\n\nHalf.');
    expect(sources).toContain('const { sigmoid } = await tuidao();\nsigmoid(0)');
    expect(sources).toContain('const { exp } = await tuidao();\nexp(sigmoid(0))');
    expect(all.flatMap(({ outputs }) => outputs ?? []).map(({ data }) => data['text/plain'])).toEqual([
      ['0.5'],
      ['a\n', 'b'],
    ]);
  });
});
